/** Values of a meeting as the intake decides on them, one at a time. */
import type { DraftOf, MeetingRecord } from "../../records";
import { keyOfFigure, type EvidenceField } from "../../records/evidence";
import type { Area, Emphasis } from "../../taxonomy";

export type LooseMeeting = DraftOf<MeetingRecord>;
type ItemOf<F extends keyof LooseMeeting> = NonNullable<LooseMeeting[F]> extends readonly (infer I)[] ? I : never;

export interface Place {
  readonly city: string | null;
  /** ISO 3166-1. */
  readonly hostCountry: string | null;
}

/** What a value of each field is; a place is two fields of the record decided together. */
export interface FactValues {
  /** EDTF. */
  readonly date: string;
  readonly format: string;
  readonly level: string;
  readonly modality: string;
  readonly place: Place;
  readonly countries: string;
  readonly areas: { readonly area: Area; readonly emphasis: Emphasis };
  readonly participants: ItemOf<"participants">;
  readonly organisations: string;
  readonly outcomes: ItemOf<"outcomes">;
  readonly instruments: string;
  readonly initiatives: string;
  readonly quotations: ItemOf<"quotations">;
  readonly figures: ItemOf<"figures">;
}
export type FactField = keyof FactValues;
export type Fact<F extends FactField = FactField> = {
  readonly [K in F]: { readonly field: K; readonly value: FactValues[K] };
}[F];

/** Fields that hold one value; every other holds a list. */
const SINGLE = ["date", "format", "level", "modality"] as const;
type SingleField = (typeof SINGLE)[number];
export const isSingle = (field: FactField): field is SingleField => (SINGLE as readonly string[]).includes(field);

const plain = (text: string | null | undefined): string => (text ?? "").replaceAll(/\s+/g, " ").trim();

/** The fields and keys of the values a fact puts into the record, as evidence names them. */
export function keysOfFact(fact: Fact): readonly (readonly [field: EvidenceField, key: string])[] {
  if (fact.field === "place") {
    const { city, hostCountry } = fact.value;
    const both = [["city", plain(city)] as const, ["hostCountry", plain(hostCountry)] as const];
    return both.filter(([, key]) => key !== "");
  }
  return [[fact.field, keyOfFact(fact)]];
}

/** What tells a fact from others of its field. */
export function keyOfFact(fact: Fact): string {
  switch (fact.field) {
    case "place":
      return plain(fact.value.city);
    case "areas":
      return fact.value.area;
    case "participants":
      return plain(fact.value.person);
    case "outcomes":
    case "quotations":
      return plain(fact.value.text);
    case "figures":
      return plain(keyOfFigure(fact.value));
    case "date":
    case "format":
    case "level":
    case "modality":
    case "countries":
    case "organisations":
    case "instruments":
    case "initiatives":
      return plain(fact.value);
  }
}

/** The facts of one field that stand in a record, in its order. */
export function factsIn(record: LooseMeeting, field: FactField): readonly Fact[] {
  if (field === "place") {
    const { city, hostCountry } = record;
    return city || hostCountry ? [{ field, value: { city: city ?? null, hostCountry: hostCountry ?? null } }] : [];
  }
  const value = record[field];
  const values: readonly unknown[] = Array.isArray(value) ? value : value ? [value] : [];
  return values.map((each) => ({ field, value: each }) as Fact);
}

/** Two facts that say the same of the same thing. */
export const sameThing = (a: Fact, b: Fact): boolean => a.field === b.field && keyOfFact(a) === keyOfFact(b);
