import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  EVERYTHING,
  FILTER,
  FILTER_PARAMS,
  LONGEST_QUERY,
  MANY_KEYS,
  choose,
  clearKey,
  filterEntries,
  isEverything,
  only,
  periodOfFilter,
  readFilter,
  toggle,
  unknownParams,
  withPeriod,
  writeFilter,
  type Choice,
  type Filter,
  type ManyKey,
} from "./filter";
import { CENTRAL_ASIA, NOT_RECORDED, recordOf } from "./taxonomy";

const read = (query: string) => readFilter(new URLSearchParams(query));

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}$/);
const code = fc.constantFrom(...CENTRAL_ASIA, "GB", "RU", "US", "HU");
const optional = <T>(values: fc.Arbitrary<T>) => fc.oneof(values, fc.constant(NOT_RECORDED));

function valuesOf(key: ManyKey): fc.Arbitrary<string> {
  if (key === "country") return code;
  if (key === "host") return optional(code);
  const { values } = FILTER[key];
  return values === null ? optional(slug) : fc.constantFrom(...values);
}

const sorted = (values: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<string[]>([]) },
    fc.uniqueArray(values, { minLength: 1, maxLength: 4 }).map((list) => list.sort()),
  );

const prefixes = fc
  .tuple(fc.integer({ min: 1992, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .chain(([year, month, day]) => {
    const [m, d] = [month, day].map((part) => String(part).padStart(2, "0"));
    return fc.constantFrom(`${year}`, `${year}-${m}`, `${year}-${m}-${d}`);
  });

/** Any filter a reader could have come to, in canonical form. */
const filters: fc.Arbitrary<Filter> = fc
  .record({
    ...recordOf(MANY_KEYS, (key) => fc.record({ any: sorted(valuesOf(key)), not: sorted(valuesOf(key)) })),
    period: fc.tuple(fc.option(prefixes), fc.option(prefixes)),
    q: fc.option(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map((text) => text.trim() || "a")),
  })
  .map(({ period: [first, second], ...filter }) => {
    const [from, to] = first !== null && second !== null && first > second ? [second, first] : [first, second];
    const held = filter.status.any.join() === "held";
    const status: Choice = held ? { any: [], not: filter.status.not } : filter.status;
    return { ...filter, status, from, to };
  });

describe("reading and writing", () => {
  test("every filter reads back the same from what it writes, without a problem", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(read(writeFilter(filter))).toEqual({ filter, problems: [] });
      }),
      { numRuns: 300 },
    );
  });

  test("the order and repetition of parameters do not change what is written", () => {
    const shuffled = filters.chain((filter) => {
      const entries = filterEntries(filter);
      const repeated = entries.filter(([key]) => !["from", "to", "q"].includes(key));
      return fc.tuple(
        fc.constant(filter),
        fc.shuffledSubarray(entries, { minLength: entries.length }),
        fc.subarray(repeated),
      );
    });
    fc.assert(
      fc.property(shuffled, ([filter, entries, repeated]) => {
        const reading = readFilter(new URLSearchParams([...entries, ...repeated]));
        expect(writeFilter(reading.filter)).toBe(writeFilter(filter));
      }),
    );
  });

  test("keys and values are written in the order of the alphabet", () => {
    expect(writeFilter(read("q=a+b&to=2024&country=UZ&not.area=water&country=KZ&area=energy").filter)).toBe(
      "area=energy&country=KZ&country=UZ&not.area=water&q=a+b&to=2024",
    );
  });

  test("the default status is left out whether said or not, and kept beside another", () => {
    expect(writeFilter(read("status=held").filter)).toBe("");
    expect(read("status=held").filter).toEqual(EVERYTHING);
    expect(writeFilter(read("status=held&status=announced").filter)).toBe("status=announced&status=held");
    expect(writeFilter(read("not.status=held").filter)).toBe("not.status=held");
  });

  test("an empty address is every held meeting, and empty values ask for nothing", () => {
    expect(read("")).toEqual({ filter: EVERYTHING, problems: [] });
    expect(read("country=&not.area=&from=&to=+&q=+")).toEqual({ filter: EVERYTHING, problems: [] });
    expect(isEverything(EVERYTHING)).toBe(true);
    expect(isEverything(read("q=a").filter)).toBe(false);
  });

  test("no address makes reading throw, and what was read can be written and read again", () => {
    const text = fc.string({ unit: "binary", maxLength: 30 });
    const key = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...FILTER_PARAMS) }, text);
    const value = fc.oneof(
      text,
      prefixes,
      code,
      slug,
      fc.constantFrom("held", NOT_RECORDED, "__proto__", "constructor"),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 12 }), (entries) => {
        const params = new URLSearchParams(entries);
        const { filter } = readFilter(params);
        expect(read(writeFilter(filter))).toEqual({ filter, problems: [] });
        expect(unknownParams(params)).toBeInstanceOf(Array);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    "%",
    "%E0%A4%A",
    "?country=KZ",
    "country[]=KZ",
    "&&&==&",
    "country",
    "q=%00",
    "not.=KZ",
    "not.not.country=KZ",
  ])("the address “%s” is read without throwing", (query) =>
    expect(read(query).filter).toMatchObject({ area: { any: [], not: [] } }),
  );
});

