import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { demandPage } from "@/app/desk/actor";
import { today } from "@/app/today";
import { IntakeDesk } from "@/components/intake/intake-desk";
import { getStore } from "@/db/client";
import { draft, intake, lookup } from "@/db/desk";
import type { IntakeDocument } from "@/db/desk/intake";
import { may } from "@/domain/access";
import { intake as words } from "@/domain/messages/intake";
import { namedIn, type Named } from "@/domain/records/named";
import { keysOf } from "@/domain/taxonomy";

interface PageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export const metadata: Metadata = { title: words.title };

/** Steps 2 to 4 of the intake: any draft of a meeting, with the texts it was read from. */
export default async function IntakeDraftPage({ params }: PageProps) {
  const actor = await demandPage("write-drafts");
  const store = getStore();
  const { id } = await params;
  const [found, read] = await Promise.all([draft(store, actor, id), intake(store, actor, id)]);
  if (found === null || read === null) notFound();
  const named = namedIn(found.draft.body.record, found.published?.record ?? null);
  const slugs = withRead(named, read.documents);
  const names = await Promise.all(
    keysOf(slugs)
      .filter((kind) => slugs[kind].length > 0)
      .map(async (kind) => lookup(store, actor, { kind, slug: slugs[kind] })),
  );
  return (
    <IntakeDesk
      key={found.draft.id}
      draft={found.draft}
      published={found.published}
      documents={read.documents}
      named={names.flat()}
      person={{ id: actor.id, mayPublish: may(actor, "publish") }}
      today={today()}
    />
  );
}

/** What the texts name that the record knows stands beside what the draft names. */
function withRead(named: Named, documents: readonly IntakeDocument[]): Named {
  const known = (list: "participants" | "organisations" | "instruments" | "initiatives"): string[] =>
    documents.flatMap(({ reading }) => reading[list].flatMap(({ value }) => value.known ?? []));
  const both = (slugs: readonly string[], more: readonly string[]) => [...new Set([...slugs, ...more])];
  return {
    ...named,
    person: both(named.person, known("participants")),
    organisation: both(named.organisation, known("organisations")),
    instrument: both(named.instrument, known("instruments")),
    initiative: both(named.initiative, known("initiatives")),
  };
}
