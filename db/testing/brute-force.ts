/**
 * The counting rules of the API written a second time, as plainly as they are told, over the data set
 * as JSON. No index, no SQL, no code of the product: what the product answers must equal this.
 */

interface RawMeeting {
  readonly slug: string;
  readonly kind: string;
  readonly title: string;
  readonly summary: string;
  readonly date: string;
  readonly earliest: string;
  readonly latest: string;
  readonly status: string;
  readonly confidence: string;
  readonly format: string;
  readonly level: string;
  readonly modality: string | null;
  readonly city: string | null;
  readonly hostCountry: string | null;
  readonly countries: readonly string[];
  readonly areas: readonly { readonly area: string; readonly emphasis: string }[];
  readonly participants: readonly {
    readonly person: string;
    readonly role: string;
    readonly organisation: string | null;
  }[];
  readonly organisations: readonly string[];
  readonly outcomes: readonly { readonly text: string }[];
  readonly instruments: readonly string[];
  readonly initiatives: readonly string[];
}

interface Named {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface RawDataSet {
  readonly areas: readonly { readonly slug: string; readonly group: string }[];
  readonly countries: readonly { readonly code: string; readonly shortName: string }[];
  readonly people: readonly Named[];
  readonly organisations: readonly Named[];
  readonly instruments: readonly { readonly slug: string; readonly title: string }[];
  readonly initiatives: readonly { readonly slug: string; readonly title: string }[];
  readonly meetings: readonly RawMeeting[];
}

/** A filter as it is asked for: values by key, values excluded by key, and a period. */
export interface Asked {
  readonly any: { readonly [key: string]: readonly string[] };
  readonly not: { readonly [key: string]: readonly string[] };
  readonly from: string | null;
  readonly to: string | null;
}

export type CountUnit = "meetings" | "participations";
type Width = "month" | "quarter" | "year";

/** What is counted: a meeting, or one state at a meeting. */
interface Counted {
  readonly meeting: RawMeeting;
  readonly state: string | null;
}

const FIVE = ["KZ", "KG", "TJ", "TM", "UZ"];

const distinct = (values: readonly string[]): string[] => [...new Set(values)];
const orNotRecorded = (values: readonly string[]): string[] =>
  values.length === 0 ? ["not-recorded"] : distinct(values);
const share = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((value) => others.includes(value));

export class BruteForce {
  readonly #data: RawDataSet;
  /** Tours are not meetings. */
  readonly #meetings: readonly RawMeeting[];
  readonly #groupOf: ReadonlyMap<string, string>;
  readonly #values = new Map<RawMeeting, Map<string, readonly string[]>>();

  constructor(data: RawDataSet) {
    this.#data = data;
    this.#meetings = data.meetings.filter(({ kind }) => kind === "meeting");
    this.#groupOf = new Map(data.areas.map(({ slug, group }) => [slug, group]));
  }

