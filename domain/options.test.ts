import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeEntries } from "./filter";
import { OPTIONS, optionEntries, readOptions, type OptionKey, type Options } from "./options";
import { keysOf, recordOf } from "./taxonomy";

const KEYS = keysOf<OptionKey>(OPTIONS);
const read = (query: string) => readOptions(new URLSearchParams(query), KEYS);
const DEFAULTS = recordOf(KEYS, (key) => OPTIONS[key].fallback) as Options;

const chosen = fc.record(
  recordOf(KEYS, (key) => fc.constantFrom<string>(...OPTIONS[key].values)),
) as unknown as fc.Arbitrary<Options>;

describe("reading and writing", () => {
  test("every choice reads back the same from what it writes, defaults left out", () => {
    fc.assert(
      fc.property(chosen, (options) => {
        const entries = optionEntries(options);
        expect(read(writeEntries(entries))).toEqual({ options, problems: [] });
        expect(entries.filter(([key, value]) => OPTIONS[key as OptionKey].fallback === value)).toEqual([]);
      }),
    );
  });

  test("an empty address gives the defaults, and the defaults write nothing", () => {
    expect(read("")).toEqual({ options: DEFAULTS, problems: [] });
    expect(read("unit=&by=").options).toEqual(DEFAULTS);
    expect(optionEntries(DEFAULTS)).toEqual([]);
  });

  test("every default is one of its values, and values do not repeat", () => {
    for (const key of KEYS) {
      const values: readonly string[] = OPTIONS[key].values;
      expect(values).toContain(OPTIONS[key].fallback);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  test("entries are written in the order of the alphabet", () => {
    expect(optionEntries({ unit: "participations", by: "year", series: "level" }).map(([key]) => key)).toEqual([
      "by",
      "series",
      "unit",
    ]);
  });

  test("no address makes reading throw, and what is read is always one of the values", () => {
    const text = fc.string({ unit: "binary", maxLength: 20 });
    const key = fc.oneof(fc.constantFrom<string>(...KEYS), text);
    const value = fc.oneof(text, fc.constantFrom("__proto__", "constructor", "year", "area"));
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value)), (entries) => {
        const { options } = readOptions(new URLSearchParams(entries), KEYS);
        expect(KEYS.filter((each) => !(OPTIONS[each].values as readonly string[]).includes(options[each]))).toEqual([]);
      }),
    );
  });
});

describe("what cannot be understood", () => {
  test.each(["unit=people", "by=week", "series=host", "lanes=area", "rows=person", "sort=title", "show=constructor"])(
    "%s falls back to the default and is named",
    (query) => {
      const { options, problems } = read(query);
      expect(options).toEqual(DEFAULTS);
      expect(problems.map(({ param }) => param)).toEqual([query.split("=")[0]]);
    },
  );

  test("an option given twice is named, and the first one stands", () => {
    const { options, problems } = read("by=year&by=month");
    expect([options.by, problems]).toEqual(["year", [{ param: "by", message: "is given more than once" }]]);
  });

  test("only the options asked for are read", () => {
    const { options, problems } = readOptions(new URLSearchParams("unit=participations&by=week"), ["unit"]);
    expect({ options, problems }).toEqual({ options: { unit: "participations" }, problems: [] });
  });
});
