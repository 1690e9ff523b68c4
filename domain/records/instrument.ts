import { z } from "zod";
import { ACTS, AREAS, CONFIDENCES, INSTRUMENT_TYPES } from "../taxonomy";
import { country, edtf, line, list, maybe, oneOf, ownSource, paragraph, webAddress } from "./fields";

/** An instrument and its dated acts; its state is derived from them, never written. */
export const instrumentRecord = z
  .strictObject({
    title: line,
    type: oneOf(INSTRUMENT_TYPES),
    countries: list(country, { needs: "Name at least one party." }),
    areas: list(oneOf(AREAS), { needs: "Name at least one area." }),
    acts: list(
      z.strictObject({
        type: oneOf(ACTS),
        date: edtf,
        city: maybe(line),
        /** Who acted, as read. */
        by: maybe(line),
        /** Address of the source that tells of the act. */
        source: ownSource,
      }),
      { keyOf: ({ type, date, by }) => [type, date, by].join("|"), needs: "Name at least one act." },
    ),
    confidence: oneOf(CONFIDENCES),
    note: maybe(paragraph),
    summary: paragraph,
    /** Addresses of its sources. */
    sources: list(webAddress, { needs: "Name at least one source." }),
  })
  .superRefine(({ acts, sources }, context) => {
    acts.forEach(({ source }, at) => {
      if (!sources.includes(source))
        context.addIssue({
          code: "custom",
          path: ["acts", at, "source"],
          message: "Is not among the sources of this record.",
        });
    });
  });
export type InstrumentRecord = z.output<typeof instrumentRecord>;