  /** The values of a key that a meeting carries; kept, because it is asked a million times. */
  valuesOf(meeting: RawMeeting, key: string): readonly string[] {
    let known = this.#values.get(meeting);
    if (!known) this.#values.set(meeting, (known = new Map<string, readonly string[]>()));
    let values = known.get(key);
    if (!values) known.set(key, (values = this.#readValues(meeting, key)));
    return values;
  }

  #readValues(meeting: RawMeeting, key: string): string[] {
    const areas = meeting.areas.map(({ area }) => area);
    switch (key) {
      case "country":
        return [...meeting.countries];
      case "area":
        return areas;
      case "group":
        return distinct(areas.map((area) => this.#groupOf.get(area) ?? ""));
      case "level":
        return [meeting.level];
      case "format":
        return [meeting.format];
      case "modality":
        return [meeting.modality ?? "not-recorded"];
      case "status":
        return [meeting.status];
      case "confidence":
        return [meeting.confidence];
      case "host":
        return [meeting.hostCountry ?? "not-recorded"];
      case "emphasis":
        return distinct(meeting.areas.map(({ emphasis }) => emphasis));
      case "person":
        return orNotRecorded(meeting.participants.map(({ person }) => person));
      case "organisation":
        return orNotRecorded([
          ...meeting.organisations,
          ...meeting.participants.flatMap(({ organisation }) => organisation ?? []),
        ]);
      case "instrument":
        return orNotRecorded(meeting.instruments);
      case "initiative":
        return orNotRecorded(meeting.initiatives);
      case "year":
        return yearsOf(meeting);
      default:
        throw new RangeError(key);
    }
  }

  /** Every value of a key that some meeting carries, whatever its status. */
  allValues(key: string): string[] {
    return distinct(this.#meetings.flatMap((meeting) => this.valuesOf(meeting, key))).sort();
  }

  #passes(meeting: RawMeeting, asked: Asked, leftOut: string | null): boolean {
    for (const key of Object.keys({ ...asked.any, ...asked.not })) {
      if (key === leftOut || key === "emphasis" || key === "status") continue;
      const values = this.valuesOf(meeting, key);
      const any = asked.any[key] ?? [];
      if (any.length > 0 && !share(values, any)) return false;
      if (share(values, asked.not[key] ?? [])) return false;
    }
    return (
      (leftOut === "status" || this.#statusPasses(meeting, asked)) &&
      (leftOut === "emphasis" || this.#emphasisPasses(meeting, asked, leftOut)) &&
      (leftOut === "year" || periodPasses(meeting, asked))
    );
  }

  #statusPasses({ status }: RawMeeting, asked: Asked): boolean {
    const any = asked.any["status"] ?? [];
    return (any.length === 0 ? ["held"] : any).includes(status) && !(asked.not["status"] ?? []).includes(status);
  }

  /** With areas or groups asked for, one of those areas must have the emphasis; else any area. */
  #emphasisPasses(meeting: RawMeeting, asked: Asked, leftOut: string | null): boolean {
    const areas = leftOut === "area" ? [] : (asked.any["area"] ?? []);
    const groups = leftOut === "group" ? [] : (asked.any["group"] ?? []);
    const any = asked.any["emphasis"] ?? [];
    const not = asked.not["emphasis"] ?? [];
    if (meeting.areas.some(({ emphasis }) => not.includes(emphasis))) return false;
    if (any.length === 0) return true;
    return meeting.areas.some(({ area, emphasis }) => {
      const selected = areas.includes(area) || groups.includes(this.#groupOf.get(area) ?? "");
      return any.includes(emphasis) && (selected || areas.length + groups.length === 0);
    });
  }

  /** What a filter selects, one key left out where it is named. */
  counted(asked: Asked, unit: CountUnit, leftOut: string | null = null): Counted[] {
    const meetings = this.#meetings.filter((meeting) => this.#passes(meeting, asked, leftOut));
    if (unit === "meetings") return meetings.map((meeting) => ({ meeting, state: null }));
    const selected = leftOut === "country" ? [] : (asked.any["country"] ?? []).filter((code) => FIVE.includes(code));
    const states = selected.length > 0 ? selected : FIVE;
    return meetings.flatMap((meeting) =>
      states.filter((state) => meeting.countries.includes(state)).map((state) => ({ meeting, state })),
    );
  }

  /** A participation counts under its own state; under a state that is not Central Asian all of its meeting's do. */
  #under({ meeting, state }: Counted, key: string, value: string): boolean {
    if (!this.valuesOf(meeting, key).includes(value)) return false;
    return key !== "country" || state === null || !FIVE.includes(value) || state === value;
  }

  total(asked: Asked, unit: CountUnit): number {
    return this.counted(asked, unit).length;
  }

  /** The counts of a key that are not zero; its own choice is left out. A vague date counts in every year it allows. */
  facet(asked: Asked, key: string, unit: CountUnit): Map<string, number> {
    const counted = this.counted(asked, unit, key);
    return tally(
      counted.flatMap((each) => this.valuesOf(each.meeting, key).filter((value) => this.#under(each, key, value))),
    );
  }

  trend(asked: Asked, by: Width, series: string, unit: CountUnit, leftOut: string | null) {
    const counted = this.counted(asked, unit, leftOut);
    const binned = counted.map((each) => ({ ...each, bin: binOf(each.meeting, by) }));
    const periods = this.#periods(counted, by, leftOut === "year" ? null : asked.from);
    const keys = series === "none" ? ["all"] : this.allValues(series);
    const rows: string[] = [];
    const vague: string[] = [];
    for (const key of keys) {
      const own = binned.filter((each) => series === "none" || this.#under(each, series, key));
      for (const [period, count] of tally(own.flatMap(({ bin }) => bin ?? []))) rows.push(`${period} ${key} ${count}`);
      const apart = own.filter(({ bin }) => bin === null).map(({ meeting }) => vagueKeyOf(meeting));
      for (const [period, count] of tally(apart)) vague.push(`${period} ${key} ${count}`);
    }
    const held = tally(binned.flatMap(({ bin }) => bin ?? []));
    const totals = periods.map((period) => held.get(period) ?? 0);
    return { periods, rows: rows.sort(), vague: vague.sort(), totals };
  }

  /**
   * All periods from the first to the last with something in it. A period asked for is shown from its
   * start, but not from before the record begins.
   */
  #periods(counted: readonly Counted[], by: Width, from: string | null): string[] {
    const days = counted.filter(({ meeting }) => binOf(meeting, by) !== null).map(({ meeting }) => meeting.earliest);
    if (days.length === 0) return [];
    const record = this.#meetings.map(({ earliest }) => earliest).reduce(smaller);
    let first = days.reduce(smaller);
    const last = days.reduce(greater);
    if (from !== null) first = smaller(first, greater(firstDay(from), record));
    return periodsFrom(first, last, by);
  }

  /** One count where two dimensions cross; null stands for all. A date vaguer than a year is in no year. */
  crossing(counted: readonly Counted[], row: [string, string] | null, column: [string, string] | null): number {
    const inside = (each: Counted, at: [string, string] | null): boolean => {
      if (at === null) return true;
      return at[0] === "year" ? binOf(each.meeting, "year") === at[1] : this.#under(each, at[0], at[1]);
    };
    return counted.filter((each) => inside(each, row) && inside(each, column)).length;
  }

  years(asked: Asked, unit: CountUnit, leftOut: string | null): string[] {
    return this.#periods(this.counted(asked, unit, leftOut), "year", leftOut === "year" ? null : asked.from);
  }

  /** Values of a dimension that something counted carries. */
  present(asked: Asked, key: string, unit: CountUnit, leftOut: string | null): string[] {
    if (key === "year") return this.years(asked, unit, leftOut);
    return distinct(this.counted(asked, unit, leftOut).flatMap(({ meeting }) => this.valuesOf(meeting, key)));
  }

  slugs(asked: Asked, sort: "-date" | "date"): string[] {
    const order = sort === "date" ? inOrderOfTime : latestFirst;
    return this.counted(asked, "meetings")
      .map(({ meeting }) => meeting)
      .sort(order)
      .map(({ slug }) => slug);
  }

  /** Words of all that a query looks at, a final s taken off. Only for plain words of small Latin letters. */
  wordsOf(meeting: RawMeeting): string[] {
    const named = (list: readonly Named[], slugs: readonly string[]) =>
      list.filter(({ slug }) => slugs.includes(slug)).flatMap(({ name, aliases }) => [name, ...aliases]);
    const titled = (list: readonly { slug: string; title: string }[], slugs: readonly string[]) =>
      list.filter(({ slug }) => slugs.includes(slug)).map(({ title }) => title);
    const texts = [
      meeting.title,
      meeting.summary,
      meeting.city ?? "",
      ...meeting.outcomes.map(({ text }) => text),
      ...meeting.participants.map(({ role }) => role),
      ...named(this.#data.people, this.valuesOf(meeting, "person")),
      ...named(this.#data.organisations, this.valuesOf(meeting, "organisation")),
      ...titled(this.#data.instruments, meeting.instruments),
      ...titled(this.#data.initiatives, meeting.initiatives),
      ...this.#data.countries.filter(({ code }) => meeting.countries.includes(code)).map(({ shortName }) => shortName),
    ];
    return texts
      .join(" ")
      .toLowerCase()
      .replaceAll(/['’‘ʻ]/g, "")
      .split(/[^\p{L}\p{N}]+/u)
      .map((word) => word.replace(/s$/, ""));
  }
}

const smaller = (a: string, b: string): string => (a < b ? a : b);
const greater = (a: string, b: string): string => (a > b ? a : b);
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function latestFirst(a: RawMeeting, b: RawMeeting): number {
  return compare(b.latest, a.latest) || compare(b.earliest, a.earliest) || compare(a.slug, b.slug);
}

function inOrderOfTime(a: RawMeeting, b: RawMeeting): number {
  return compare(a.earliest, b.earliest) || compare(a.latest, b.latest) || compare(a.slug, b.slug);
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function yearsOf({ earliest, latest }: RawMeeting): string[] {
  const years: string[] = [];
  for (let year = Number(earliest.slice(0, 4)); year <= Number(latest.slice(0, 4)); year += 1) years.push(String(year));
  return years;
}

const firstDay = (prefix: string): string => `${prefix}-01-01`.slice(0, 10);

function lastDay(prefix: string): string {
  const [year = "", month = "12", day] = prefix.split("-");
  return day ? prefix : new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

function periodPasses({ earliest, latest }: RawMeeting, { from, to }: Asked): boolean {
  return (from === null || latest >= firstDay(from)) && (to === null || earliest <= lastDay(to));
}

function periodOfDay(day: string, by: Width): string {
  const [year = "", month = ""] = day.split("-");
  if (by === "year") return year;
  if (by === "month") return `${year}-${month}`;
  return `${year}-Q${["01 02 03", "04 05 06", "07 08 09", "10 11 12"].findIndex((quarter) => quarter.includes(month)) + 1}`;
}

/** Known to the day: the bin of the first day. Else the bin that holds both ends, if one does. */
function binOf({ date, earliest, latest }: RawMeeting, by: Width): string | null {
  const toTheDay = /^\d{4}-\d{2}-\d{2}/.test(date);
  const first = periodOfDay(earliest, by);
  return toTheDay || first === periodOfDay(latest, by) ? first : null;
}

function vagueKeyOf(meeting: RawMeeting): string {
  return binOf(meeting, "quarter") ?? binOf(meeting, "year") ?? meeting.date;
}

/** Month by month, so that none can be skipped. */
function periodsFrom(first: string, last: string, by: Width): string[] {
  const periods = new Set<string>();
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
    for (const month of ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"]) {
      const at = `${year}-${month}`;
      if (at >= first.slice(0, 7) && at <= last.slice(0, 7)) periods.add(periodOfDay(at, by));
    }
  }
  return [...periods];
}
