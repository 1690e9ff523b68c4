import type { Metadata } from "next";
import { recordGone } from "@/app/record-gone";
import { today } from "@/app/today";
import { AgreementRecord } from "@/components/record/agreement-record";
import { getStore } from "@/db/client";
import { agreement } from "@/db/views";
import { messages } from "@/domain/messages";

interface PageProps {
  readonly params: Promise<{ readonly slug: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const record = await agreement(getStore(), (await params).slug, today());
  if (record === null) return { title: messages.problems.notFound };
  return { title: record.title, description: messages.agreements.stateSentence(record) };
}

export default async function AgreementPage({ params }: PageProps) {
  const { slug } = await params;
  const record = await agreement(getStore(), slug, today());
  if (record === null) return recordGone("instrument", slug);
  return <AgreementRecord record={record} />;
}
