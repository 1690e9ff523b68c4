import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { today } from "@/app/today";
import { AreaRecord } from "@/components/record/area-record";
import { getStore } from "@/db/client";
import { area } from "@/db/views";
import { messages } from "@/domain/messages";

interface PageProps {
  readonly params: Promise<{ readonly slug: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const record = await area(getStore(), (await params).slug, today());
  if (record === null) return { title: messages.problems.notFound };
  return { title: record.label, description: record.definition };
}

export default async function AreaPage({ params }: PageProps) {
  const record = await area(getStore(), (await params).slug, today());
  if (record === null) notFound();
  return <AreaRecord record={record} />;
}
