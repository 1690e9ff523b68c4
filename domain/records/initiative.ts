import { z } from "zod";
import { AREAS, INITIATIVE_KINDS, INITIATIVE_STATUSES } from "../taxonomy";
import { country, edtf, line, list, maybe, oneOf, paragraph, slug, webAddress } from "./fields";

export const initiativeRecord = z.strictObject({
  title: line,
  kind: oneOf(INITIATIVE_KINDS),
  countries: list(country, { needs: "Name at least one country." }),
  organisations: list(slug),
  areas: list(oneOf(AREAS), { needs: "Name at least one area." }),
  /** As last read. */
  status: oneOf(INITIATIVE_STATUSES),
  startedOn: maybe(edtf),
  summary: paragraph,
  /** Addresses of its sources. */
  sources: list(webAddress, { needs: "Name at least one source." }),
});
export type InitiativeRecord = z.output<typeof initiativeRecord>;
