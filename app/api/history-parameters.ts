/** The parameters of the desk's history. */
import { z } from "zod";
import { LONGEST_QUERY } from "@/domain/filter";
import { messages } from "@/domain/messages";
import { limit, single, type Parameter } from "./parameters";

const { api } = messages;

function text(description: string): Parameter<string | null> {
  return single<string | null>({
    description,
    shape: z.string().max(LONGEST_QUERY),
    fallback: null,
    read: (given) => (given.length <= LONGEST_QUERY ? { value: given } : { fault: api.tooLong(LONGEST_QUERY) }),
  });
}

function day(description: string): Parameter<string | null> {
  return single<string | null>({
    description,
    shape: z.iso.date(),
    fallback: null,
    read: (given) => (z.iso.date().safeParse(given).success ? { value: given } : { fault: api.notDay(given) }),
  });
}

export const HISTORY_PARAMETERS = {
  kind: text("A kind of record, or draft, import, user, token …; record for all that is published."),
  slug: text("What was changed, by its slug or id."),
  actor: text("Who changed it, by account id."),
  command: text("The command that changed it."),
  from: day("First day, in UTC."),
  to: day("Last day, in UTC."),
  reason: text("Words within the reason given."),
  limit,
  cursor: single<number | null>({
    description: "The nextCursor of the page before.",
    shape: z.string(),
    fallback: null,
    read: (given) => (/^[1-9]\d{0,14}$/.test(given) ? { value: Number(given) } : { fault: api.notCursor }),
  }),
};
