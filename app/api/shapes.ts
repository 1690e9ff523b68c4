/** What the endpoints answer, as zod shapes: the OpenAPI document is written from them. */
import { z } from "zod";
import { AGREEMENT_STATES } from "@/domain/lifecycle";
import { LANES, DIMENSIONS, SERIES, UNITS } from "@/domain/options";
import { GRANULARITIES } from "@/domain/periods";
import { EVIDENCE_FIELDS } from "@/domain/records/evidence";
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
} from "@/domain/taxonomy";

const oneOf = <K extends string>(id: string, classification: { readonly [key in K]: unknown }) =>
  z.enum(keysOf(classification) as [K, ...K[]]).meta({ id });

export const area = oneOf("Area", AREAS);
export const group = oneOf("Group", GROUPS);
const level = oneOf("Level", LEVELS);
const format = oneOf("Format", FORMATS);
const modality = oneOf("Modality", MODALITIES);
const status = oneOf("Status", STATUSES);
export const confidence = oneOf("Confidence", CONFIDENCES);
const emphasis = oneOf("Emphasis", EMPHASES);
export const act = oneOf("Act", ACTS);
export const instrumentType = oneOf("InstrumentType", INSTRUMENT_TYPES);
export const initiativeKind = oneOf("InitiativeKind", INITIATIVE_KINDS);
export const initiativeStatus = oneOf("InitiativeStatus", INITIATIVE_STATUSES);

export const slug = z.string().meta({ description: "Permanent name of a record, part of its address." });
export const edtf = z
  .string()
  .meta({ description: "A date as exact as it is known: 2026-02-26, 2024-03, 2013, 2026-02-25/2026-02-26." });
export const day = z.string().meta({ description: "ISO 8601 day.", format: "date" });
export const country = z.string().meta({ description: "ISO 3166-1 alpha-2." });
const url = z.string().meta({ description: "Address of its page on this server." });
const unit = z.enum(UNITS);
const count = z.int().min(0);

const areaEmphasis = z.object({ area, emphasis });

export const meetingRow = z
  .object({
    slug,
    title: z.string(),
    date: edtf,
    earliest: day,
    latest: day,
    status,
    format,
    level,
    modality: modality.nullable(),
    city: z.string().nullable(),
    host: country.nullable(),
    countries: z.array(country),
    areas: z.array(areaEmphasis),
    confidence,
    summary: z.string(),
    url,
  })
  .meta({ id: "MeetingRow", description: "A meeting as lists show it." });

export const meetingPage = z.object({
  total: count,
  nextCursor: z.string().nullable(),
  meetings: z.array(meetingRow),
});

export const source = z
  .object({
    url: z.string(),
    publisher: z.string(),
    title: z.string(),
    publishedOn: day.nullable(),
    language: z.string(),
    kind: oneOf("SourceKind", SOURCE_KINDS),
  })
  .meta({ id: "Source" });

export const participant = z
  .object({
    person: slug,
    name: z.string(),
    role: z.string().meta({ description: "The post held then." }),
    organisation: slug.nullable(),
    organisationName: z.string().nullable(),
    country,
  })
  .meta({ id: "Participant" });

const namedInstrument = z.object({
  slug,
  title: z.string(),
  type: instrumentType,
  summary: z.string(),
  countries: z.array(country),
  acts: z.array(
    z.object({
      type: act,
      date: edtf,
      city: z.string().nullable(),
      by: z.string().nullable(),
      party: country.nullable(),
    }),
  ),
});

const namedInitiative = z.object({
  slug,
  title: z.string(),
  kind: initiativeKind,
  status: initiativeStatus,
  startedOn: edtf.nullable(),
  areas: z.array(area),
});

const quotation = z
  .object({
    speaker: z.string().meta({ description: "As named where the words are quoted." }),
    person: slug.nullable().meta({ description: "Who that is; null where the record does not know." }),
    text: z.string(),
  })
  .meta({ id: "Quotation", description: "Words spoken, as a source gives them." });

