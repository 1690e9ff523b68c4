/** What each claim of a reading would put into the record. */
import type { OrganisationKind } from "../../taxonomy";
import type { Along } from "./decide";
import type { Fact, FactField } from "./facts";
import type {
  Claim,
  DateValue,
  FigureValue,
  InitiativeValue,
  InstrumentValue,
  OrganisationValue,
  ParticipantValue,
  Reading,
} from "../reading";
import { sameName } from "./same-name";

/** A kept text and what was read out of it. */
export interface ReadDocument {
  /** SHA-256 of the text. */
  readonly document: string;
  readonly text: string;
  readonly reading: Reading;
}

/** An agreement or initiative named in a text and unknown to the record. */
export type Unknown =
  | { readonly kind: "instrument"; readonly value: InstrumentValue }
  | { readonly kind: "initiative"; readonly value: InitiativeValue };

/** One claim, and the fact it would become; none where the record cannot hold it yet. */
export interface Proposal {
  readonly field: FactField;
  readonly claim: Claim<unknown>;
  readonly fact: Fact | null;
  readonly along: Along | null;
  readonly unknown: Unknown | null;
  /** As printed, of a person or a body. */
  readonly name: string | null;
}

/** What proposals need to know around a text. */
export interface Around {
  /** A free slug for a new person or body of that name. */
  readonly slugFor: (list: Along["list"], name: string) => string;
  /** Slugs of those who take part, by the names they were read under. */
  readonly speakers: readonly { readonly slug: string; readonly name: string }[];
}

type Made = Partial<Omit<Proposal, "field" | "claim">>;

/** Every claim of a reading as a proposal, field by field. */
export function proposalsOf({ text, reading }: ReadDocument, around: Around): Proposal[] {
  const one = <V>(field: FactField, claim: Claim<V> | null, make: (value: V, claim: Claim<V>) => Made): Proposal[] =>
    claim === null
      ? []
      : [{ field, claim, fact: null, along: null, unknown: null, name: null, ...make(claim.value, claim) }];
  const each = <V>(field: FactField, claims: readonly Claim<V>[], make: (value: V, claim: Claim<V>) => Made) =>
    claims.flatMap((claim) => one(field, claim, make));
  const wordsAt = ({ spans: [{ start, end }] }: Claim<unknown>) =>
    text.slice(start, end).replaceAll(/\s+/g, " ").trim();
  return [
    ...one("date", reading.date, (value) => ({ fact: { field: "date", value: edtfOf(value) } })),
    ...one("format", reading.format, (value) => ({ fact: { field: "format", value } })),
    ...one("level", reading.level, (value) => ({ fact: { field: "level", value } })),
    ...one("modality", reading.modality, (value) => ({ fact: { field: "modality", value } })),
    ...one("place", reading.place, (value) => ({ fact: { field: "place", value } })),
    ...each("countries", reading.countries, (value) => ({ fact: { field: "countries", value } })),
    ...each("participants", reading.participants, (value) => participant(value, around)),
    ...each("areas", reading.areas, (value) => ({ fact: { field: "areas", value } })),
    ...each("outcomes", reading.outcomes, ({ kind }, claim) => ({
      fact: { field: "outcomes", value: { text: wordsAt(claim), kind, area: null } },
    })),
    ...each("instruments", reading.instruments, (value) =>
      value.known === null
        ? { unknown: { kind: "instrument", value } }
        : { fact: { field: "instruments", value: value.known } },
    ),
    ...each("initiatives", reading.initiatives, (value) =>
      value.known === null
        ? { unknown: { kind: "initiative", value } }
        : { fact: { field: "initiatives", value: value.known } },
    ),
    ...each("figures", reading.figures, (value) => ({ fact: { field: "figures", value: figureOf(value) } })),
    ...each("quotations", reading.quotes, ({ speaker }, claim) => ({
      fact: { field: "quotations", value: quotationOf(speaker, wordsAt(claim), around) },
    })),
    ...each("organisations", reading.organisations, (value) => organisation(value, around)),
  ];
}

/** A date that was read, as EDTF. */
export function edtfOf({ startsOn, endsOn, precision }: DateValue): string {
  if (precision === "year") return startsOn.slice(0, 4);
  if (precision === "month") return startsOn.slice(0, 7);
  return endsOn === null || endsOn === startsOn ? startsOn : `${startsOn}/${endsOn}`;
}

function participant({ name, role, country, known }: ParticipantValue, { slugFor }: Around): Made {
  const person = known ?? slugFor("people", name);
  const along = known === null ? newPerson(person, name, country) : null;
  return { name, along, fact: { field: "participants", value: { person, role, organisation: null } } };
}

/** A person the record does not know yet. */
export const newPerson = (slug: string, name: string, country: string | null): Along => ({
  list: "people",
  slug,
  record: { name, country, aliases: [], posts: [] },
});

function organisation({ name, known }: OrganisationValue, { slugFor }: Around): Made {
  const slug = known ?? slugFor("organisations", name);
  const along = known === null ? newOrganisation(slug, name, kindOfBody(name)) : null;
  return { name, along, fact: { field: "organisations", value: slug } };
}

/** A body the record does not know yet; its kind stays open where its name does not tell. */
export const newOrganisation = (slug: string, name: string, kind: OrganisationKind | null): Along => ({
  list: "organisations",
  slug,
  record: { name, kind, country: null, aliases: [] },
});

const BODIES: readonly (readonly [RegExp, OrganisationKind])[] = [
  [/universit|school of mines|institute|institut|академи|университет|институт/i, "university"],
  [/\b(?:plc|ltd|llc|llp|inc|group|company|holding|energy|mining|airlines|airways)\b|компани|холдинг/i, "company"],
  [/\bschool|college\b|школ/i, "school"],
  [/\bfund\b|фонд/i, "fund"],
  [/\bcouncil|chamber\b|совет|палата/i, "council"],
  [/united nations|\bUN\b|world bank|european bank|OSCE|ООН|всемирный банк/i, "international"],
  [/\bbank\b|банк/i, "company"],
];

function kindOfBody(name: string): OrganisationKind | null {
  return BODIES.find(([words]) => words.test(name))?.[1] ?? null;
}

/** The most decimals a figure keeps. */
const DECIMALS = 6;

/** A number in full: "872000", "1.4". */
export function decimalOf(value: number): string {
  return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: DECIMALS });
}

function figureOf({ label, value, unit, year }: FigureValue) {
  return { label: label ?? "", value: decimalOf(value), unit, year: year === null ? null : String(year) };
}

/** The words spoken, without the marks around them and the comma before "he said". */
export const withoutMarks = (words: string): string =>
  words.replaceAll(/^[«“"„'‘\s]+|[»”"“'’\s]+$/gu, "").replace(/[,\s]+$/u, "");

function quotationOf(speaker: string, words: string, { speakers }: Around) {
  const person = speakers.find(({ name }) => sameName(name, speaker))?.slug ?? null;
  return { speaker, person, text: withoutMarks(words) };
}
