import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellOfList, guarded, listOfCell, SEPARATOR, unguarded } from "./cells";

const odd = fc.string({ unit: fc.constantFrom("a", " ", "|", "\\", "=", "'", "+", "\t"), maxLength: 8 });

describe("lists in a cell", () => {
  test("come back as they were, whatever their values hold", () => {
    fc.assert(
      fc.property(fc.array(odd, { minLength: 1, maxLength: 5 }), (values) => {
        fc.pre(values.length > 1 || values[0] !== "");
        expect(listOfCell(cellOfList(values))).toEqual(values);
      }),
    );
  });

  test("a reader that only parts at the bar finds as many values", () => {
    fc.assert(
      fc.property(fc.array(odd, { minLength: 1, maxLength: 5 }), (values) => {
        expect(cellOfList(values).split(SEPARATOR)).toHaveLength(values.length);
      }),
    );
  });
});

describe("formulas", () => {
  test("no cell begins with what a spreadsheet would run, and each comes back as it was", () => {
    fc.assert(
      fc.property(odd, (cell) => {
        expect(guarded(cell)).not.toMatch(/^[=+\-@\t\r]/);
        expect(unguarded(guarded(cell))).toBe(cell);
      }),
    );
  });

  test("an apostrophe before anything else stays", () => {
    expect([guarded("'Oman"), unguarded("'Oman")]).toEqual(["'Oman", "'Oman"]);
  });
});