const figure = z
  .object({
    label: z.string().meta({ description: "What is counted." }),
    value: z.string().meta({ description: "In full, as decimal text: 17300000000." }),
    unit: z.string().meta({ description: "ISO 4217 code of a currency, or a noun." }),
    year: z.string().nullable(),
  })
  .meta({ id: "Figure", description: "A number told at a meeting." });

const evidence = z
  .object({
    field: z.enum(EVIDENCE_FIELDS).meta({ description: "The field of the record that is supported." }),
    value: z.string().meta({
      description:
        "The value in it: a code, a slug, a date, the text of an outcome or quotation, or label|value|unit|year.",
    }),
    source: z.string().meta({ description: "Address of the source." }),
    exact: z.string().meta({ description: "The passage, word for word." }),
    prefix: z.string().meta({ description: "What stands before it." }),
    suffix: z.string().meta({ description: "What stands after it." }),
    start: count.meta({ description: "Where it begins in the text of the source, in UTF-16 code units." }),
    end: count.meta({ description: "Where it ends: the first place behind it." }),
  })
  .meta({
    id: "Evidence",
    description:
      "A passage of a source that supports one value: Text Quote and Text Position selectors of the W3C Web Annotation model.",
  });

export const meeting = z
  .object({
    slug,
    kind: z.enum(RECORD_KINDS),
    partOf: slug.nullable().meta({ description: "The tour it is a stop of." }),
    stops: z.array(slug).meta({ description: "Of a tour: its stops in order of time." }),
    title: z.string(),
    summary: z.string(),
    date: edtf,
    earliest: day,
    latest: day,
    status,
    format,
    level,
    modality: modality.nullable(),
    city: z.string().nullable(),
    host: country.nullable(),
    confidence,
    note: z.string().nullable(),
    countries: z.array(country),
    areas: z.array(areaEmphasis),
    participants: z.array(participant),
    organisations: z.array(z.object({ slug, name: z.string() })),
    outcomes: z.array(z.object({ text: z.string(), area: area.nullable(), kind: oneOf("OutcomeKind", OUTCOME_KINDS) })),
    quotations: z.array(quotation),
    figures: z.array(figure),
    instruments: z.array(namedInstrument),
    initiatives: z.array(namedInitiative),
    sources: z.array(source),
    evidence: z.array(evidence),
    version: z.int().min(1),
    url,
  })
  .meta({ id: "Meeting", description: "The whole record of a meeting or of a tour." });

/** As its own address gives it; in exports the history is left to the record's page. */
export const meetingWithHistory = meeting
  .extend({ historyUrl: z.string().meta({ description: "Every version of the record, for the desk." }) })
  .meta({ id: "MeetingWithHistory", description: "The whole record of a meeting or of a tour." });

export const publications = z.object({ publications: count });

const facetValue = z.object({ value: z.string(), label: z.string(), count, selected: z.boolean() });

export const facets = z.object({
  unit,
  total: count,
  facets: z
    .partialRecord(
      z.enum([
        "country",
        "area",
        "group",
        "level",
        "format",
        "modality",
        "status",
        "confidence",
        "emphasis",
        "host",
        "year",
        "person",
        "organisation",
        "instrument",
        "initiative",
      ]),
      z.array(facetValue),
    )
    .meta({ description: "By facet. Its counts leave its own key out of the filter and obey all others." }),
  names: z
    .record(z.string(), z.string())
    .meta({ description: "Names of what the filter names by slug, by `key/slug`." }),
});

const period = z.string().meta({ description: "2026-02, 2026-Q1 or 2026." });
const trendCount = z.object({ period, key: z.string(), count });

export const trend = z.object({
  series: z.enum(SERIES),
  unit,
  by: z.enum(GRANULARITIES),
  periods: z.array(period),
  rows: z.array(trendCount).meta({ description: "Counts above zero." }),
  vague: z.array(trendCount).meta({ description: "Dates vaguer than the period, in no bin." }),
  totals: z.array(count).meta({ description: "Distinct meetings or participations of each period." }),
});