describe("what cannot be understood is left out and named", () => {
  test.each([
    ["country=kz", "country"],
    ["country=Kazakhstan", "country"],
    ["country=UK", "country"],
    ["country=ZZ", "country"],
    ["country=not-recorded", "country"],
    ["area=trade", "area"],
    ["group=Economy", "group"],
    ["level=king", "level"],
    ["level=not-recorded", "level"],
    ["format=both", "format"],
    ["modality=zoom", "modality"],
    ["status=planned", "status"],
    ["confidence=certain", "confidence"],
    ["emphasis=toString", "emphasis"],
    ["person=Cameron", "person"],
    ["person=a--b", "person"],
    ["organisation=a/b", "organisation"],
    [`instrument=${"a".repeat(121)}`, "instrument"],
    ["initiative=%D2%9B", "initiative"],
    ["host=Astana", "host"],
    ["not.country=kz", "not.country"],
    ["from=yesterday", "from"],
    ["from=2024%3F", "from"],
    ["to=2024%2F2025", "to"],
    ["to=2024-Q1", "to"],
    ["to=2023-02-29", "to"],
    [`q=${"a".repeat(LONGEST_QUERY + 1)}`, "q"],
  ])("%s", (query, param) => {
    const { filter, problems } = read(query);
    expect(filter).toEqual(EVERYTHING);
    expect(problems).toEqual([{ param, message: expect.stringMatching(/\S/) as string }]);
  });

  test("good values beside a bad one are kept", () => {
    const { filter, problems } = read("country=KZ&country=Mars&from=2020");
    expect(writeFilter(filter)).toBe("country=KZ&from=2020");
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toContain("Mars");
  });

  test("a single value given twice is named, and the first one stands", () => {
    const { filter, problems } = read("from=2020&from=2021");
    expect([filter.from, problems]).toEqual(["2020", [{ param: "from", message: "is given more than once" }]]);
  });

  test("a period that ends before it begins loses its end", () => {
    const { filter, problems } = read("from=2024-06&to=2024-05");
    expect([filter.from, filter.to, problems.map(({ param }) => param)]).toEqual(["2024-06", null, ["to"]]);
    expect(read("from=2024-06&to=2024").problems).toEqual([]);
    expect(read("from=2024&to=2024-01-01").problems).toEqual([]);
  });

  test("parameters that are not the filter's are named once, unless the place knows them", () => {
    const params = new URLSearchParams("country=KZ&unit=meetings&counrty=UZ&counrty=KG&not.from=2020");
    expect(unknownParams(params, ["unit"]).map(({ param }) => param)).toEqual(["counrty", "not.from"]);
  });

  test("a query of the greatest length is read", () => {
    expect(read(`q=${"a".repeat(LONGEST_QUERY)}`).problems).toEqual([]);
  });

  test("“not-recorded” is a value of the keys a record can lack", () => {
    const lacking = MANY_KEYS.filter((key) => read(`${key}=${NOT_RECORDED}`).problems.length === 0);
    expect(lacking).toEqual(["modality", "person", "organisation", "instrument", "initiative", "host"]);
  });
});

