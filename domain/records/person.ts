import { z } from "zod";
import { parseEdtf } from "../edtf";
import { country, edtf, line, list, maybe, paragraph, slug } from "./fields";

/** A person and the posts meetings show: `from` and `to` are first and last sightings, not appointments. */
export const personRecord = z.strictObject({
  name: line,
  /** The side spoken for, not citizenship. */
  country,
  /** The name in other scripts and spellings. */
  aliases: list(line),
  posts: list(
    z
      .strictObject({ role: line, organisation: maybe(slug), from: edtf, to: edtf })
      .refine(({ from, to }) => (parseEdtf(from)?.earliest ?? "") <= (parseEdtf(to)?.latest ?? ""), {
        path: ["to"],
        message: "Lies before the first sighting.",
      }),
    { keyOf: ({ role, organisation, from }) => [role, organisation, from].join("|") },
  ),
  note: maybe(paragraph),
});
export type PersonRecord = z.output<typeof personRecord>;
