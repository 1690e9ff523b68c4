import { z } from "zod";
import {
  AREAS,
  CENTRAL_ASIA,
  CONFIDENCES,
  EMPHASES,
  FORMATS,
  LEVELS,
  MODALITIES,
  OUTCOME_KINDS,
  RECORD_KINDS,
  STATUSES,
} from "../taxonomy";
import { evidenceLists, saidLists } from "./evidence";
import { country, edtf, line, list, maybe, oneOf, paragraph, slug, webAddress } from "./fields";

/** A meeting or a tour as editors write it; its first and last day follow from the date. */
export const meetingRecord = z
  .strictObject({
    kind: z.enum(RECORD_KINDS, "Choose one."),
    /** Slug of the tour a meeting was a stop of. */
    partOf: maybe(slug),
    title: line,
    date: edtf,
    status: oneOf(STATUSES),
    confidence: oneOf(CONFIDENCES),
    note: maybe(paragraph),
    format: oneOf(FORMATS),
    level: oneOf(LEVELS),
    modality: maybe(oneOf(MODALITIES)),
    city: maybe(line),
    hostCountry: maybe(country),
    countries: list(country),
    areas: list(z.strictObject({ area: oneOf(AREAS), emphasis: oneOf(EMPHASES) }), {
      keyOf: ({ area }) => area,
      needs: "Name at least one area.",
    }),
    /** A person in the post held then. */
    participants: list(z.strictObject({ person: slug, role: line, organisation: maybe(slug) }), {
      keyOf: ({ person, role, organisation }) => [person, role, organisation].join("|"),
    }),
    /** Bodies that took part without a named person. */
    organisations: list(slug),
    outcomes: list(z.strictObject({ text: paragraph, area: maybe(oneOf(AREAS)), kind: oneOf(OUTCOME_KINDS) }), {
      keyOf: ({ text }) => text,
    }),
    ...saidLists,
    instruments: list(slug),
    initiatives: list(slug),
    summary: paragraph,
    /** Addresses of its sources. */
    sources: list(webAddress, { needs: "Name at least one source." }),
    ...evidenceLists,
  })
  .superRefine(({ countries, documents, kind, partOf, sources }, context) => {
    const wrong = (path: string, message: string): void => context.addIssue({ code: "custom", path: [path], message });
    const central = countries.some((code) => (CENTRAL_ASIA as readonly string[]).includes(code));
    if (!central || !countries.includes("GB"))
      wrong("countries", "Name the United Kingdom and at least one Central Asian state.");
    if (kind === "tour" && partOf !== null) wrong("partOf", "A tour is not a stop of another.");
    const unnamed = documents.find(({ source }) => !sources.includes(source));
    if (unnamed) wrong("sources", `The text it was read from is that of ${unnamed.source}: name it too.`);
  });
export type MeetingRecord = z.output<typeof meetingRecord>;
