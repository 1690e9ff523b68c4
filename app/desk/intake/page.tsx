import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { demandPage } from "@/app/desk/actor";
import { today } from "@/app/today";
import { DeskHeading } from "@/components/desk/desk-heading";
import { PasteForm } from "@/components/intake/paste-form";
import type { Target } from "@/components/intake/use-begin-intake";
import { getStore } from "@/db/client";
import { draft, publishedRecord } from "@/db/desk";
import type { SignedIn } from "@/db/accounts/actor";
import { intake } from "@/domain/messages/intake";

const words = intake.paste;

export const metadata: Metadata = { title: intake.title };

interface PageProps {
  readonly searchParams: Promise<{ readonly draft?: string | string[]; readonly meeting?: string | string[] }>;
}

/** Step 1 of the intake. `?draft=<id>` and `?meeting=<slug>` put the text beside what stands. */
export default async function IntakePage({ searchParams }: PageProps) {
  const actor = await demandPage("write-drafts");
  const { draft: id, meeting: slug } = await searchParams;
  const { target, name } = await targetOf(actor, one(id), one(slug));
  return (
    <>
      <DeskHeading title={intake.title} lede={name === null ? words.lede : words.ledeInto(name)} />
      <PasteForm person={actor.id} target={target} today={today()} />
    </>
  );
}

const one = (value: string | string[] | undefined): string | null => (Array.isArray(value) ? value[0] : value) ?? null;

async function targetOf(
  actor: SignedIn,
  id: string | null,
  slug: string | null,
): Promise<{ readonly target: Target; readonly name: string | null }> {
  const store = getStore();
  if (id !== null) {
    const found = await draft(store, actor, id);
    if (found?.draft.kind !== "meeting") notFound();
    return { target: { to: "draft", id }, name: found.draft.name };
  }
  if (slug === null) return { target: { to: "new" }, name: null };
  const found = await publishedRecord(store, actor, { kind: "meeting", slug });
  if (found === null) notFound();
  return { target: { to: "meeting", slug }, name: found.name };
}
