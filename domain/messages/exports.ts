/** Words that travel with a download. */
import { formatEdtf } from "../edtf";

export const exports = {
  title: (selection: string) => `Communiqué: ${selection}`,
  licence:
    "Facts were compiled from the cited public sources and written in our own words; no text of theirs is reproduced except titles. Rights in the cited pages stay with their publishers.",
  coverage: (from: string, to: string) =>
    `Covers ${from.slice(0, 4)} to ${formatEdtf(to)} as public web pages tell it, mostly in English and Russian; thin before 2009, never complete.`,
  citation: (selection: string, day: string, address: string) =>
    `Communiqué, “${selection}”, read on ${formatEdtf(day)}, ${address}`,
  daysKnown: (known: number, total: number) =>
    known === total
      ? `All ${total} meetings have a known day.`
      : `${known} of ${total} meetings: the other ${total - known} have no sure day and are left out rather than put on a false one.`,
  exportedOn: (day: string) => `Exported on ${formatEdtf(day)}.`,
  dateOf: (date: string) => `Date as recorded: ${date}`,
} as const;
