import type { Metadata } from "next";
import { notFound } from "next/navigation";
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
  const record = await person(getStore(), (await params).slug);
  if (record === null) notFound();
  return <PersonRecord record={record} />;
}
