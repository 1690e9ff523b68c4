/** A reading made of a text's labels: what a reader that errs in nothing would give. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Area, Emphasis, Format, InstrumentType, Level, Modality, OutcomeKind } from "../../taxonomy";
import type { ReadDocument } from "../confirm/proposals";
import type { Claim, InstrumentEvent, Reading, ReadingLanguage, Span } from "../reading";

interface Label extends Span {
  readonly kind: string;
  readonly attrs: readonly string[];
  readonly text: string;
}

interface Labelled {
  readonly text: string;
  readonly language: ReadingLanguage;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly datePrecision: "day" | "month" | "year" | null;
  readonly format: Format | null;
  readonly level: Level | null;
  readonly modality: Modality | null;
  readonly city: string | null;
  readonly hostCountry: string | null;
  readonly countries: readonly string[];
  readonly spans: readonly Label[];
}

/** A labelled text by its file's name without the ending; its document is named by 64 times the digit given. */
export function labelledDocument(name: string, digit = "a"): ReadDocument {
  const path = join(import.meta.dirname, "communiques", `${name}.json`);
  const labelled = JSON.parse(readFileSync(path, "utf8")) as Labelled;
  return { document: digit.repeat(64), text: labelled.text, reading: readingOf(labelled) };
}

function readingOf({ spans, ...meta }: Labelled): Reading {
  const of = (kind: string) => spans.filter((label) => label.kind === kind);
  const claims = <V>(kind: string, field: string, valueOf: (label: Label) => V): Claim<V>[] =>
    of(kind).map((label) => claimOf(field, valueOf(label), label));
  // What no label marks is supported by the first words of the text.
  const first: Span = { start: 0, end: Math.max(1, meta.text.indexOf("\n")) };
  const dated = of("date")[0] ?? first;
  const whole = <V>(field: string, value: V | null, span: Span = first) =>
    value === null ? null : claimOf(field, value, span);
  const { startsOn, endsOn, datePrecision, city, hostCountry } = meta;
  return {
    language: meta.language,
    date:
      startsOn === null || datePrecision === null
        ? null
        : { ...claimOf("date", { startsOn, endsOn, precision: datePrecision }, dated), sure: false },
    format: whole("format", meta.format),
    level: whole("level", meta.level),
    modality: whole("modality", meta.modality),
    place: city === null ? null : claimOf("place", { city, hostCountry }, first),
    countries: meta.countries.map((code) => claimOf(`countries.${code}`, code, first)),
    areas: claims("area", "areas", ({ attrs: [area, emphasis] }) => ({
      area: area as Area,
      emphasis: emphasis as Emphasis,
    })),
    participants: claims("person", "participants", ({ text, attrs: [country = null, role = null] }) => {
      return { name: text, country, role, known: null };
    }),
    instruments: claims("instrument", "instruments", ({ text, attrs: [type, event] }) => {
      return { title: text, type: type as InstrumentType, event: event as InstrumentEvent, known: null };
    }),
    initiatives: claims("initiative", "initiatives", ({ text }) => ({ title: text, known: null })),
    organisations: claims("organisation", "organisations", ({ text }) => ({ name: text, known: null })),
    quotes: claims("quote", "quotes", ({ attrs: [speaker = ""] }) => ({ speaker })),
    outcomes: claims("outcome", "outcomes", ({ attrs: [kind] }) => ({ kind: kind as OutcomeKind })),
    figures: claims("figure", "figures", ({ attrs: [label = null, value, unit = "", year] }) => {
      return { label, value: Number(value), unit, year: year === undefined ? null : Number(year) };
    }),
    setAside: of("distractor").map((label) => ({ span: spanOf(label), because: "not of this meeting" })),
  };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

function claimOf<V>(field: string, value: V, span: Span): Claim<V> {
  return { id: `${field}@${span.start}`, value, spans: [spanOf(span)], because: "labelled so", sure: true };
}
