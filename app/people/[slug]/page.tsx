import type { Metadata } from "next";
import { recordGone } from "@/app/record-gone";
import { PersonRecord } from "@/components/record/person-record";
import { getStore } from "@/db/client";
import { person } from "@/db/views";
import { messages } from "@/domain/messages";

interface PageProps {
  readonly params: Promise<{ readonly slug: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const record = await person(getStore(), (await params).slug);
  if (record === null) return { title: messages.problems.notFound };
  const { heldMeetings } = messages.profiles;
  return { title: record.name, description: `${record.name}: ${heldMeetings(record.meetings.total)} in the record.` };
}

export default async function PersonPage({ params }: PageProps) {
  const { slug } = await params;
  const record = await person(getStore(), slug);
  if (record === null) return recordGone("person", slug);
  return <PersonRecord record={record} />;
}