export const matrix = z.object({
  rowDimension: z.enum(DIMENSIONS),
  columnDimension: z.enum(DIMENSIONS),
  unit,
  rows: z.array(z.string()),
  columns: z.array(z.string()),
  cells: z.array(z.array(count)),
  rowTotals: z.array(count).meta({ description: "Distinct, so many-valued columns do not add up to them." }),
  columnTotals: z.array(count),
  total: count,
});

const span = z.object({ earliest: day, latest: day });
const groupCount = z.object({ group, count });

export const timeline = z.object({
  by: z.enum(LANES),
  view: span,
  whole: span,
  lanes: z.array(
    z.object({
      key: z.string(),
      inView: count,
      total: count,
      marks: z.array(
        z.object({
          slug,
          title: z.string(),
          date: edtf,
          earliest: day,
          latest: day,
          sure: z.boolean().meta({ description: "True when the day is known." }),
          level,
          group: group.nullable(),
          status,
        }),
      ),
      clusters: z.array(
        z.object({
          earliest: day,
          latest: day,
          sure: z.boolean(),
          count,
          level,
          groups: z.array(groupCount),
          slugs: z.array(slug),
        }),
      ),
      acts: z.array(
        z.object({
          instrument: slug,
          title: z.string(),
          type: act,
          date: edtf,
          earliest: day,
          latest: day,
          sure: z.boolean(),
        }),
      ),
    }),
  ),
});

const fromTo = z.object({ from: day, to: day });
const pair = z.object({ now: count, before: count });
const keyFigure = z
  .object({
    now: count,
    before: count,
    of: pair.nullable().meta({ description: "What the figure is a part of." }),
    years: z.array(z.object({ year: z.string(), count })),
  })
  .meta({ id: "KeyFigure" });

export const keyFigures = z.object({
  unit,
  meetings: count,
  participations: count,
  ministerial: count,
  agreementsSigned: count,
  agreementsWider: z.boolean(),
  recorded: count,
  compared: z
    .object({ now: fromTo, before: fromTo, chosen: z.boolean() })
    .nullable()
    .meta({ description: "The two equally long periods compared." }),
  figures: z.object({
    meetings: keyFigure,
    participations: keyFigure,
    share: keyFigure,
    ministerial: keyFigure,
    agreements: keyFigure,
  }),
});

const valueCount = <V extends z.ZodType>(value: V) => z.array(z.object({ value, count }));

const profileMeetings = z
  .object({
    total: count.meta({ description: "Held meetings." }),
    announced: count,
    query: z.string().meta({ description: "The filter that finds them." }),
    span: span.nullable(),
    latest: z.array(meetingRow),
  })
  .meta({ id: "ProfileMeetings" });

const agreementRow = z
  .object({
    slug,
    title: z.string(),
    type: instrumentType,
    summary: z.string(),
    countries: z.array(country),
    areas: z.array(area),
    acts: z.array(
      z.object({
        type: act,
        date: edtf,
        earliest: day,
        latest: day,
        city: z.string().nullable(),
        by: z.string().nullable(),
        party: country.nullable().meta({ description: "The one party whose act it was; null for a joint act." }),
        source,
      }),
    ),
    state: oneOf("AgreementState", AGREEMENT_STATES)
      .nullable()
      .meta({ description: "Derived from the acts that begin by `asOf`." }),
    asOf: day,
    ratifiable: z.boolean(),
    notRecorded: z.array(act).meta({ description: "Acts that would come next and that no source tells." }),
    signedOn: edtf.nullable(),
    confidence,
    meetings: count,
    url,
  })
  .meta({ id: "AgreementRow" });

export const agreements = z.object({ agreements: z.array(agreementRow) });
export const agreement = agreementRow
  .omit({ meetings: true })
  .extend({ note: z.string().nullable(), sources: z.array(source), meetings: profileMeetings, version: z.int() })
  .meta({ id: "Agreement" });

const initiativeRow = z
  .object({
    slug,
    title: z.string(),
    kind: initiativeKind,
    status: initiativeStatus,
    startedOn: edtf.nullable(),
    summary: z.string(),
    countries: z.array(country),
    areas: z.array(area),
    meetings: count,
    url,
  })
  .meta({ id: "InitiativeRow" });

