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
import { country, edtf, line, list, maybe, NOT_OWN_SOURCE, oneOf, paragraph, slug, webAddress } from "./fields";

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
    const wrong = (at: string | readonly PropertyKey[], message: string): void =>
      context.addIssue({ code: "custom", path: typeof at === "string" ? [at] : [...at], message });
    const central = countries.some((code) => (CENTRAL_ASIA as readonly string[]).includes(code));
    if (!central || !countries.includes("GB"))
      wrong("countries", "Name the United Kingdom and at least one Central Asian state.");
    if (kind === "tour" && partOf !== null) wrong("partOf", "A tour is not a stop of another.");
    documents.forEach(({ source }, at) => {
      if (!sources.includes(source)) wrong(["documents", at, "source"], NOT_OWN_SOURCE);
    });
  });
export type MeetingRecord = z.output<typeof meetingRecord>;
