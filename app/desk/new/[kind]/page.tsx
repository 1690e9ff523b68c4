import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { demandPage } from "@/app/desk/actor";
import { DeskHeading } from "@/components/desk/desk-heading";
import { BeginDraft } from "@/components/forms/begin-draft";
import { editor } from "@/domain/messages/editor";
import { recordKind, RECORDS } from "@/domain/records";
import { NEW_MEETING } from "@/domain/records/meeting-suggestions";

interface PageProps {
  readonly params: Promise<{ readonly kind: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const kind = recordKind.safeParse((await params).kind);
  return kind.success ? { title: editor.newRecord(RECORDS[kind.data].label) } : {};
}

export default async function NewRecordPage({ params }: PageProps) {
  await demandPage("write-drafts");
  const kind = recordKind.safeParse((await params).kind);
  if (!kind.success) notFound();
  return (
    <>
      <DeskHeading title={editor.newRecord(RECORDS[kind.data].label)} lede={editor.begin.lede} />
      <BeginDraft kind={kind.data} {...(kind.data === "meeting" ? { start: NEW_MEETING } : {})} />
    </>
  );
}
