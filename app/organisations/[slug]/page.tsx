import type { Metadata } from "next";
import { recordGone } from "@/app/record-gone";
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
  const { slug } = await params;
  const record = await organisation(getStore(), slug);
  if (record === null) return recordGone("organisation", slug);
  return <OrganisationRecord record={record} />;
}
