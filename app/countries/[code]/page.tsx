import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { today } from "@/app/today";
import { CountryRecord } from "@/components/record/country-record";
import { getStore } from "@/db/client";
import { country } from "@/db/views";
import { messages } from "@/domain/messages";
import { PARTNERS, isKeyOf } from "@/domain/taxonomy";

interface PageProps {
  readonly params: Promise<{ readonly code: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const code = (await params).code.toUpperCase();
  if (!isKeyOf(PARTNERS, code)) return { title: messages.problems.notFound };
  return { title: code === "GB" ? PARTNERS[code].label : messages.record.pair(PARTNERS[code].label) };
}

export default async function CountryPage({ params }: PageProps) {
  const given = (await params).code;
  const code = given.toUpperCase();
  const record = await country(getStore(), code, today());
  if (record === null) notFound();
  if (given !== code) permanentRedirect(record.url);
  return <CountryRecord record={record} />;
}
