import { describe, expect, test } from "vitest";
import { partsOf } from "./area-terms";
import { absencesIn } from "./negation";
import { takeApart } from "../text/text";

/** Each absence as “stretch ← words that say so”. */
function read(raw: string): string[] {
  const text = takeApart(raw, null);
  return absencesIn(text, partsOf(text.words)).map(({ start, end, said }) => `${raw.slice(start, end)} ← ${said}`);
}
/** True where a text sets a word aside. */
const isAbsent = (raw: string, word: string): boolean => {
  const at = raw.indexOf(word);
  const text = takeApart(raw, null);
  return absencesIn(text, partsOf(text.words)).some(({ start, end }) => start <= at && at < end);
};

describe("a subject is absent", () => {
  test("that stands before the denial", () => {
    expect(isAbsent("Uranium, which is for another ministry, was not on the agenda.", "Uranium")).toBe(true);
    expect(isAbsent("Pensions did not form part of this round.", "Pensions")).toBe(true);
    expect(isAbsent("Drones were left for officials.", "Drones")).toBe(true);
    expect(isAbsent("Вопрос о визах на встрече не поднимался.", "визах")).toBe(true);
    expect(isAbsent("Визы остались за рамками беседы.", "Визы")).toBe(true);
  });

  test("that stands after it", () => {
    expect(isAbsent("Nor was there any talk of a base.", "base")).toBe(true);
    expect(isAbsent("The two sides did not discuss cotton.", "cotton")).toBe(true);
    expect(isAbsent("О водороде речи не было, стороны не обсуждали хлопок.", "хлопок")).toBe(true);
  });

  test("that a pronoun points back to", () => {
    expect(isAbsent("A line on visas was in the first draft. It had not been raised.", "visas")).toBe(true);
    expect(isAbsent("They meant to take up visas; in the event nobody mentioned it.", "visas")).toBe(true);
  });
});

describe("a subject is not absent", () => {
  test("in the other half of the sentence", () => {
    expect(isAbsent("Cotton was discussed, but visas were not raised.", "Cotton")).toBe(false);
    expect(isAbsent("Cotton was discussed; visas were not raised.", "Cotton")).toBe(false);
    expect(isAbsent("Хлопок обсуждён, однако визы не затрагивались.", "Хлопок")).toBe(false);
  });

  test("where something else is denied of it", () => {
    expect(read("The independence of the bar is not yet secure.")).toEqual([]);
    expect(read("They did not wish to be a quarry.")).toEqual([]);
    expect(read("Торговля не отражает потенциал двух стран.")).toEqual([]);
  });
});

test("absences never overlap, however often a subject is denied", () => {
  const raw = "Gas was not raised and oil was not discussed and coal did not come up. ".repeat(50);
  const text = takeApart(raw, null);
  const found = absencesIn(text, partsOf(text.words));
  expect(found.every(({ start }, index) => start >= (found[index - 1]?.end ?? 0))).toBe(true);
  expect(found.length).toBeGreaterThan(49);
});
