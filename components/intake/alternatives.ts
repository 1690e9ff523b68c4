/** What else a value may be, to be chosen by its number. */
import type { Found } from "@/db/desk/lookup";
import type { Along } from "@/domain/intake/confirm/decide";
import type { Fact } from "@/domain/intake/confirm/facts";
import { newOrganisation, newPerson } from "@/domain/intake/confirm/proposals";
import type { Row } from "@/domain/intake/confirm/rows";
import { intake } from "@/domain/messages/intake";
import {
  EMPHASES,
  FORMATS,
  keysOf,
  LEVELS,
  MODALITIES,
  ORGANISATION_KINDS,
  OUTCOME_KINDS,
  type Term,
} from "@/domain/taxonomy";

export interface Alternative {
  readonly label: string;
  readonly isChosen: boolean;
  /** Null where a record of its own is to be drafted. */
  readonly fact: Fact | null;
  readonly along: Along | null;
}

export interface Near {
  /** Records of near namesakes. */
  readonly namesakes: readonly Found[];
  readonly slugFor: (list: Along["list"], name: string) => string;
  /** Those who take part, who may have said something. */
  readonly speakers: readonly { readonly slug: string; readonly name: string }[];
  /** The words of the row, spaces made one. */
  readonly words: string;
}

/** As many as there are keys. */
const MOST = 9;

/** The alternatives of a row, in the order of their keys. */
export function alternativesOf(row: Row, near: Near): Alternative[] {
  const { fact, unknown } = row;
  if (unknown !== null && row.read === null) return ofUnknown(row, near).slice(0, MOST);
  switch (row.field) {
    case "format":
      return terms(FORMATS, row, (value) => ({ field: "format", value }));
    case "level":
      return terms(LEVELS, row, (value) => ({ field: "level", value }));
    case "modality":
      return terms(MODALITIES, row, (value) => ({ field: "modality", value }));
    case "areas":
      if (fact?.field !== "areas") return [];
      return keysOf(EMPHASES).map((emphasis) => ({
        label: EMPHASES[emphasis].label,
        isChosen: fact.value.emphasis === emphasis,
        fact: { field: "areas", value: { ...fact.value, emphasis } },
        along: null,
      }));
    case "outcomes":
      if (fact?.field !== "outcomes") return [];
      return keysOf(OUTCOME_KINDS).map((kind) => ({
        label: OUTCOME_KINDS[kind].label,
        isChosen: fact.value.kind === kind,
        fact: { field: "outcomes", value: { ...fact.value, kind } },
        along: null,
      }));
    case "quotations":
      if (fact?.field !== "quotations") return [];
      return near.speakers.slice(0, MOST).map(({ slug, name }) => ({
        label: name,
        isChosen: fact.value.person === slug,
        fact: { field: "quotations", value: { ...fact.value, speaker: name, person: slug } },
        along: null,
      }));
    case "participants":
      return ofPerson(row, near).slice(0, MOST);
    case "organisations":
      return ofBody(row, near).slice(0, MOST);
    case "date":
    case "place":
    case "countries":
    case "instruments":
    case "initiatives":
    case "figures":
      return [];
  }
}

function terms(classification: Readonly<Record<string, Term>>, { fact }: Row, factOf: (key: string) => Fact) {
  return keysOf(classification).map((key): Alternative => ({
    label: classification[key]?.label ?? key,
    isChosen: fact?.value === key,
    fact: factOf(key),
    along: null,
  }));
}

function ofPerson({ fact, name, along, read }: Row, { namesakes, slugFor }: Near): Alternative[] {
  if (fact?.field !== "participants" || read === null || name === null) return [];
  const known = namesakes.map((found): Alternative => ({
    label: intake.actions.asKnown([found.name, found.detail].filter(Boolean).join(", ")),
    isChosen: fact.value.person === found.slug,
    fact: { field: "participants", value: { ...fact.value, person: found.slug } },
    along: null,
  }));
  const slug = slugFor("people", name);
  const fresh = along ?? newPerson(slug, name, null);
  return [
    ...known,
    {
      label: intake.actions.asNew(name),
      isChosen: fact.value.person === fresh.slug,
      fact: { field: "participants", value: { ...fact.value, person: fresh.slug } },
      along: fresh,
    },
  ];
}

function ofBody({ fact, name, read }: Row, { namesakes, slugFor }: Near): Alternative[] {
  if (fact?.field !== "organisations" || read === null || name === null) return [];
  const known = namesakes.slice(0, 2).map((found): Alternative => ({
    label: intake.actions.asKnown(found.name),
    isChosen: fact.value === found.slug,
    fact: { field: "organisations", value: found.slug },
    along: null,
  }));
  const slug = slugFor("organisations", name);
  // What it is: the kinds that come before "other" are as many as keys are left.
  const fresh = keysOf(ORGANISATION_KINDS).map((kind): Alternative => ({
    label: `${intake.isNew}: ${ORGANISATION_KINDS[kind].label.toLowerCase()}`,
    isChosen: false,
    fact: { field: "organisations", value: slug },
    along: newOrganisation(slug, name, kind),
  }));
  return [...known, ...fresh];
}

/** An agreement or initiative the record does not know: a record of its own, or its words as what came of it. */
function ofUnknown({ fact, unknown }: Row, { words }: Near): Alternative[] {
  const draft: Alternative = { label: intake.actions.draftRecord, isChosen: false, fact: null, along: null };
  if (unknown?.kind !== "instrument") return [draft];
  const outcomes = keysOf(OUTCOME_KINDS).map((kind): Alternative => ({
    label: intake.actions.keepOutcome(OUTCOME_KINDS[kind].label),
    isChosen: fact?.field === "outcomes" && fact.value.kind === kind,
    fact: { field: "outcomes", value: { text: words, kind, area: null } },
    along: null,
  }));
  return [draft, ...outcomes];
}
