/** What a column of a file can mean, in the names of our own export. */
import { FIELD_LABELS } from "../records/labels";
import {
  AREAS,
  CONFIDENCES,
  EMPHASES,
  FORMATS,
  isKeyOf,
  LEVELS,
  MODALITIES,
  OUTCOME_KINDS,
  STATUSES,
  type Term,
} from "../taxonomy";
import type { MeetingRecord, SourceRecord } from "../records";

export type MeetingField = keyof MeetingRecord;

/** Kinds of record that a meeting names by slug. */
export type NamedKind = "person" | "organisation" | "instrument" | "initiative" | "meeting";

export interface Field {
  readonly label: string;
  /** Where its values go: a field of the record, and for lists of objects a part of their items. */
  readonly path?: readonly [MeetingField, string?];
  readonly many?: true;
  /** The column it runs in step with, whose values are the items themselves. */
  readonly leader?: string;
  /** The column whose codes it gives in words: checked against them, never read. */
  readonly words?: string;
  /** A fact of a source, for sources that are new. */
  readonly source?: keyof SourceRecord;
  readonly codes?: Readonly<Record<string, Term>> | "country";
  readonly names?: NamedKind;
  /** Other names a column may have, in small letters without spaces. */
  readonly also?: readonly string[];
  /** Names it has in JSON. */
  readonly json?: readonly string[];
}

const LABELS = FIELD_LABELS.meeting;

const declared = <K extends string>(fields: { readonly [key in K]: Field }) => fields;

/** Every field a column can be read as, in the order of the exports. */
export const FIELDS = declared({
  slug: { label: "Slug", also: ["id", "recordslug"] },
  kind: { label: LABELS.kind, path: ["kind"], also: ["recordkind"] },
  title: { label: LABELS.title, path: ["title"], also: ["name", "meeting", "headline"] },
  date: { label: LABELS.date, path: ["date"], also: ["day", "when", "datum"] },
  status: { label: LABELS.status, path: ["status"], codes: STATUSES },
  format: { label: LABELS.format, path: ["format"], codes: FORMATS },
  formatLabel: { label: "Format in words", words: "format" },
  level: { label: LABELS.level, path: ["level"], codes: LEVELS, also: ["rank"] },
  levelLabel: { label: "Level in words", words: "level" },
  modality: { label: LABELS.modality, path: ["modality"], codes: MODALITIES, also: ["mode"] },
  city: { label: LABELS.city, path: ["city"], also: ["place", "town", "location"] },
  host: {
    label: LABELS.hostCountry,
    path: ["hostCountry"],
    codes: "country",
    also: ["hoststate"],
    json: ["hostCountry"],
  },
  hostName: { label: "Host country in words", words: "host" },
  partOf: { label: LABELS.partOf, path: ["partOf"], names: "meeting", also: ["tour"] },
  countries: {
    label: LABELS.countries,
    path: ["countries"],
    many: true,
    codes: "country",
    also: ["country", "states", "state"],
  },
  countryNames: { label: "Countries in words", many: true, words: "countries" },
  areas: {
    label: LABELS.areas,
    path: ["areas", "area"],
    many: true,
    codes: AREAS,
    also: ["area", "topics", "topic", "cooperationareas"],
    json: ["areas.area"],
  },
  areaLabels: { label: "Areas in words", many: true, words: "areas" },
  areaEmphases: {
    label: "Emphasis of each area",
    path: ["areas", "emphasis"],
    many: true,
    leader: "areas",
    codes: EMPHASES,
    also: ["emphasis", "emphases"],
    json: ["areas.emphasis"],
  },
  participants: {
    label: LABELS.participants,
    path: ["participants", "person"],
    many: true,
    names: "person",
    also: ["people", "participant", "person", "persons"],
    json: ["participants.person"],
  },
  participantNames: {
    label: "Names of the participants",
    many: true,
    words: "participants",
    json: ["participants.name"],
  },
  participantRoles: {
    label: "Posts of the participants",
    path: ["participants", "role"],
    many: true,
    leader: "participants",
    also: ["roles", "role", "posts", "post"],
    json: ["participants.role"],
  },
  participantOrganisations: {
    label: "Bodies of the participants",
    path: ["participants", "organisation"],
    many: true,
    leader: "participants",
    names: "organisation",
    json: ["participants.organisation"],
  },
  participantOrganisationNames: {
    label: "Names of their bodies",
    many: true,
    words: "participantOrganisations",
    json: ["participants.organisationName"],
  },
  organisations: {
    label: LABELS.organisations,
    path: ["organisations"],
    many: true,
    names: "organisation",
    also: ["organisation", "organizations", "organization", "bodies"],
    json: ["organisations.slug"],
  },
  organisationNames: {
    label: "Names of the organisations",
    many: true,
    words: "organisations",
    json: ["organisations.name"],
  },
  outcomes: {
    label: LABELS.outcomes,
    path: ["outcomes", "text"],
    many: true,
    also: ["outcome", "results", "result"],
    json: ["outcomes.text"],
  },
  outcomeKinds: {
    label: "Kind of each outcome",
    path: ["outcomes", "kind"],
    many: true,
    leader: "outcomes",
    codes: OUTCOME_KINDS,
    json: ["outcomes.kind"],
  },
  outcomeAreas: {
    label: "Area of each outcome",
    path: ["outcomes", "area"],
    many: true,
    leader: "outcomes",
    codes: AREAS,
    json: ["outcomes.area"],
  },
  quotations: {
    label: LABELS.quotations,
    path: ["quotations", "text"],
    many: true,
    also: ["quotation", "quotes", "quote"],
    json: ["quotations.text"],
  },
  quotationSpeakers: {
    label: "Who said each quotation",
    path: ["quotations", "speaker"],
    many: true,
    leader: "quotations",
    json: ["quotations.speaker"],
  },
  quotationPeople: {
    label: "Speakers of the quotations by slug",
    path: ["quotations", "person"],
    many: true,
    leader: "quotations",
    names: "person",
    json: ["quotations.person"],
  },
  figures: {
    label: LABELS.figures,
    path: ["figures", "label"],
    many: true,
    also: ["figure"],
    json: ["figures.label"],
  },
  figureValues: {
    label: "Value of each figure",
    path: ["figures", "value"],
    many: true,
    leader: "figures",
    json: ["figures.value"],
  },
  figureUnits: {
    label: "Unit of each figure",
    path: ["figures", "unit"],
    many: true,
    leader: "figures",
    json: ["figures.unit"],
  },
  figureYears: {
    label: "Year of each figure",
    path: ["figures", "year"],
    many: true,
    leader: "figures",
    json: ["figures.year"],
  },
  instruments: {
    label: LABELS.instruments,
    path: ["instruments"],
    many: true,
    names: "instrument",
    also: ["agreements", "agreement", "instrument"],
    json: ["instruments.slug"],
  },
  instrumentTitles: {
    label: "Titles of the agreements",
    many: true,
    words: "instruments",
    json: ["instruments.title"],
  },
  initiatives: {
    label: LABELS.initiatives,
    path: ["initiatives"],
    many: true,
    names: "initiative",
    also: ["initiative"],
    json: ["initiatives.slug"],
  },
  initiativeTitles: {
    label: "Titles of the initiatives",
    many: true,
    words: "initiatives",
    json: ["initiatives.title"],
  },
  confidence: { label: LABELS.confidence, path: ["confidence"], codes: CONFIDENCES },
  note: { label: LABELS.note, path: ["note"], also: ["notes", "remark", "comment"] },
  summary: { label: LABELS.summary, path: ["summary"], also: ["description", "text", "abstract"] },
  sources: {
    label: LABELS.sources,
    path: ["sources"],
    many: true,
    also: ["source", "sourceurl", "sourceurls", "link", "links"],
    json: ["sources.url"],
  },
  sourcePublishers: {
    label: "Publishers of the sources",
    many: true,
    leader: "sources",
    source: "publisher",
    also: ["publisher", "publishers", "sourcepublisher"],
    json: ["sources.publisher"],
  },
  sourceTitles: {
    label: "Titles of the sources",
    many: true,
    leader: "sources",
    source: "title",
    also: ["sourcetitle"],
    json: ["sources.title"],
  },
  sourceDates: {
    label: "Days of the sources",
    many: true,
    leader: "sources",
    source: "publishedOn",
    also: ["sourcedate", "publishedon"],
    json: ["sources.publishedOn"],
  },
  sourceLanguages: {
    label: "Languages of the sources",
    many: true,
    leader: "sources",
    source: "language",
    also: ["sourcelanguage", "language"],
    json: ["sources.language"],
  },
  sourceKinds: {
    label: "Kinds of the sources",
    many: true,
    leader: "sources",
    source: "kind",
    also: ["sourcekind"],
    json: ["sources.kind"],
  },
});
export type FieldName = keyof typeof FIELDS;

