/**
 * The tables. Everything of the record that a source can support stands here once.
 * `position` keeps the order in which a list was written; dates are EDTF with the first and last
 * day they allow, so that filters match by overlap.
 */
import { sql, type SQL } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from "drizzle-orm/sqlite-core";

import {
  ACTS,
  AREAS,
  CONFIDENCES,
  EMPHASES,
  FORMATS,
  GROUPS,
  INITIATIVE_KINDS,
  INITIATIVE_STATUSES,
  INSTRUMENT_TYPES,
  LEVELS,
  MODALITIES,
  ORGANISATION_KINDS,
  OUTCOME_KINDS,
  RECORD_KINDS,
  SOURCE_KINDS,
  STATUSES,
  keysOf,
} from "../domain/taxonomy";
import { EVIDENCE_FIELDS } from "../domain/records/evidence";
import { documents } from "./schema-desk";

type Column = AnySQLiteColumn;

/** `column IN ('a', 'b')`; a null column passes, which is what CHECK wants of optional values. */
const oneOf = (column: Column, values: readonly string[]): SQL =>
  sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(", "))})`;

const isDay = (column: Column): SQL => sql`${column} is date(${column})`;
const isCode = (column: Column): SQL => sql`${column} glob '[A-Z][A-Z]'`;
const isSlug = (column: Column): SQL => sql`length(${column}) between 1 and 120 and ${column} not glob '*[^a-z0-9-]*'`;

const choice = <K extends string>(classification: { readonly [key in K]: unknown }) => ({
  enum: keysOf(classification) as [K, ...K[]],
});

/** What both ends of a bounded date must satisfy. */
const boundsHold = (name: string, row: { earliest: Column; latest: Column }) => [
  check(`${name}_earliest_is_day`, isDay(row.earliest)),
  check(`${name}_latest_is_day`, isDay(row.latest)),
  check(`${name}_bounds_in_order`, sql`${row.earliest} <= ${row.latest}`),
];

export const countries = sqliteTable(
  "countries",
  {
    code: text().primaryKey(),
    name: text().notNull(),
    shortName: text("short_name").notNull(),
    capitalName: text("capital_name").notNull(),
    capitalLon: real("capital_lon").notNull(),
    capitalLat: real("capital_lat").notNull(),
    /** EDTF; null where no record tells it. */
    relationsDate: text("relations_date"),
    position: integer().notNull(),
  },
  (row) => [check("countries_code", isCode(row.code))],
);

/** The meetings whose anniversaries tell when relations were established. */
export const relationsBasis = sqliteTable(
  "relations_basis",
  {
    country: text()
      .notNull()
      .references(() => countries.code, { onDelete: "cascade" }),
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    position: integer().notNull(),
  },
  (row) => [primaryKey({ columns: [row.country, row.meetingId] }), index("relations_basis_meeting").on(row.meetingId)],
);

export const areas = sqliteTable(
  "areas",
  {
    slug: text(choice(AREAS)).primaryKey(),
    group: text("area_group", choice(GROUPS)).notNull(),
    groupLabel: text("group_label").notNull(),
    label: text().notNull(),
    definition: text().notNull(),
    dacCode: text("dac_code"),
    dacName: text("dac_name"),
    position: integer().notNull(),
  },
  (row) => [
    check("areas_slug", oneOf(row.slug, keysOf(AREAS))),
    check("areas_group", oneOf(row.group, keysOf(GROUPS))),
    check("areas_dac", sql`(${row.dacCode} is null) = (${row.dacName} is null)`),
  ],
);

export const organisations = sqliteTable(
  "organisations",
  {
    id: integer().primaryKey(),
    slug: text().notNull(),
    name: text().notNull(),
    kind: text(choice(ORGANISATION_KINDS)).notNull(),
    country: text(),
    version: integer().notNull().default(1),
  },
  (row) => [
    uniqueIndex("organisations_slug").on(row.slug),
    check("organisations_slug_form", isSlug(row.slug)),
    check("organisations_kind", oneOf(row.kind, keysOf(ORGANISATION_KINDS))),
    check("organisations_country", isCode(row.country)),
  ],
);

export const organisationAliases = sqliteTable(
  "organisation_aliases",
  {
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    alias: text().notNull(),
    position: integer().notNull(),
  },
  (row) => [primaryKey({ columns: [row.organisationId, row.alias] })],
);

export const people = sqliteTable(
  "people",
  {
    id: integer().primaryKey(),
    slug: text().notNull(),
    name: text().notNull(),
    /** The side spoken for, not citizenship. */
    country: text().notNull(),
    note: text(),
    version: integer().notNull().default(1),
  },
  (row) => [
    uniqueIndex("people_slug").on(row.slug),
    check("people_slug_form", isSlug(row.slug)),
    check("people_country", isCode(row.country)),
  ],
);

export const personAliases = sqliteTable(
  "person_aliases",
  {
    personId: integer("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    alias: text().notNull(),
    position: integer().notNull(),
  },
  (row) => [primaryKey({ columns: [row.personId, row.alias] })],
);

/** A post as records show it: `from` and `to` are first and last sightings, not appointments. */
export const posts = sqliteTable(
  "posts",
  {
    id: integer().primaryKey(),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    role: text().notNull(),
    organisationId: integer("organisation_id").references(() => organisations.id),
    from: text("from_date").notNull(),
    to: text("to_date").notNull(),
    position: integer().notNull(),
  },
  (row) => [index("posts_person").on(row.personId), index("posts_organisation").on(row.organisationId)],
);

export const sources = sqliteTable(
  "sources",
  {
    id: integer().primaryKey(),
    url: text().notNull(),
    publisher: text().notNull(),
    title: text().notNull(),
    publishedOn: text("published_on"),
    language: text().notNull(),
    kind: text(choice(SOURCE_KINDS)).notNull(),
    version: integer().notNull().default(1),
  },
  (row) => [
    uniqueIndex("sources_url").on(row.url),
    check("sources_url_is_web", sql`${row.url} glob 'http://*' or ${row.url} glob 'https://*'`),
    check("sources_published_on", sql`${row.publishedOn} is null or ${isDay(row.publishedOn)}`),
    check("sources_language", sql`${row.language} glob '[a-z][a-z]'`),
    check("sources_kind", oneOf(row.kind, keysOf(SOURCE_KINDS))),
  ],
);

export const meetings = sqliteTable(
  "meetings",
  {
    id: integer().primaryKey(),
    slug: text().notNull(),
    kind: text({ enum: RECORD_KINDS }).notNull(),
    partOf: integer("part_of").references((): AnySQLiteColumn => meetings.id),
    title: text().notNull(),
    summary: text().notNull(),
    /** EDTF. */
    date: text().notNull(),
    earliest: text().notNull(),
    latest: text().notNull(),
    status: text(choice(STATUSES)).notNull(),
    confidence: text(choice(CONFIDENCES)).notNull(),
    note: text(),
    format: text(choice(FORMATS)).notNull(),
    level: text(choice(LEVELS)).notNull(),
    modality: text(choice(MODALITIES)),
    city: text(),
    hostCountry: text("host_country"),
    version: integer().notNull().default(1),
  },
  (row) => [
    uniqueIndex("meetings_slug").on(row.slug),
    index("meetings_latest_first").on(row.latest, row.earliest, row.slug),
    index("meetings_part_of").on(row.partOf),
    check("meetings_slug_form", isSlug(row.slug)),
    check("meetings_kind", oneOf(row.kind, RECORD_KINDS)),
    check("meetings_tour_stands_alone", sql`${row.kind} = 'meeting' or ${row.partOf} is null`),
    check("meetings_status", oneOf(row.status, keysOf(STATUSES))),
    check("meetings_confidence", oneOf(row.confidence, keysOf(CONFIDENCES))),
    check("meetings_format", oneOf(row.format, keysOf(FORMATS))),
    check("meetings_level", oneOf(row.level, keysOf(LEVELS))),
    check("meetings_modality", oneOf(row.modality, keysOf(MODALITIES))),
    check("meetings_host_country", isCode(row.hostCountry)),
    ...boundsHold("meetings", row),
  ],
);

export const meetingCountries = sqliteTable(
  "meeting_countries",
  {
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    /** ISO 3166-1; not a reference, because states other than the six take part. */
    country: text().notNull(),
    position: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.meetingId, row.country] }),
    index("meeting_countries_country").on(row.country, row.meetingId),
    check("meeting_countries_code", isCode(row.country)),
  ],
);

export const meetingAreas = sqliteTable(
  "meeting_areas",
  {
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    area: text(choice(AREAS))
      .notNull()
      .references(() => areas.slug),
    emphasis: text(choice(EMPHASES)).notNull(),
    position: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.meetingId, row.area] }),
    index("meeting_areas_area").on(row.area, row.meetingId),
    check("meeting_areas_emphasis", oneOf(row.emphasis, keysOf(EMPHASES))),
  ],
);

/** A person in the post held at the time of the meeting. */
export const participants = sqliteTable(
  "participants",
  {
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    postId: integer("post_id")
      .notNull()
      .references(() => posts.id),
    position: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.meetingId, row.postId] }),
    index("participants_post").on(row.postId, row.meetingId),
  ],
);

/** Bodies that took part without a named person. */
export const meetingOrganisations = sqliteTable(
  "meeting_organisations",
  {
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisations.id),
    position: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.meetingId, row.organisationId] }),
    index("meeting_organisations_organisation").on(row.organisationId, row.meetingId),
  ],
);

export const outcomes = sqliteTable(
  "outcomes",
  {
    id: integer().primaryKey(),
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    text: text().notNull(),
    area: text(choice(AREAS)).references(() => areas.slug),
    kind: text(choice(OUTCOME_KINDS)).notNull(),
    position: integer().notNull(),
  },
  (row) => [
    index("outcomes_meeting").on(row.meetingId, row.position),
    check("outcomes_kind", oneOf(row.kind, keysOf(OUTCOME_KINDS))),
  ],
);

/** Words spoken, as a source gives them. */
export const quotations = sqliteTable(
  "quotations",
  {
    id: integer().primaryKey(),
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    /** As named where they are quoted. */
    speaker: text().notNull(),
    /** Who that is; null where the record does not know. */
    personId: integer("person_id").references(() => people.id),
    text: text().notNull(),
    position: integer().notNull(),
  },
  (row) => [
    index("quotations_meeting").on(row.meetingId, row.position),
    index("quotations_person").on(row.personId, row.meetingId),
  ],
);

/** Numbers told at a meeting. */
export const figures = sqliteTable(
  "figures",
  {
    id: integer().primaryKey(),
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    label: text().notNull(),
    /** Decimal, in full; a text, because a floating-point number would round it. */
    value: text().notNull(),
    /** ISO 4217 code of a currency, or a noun. */
    unit: text().notNull(),
    year: text(),
    position: integer().notNull(),
  },
  (row) => [
    index("figures_meeting").on(row.meetingId, row.position),
    check("figures_year", sql`${row.year} glob '[0-9][0-9][0-9][0-9]'`),
  ],
);

export const instruments = sqliteTable(
  "instruments",
  {
    id: integer().primaryKey(),
    slug: text().notNull(),
    title: text().notNull(),
    type: text(choice(INSTRUMENT_TYPES)).notNull(),
    summary: text().notNull(),
    confidence: text(choice(CONFIDENCES)).notNull(),
    note: text(),
    version: integer().notNull().default(1),
  },
  (row) => [
    uniqueIndex("instruments_slug").on(row.slug),
    check("instruments_slug_form", isSlug(row.slug)),
    check("instruments_type", oneOf(row.type, keysOf(INSTRUMENT_TYPES))),
    check("instruments_confidence", oneOf(row.confidence, keysOf(CONFIDENCES))),
  ],
);

export const instrumentCountries = sqliteTable(
  "instrument_countries",
  {
    instrumentId: integer("instrument_id")
      .notNull()
      .references(() => instruments.id, { onDelete: "cascade" }),
    country: text().notNull(),
    position: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.instrumentId, row.country] }),
    index("instrument_countries_country").on(row.country, row.instrumentId),
    check("instrument_countries_code", isCode(row.country)),
  ],
);

export const instrumentAreas = sqliteTable(
  "instrument_areas",
  {
    instrumentId: integer("instrument_id")
      .notNull()
      .references(() => instruments.id, { onDelete: "cascade" }),
    area: text(choice(AREAS))
      .notNull()
      .references(() => areas.slug),
    position: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.instrumentId, row.area] }),
    index("instrument_areas_area").on(row.area, row.instrumentId),
  ],
);

/** A dated act of an instrument: the state of the instrument is derived from these. */
export const acts = sqliteTable(
  "acts",
  {
    id: integer().primaryKey(),
    instrumentId: integer("instrument_id")
      .notNull()
      .references(() => instruments.id, { onDelete: "cascade" }),
    type: text(choice(ACTS)).notNull(),
    date: text().notNull(),
    earliest: text().notNull(),
    latest: text().notNull(),
    city: text(),
    /** Who acted, as read. */
    by: text("acted_by"),
    /** The one party whose act this was; null for a joint act or where it is not told. */
    party: text(),
    sourceId: integer("source_id")
      .notNull()
      .references(() => sources.id),
    position: integer().notNull(),
  },
  (row) => [
    index("acts_instrument").on(row.instrumentId, row.position),
    index("acts_source").on(row.sourceId),
    check("acts_type", oneOf(row.type, keysOf(ACTS))),
    check("acts_party", isCode(row.party)),
    ...boundsHold("acts", row),
  ],
);

export const initiatives = sqliteTable(
  "initiatives",
  {
    id: integer().primaryKey(),
    slug: text().notNull(),
    title: text().notNull(),
    kind: text(choice(INITIATIVE_KINDS)).notNull(),
    /** As last read. */
    status: text(choice(INITIATIVE_STATUSES)).notNull(),
    startedOn: text("started_on"),
    summary: text().notNull(),
    version: integer().notNull().default(1),
  },
  (row) => [
    uniqueIndex("initiatives_slug").on(row.slug),
    check("initiatives_slug_form", isSlug(row.slug)),
    check("initiatives_kind", oneOf(row.kind, keysOf(INITIATIVE_KINDS))),
    check("initiatives_status", oneOf(row.status, keysOf(INITIATIVE_STATUSES))),
  ],
);

export const initiativeCountries = sqliteTable(
  "initiative_countries",
  {
    initiativeId: integer("initiative_id")
      .notNull()
      .references(() => initiatives.id, { onDelete: "cascade" }),
    country: text().notNull(),
    position: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.initiativeId, row.country] }),
    index("initiative_countries_country").on(row.country, row.initiativeId),
    check("initiative_countries_code", isCode(row.country)),
  ],
);

export const initiativeAreas = sqliteTable(
  "initiative_areas",
  {
    initiativeId: integer("initiative_id")
      .notNull()
      .references(() => initiatives.id, { onDelete: "cascade" }),
    area: text(choice(AREAS))
      .notNull()
      .references(() => areas.slug),
    position: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.initiativeId, row.area] }),
    index("initiative_areas_area").on(row.area, row.initiativeId),
  ],
);

export const initiativeOrganisations = sqliteTable(
  "initiative_organisations",
  {
    initiativeId: integer("initiative_id")
      .notNull()
      .references(() => initiatives.id, { onDelete: "cascade" }),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisations.id),
    position: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.initiativeId, row.organisationId] }),
    index("initiative_organisations_organisation").on(row.organisationId, row.initiativeId),
  ],
);

export const meetingInstruments = sqliteTable(
  "meeting_instruments",
  {
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    instrumentId: integer("instrument_id")
      .notNull()
      .references(() => instruments.id),
    position: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.meetingId, row.instrumentId] }),
    index("meeting_instruments_instrument").on(row.instrumentId, row.meetingId),
  ],
);

export const meetingInitiatives = sqliteTable(
  "meeting_initiatives",
  {
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    initiativeId: integer("initiative_id")
      .notNull()
      .references(() => initiatives.id),
    position: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.meetingId, row.initiativeId] }),
    index("meeting_initiatives_initiative").on(row.initiativeId, row.meetingId),
  ],
);

export const meetingSources = sqliteTable(
  "meeting_sources",
  {
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    sourceId: integer("source_id")
      .notNull()
      .references(() => sources.id),
    position: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.meetingId, row.sourceId] }),
    index("meeting_sources_source").on(row.sourceId, row.meetingId),
  ],
);

/** The kept texts a meeting was read from, each with the source it is the text of. */
export const meetingDocuments = sqliteTable(
  "meeting_documents",
  {
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    document: text()
      .notNull()
      .references(() => documents.sha256),
    sourceId: integer("source_id")
      .notNull()
      .references(() => sources.id),
    position: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.meetingId, row.document] }),
    index("meeting_documents_document").on(row.document),
    index("meeting_documents_source").on(row.sourceId, row.meetingId),
  ],
);

/** Passages of those texts, each supporting one value of the meeting. */
export const evidence = sqliteTable(
  "evidence",
  {
    id: integer().primaryKey(),
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    field: text({ enum: EVIDENCE_FIELDS }).notNull(),
    /** Key of the value within the field. */
    value: text().notNull(),
    document: text()
      .notNull()
      .references(() => documents.sha256),
    exact: text().notNull(),
    prefix: text().notNull(),
    suffix: text().notNull(),
    /** Half-open, in UTF-16 code units. */
    start: integer("starts_at").notNull(),
    end: integer("ends_at").notNull(),
    position: integer().notNull(),
  },
  (row) => [
    index("evidence_meeting").on(row.meetingId, row.position),
    index("evidence_document").on(row.document),
    check("evidence_field", oneOf(row.field, EVIDENCE_FIELDS)),
    check("evidence_place", sql`${row.start} >= 0 and ${row.start} < ${row.end}`),
  ],
);

export const instrumentSources = sqliteTable(
  "instrument_sources",
  {
    instrumentId: integer("instrument_id")
      .notNull()
      .references(() => instruments.id, { onDelete: "cascade" }),
    sourceId: integer("source_id")
      .notNull()
      .references(() => sources.id),
    position: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.instrumentId, row.sourceId] }),
    index("instrument_sources_source").on(row.sourceId, row.instrumentId),
  ],
);

export const initiativeSources = sqliteTable(
  "initiative_sources",
  {
    initiativeId: integer("initiative_id")
      .notNull()
      .references(() => initiatives.id, { onDelete: "cascade" }),
    sourceId: integer("source_id")
      .notNull()
      .references(() => sources.id),
    position: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.initiativeId, row.sourceId] }),
    index("initiative_sources_source").on(row.sourceId, row.initiativeId),
  ],
);

/** Facts about the database itself, such as which data set it was seeded from. */
export const meta = sqliteTable("meta", {
  key: text().primaryKey(),
  value: text().notNull(),
});

export * from "./schema-accounts";
export * from "./schema-desk";
