/** Random filters over the values a data set holds, and a data set stranger than the real one. */
import * as fc from "fast-check";
import { readFilter, type Filter } from "../../domain/filter";
import type { DataSet } from "../seed/data-set";
import type { Asked, BruteForce } from "./brute-force";

const KEYS = [
  "country",
  "area",
  "group",
  "level",
  "format",
  "modality",
  "status",
  "confidence",
  "host",
  "emphasis",
  "person",
  "organisation",
  "instrument",
  "initiative",
];

/** Values the rules know though no meeting may carry them. */
const MORE: Record<string, string[]> = {
  status: ["held", "announced", "cancelled"],
  country: ["RU", "HU"],
  person: ["not-recorded", "nobody-of-that-name"],
  organisation: ["not-recorded"],
  instrument: ["not-recorded"],
  initiative: ["not-recorded"],
};

const two = (value: number): string => String(value).padStart(2, "0");

const prefixes = fc
  .record({
    year: fc.integer({ min: 1985, max: 2027 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    length: fc.constantFrom(4, 4, 7, 10),
  })
  .map(({ year, month, day, length }) => `${year}-${two(month)}-${two(day)}`.slice(0, length));

const periods = fc
  .tuple(fc.option(prefixes, { freq: 3 }), fc.option(prefixes, { freq: 3 }))
  .map(([one, other]) => (one !== null && other !== null && one > other ? [other, one] : [one, other]));

/** A filter of up to five keys, each with values asked for, excluded, or both. */
export function randomFilters(rules: BruteForce): fc.Arbitrary<Asked> {
  const valuesOf = (key: string) => fc.constantFrom(...new Set([...rules.allValues(key), ...(MORE[key] ?? [])]));
  const some = (key: string) => fc.uniqueArray(valuesOf(key), { minLength: 1, maxLength: 3 });
  const none = fc.constant<string[]>([]);
  const choices = (key: string) =>
    fc.oneof(
      { weight: 4, arbitrary: fc.tuple(fc.constant(key), some(key), none) },
      { weight: 2, arbitrary: fc.tuple(fc.constant(key), none, some(key)) },
      { weight: 1, arbitrary: fc.tuple(fc.constant(key), some(key), some(key)) },
    );
  const keysOf = (minLength: number, maxLength: number) =>
    fc.uniqueArray(fc.constantFrom(...KEYS), { minLength, maxLength });
  return fc
    .tuple(
      fc
        .oneof({ weight: 3, arbitrary: keysOf(0, 2) }, { weight: 1, arbitrary: keysOf(3, 5) })
        .chain((keys) => fc.tuple(...keys.map(choices))),
      fc.oneof({ weight: 1, arbitrary: fc.constant([null, null]) }, { weight: 2, arbitrary: periods }),
    )
    .map(([chosen, [from = null, to = null]]) => ({
      any: Object.fromEntries(chosen.flatMap(([key, any]) => (any.length > 0 ? [[key, any]] : []))),
      not: Object.fromEntries(chosen.flatMap(([key, , not]) => (not.length > 0 ? [[key, not]] : []))),
      from,
      to,
    }));
}

/** The same filter as the product reads it from an address. */
export function filterOf({ any, not, from, to }: Asked): Filter {
  const params = new URLSearchParams();
  for (const [key, values] of Object.entries(any)) for (const value of values) params.append(key, value);
  for (const [key, values] of Object.entries(not)) for (const value of values) params.append(`not.${key}`, value);
  if (from !== null) params.set("from", from);
  if (to !== null) params.set("to", to);
  const { filter, problems } = readFilter(params);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return filter;
}

/** Dates of kinds the seed hardly holds: across quarters and years, marked, long. */
const STRANGE_DATES = [
  ["2017/2019", "2017-01-01", "2019-12-31"],
  ["2018-11/2019-01", "2018-11-01", "2019-01-31"],
  ["2023-02/2023-03", "2023-02-01", "2023-03-31"],
  ["2023-03/2023-04", "2023-03-01", "2023-04-30"],
  ["2020-01/2020-12?", "2020-01-01", "2020-12-31"],
  ["2019-12-28/2020-01-03", "2019-12-28", "2020-01-03"],
  ["2024-03-30/2024-04-02", "2024-03-30", "2024-04-02"],
  ["1992?", "1992-01-01", "1992-12-31"],
  ["2026-12-31", "2026-12-31", "2026-12-31"],
] as const;

/** Makes a data set strange in all that counting depends on, each record by its place. */
export function makeStrange(data: DataSet): void {
  for (const person of data.people) for (const post of person.posts) Object.assign(post, { from: "1990", to: "2030" });
  for (const [at, meeting] of data.meetings.entries()) {
    const [date, earliest, latest] = STRANGE_DATES[at % 23] ?? [meeting.date, meeting.earliest, meeting.latest];
    Object.assign(meeting, { date, earliest, latest });
    if (at % 5 === 1) meeting.status = "cancelled";
    if (at % 7 === 2) meeting.modality = null;
    if (at % 6 === 3) meeting.hostCountry = at % 12 === 3 ? null : "AZ";
    if (at % 4 === 1) meeting.countries = [...new Set([...meeting.countries, "RU", "UZ"])];
    if (at % 9 === 4) meeting.countries = ["GB", "RU"];
    if (at % 8 === 5) meeting.areas = meeting.areas.map(({ area }) => ({ area, emphasis: "mentioned" as const }));
  }
}
