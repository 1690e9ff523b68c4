import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { demandPage } from "@/app/desk/actor";
import { DeskHeading } from "@/components/desk/desk-heading";
import { BeginDraft } from "@/components/forms/begin-draft";
import { editor } from "@/domain/messages/editor";
import { recordKind } from "@/domain/records";

interface PageProps {
  readonly params: Promise<{ readonly kind: string; readonly slug: string }>;
}

export const metadata: Metadata = { title: editor.begin.editTitle };

export default async function EditRecordPage({ params }: PageProps) {
  await demandPage("write-drafts");
  const { kind, slug } = await params;
  const known = recordKind.safeParse(kind);
  if (!known.success) notFound();
  return (
    <>
      <DeskHeading title={editor.begin.editTitle} lede={editor.begin.editLede} />
      <BeginDraft kind={known.data} slug={decodeURIComponent(slug)} />
    </>
  );
}