const named = z.object({ slug, name: z.string() });

export const initiatives = z.object({ initiatives: z.array(initiativeRow) });
export const initiative = initiativeRow
  .omit({ meetings: true })
  .extend({ organisations: z.array(named), sources: z.array(source), meetings: profileMeetings, version: z.int() })
  .meta({ id: "Initiative" });

const post = z
  .object({
    role: z.string(),
    organisation: slug.nullable(),
    organisationName: z.string().nullable(),
    from: edtf,
    to: edtf,
  })
  .meta({ id: "Post", description: "`from` and `to` are the first and last record that shows it, not its term." });

const personRow = z
  .object({
    slug,
    name: z.string(),
    aliases: z.array(z.string()),
    country,
    lastPost: post.nullable(),
    meetings: count,
    url,
  })
  .meta({ id: "PersonRow" });

export const people = z.object({ people: z.array(personRow) });
export const person = personRow
  .omit({ meetings: true, lastPost: true })
  .extend({
    note: z.string().nullable(),
    posts: z.array(post),
    areas: valueCount(area),
    levels: valueCount(level),
    meetings: profileMeetings,
    version: z.int(),
  })
  .meta({ id: "Person" });

const organisationRow = z
  .object({
    slug,
    name: z.string(),
    aliases: z.array(z.string()),
    kind: oneOf("OrganisationKind", ORGANISATION_KINDS),
    country: country.nullable(),
    meetings: count,
    url,
  })
  .meta({ id: "OrganisationRow" });

export const organisations = z.object({ organisations: z.array(organisationRow) });
export const organisation = organisationRow
  .omit({ meetings: true })
  .extend({
    people: z.array(z.object({ slug, name: z.string(), country, role: z.string(), from: edtf, to: edtf })),
    initiatives: z.array(initiativeRow),
    areas: valueCount(area),
    meetings: profileMeetings,
    version: z.int(),
  })
  .meta({ id: "Organisation" });

const countryRow = z.object({ code: country, name: z.string(), shortName: z.string(), url }).meta({ id: "CountryRow" });
const areaRow = z.object({ slug: area, group, label: z.string(), definition: z.string(), url }).meta({ id: "AreaRow" });

export const countries = z.object({ countries: z.array(countryRow.extend({ meetings: count })) });
export const areas = z.object({ areas: z.array(areaRow.extend({ meetings: count })) });

export const countryProfile = countryRow
  .extend({
    capital: z.object({ name: z.string(), lon: z.number(), lat: z.number() }),
    relations: z
      .object({ date: edtf, basis: z.array(meetingRow) })
      .nullable()
      .meta({ description: "When relations with the United Kingdom were established, and the meetings that tell it." }),
    meetings: profileMeetings,
    areas: valueCount(area),
    levels: valueCount(level),
    agreements: z.array(agreementRow),
    initiatives: z.array(initiativeRow),
  })
  .meta({ id: "Country" });

const firstMeeting = z
  .object({ meeting: meetingRow, participants: z.array(participant), maybeEarlier: count })
  .meta({ id: "FirstMeeting" });

export const areaProfile = areaRow
  .extend({
    dac: z.object({ code: z.string(), name: z.string() }).nullable(),
    meetings: profileMeetings,
    countries: valueCount(z.string()),
    emphases: valueCount(emphasis),
    first: firstMeeting.nullable(),
    firstPriority: firstMeeting.nullable(),
    firsts: z.array(z.object({ country, first: firstMeeting.nullable() })),
    agreements: z.array(agreementRow),
    initiatives: z.array(initiativeRow),
  })
  .meta({ id: "AreaProfile" });

export const jump = z.object({
  results: z.array(
    z.object({
      kind: z.enum(["period", "country", "area", "person", "agreement", "initiative", "organisation", "meeting"]),
      slug: z.string(),
      label: z.string(),
      detail: z.string().nullable(),
      url,
    }),
  ),
});

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ param: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "Problem", description: "RFC 9457." });
