import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OrganisationRecord } from "@/components/record/organisation-record";
import { getStore } from "@/db/client";
import { organisation } from "@/db/views";
import { messages } from "@/domain/messages";

interface PageProps {
  readonly params: Promise<{ readonly slug: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const record = await organisation(getStore(), (await params).slug);
  if (record === null) return { title: messages.problems.notFound };
  const { heldMeetings } = messages.profiles;
  return { title: record.name, description: `${record.name}: ${heldMeetings(record.meetings.total)} in the record.` };
}

export default async function OrganisationPage({ params }: PageProps) {
  const record = await organisation(getStore(), (await params).slug);
  if (record === null) notFound();
  return <OrganisationRecord record={record} />;
}