export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

export const fieldOf = (name: FieldName): Field => FIELDS[name];

/** For each column the field it is read as; null where it is not read. */
export type Mapping = readonly (FieldName | null)[];

/** Columns of our export that follow from others, or are about the export itself. */
const FOLLOWING = new Set([
  "earliest",
  "latest",
  "url",
  "selection",
  "selectionUrl",
  "exportedOn",
  "coverage",
  "licence",
  "citation",
  "stops",
  "version",
]);

/** Whether a column says nothing of its own: leaving it out loses nothing. */
export const followsFromOthers = (header: string): boolean => FOLLOWING.has(header);

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");

/**
 * What the columns of a file mean, going by their names: those of our export exactly, others by what
 * fields are called. Of two columns for one field the first is read.
 */
export function guessMapping(headers: readonly string[]): Mapping {
  const mapping: (FieldName | null)[] = headers.map(() => null);
  const taken = new Set<FieldName>();
  const claim = (nameOf: (header: string) => FieldName | undefined): void =>
    headers.forEach((header, at) => {
      const name = mapping[at] === null ? nameOf(header) : undefined;
      if (name === undefined || taken.has(name)) return;
      mapping[at] = name;
      taken.add(name);
    });
  claim((header) => (isKeyOf(FIELDS, header) ? header : undefined));
  claim((header) => FIELD_NAMES.find((name) => fieldOf(name).json?.includes(header)));
  claim((header) => (followsFromOthers(header) ? undefined : byLabel.get(plain(header))));
  return mapping;
}

const byLabel = new Map<string, FieldName>(
  [...FIELD_NAMES].reverse().flatMap((name) => {
    const { label, also = [] } = fieldOf(name);
    return [...also, plain(name), plain(label)].map((key) => [key, name] as const);
  }),
);
