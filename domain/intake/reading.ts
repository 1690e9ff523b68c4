/**
 * What the intake reads out of a communiqué. A value stands here only with the characters that
 * support it; what the text does not say is null or missing, never guessed.
 */
import type { Area, Emphasis, Format, InstrumentType, Level, Modality, OutcomeKind } from "../taxonomy";

/** A passage of the document's text: half-open, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The languages the intake reads. */
export type ReadingLanguage = "en" | "ru";

/** A value with the passages that support it, best first, and the reason for the decision. */
export interface Claim<V> {
  /** Field and place, such as `areas.critical-minerals@120`: the same as long as text and rules are. */
  readonly id: string;
  readonly value: V;
  readonly spans: readonly [Span, ...Span[]];
  /** In words an editor reads, such as `“tungsten”; priority because of “particular attention”`. */
  readonly because: string;
  /** False where another reading is likely enough that an editor should look twice. */
  readonly sure: boolean;
}

/** First and last day, ISO 8601; `endsOn` is null for one day. A month is given by its first day. */
export interface DateValue {
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly precision: "day" | "month" | "year";
}

/** A city by its English name; its country by ISO 3166-1 code. */
export interface PlaceValue {
  readonly city: string;
  readonly hostCountry: string | null;
}

export interface AreaValue {
  readonly area: Area;
  /** The highest that any of its passages has. */
  readonly emphasis: Emphasis;
}

export interface ParticipantValue {
  /** As printed, without titles that are no part of the name. */
  readonly name: string;
  /** As printed, without the country; null where the text gives none. */
  readonly role: string | null;
  readonly country: string | null;
  /** Slug of the person in the record, where the name is known there. */
  readonly known: string | null;
}

/** What the text says of a document's state. */
export const INSTRUMENT_EVENTS = [
  "signed",
  "to-be-signed",
  "pending-ratification",
  "ratified",
  "in-force",
  "under-negotiation",
  "announced",
  "mentioned",
] as const;
export type InstrumentEvent = (typeof INSTRUMENT_EVENTS)[number];

export interface InstrumentValue {
  /** As printed, without a leading article. */
  readonly title: string;
  readonly type: InstrumentType;
  readonly event: InstrumentEvent;
  readonly known: string | null;
}

export interface InitiativeValue {
  readonly title: string;
  readonly known: string | null;
}

export interface OrganisationValue {
  readonly name: string;
  readonly known: string | null;
}

/** The words spoken are the span itself, with its quotation marks. */
export interface QuoteValue {
  readonly speaker: string;
}

/** The clause is the span itself. */
export interface OutcomeValue {
  readonly kind: OutcomeKind;
}

/** A number in full, in an ISO 4217 currency or a noun in the plural. */
export interface FigureValue {
  readonly value: number;
  readonly unit: string;
  readonly year: number | null;
  /** What is counted, as printed; null where no noun says it. */
  readonly label: string | null;
}

/** A passage a naive reader would have put into the record, and why it is not there. */
export interface SetAside {
  readonly span: Span;
  readonly because: string;
}

/** Everything read out of one text: a draft of one meeting. */
export interface Reading {
  readonly language: ReadingLanguage;
  readonly date: Claim<DateValue> | null;
  readonly format: Claim<Format> | null;
  readonly level: Claim<Level> | null;
  readonly modality: Claim<Modality> | null;
  readonly place: Claim<PlaceValue> | null;
  /** ISO 3166-1 codes of the states taking part. */
  readonly countries: readonly Claim<string>[];
  readonly areas: readonly Claim<AreaValue>[];
  readonly participants: readonly Claim<ParticipantValue>[];
  readonly instruments: readonly Claim<InstrumentValue>[];
  readonly initiatives: readonly Claim<InitiativeValue>[];
  readonly organisations: readonly Claim<OrganisationValue>[];
  readonly quotes: readonly Claim<QuoteValue>[];
  readonly outcomes: readonly Claim<OutcomeValue>[];
  readonly figures: readonly Claim<FigureValue>[];
  readonly setAside: readonly SetAside[];
}

/** A record the reader may recognise: a person, a body, an agreement or an initiative. */
export interface Known {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** ISO 3166-1 codes of the parties, or of the side a person speaks for. */
  readonly countries: readonly string[];
}

export interface KnownInstrument extends Known {
  readonly type: InstrumentType;
}

/** What the record knows already; the vocabulary grows with it. */
export interface Gazetteer {
  readonly people: readonly Known[];
  readonly organisations: readonly Known[];
  readonly instruments: readonly KnownInstrument[];
  readonly initiatives: readonly Known[];
}

export const EMPTY_GAZETTEER: Gazetteer = { people: [], organisations: [], instruments: [], initiatives: [] };

export interface ReadingInput {
  readonly text: string;
  /** ISO 8601 day; null where it is not known: then no relative date is resolved. */
  readonly publishedOn: string | null;
  /** Told apart by its letters where null. */
  readonly language: ReadingLanguage | null;
  readonly gazetteer: Gazetteer;
}
