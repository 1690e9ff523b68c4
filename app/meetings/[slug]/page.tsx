import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { recordGone } from "@/app/record-gone";
import { requestOrigin } from "@/app/request-origin";
import { today } from "@/app/today";
import { MeetingRecord } from "@/components/record/meeting-record";
import { TourRecord } from "@/components/record/tour-record";
import { getStore } from "@/db/client";
import { countMap, meeting, meetingsBySlug, neighbours, signedElsewhere, type Meeting } from "@/db/views";
import { formatEdtf } from "@/domain/edtf";
import { EVERYTHING, only } from "@/domain/filter";
import { messages } from "@/domain/messages";

interface PageProps {
  readonly params: Promise<{ readonly slug: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const record = await meeting(getStore(), (await params).slug);
  if (record === null) return { title: messages.problems.notFound };
  return { title: `${record.title}, ${formatEdtf(record.date)}`, description: record.summary };
}

export default async function MeetingPage({ params }: PageProps) {
  const { slug } = await params;
  const record = await meeting(getStore(), slug);
  if (record === null) return recordGone("meeting", slug);
  return record.kind === "tour" ? tourPage(record) : meetingPage(record);
}

async function meetingPage(record: Meeting) {
  const store = getStore();
  const around = await neighbours(store, record.slug);
  if (around === null) notFound();
  const [tour] = await meetingsBySlug(store, record.partOf === null ? [] : [record.partOf]);
  return (
    <MeetingRecord
      record={record}
      neighbours={around}
      signings={await signedElsewhere(store, record.slug)}
      meetingsOf={await countMap(store, EVERYTHING, "person")}
      areasOf={await countMap(store, only(around.main.key, around.main.value), "area")}
      tour={tour ?? null}
      origin={await requestOrigin()}
      today={today()}
    />
  );
}

async function tourPage(record: Meeting) {
  const store = getStore();
  return (
    <TourRecord
      record={record}
      stops={await meetingsBySlug(store, record.stops)}
      meetingsOf={await countMap(store, EVERYTHING, "person")}
      areasOf={await countMap(store, EVERYTHING, "area")}
      origin={await requestOrigin()}
      today={today()}
    />
  );
}
