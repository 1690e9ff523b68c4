import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "../errors";
import { LONGEST_CELL, MAX_COLUMNS, MAX_ROWS } from "./limits";
import { readSheet } from "./read-sheet";

const refused = (text: string): string => {
  try {
    readSheet(text);
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
  throw new Error("nothing was refused");
};

const MIB = 1024 * 1024;

describe("a table", () => {
  test("is read as another reader reads it, whatever its cells hold", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "ж", '"', ",", ";", "\t", "\n", "\r\n", " "), maxLength: 6 });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 5 }),
      );
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(",", ";", "\t"),
        fc.constantFrom("\n", "\r\n", "\r"),
        (rows, separator, end) => {
          const headers = rows[0]!.map((_, at) => `c${at}`);
          const quoted = (each: string) => (/["\n\r,;\t]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each);
          const text = [headers, ...rows].map((row) => row.map(quoted).join(separator)).join(end);
          const [names, ...expected] = parse(text, {
            delimiter: separator,
            record_delimiter: end,
          });
          const sheet = readSheet(text);
          expect([sheet.separator, sheet.headers, sheet.rows]).toEqual([separator, names, expected]);
        },
      ),
    );
  });

  test.each([
    ["a byte-order mark", "\uFEFFa,b\n1,2"],
    ["blank lines", "a,b\n\n1,2\r\n\r\n"],
    ["no line end", "a,b\n1,2"],
    ["spaces around names", " a ,b \n1,2"],
  ])("%s is no part of it", (_, text) => {
    expect(readSheet(text)).toMatchObject({ headers: ["a", "b"], rows: [["1", "2"]] });
  });

  test("an apostrophe that keeps a formula from running is taken off, and no other", () => {
    expect(readSheet("a,b\n'=1+1,'Oman").rows).toEqual([["=1+1", "'Oman"]]);
  });

  test("its separator is what parts its heading, outside quotes", () => {
    expect(readSheet('"a,b,c";d\n1;2')).toMatchObject({ separator: ";", headers: ["a,b,c", "d"] });
  });
});

describe("JSON", () => {
  test("lists of objects become columns in step", () => {
    const text = JSON.stringify([
      { slug: "x", areas: [{ area: "water", emphasis: "priority" }, { area: "energy" }], countries: ["KZ", "GB"] },
      { slug: "y", areas: [], note: null },
    ]);
    const { headers, rows } = readSheet(text);
    expect(headers).toEqual(["slug", "areas.area", "areas.emphasis", "countries", "note"]);
    expect(rows).toEqual([
      ["x", ["water", "energy"], ["priority", null], ["KZ", "GB"], undefined],
      ["y", [], [], undefined, null],
    ]);
  });

  test("our export, a list and one record are read alike", () => {
    const record = { slug: "x", title: "T" };
    const forms = [{ meta: {}, meetings: [record] }, [record], record].map((each) => readSheet(JSON.stringify(each)));
    expect(forms.map(({ rows }) => rows)).toEqual([[["x", "T"]], [["x", "T"]], [["x", "T"]]]);
  });

  test("names of an object's own machinery are names like any other", () => {
    const { headers, rows } = readSheet('{"__proto__": "a", "constructor": "b", "x": [{"__proto__": "c"}]}');
    expect(headers).toEqual(["__proto__", "constructor", "x.__proto__"]);
    expect(rows).toEqual([["a", "b", ["c"]]]);
    expect(({} as Record<string, unknown>)["a"]).toBeUndefined();
  });

  test("depth is not followed", () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    expect(refused(deep)).toMatch(/Entry 1 is not a record/);
    expect(readSheet(`{"title": ${deep}}`).rows).toEqual([[false]]);
    expect(readSheet(`{"areas": [{"area": ${deep}}]}`).rows).toEqual([[false]]);
    expect(refused("[".repeat(2 * MIB))).toMatch(/begins like JSON but is none/);
  });
});

describe("what is over a limit is refused in words", () => {
  test.each([
    ["nothing", "", /nothing to read/],
    ["spaces", " \n\t ", /nothing to read/],
    ["a heading alone", "a,b\n", /no row beneath/],
    ["too many rows", `a,b\n${"1,2\n".repeat(MAX_ROWS + 1)}`, /more than 10,000 rows/],
    [
      "too many records",
      JSON.stringify(Array.from({ length: MAX_ROWS + 1 }, () => ({ a: 1 }))),
      /more than 10,000 rows/,
    ],
    ["a million columns", ",".repeat(1_000_000), /more than 200 columns/],
    ["a million columns below", `a,b\n${",".repeat(1_000_000)}`, /more than 200 columns/],
    ["as many fields", `{${Array.from({ length: MAX_COLUMNS + 1 }, (_, at) => `"f${at}":1`).join()}}`, /200 columns/],
    ["a long cell", `a,b\n1,${"x".repeat(5 * MIB)}`, /longer than 60,000/],
    ["a long text", JSON.stringify({ a: "x".repeat(LONGEST_CELL + 1) }), /longer than 60,000/],
    ["a long quoted cell", `a,b\n1,"${'""'.repeat(2 * MIB)}"`, /longer than 60,000/],
    ["an open quote", `a,b\n1,2\n1,"${"2\n".repeat(2 * MIB)}`, /opens in row 3 is never closed/],
    ["text after a quote", 'a,b\n"1"x,2', /text after a closing quotation mark/],
    ["a short row", "a,b,c\n1,2", /Row 2 has 2 cells, the heading 3/],
    ["a list of lists", "[[1]]", /Entry 1 is not a record/],
    ["a list of texts", '["a"]', /Entry 1 is not a record/],
    ["an empty list", "[]", /no row beneath/],
    ["JSON cut short", '[{"a":1', /begins like JSON but is none/],
  ])("%s", (_, text, words) => {
    expect(refused(text)).toMatch(words);
  });

  test("lists that a short text spells out into very many values", () => {
    const names = Array.from({ length: 150 }, (_, at) => `"k${at}":1`).join();
    const row = `{"x":[${"{},".repeat(200)}{${names}}]}`;
    expect(refused(`[${Array.from({ length: 500 }, () => row).join()}]`)).toMatch(/too many values/);
  });

  test("five megabytes of one sign are read or refused, whichever sign it is", () => {
    for (const sign of ['"', ",", "\n", "\r", "[", "{", "\0", "'", "\uD800", "\t", "a", "|"]) {
      const text = sign.repeat(5 * MIB);
      expect(refused(text)).not.toBe("");
      expect(refused(`a,b\n${text}`)).not.toBe("");
    }
  });
});
