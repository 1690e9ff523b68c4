import { z } from "zod";
import { ORGANISATION_KINDS } from "../taxonomy";
import { country, line, list, maybe, oneOf } from "./fields";

export const organisationRecord = z.strictObject({
  name: line,
  kind: oneOf(ORGANISATION_KINDS),
  country: maybe(country),
  /** The name in other scripts, languages and short forms. */
  aliases: list(line),
});
export type OrganisationRecord = z.output<typeof organisationRecord>;
