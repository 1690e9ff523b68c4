/** The draft as `npm run -s intake` prints it and `npm run score` measures it. */
import type { Claim, InstrumentEvent, Reading, Span } from "./reading";
import type { Area, Emphasis, Format, InstrumentType, Level, Modality, OutcomeKind } from "../taxonomy";

interface Supported {
  readonly spans: readonly Span[];
}

/** Scalars of a draft, each supported by passages under `support`. */
export interface DraftScalars {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly datePrecision: string | null;
  readonly format: Format | null;
  readonly level: Level | null;
  readonly modality: Modality | null;
  readonly city: string | null;
  readonly hostCountry: string | null;
}

/** One meeting as read out of a text: values and the passages that support them, in UTF-16 code units. */
export interface DraftJson extends DraftScalars {
  readonly countries: readonly string[];
  readonly areas: readonly ({ readonly area: Area; readonly emphasis: Emphasis } & Supported)[];
  readonly participants: readonly ({
    readonly name: string;
    readonly role: string | null;
    readonly country: string | null;
  } & Supported)[];
  readonly instruments: readonly ({
    readonly title: string;
    readonly type: InstrumentType;
    readonly event: InstrumentEvent;
  } & Supported)[];
  readonly initiatives: readonly ({ readonly title: string } & Supported)[];
  readonly organisations: readonly ({ readonly name: string } & Supported)[];
  readonly quotes: readonly ({ readonly speaker: string } & Supported)[];
  readonly outcomes: readonly ({ readonly kind: OutcomeKind } & Supported)[];
  readonly figures: readonly ({
    readonly label: string | null;
    readonly value: number;
    readonly unit: string;
    readonly year: number | null;
  } & Supported)[];
  /** The passages behind each scalar and each country. */
  readonly support: Readonly<Record<string, readonly Span[]>>;
}

export function asJson(reading: Reading): DraftJson {
  const { date, place } = reading;
  return {
    startsOn: date?.value.startsOn ?? null,
    endsOn: date?.value.endsOn ?? null,
    datePrecision: date?.value.precision ?? null,
    format: reading.format?.value ?? null,
    level: reading.level?.value ?? null,
    modality: reading.modality?.value ?? null,
    city: place?.value.city ?? null,
    hostCountry: place?.value.hostCountry ?? null,
    countries: reading.countries.map(({ value }) => value),
    areas: reading.areas.map(({ value, spans }) => ({ ...value, spans })),
    participants: reading.participants.map(({ value: { name, role, country }, spans }) => ({
      name,
      role,
      country,
      spans,
    })),
    instruments: reading.instruments.map(({ value: { title, type, event }, spans }) => ({ title, type, event, spans })),
    initiatives: reading.initiatives.map(({ value: { title }, spans }) => ({ title, spans })),
    organisations: reading.organisations.map(({ value: { name }, spans }) => ({ name, spans })),
    quotes: reading.quotes.map(({ value: { speaker }, spans }) => ({ speaker, spans })),
    outcomes: reading.outcomes.map(({ value: { kind }, spans }) => ({ kind, spans })),
    figures: reading.figures.map(({ value: { label, value, unit, year }, spans }) => ({
      label,
      value,
      unit,
      year,
      spans,
    })),
    support: supportOf(reading),
  };
}

function supportOf({ date, format, level, modality, place, countries }: Reading): Record<string, readonly Span[]> {
  const scalars: readonly (readonly [string, Claim<unknown> | null])[] = [
    ["date", date],
    ["format", format],
    ["level", level],
    ["modality", modality],
    ["place", place],
    ...countries.map((claim) => [`countries.${claim.value}`, claim] as const),
  ];
  return Object.fromEntries(scalars.flatMap(([key, claim]) => (claim === null ? [] : [[key, claim.spans]])));
}
