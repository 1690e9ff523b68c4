import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordDiff, type Piece } from "./word-diff";

const side = (pieces: readonly Piece[], without: Piece["type"]): string =>
  pieces.flatMap(({ type, text }) => (type === without ? [] : [text])).join("");
const both = (pieces: readonly Piece[]) => [side(pieces, "added"), side(pieces, "removed")];

/** Texts that share words, as two versions of one paragraph do. */
const paragraph = fc
  .array(fc.constantFrom("the", "sides", "talked", "about", "minerals", ",", ".", " ", "  ", "Тоқаев", "2026"), {
    maxLength: 40,
  })
  .map((words) => words.join(" "));

describe("the pieces of two texts", () => {
  test("give both texts again, whatever they are", () => {
    const text = fc.oneof(paragraph, fc.string({ unit: "grapheme", maxLength: 60 }));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(both(wordDiff(before, after))).toEqual([before, after]);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  test("none is empty, no two neighbours are alike, and what went stands before what came", () => {
    fc.assert(
      fc.property(paragraph, paragraph, (before, after) => {
        const pieces = wordDiff(before, after);
        expect(pieces.every(({ text }) => text !== "")).toBe(true);
        const types = pieces.map(({ type }) => type).join(" ");
        expect(types).not.toMatch(/same same|removed removed|added added|added removed/);
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  test("of like texts are one, of unlike ones two", () => {
    expect(wordDiff("", "")).toEqual([]);
    expect(wordDiff("One day.", "One day.")).toEqual([{ type: "same", text: "One day." }]);
    expect(wordDiff("", "New")).toEqual([{ type: "added", text: "New" }]);
  });

  test("show one changed word as one change, and words beside each other as one", () => {
    expect(wordDiff("They met in Astana, again.", "They met in Almaty, again.")).toEqual([
      { type: "same", text: "They met in " },
      { type: "removed", text: "Astana" },
      { type: "added", text: "Almaty" },
      { type: "same", text: ", again." },
    ]);
    expect(wordDiff("on critical minerals.", "on clean energy.")).toEqual([
      { type: "same", text: "on " },
      { type: "removed", text: "critical minerals" },
      { type: "added", text: "clean energy" },
      { type: "same", text: "." },
    ]);
  });

  test("of two very long unlike texts come without end of memory", () => {
    const long = (word: string) => Array.from({ length: 5_000 }, (_, at) => `${word}${at}`).join(" ");
    expect(both(wordDiff(long("a"), long("b")))).toEqual([long("a"), long("b")]);
  });
});
