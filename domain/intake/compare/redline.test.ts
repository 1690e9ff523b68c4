import { describe, expect, test } from "vitest";
import type { Span } from "../reading";
import { redlineOf, sentenceAround, type RedlineSide } from "./redline";
import { readByHand } from "../testing/hand-reading";
import { takeApart } from "../text/text";

const BEFORE_TEXT =
  "H.E. Mr. Saidmurodov met Sir Henry in Dushanbe on 9 Jan. 2020. They touched upon glaciers. Glaciers, they said, " +
  "are melting fast. They discussed visas.\nNegotiations on an Agreement on Partnership and Cooperation began. " +
  "The Memorandum on Light Industry was signed.\nA Joint Statement was adopted.";
const AFTER_TEXT =
  "The Sides gave priority to glaciers. They discussed hydropower and, in passing, visas.\n" +
  "The Partnership and Cooperation Agreement was signed. A Memorandum on Organised Crime is in force. " +
  "The Joint Statement was adopted.";

const before = readByHand(BEFORE_TEXT, {
  areas: [
    ["glaciers", "climate-environment", "mentioned"],
    ["visas", "migration-mobility", "discussed"],
    ["melting fast", "water", "discussed"],
  ],
  instruments: [
    ["Agreement on Partnership and Cooperation", "agreement", "under-negotiation"],
    ["Memorandum on Light Industry", "memorandum"],
    ["Joint Statement", "joint-statement"],
  ],
});
const after = readByHand(AFTER_TEXT, {
  areas: [
    ["visas", "migration-mobility", "mentioned"],
    ["hydropower", "energy"],
    ["glaciers", "climate-environment", "priority"],
  ],
  instruments: [
    ["Partnership and Cooperation Agreement", "agreement", "signed"],
    ["Memorandum on Organised Crime", "memorandum", "in-force"],
    ["Joint Statement", "joint-statement"],
  ],
});

const sentences = (text: string, side: RedlineSide<unknown> | null) =>
  side?.sentences.map(({ start, end }) => text.slice(start, end)) ?? null;

describe("a communiqué against the former one", () => {
  const { areas, instruments } = redlineOf(before, after);

  test("tells of each area whether it was kept, and how its emphasis changed", () => {
    expect(areas.map(({ area, change, emphasis }) => [area, change, emphasis])).toEqual([
      ["energy", "added", null],
      ["climate-environment", "kept", "raised"],
      ["water", "dropped", null],
      ["migration-mobility", "kept", "lowered"],
    ]);
  });

  test("shows the sentences of either text", () => {
    const [energy, climate, water] = areas;
    expect(sentences(AFTER_TEXT, energy?.after ?? null)).toEqual(["They discussed hydropower and, in passing, visas."]);
    expect(energy?.before).toBeNull();
    expect(sentences(BEFORE_TEXT, climate?.before ?? null)).toEqual(["They touched upon glaciers."]);
    expect(sentences(AFTER_TEXT, climate?.after ?? null)).toEqual(["The Sides gave priority to glaciers."]);
    expect(water?.after).toBeNull();
  });

  test("tells of each document the same, and whether its state moved", () => {
    const told = instruments.map(({ change, hasMoved, before: was, after: is }) => [
      change,
      hasMoved,
      was?.claim.value.title ?? null,
      is?.claim.value.title ?? null,
    ]);
    expect(told).toEqual([
      ["kept", true, "Agreement on Partnership and Cooperation", "Partnership and Cooperation Agreement"],
      ["dropped", false, "Memorandum on Light Industry", null],
      // Each meeting has a joint statement of its own.
      ["dropped", false, "Joint Statement", null],
      ["added", false, null, "Memorandum on Organised Crime"],
      ["added", false, null, "Joint Statement"],
    ]);
    expect(new Set(instruments.map(({ key }) => key)).size).toBe(instruments.length);
  });

  test("against itself keeps every area as it was", () => {
    const same = redlineOf(after, after);
    expect(same.areas.map(({ change, emphasis }) => [change, emphasis])).toEqual([
      ["kept", "same"],
      ["kept", "same"],
      ["kept", "same"],
    ]);
  });

  test("against nothing adds everything", () => {
    const first = redlineOf(readByHand("Nothing.", {}), after);
    expect([...first.areas, ...first.instruments].every(({ change }) => change === "added")).toBe(true);
  });

  test("shows a sentence once, however many passages of it support the value, in the order of the text", () => {
    const claim = after.reading.areas.find(({ value }) => value.area === "energy");
    const spans = ["visas", "hydropower", "glaciers"].map((words): Span => {
      const start = AFTER_TEXT.indexOf(words);
      return { start, end: start + words.length };
    }) as [Span, Span, Span];
    const reading = { ...after.reading, areas: [{ ...claim!, spans }] };
    const [energy] = redlineOf({ text: AFTER_TEXT, reading }, { text: AFTER_TEXT, reading }).areas;
    expect(sentences(AFTER_TEXT, energy?.before ?? null)).toEqual([
      "The Sides gave priority to glaciers.",
      "They discussed hydropower and, in passing, visas.",
    ]);
  });
});

describe("the sentence around a passage", () => {
  const text = takeApart(BEFORE_TEXT, "en");
  const around = (words: string) => {
    const start = BEFORE_TEXT.indexOf(words);
    const span = sentenceAround(text, { start, end: start + words.length });
    return BEFORE_TEXT.slice(span.start, span.end);
  };

  test("does not end at “H.E.”, “Mr.” or “Jan.”", () => {
    const whole = "H.E. Mr. Saidmurodov met Sir Henry in Dushanbe on 9 Jan. 2020.";
    for (const words of ["H.E.", "Saidmurodov", "Dushanbe", "2020"]) expect(around(words)).toBe(whole);
  });

  test("reaches from the first to the last where a passage has several, and never leaves its line", () => {
    expect(around("glaciers. Glaciers")).toBe("They touched upon glaciers. Glaciers, they said, are melting fast.");
    expect(around("visas")).toBe("They discussed visas.");
    expect(around("A Joint")).toBe("A Joint Statement was adopted.");
  });

  test("is the passage itself where no sentence is", () => {
    const at = BEFORE_TEXT.indexOf("\n");
    expect(sentenceAround(text, { start: at, end: at + 1 })).toEqual({ start: at, end: at + 1 });
  });
});
