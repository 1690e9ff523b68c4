import { z } from "zod";
import { SOURCE_KINDS } from "../taxonomy";
import { day, line, maybe, oneOf, webAddress } from "./fields";

/** A page that tells of something in the record. Records name it by its address. */
export const sourceRecord = z.strictObject({
  url: webAddress,
  publisher: line,
  title: line,
  publishedOn: maybe(day),
  /** ISO 639-1. */
  language: z.string("Give a language.").regex(/^[a-z]{2}$/, "Two small letters, such as en or ru."),
  kind: oneOf(SOURCE_KINDS),
});
export type SourceRecord = z.output<typeof sourceRecord>;
