/** What the date field says about what was typed. */
import type { Precision } from "../edtf";

const EXACTNESS: { readonly [P in Precision]: string } = {
  day: "to the day",
  month: "to the month; the day is not recorded",
  year: "to the year; month and day are not recorded",
};

const SPANS: { readonly [P in Precision]: string } = {
  day: "to the day",
  month: "somewhere in these months",
  year: "somewhere in these years",
};

interface Understood {
  /** "25 to 26 February 2026". */
  readonly words: string;
  readonly precision: Precision;
  readonly interval: boolean;
  readonly inferred: boolean;
  readonly weekday: string | null;
}

export const dateEntry = {
  hint: "As the report has it: 26 Feb 2026, 25–26 February 2026, February 2026, 2013, yesterday.",
  understood: ({ words, precision, interval, inferred, weekday }: Understood): string =>
    [
      weekday === null ? words : `${weekday}, ${words}`,
      (interval ? SPANS : EXACTNESS)[precision],
      ...(inferred ? ["inferred, not read"] : []),
    ].join(", "),
  to: (start: string, end: string): string => `${start} to ${end}`,
  oneDay: "A single day is wanted here.",
  notADate: "Not understood as a date. Write 26 Feb 2026, February 2026, 2013 or 25–26 February 2026.",
  noYear: "Say the year: none is guessed.",
  fullYear: "Write the year with four digits.",
  noSuchDay: "There is no such day or month; days come first: 26/02/2026.",
  unequal: "Both ends must be equally exact: two days, two months or two years.",
  backwards: "The end does not lie after the beginning; where the years differ, write both.",
  wrongWeekday: (words: string, weekday: string): string => `${words} was a ${weekday}: check the day.`,
  vague: (word: string, held: string): string =>
    `“${word}” cannot be held: it cannot be held more exactly than “${held}”. Write that, or the months if they were read.`,
  vagueAlone: (word: string): string => `“${word}” cannot be held: write a day, a month or a year.`,
} as const;
