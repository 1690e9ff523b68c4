"use client";

import type { Found } from "@/db/desk/lookup";
import type { IntakeDocument } from "@/db/desk/intake";
import type { Along, MeetingBody } from "@/domain/intake/confirm/decide";
import { factsIn, sameThing, type LooseMeeting } from "@/domain/intake/confirm/facts";
import { numbersOf } from "@/domain/intake/confirm/marks";
import { ROW_GROUPS, rowsOf, type Row, type RowGroup } from "@/domain/intake/confirm/rows";
import type { NameOf } from "@/domain/records/changes";
import { keysOf } from "@/domain/taxonomy";
import type { Naming } from "./row-words";
import { useNewSlugs } from "./use-new-slugs";

interface Using {
  readonly documents: readonly IntakeDocument[];
  readonly body: MeetingBody;
  readonly refused: readonly string[];
  readonly known: (kind: Found["kind"], slug: string) => Found | undefined;
  readonly nameOf: NameOf;
  /** What is published of the meeting; null for a new one. */
  readonly published: LooseMeeting | null;
}

export interface IntakeRows {
  /** In the order of the page: group by group, those set aside last. */
  readonly rows: readonly Row[];
  readonly groups: Readonly<Record<RowGroup, readonly Row[]>>;
  readonly refused: readonly Row[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly naming: Naming;
  /** True for a value that stands in the published record already. */
  readonly isPublished: (row: Row) => boolean;
  readonly slugFor: (list: Along["list"], name: string) => string;
  readonly speakers: readonly { readonly slug: string; readonly name: string }[];
}

/** Everything that was read or entered, with the names it needs. */
export function useIntakeRows({ documents, body, refused, known, nameOf, published }: Using): IntakeRows {
  const slugFor = useNewSlugs(documents, body);
  const newOf: Naming["newOf"] = (list, slug) => {
    return (body.companions[list] ?? []).find((each) => each.slug === slug)?.record ?? null;
  };
  const naming: Naming = {
    nameOf,
    newOf,
    countryOf: (person) => {
      const own = (body.companions.people ?? []).find(({ slug }) => slug === person)?.record;
      return own?.country ?? known("person", person)?.country ?? null;
    },
  };
  const speakers = (body.record.participants ?? []).flatMap(({ person }) =>
    person ? [{ slug: person, name: nameOf("person", person) }] : [],
  );
  const all = rowsOf(documents, body, new Set(refused), {
    slugFor,
    speakers: [...speakers, ...asPrinted(documents, body)],
  });
  const groups = Object.fromEntries(
    keysOf(ROW_GROUPS).map((group) => [
      group,
      all.filter(
        ({ field, state }) => state !== "rejected" && (ROW_GROUPS[group] as readonly string[]).includes(field),
      ),
    ]),
  ) as unknown as IntakeRows["groups"];
  const isPublished = ({ fact }: Row): boolean =>
    published !== null && fact !== null && factsIn(published, fact.field).some((each) => sameThing(each, fact));
  const aside = all.filter(({ state }) => state === "rejected");
  const rows = [...keysOf(ROW_GROUPS).flatMap((group) => groups[group]), ...aside];
  return { rows, groups, refused: aside, numbers: numbersOf(rows, documents), naming, isPublished, slugFor, speakers };
}

/** Those who take part, by the names a text gives them: who said something is named as printed. */
function asPrinted(documents: readonly IntakeDocument[], { record }: MeetingBody) {
  const present = new Set((record.participants ?? []).map(({ person }) => person));
  return documents.flatMap(({ reading }) =>
    reading.participants.flatMap(({ value: { name, known } }) =>
      known !== null && present.has(known) ? [{ slug: known, name }] : [],
    ),
  );
}

/** Rows still to be decided, the unsure first, from one row on and round to it again. */
export function nextToDecide(rows: readonly Row[], from: string | null, skipped: readonly string[]): Row | null {
  const at = rows.findIndex(({ id }) => id === from);
  const round = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  const open = round.filter(({ state, id }) => state === "suggested" && !skipped.includes(id));
  return open.find(({ isSure }) => !isSure) ?? open[0] ?? null;
}

/** Sure suggestions that can be taken without a further word, and were not put off. */
export const sureRows = (rows: readonly Row[], skipped: readonly string[]): Row[] =>
  rows.filter((row) => row.state === "suggested" && row.isSure && !skipped.includes(row.id) && isWhole(row));

/** True for a body a text names and nobody has decided on: whether it took part no rule can tell. */
export const isOnlyNamed = ({ field, state }: Row): boolean => field === "organisations" && state === "suggested";

/**
 * True where nothing more has to be said: what a figure counts, for whom a new person speaks. Whether a
 * body that is named took part is for a person to say.
 */
function isWhole({ fact, along }: Row): boolean {
  if (fact === null || fact.field === "organisations") return false;
  if (fact.field === "figures") return (fact.value.label ?? "") !== "";
  const { country } = (along?.record ?? {}) as { readonly country?: unknown };
  return fact.field !== "participants" || country !== null;
}
