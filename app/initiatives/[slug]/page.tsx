import type { Metadata } from "next";
import { recordGone } from "@/app/record-gone";
import { InitiativeRecord } from "@/components/record/initiative-record";
import { getStore } from "@/db/client";
import { initiative } from "@/db/views";
import { messages } from "@/domain/messages";

interface PageProps {
  readonly params: Promise<{ readonly slug: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const record = await initiative(getStore(), (await params).slug);
  if (record === null) return { title: messages.problems.notFound };
  return { title: record.title, description: record.summary };
}

export default async function InitiativePage({ params }: PageProps) {
  const { slug } = await params;
  const record = await initiative(getStore(), slug);
  if (record === null) return recordGone("initiative", slug);
  return <InitiativeRecord record={record} />;
}
