/** What a row says: label, value, and what stands beneath it. */
import type { Along } from "@/domain/intake/confirm/decide";
import type { Fact } from "@/domain/intake/confirm/facts";
import type { Row } from "@/domain/intake/confirm/rows";
import { formatEdtf, weekday } from "@/domain/edtf";
import { intake } from "@/domain/messages/intake";
import type { NameOf } from "@/domain/records/changes";
import {
  AREAS,
  countryName,
  EMPHASES,
  FORMATS,
  INSTRUMENT_TYPES,
  isKeyOf,
  LEVELS,
  MODALITIES,
  ORGANISATION_KINDS,
  OUTCOME_KINDS,
  type Term,
} from "@/domain/taxonomy";

export interface RowWords {
  readonly label: string;
  readonly value: string;
  readonly sub: string | null;
  /** Said beside the value in the place of its words, where those only repeat it. */
  readonly beside?: string;
}

/** What is needed to name what a row names. */
export interface Naming {
  readonly nameOf: NameOf;
  readonly countryOf: (person: string) => string | null;
  /** The new record of a slug, in the draft. */
  readonly newOf: (
    list: Along["list"],
    slug: string,
  ) => { readonly kind?: unknown; readonly name?: string | null | undefined } | null;
}

type Named = Pick<Row, "field" | "fact" | "unknown"> & Partial<Pick<Row, "along" | "name" | "read">>;

const term = (terms: Readonly<Record<string, Term>>, key: string | null | undefined): string =>
  isKeyOf(terms, key ?? "") ? (terms[key ?? ""]?.label ?? "") : (key ?? "");

export function wordsOfRow(row: Named, naming: Naming): RowWords {
  const { fact, unknown } = row;
  if (fact !== null) return wordsOfFact(fact, row, naming);
  const label = intake.fields[row.field];
  if (unknown === null) return { label, value: "", sub: null };
  const { value, kind } = unknown;
  const sub =
    kind === "instrument" ? `${intake.events[value.event]} · ${intake.unknownAgreement}` : intake.unknownAgreement;
  return { label, value: kind === "instrument" ? INSTRUMENT_TYPES[value.type].label : value.title, sub };
}

function wordsOfFact(fact: Fact, row: Named, naming: Naming): RowWords {
  const label = intake.fields[fact.field];
  switch (fact.field) {
    case "date":
      return { label, value: formatEdtf(fact.value), sub: weekday(fact.value) };
    case "format":
      return { label, value: term(FORMATS, fact.value), sub: null };
    case "level":
      return { label, value: term(LEVELS, fact.value), sub: null };
    case "modality":
      return { label, value: term(MODALITIES, fact.value), sub: null };
    case "place": {
      const { city, hostCountry } = fact.value;
      return { label, value: [city, hostCountry && countryName(hostCountry)].filter(Boolean).join(", "), sub: null };
    }
    case "countries":
      return { label, value: countryName(fact.value), sub: null };
    case "areas":
      return { label: term(EMPHASES, fact.value.emphasis), value: AREAS[fact.value.area].label, sub: null };
    case "participants": {
      const person = fact.value.person ?? "";
      const country = personCountry(person, row, naming);
      const isNew = isNewRecord("people", person, row, naming);
      const role = fact.value.role || intake.noPost;
      return {
        label: country === null ? label : country === "GB" ? "UK" : countryName(country),
        value: nameOfNew("people", person, row, naming) ?? naming.nameOf("person", person),
        sub: isNew ? intake.isNew : null,
        beside: role,
      };
    }
    case "outcomes":
      return {
        label,
        value: term(OUTCOME_KINDS, fact.value.kind),
        sub: fact.value.area ? term(AREAS, fact.value.area) : null,
      };
    case "instruments":
      return { label, value: naming.nameOf("instrument", fact.value), sub: intake.known };
    case "initiatives":
      return { label, value: naming.nameOf("initiative", fact.value), sub: intake.known };
    case "figures": {
      const { label: counted, value, unit, year } = fact.value;
      return {
        label,
        value: amount(value ?? "", unit ?? ""),
        sub: null,
        beside: [counted || intake.noLabel, year].filter(Boolean).join(", "),
      };
    }
    case "quotations":
      return { label, value: fact.value.speaker || intake.noSpeaker, sub: null };
    case "organisations": {
      const isNew = isNewRecord("organisations", fact.value, row, naming);
      const own = naming.newOf("organisations", fact.value) ?? row.along?.record;
      const kind = kindOf(own);
      return {
        label,
        value: nameOfNew("organisations", fact.value, row, naming) ?? naming.nameOf("organisation", fact.value),
        sub: null,
        beside: isNew ? `${term(ORGANISATION_KINDS, kind) || intake.noKind} · ${intake.isNew}` : intake.known,
      };
    }
  }
}

/** The kind an organisation's new record says it is. */
function kindOf(record: object | undefined | null): string | null {
  const { kind } = (record ?? {}) as { readonly kind?: string | null };
  return kind ?? null;
}

function isNewRecord(list: Along["list"], slug: string, row: Named, { newOf }: Naming): boolean {
  return newOf(list, slug) !== null || row.along?.slug === slug;
}

function nameOfNew(list: Along["list"], slug: string, { along, name }: Named, { newOf }: Naming): string | null {
  const own = newOf(list, slug)?.name;
  if (own) return own;
  return along?.slug === slug ? (name ?? null) : null;
}

function personCountry(person: string, { along }: Named, { countryOf }: Naming): string | null {
  const own = along?.slug === person ? ((along.record as { country?: string | null }).country ?? null) : null;
  return countryOf(person) ?? own;
}

const SIGNS: Readonly<Record<string, string>> = { GBP: "£", USD: "$", EUR: "€" };

/** "872,000 tonnes", "£5 billion", "1.4 %". */
export function amount(value: string, unit: string): string {
  const sign = SIGNS[unit];
  const written = large(value);
  return sign === undefined ? `${written} ${unit}`.trim() : `${sign}${written}`;
}

const SIZES = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
] as const;

function large(value: string): string {
  const number = Number(value);
  if (value === "" || !Number.isFinite(number)) return value;
  const size = SIZES.find(([least]) => Math.abs(number) >= least && Number.isInteger((number / least) * 1_000));
  return size === undefined
    ? number.toLocaleString("en-GB", { maximumFractionDigits: 6 })
    : `${(number / size[0]).toLocaleString("en-GB", { maximumFractionDigits: 3 })} ${size[1]}`;
}
