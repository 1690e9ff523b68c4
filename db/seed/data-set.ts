/** The shape of the data set, as its dictionary (README beside it) describes it. */
import { z } from "zod";
import { parseEdtf } from "../../domain/edtf";
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
  PARTNERS,
  RECORD_KINDS,
  SOURCE_KINDS,
  STATUSES,
  keysOf,
} from "../../domain/taxonomy";

const text = z.string().min(1);
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const code = z.string().regex(/^[A-Z]{2}$/);
const edtf = z.string().refine((value) => parseEdtf(value) !== null, "is not an EDTF date of the kind used here");
const day = z.iso.date();
const oneOf = <K extends string>(classification: { readonly [key in K]: unknown }) =>
  z.enum(keysOf(classification) as [K, ...K[]]);

const source = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  publisher: text,
  title: text,
  publishedOn: day.nullable(),
  language: z.string().regex(/^[a-z]{2}$/),
  kind: oneOf(SOURCE_KINDS),
});

const dated = { date: edtf, earliest: day, latest: day };
const boundsAgree = (value: { date: string; earliest: string; latest: string }): boolean => {
  const date = parseEdtf(value.date);
  return date !== null && date.earliest === value.earliest && date.latest === value.latest;
};
const BOUNDS = "earliest and latest must be the first and last day the date allows";

const meeting = z
  .strictObject({
    slug,
    kind: z.enum(RECORD_KINDS),
    partOf: slug.nullable(),
    title: text,
    ...dated,
    status: oneOf(STATUSES),
    confidence: oneOf(CONFIDENCES),
    note: text.nullable(),
    format: oneOf(FORMATS),
    level: oneOf(LEVELS),
    modality: oneOf(MODALITIES).nullable(),
    city: text.nullable(),
    hostCountry: code.nullable(),
    countries: z.array(code).min(1),
    areas: z.array(z.strictObject({ area: oneOf(AREAS), emphasis: oneOf(EMPHASES) })).min(1),
    participants: z.array(z.strictObject({ person: slug, role: text, organisation: slug.nullable() })),
    organisations: z.array(slug),
    outcomes: z.array(z.strictObject({ text, area: oneOf(AREAS).nullable(), kind: oneOf(OUTCOME_KINDS) })),
    instruments: z.array(slug),
    initiatives: z.array(slug),
    summary: text,
    sources: z.array(source).min(1),
  })
  .refine(boundsAgree, BOUNDS);

const instrument = z.strictObject({
  slug,
  title: text,
  type: oneOf(INSTRUMENT_TYPES),
  countries: z.array(code).min(1),
  areas: z.array(oneOf(AREAS)).min(1),
  events: z
    .array(
      z
        .strictObject({ type: oneOf(ACTS), ...dated, city: text.nullable(), by: text.nullable(), source: z.url() })
        .refine(boundsAgree, BOUNDS),
    )
    .min(1),
  confidence: oneOf(CONFIDENCES),
  note: text.nullable(),
  summary: text,
  sources: z.array(source).min(1),
});

const initiative = z.strictObject({
  slug,
  title: text,
  kind: oneOf(INITIATIVE_KINDS),
  countries: z.array(code).min(1),
  organisations: z.array(slug),
  areas: z.array(oneOf(AREAS)).min(1),
  status: oneOf(INITIATIVE_STATUSES),
  startedOn: edtf.nullable(),
  summary: text,
  sources: z.array(source).min(1),
});

export const dataSetSchema = z.strictObject({
  areas: z.array(
    z.strictObject({
      slug: oneOf(AREAS),
      group: oneOf(GROUPS),
      groupLabel: text,
      label: text,
      definition: text,
      dac: z.strictObject({ code: z.string().regex(/^\d{3}$/), name: text }).nullable(),
    }),
  ),
  countries: z.array(
    z.strictObject({
      code: oneOf(PARTNERS),
      name: text,
      shortName: text,
      capital: z.strictObject({ name: text, lon: z.number(), lat: z.number() }),
      relationsWithUk: z.strictObject({ date: edtf, basis: z.array(slug) }).nullable(),
    }),
  ),
  people: z.array(
    z.strictObject({
      slug,
      name: text,
      country: code,
      aliases: z.array(text),
      posts: z.array(z.strictObject({ role: text, organisation: slug.nullable(), from: edtf, to: edtf })).min(1),
      note: text.optional(),
    }),
  ),
  organisations: z.array(
    z.strictObject({
      slug,
      name: text,
      kind: oneOf(ORGANISATION_KINDS),
      country: code.nullable(),
      aliases: z.array(text),
    }),
  ),
  instruments: z.array(instrument),
  initiatives: z.array(initiative),
  meetings: z.array(meeting),
});
export type DataSet = z.infer<typeof dataSetSchema>;
