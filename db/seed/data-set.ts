/** The shape of the data set, as its dictionary (README beside it) describes it. */
import { z } from "zod";
import { parseEdtf } from "../../domain/edtf";
import { day, edtf, line as text, oneOf, slug } from "../../domain/records/fields";
import { initiativeRecord } from "../../domain/records/initiative";
import { instrumentRecord } from "../../domain/records/instrument";
import { meetingRecord } from "../../domain/records/meeting";
import { organisationRecord } from "../../domain/records/organisation";
import { personRecord } from "../../domain/records/person";
import { sourceRecord as source } from "../../domain/records/source";
import { ACTS, AREAS, GROUPS, PARTNERS } from "../../domain/taxonomy";

const dated = { date: edtf, earliest: day, latest: day };
const boundsAgree = (value: { date: string; earliest: string; latest: string }): boolean => {
  const date = parseEdtf(value.date);
  return date !== null && date.earliest === value.earliest && date.latest === value.latest;
};
const BOUNDS = "earliest and latest must be the first and last day the date allows";

const sources = z.array(source).min(1);

const meeting = z.strictObject({ ...meetingRecord.shape, slug, ...dated, sources }).refine(boundsAgree, BOUNDS);

const { acts: _, ...instrumentFacts } = instrumentRecord.shape;
const instrument = z.strictObject({
  ...instrumentFacts,
  slug,
  events: z
    .array(
      z
        .strictObject({ type: oneOf(ACTS), ...dated, city: text.nullable(), by: text.nullable(), source: z.url() })
        .refine(boundsAgree, BOUNDS),
    )
    .min(1),
  sources,
});

const initiative = z.strictObject({ ...initiativeRecord.shape, slug, sources });

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
  people: z.array(z.strictObject({ ...personRecord.shape, slug })),
  organisations: z.array(z.strictObject({ ...organisationRecord.shape, slug })),
  instruments: z.array(instrument),
  initiatives: z.array(initiative),
  meetings: z.array(meeting),
});
export type DataSet = z.infer<typeof dataSetSchema>;
