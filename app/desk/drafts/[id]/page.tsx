import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { demandPage } from "@/app/desk/actor";
import { today } from "@/app/today";
import { DraftEditor } from "@/components/forms/draft-editor";
import { getStore } from "@/db/client";
import { draft, lookup } from "@/db/desk";
import { may } from "@/domain/access";
import { editor } from "@/domain/messages/editor";
import { namedIn } from "@/domain/records/named";
import { keysOf } from "@/domain/taxonomy";

interface PageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export const metadata: Metadata = { title: editor.states.draft };

export default async function DraftPage({ params }: PageProps) {
  const actor = await demandPage("write-drafts");
  const found = await draft(getStore(), actor, (await params).id);
  if (found === null) notFound();
  const named = namedIn(found.draft.body.record, found.published?.record ?? null);
  const names = await Promise.all(
    keysOf(named)
      .filter((kind) => named[kind].length > 0)
      .map(async (kind) => lookup(getStore(), actor, { kind, slug: named[kind] })),
  );
  return (
    <DraftEditor
      key={found.draft.id}
      draft={found.draft}
      published={found.published}
      named={names.flat()}
      person={{ id: actor.id, mayPublish: may(actor, "publish") }}
      today={today()}
    />
  );
}