describe("changing a filter", () => {
  const oneValue = fc.constantFrom(...MANY_KEYS).chain((key) => fc.tuple(fc.constant(key), valuesOf(key)));
  const sides = fc.constantFrom("any" as const, "not" as const);

  test("toggling a value twice changes nothing", () => {
    fc.assert(
      fc.property(filters, oneValue, sides, (filter, [key, value], side) => {
        // A value that was excluded is freed by asking for it, and a status left as “held” is the default.
        const other = filter[key][side === "any" ? "not" : "any"];
        fc.pre(!other.includes(value));
        fc.pre(key !== "status" || side === "not");
        expect(toggle(toggle(filter, key, value, side), key, value, side)).toEqual(filter);
      }),
      { numRuns: 300 },
    );
  });

  test("toggling sets or clears that value, frees it of the other side, and leaves all else", () => {
    fc.assert(
      fc.property(filters, oneValue, sides, (filter, [key, value], side) => {
        fc.pre(key !== "status");
        const other = side === "any" ? "not" : "any";
        const next = toggle(filter, key, value, side);
        expect(next[key][side].includes(value)).toBe(!filter[key][side].includes(value));
        expect(next[key][other]).toEqual(filter[key][other].filter((each) => each !== value));
        expect({ ...next, [key]: null }).toEqual({ ...filter, [key]: null });
        expect(read(writeFilter(next)).filter).toEqual(next);
      }),
    );
  });

  test("a plain click asks for one value alone, and a second one clears it", () => {
    const asked = choose(read("country=KZ&country=UZ&not.country=TM&area=water").filter, "country", "TM", false);
    expect(writeFilter(asked)).toBe("area=water&country=TM");
    expect(writeFilter(choose(asked, "country", "TM", false))).toBe("area=water");
    expect(writeFilter(choose(asked, "country", "KG", true))).toBe("area=water&country=KG&country=TM");
  });

  test("choosing the default status is choosing nothing", () => {
    expect(choose(read("status=announced").filter, "status", "held", false)).toEqual(EVERYTHING);
    expect(toggle(EVERYTHING, "status", "held")).toEqual(EVERYTHING);
  });

  test("clearing a key clears its exclusions, and clearing the year clears the period", () => {
    const { filter } = read("country=KZ&not.country=UZ&area=water&from=2020&to=2021&q=a");
    expect(writeFilter(clearKey(filter, "country"))).toBe("area=water&from=2020&q=a&to=2021");
    expect(writeFilter(clearKey(filter, "year"))).toBe("area=water&country=KZ&not.country=UZ&q=a");
    expect(writeFilter(clearKey(filter, "q"))).toBe("area=water&country=KZ&from=2020&not.country=UZ&to=2021");
  });

  test("one key alone, and another period", () => {
    expect(writeFilter(only("person", "b", "a"))).toBe("person=a&person=b");
    expect(writeFilter(withPeriod(only("country", "KZ"), "2020", null))).toBe("country=KZ&from=2020");
  });
});

describe("the period of a filter", () => {
  test.each([
    ["from=2020", "2020-01-01", null],
    ["to=2024-02", null, "2024-02-29"],
    ["from=2024-06-15&to=2024-06-15", "2024-06-15", "2024-06-15"],
    ["", null, null],
  ])("“%s” widens to its first and last day", (query, earliest, latest) => {
    expect(periodOfFilter(read(query).filter)).toEqual({ earliest, latest });
  });
});
