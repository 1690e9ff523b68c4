import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attach, citationOf, type Citation } from "./anchor";
import type { Span } from "../reading";
import {
  duplicated,
  editedAtRandom,
  type EditedText,
  isCopied,
  placeOf,
  unedited,
  whatStands,
} from "../testing/edited-text";
import { labelledDocument } from "../testing/labelled-reading";
import { seededRandom } from "../testing/seeded-random";

/** The nth place of a passage, counted from 0. */
function spanIn(text: string, exact: string, nth = 0): Span {
  let start = text.indexOf(exact);
  for (let more = nth; more > 0; more -= 1) start = text.indexOf(exact, start + 1);
  if (start === -1) throw new RangeError(`no ${exact}`);
  return { start, end: start + exact.length };
}

const TEXT =
  "The sides discussed energy and the export of electricity to South Asia. They agreed to meet again in London. " +
  "Minister Kasenov also raised energy and the training of young people in working trades.";
/** Three paragraphs of which the first and the last are twins longer than any context. */
const REFRAIN = "The sides exchanged views on the regional and international agenda of mutual interest.\n";
const TWINS = `${REFRAIN}They agreed to open a branch of the university in Bishkek next year.\n${REFRAIN}End of the report.`;

describe("a citation", () => {
  test("holds the words, 32 code units on either side, and the place", () => {
    const span = spanIn(TEXT, "agreed to meet again");
    expect(citationOf(TEXT, span)).toEqual({
      exact: "agreed to meet again",
      prefix: "f electricity to South Asia. They ".slice(-32),
      suffix: " in London. Minister Kasenov also raised".slice(0, 32),
      ...span,
    });
  });

  test("holds less where the text begins or ends", () => {
    expect(citationOf("On energy alone.", { start: 3, end: 9 })).toMatchObject({ prefix: "On ", suffix: " alone." });
    expect(citationOf("energy", { start: 0, end: 6 })).toEqual({
      exact: "energy",
      prefix: "",
      suffix: "",
      start: 0,
      end: 6,
    });
  });

  test("holds 16 on either side where 32 do not tell the passage from another", () => {
    const { prefix, suffix } = citationOf(TWINS, spanIn(TWINS, "regional"));
    expect([prefix, suffix]).toEqual(["ed views on the ", " and internation"]);
  });

  test("never cuts a surrogate pair, at its edges or in its contexts", () => {
    const text = `${"🇰🇿".repeat(12)}x${"𝔘𝔎".repeat(12)}`;
    const paired = /^(?:[^\uD800-\uDFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF])*$/;
    for (let start = 0; start < text.length; start += 1) {
      for (let end = start + 1; end <= text.length; end += 1) {
        const { exact, prefix, suffix, ...place } = citationOf(text, { start, end });
        expect([exact, prefix, suffix].every((each) => paired.test(each))).toBe(true);
        expect(exact).not.toBe("");
        expect(text.slice(place.start, place.end)).toBe(exact);
      }
    }
  });

  test.each([
    [{ start: 3, end: 3 }],
    [{ start: -1, end: 2 }],
    [{ start: 2, end: 17 }],
    [{ start: Number.NaN, end: 3 }],
  ])("of no passage is refused: %j", (span) => {
    expect(() => citationOf("On energy alone.", span)).toThrow(RangeError);
  });
});

describe("in the text it was made of", () => {
  const isFoundAgain = (text: string, span: Span): boolean => {
    const citation = citationOf(text, span);
    const found = attach(text, citation);
    return found?.start === citation.start && found.end === citation.end;
  };
  const spansOf = (text: string) =>
    fc
      .tuple(fc.nat({ max: text.length - 1 }), fc.nat({ max: text.length - 1 }))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
  const any = fc.string({ unit: "binary", minLength: 1, maxLength: 200 });
  const repeated = fc.tuple(fc.string({ minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 60 }));

  test("a passage is found, whatever the text", () => {
    const texts = fc.oneof(
      any,
      repeated.map(([part, times]) => part.repeat(times)),
    );
    const cases = texts.chain((text) => spansOf(text).map((span) => ({ text, span })));
    const property = fc.check(
      fc.property(cases, ({ text, span }) => isFoundAgain(text, span)),
      { numRuns: 2_000 },
    );
    expect(property.counterexample).toBeNull();
  });

  test("either of two twins is found", () => {
    expect(isFoundAgain(TWINS, spanIn(TWINS, "regional"))).toBe(true);
    expect(isFoundAgain(TWINS, spanIn(TWINS, "regional", 1))).toBe(true);
    expect(isFoundAgain(TWINS, spanIn(TWINS, REFRAIN))).toBe(true);
  });
});

describe("in a changed text", () => {
  const cited = (exact: string, nth = 0) => citationOf(TEXT, spanIn(TEXT, exact, nth));
  const words = (text: string, citation: Citation) => {
    const span = attach(text, citation, true);
    return span === null ? null : [span.start, text.slice(span.start, span.end)];
  };

  test("a passage is found where it went", () => {
    const before = `Press release.\n\n${TEXT}`;
    expect(words(before, cited("agreed to meet"))).toEqual([before.indexOf("agreed"), "agreed to meet"]);
    expect(words(`${TEXT}\nEnd.`, cited("agreed to meet"))).toEqual([TEXT.indexOf("agreed"), "agreed to meet"]);
  });

  test("of a quote that stands twice the one meant is found, by its contexts", () => {
    const text = TEXT.replace("They agreed", "Both wished");
    expect(words(text, cited("energy", 0))).toEqual([text.indexOf("energy"), "energy"]);
    expect(words(text, cited("energy", 1))).toEqual([text.lastIndexOf("energy"), "energy"]);
  });

  test("a quote that was deleted is an orphan though its twin remains", () => {
    const [first, second] = [spanIn(TEXT, "energy"), spanIn(TEXT, "energy", 1)];
    const without = ({ start, end }: Span) => TEXT.slice(0, start) + TEXT.slice(end);
    expect(words(without(first), cited("energy", 0))).toBeNull();
    expect(words(without(second), cited("energy", 1))).toBeNull();
    expect(words(without(second), cited("energy", 0))).toEqual([first.start, "energy"]);
  });

  test("a twin in the same context is never taken for the one deleted", () => {
    const citation = citationOf(TWINS, spanIn(TWINS, "regional"));
    const other = citationOf(TWINS, spanIn(TWINS, "regional", 1));
    const oneLeft = TWINS.slice(REFRAIN.length);
    expect(attach(oneLeft, citation)).toBeNull();
    expect(attach(oneLeft, other)).toBeNull();
    // Where the twin slides to the very place, only a caller who knows the text has changed can be told.
    const thrice = REFRAIN.repeat(3);
    const second = citationOf(thrice, spanIn(thrice, "regional", 1));
    expect(attach(REFRAIN.repeat(2), second, true)).toBeNull();
  });

  test.each([
    ["a Cyrillic letter for a Latin one", (text: string) => text.replace("agreed", "аgreed")],
    ["a capital", (text: string) => text.replace("agreed", "Agreed")],
    ["a combining accent", (text: string) => text.replace("agreed", "agre\u0301ed")],
    ["a no-break space", (text: string) => text.replace("agreed to", "agreed\u00A0to")],
    ["a zero-width space", (text: string) => text.replace("agreed", "agr\u200Beed")],
    ["two spaces", (text: string) => text.replace("agreed to", "agreed  to")],
    ["a lookalike in the prefix", (text: string) => text.replace("They", "Тhey")],
    ["a no-break space in the suffix", (text: string) => text.replace("in London", "in\u00A0London")],
  ])("%s makes an orphan", (_, change) => {
    expect(change(TEXT)).not.toBe(TEXT);
    expect(words(change(TEXT), cited("agreed to meet"))).toBeNull();
  });

  test("composed and decomposed letters are not the same", () => {
    const text = "Qanat Bérdighaliev met the envoy.";
    const citation = citationOf(text, spanIn(text, "Bérdighaliev"));
    expect(attach(text.normalize("NFD"), citation, true)).toBeNull();
    expect(attach(text.normalize("NFD"), citation)).toBeNull();
  });

  test("a copy makes an orphan, wherever it is put", () => {
    const span = spanIn(TEXT, "agreed to meet");
    const citation = citationOf(TEXT, span);
    for (let at = 0; at <= TEXT.length; at += 1) {
      const { text } = duplicated(unedited(TEXT), { start: span.start - 40, end: span.end + 40 }, at);
      expect(attach(text, citation)).toBeNull();
    }
  });

  test("a passage moved together with its contexts is followed", () => {
    const passage = "They agreed to meet again in London. ";
    const around = `Before all that a long sentence stands here. ${passage}After it comes another long sentence. `;
    const citation = citationOf(`${around}${TEXT.replace(passage, "")}`, spanIn(around, "agreed to meet"));
    const moved = `${TEXT.replace(passage, "")} ${around}`;
    expect(words(moved, citation)).toEqual([moved.indexOf("agreed to meet"), "agreed to meet"]);
  });

  test("no citation is made to fit by an empty quote or a foreign context", () => {
    expect(attach(TEXT, { exact: "", prefix: "", suffix: "", start: 0, end: 0 })).toBeNull();
    expect(attach(TEXT, { ...cited("energy"), prefix: "x".repeat(32) })).toBeNull();
    expect(attach("", cited("energy"))).toBeNull();
  });
});

describe("under edits by chance no citation attaches to another place", () => {
  test("in texts of a few passages that stand again and again", () => {
    const passages = fc.array(fc.oneof(fc.string({ minLength: 1, maxLength: 50 }), fc.constant(REFRAIN)), {
      minLength: 1,
      maxLength: 4,
    });
    const texts = passages.chain((some) =>
      fc.array(fc.constantFrom(...some), { minLength: 2, maxLength: 12 }).map((parts) => parts.join("")),
    );
    let found = 0;
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.nat(), (text, seed, from, length) => {
        const start = from % text.length;
        const citation = citationOf(text, { start, end: Math.min(text.length, start + 1 + (length % 20)) });
        const edited = editedAtRandom(unedited(text), seededRandom(seed));
        const span = attach(edited.text, citation, edited.text !== text);
        if (span === null || edited.text === text) return;
        found += 1;
        expect(whatStands(edited, span, citation)).toBe("itself");
      }),
      { numRuns: 10_000 },
    );
    expect(found).toBeGreaterThan(300);
  });

  const NAMES = [
    "02-wire-tungsten",
    "05-khovar-glaciers-sidelines",
    "04-uz-mfa-consultations",
    "17-ru-middle-corridor-online",
  ];

  /** The labelled passages of a text. */
  function citationsOf(name: string) {
    const { text, reading } = labelledDocument(name);
    const { areas, participants, instruments, initiatives, organisations, quotes, outcomes, figures } = reading;
    const claims = [areas, participants, instruments, initiatives, organisations, quotes, outcomes, figures].flat();
    const spans = claims.flatMap((claim) => [...claim.spans]);
    return { text, citations: spans.map((span) => citationOf(text, span)) };
  }

  /** True where a whole context of the cited passage stands, and not beside the place found. */
  function isLeftElsewhere(edited: EditedText, { start, end }: Span, around: Span, found: number): boolean {
    const before = placeOf(edited, { start: around.start, end: start });
    const after = placeOf(edited, { start: end, end: around.end });
    const isElsewhere = (place: number | null, beside: number) => place !== null && place !== beside;
    return isElsewhere(before, found - (start - around.start)) || isElsewhere(after, found + end - start);
  }

  test("10,000 edited texts", () => {
    const random = seededRandom(1992);
    const stored = NAMES.map(citationsOf);
    const wrong: string[] = [];
    const seen = { itself: 0, copy: 0, orphan: 0, other: 0, untouched: 0, untouchedFound: 0 };
    for (let round = 0; round < 10_000; round += 1) {
      const { text, citations } = stored[round % stored.length]!;
      const edits = 1 + random.below(3);
      let edited = unedited(text);
      for (let edit = 0; edit < edits; edit += 1) edited = editedAtRandom(edited, random);
      for (const citation of citations) {
        const around = { start: Math.max(0, citation.start - 32), end: Math.min(text.length, citation.end + 32) };
        const found = attach(edited.text, citation, edited.text !== text);
        const stands = found === null ? "orphan" : whatStands(edited, found, citation);
        if (stands === "other") wrong.push(`${JSON.stringify(citation)} at ${found?.start} of ${edited.text}`);
        if (stands === "copy" && (edits === 1 || isLeftElsewhere(edited, citation, around, found?.start ?? 0)))
          wrong.push(`${JSON.stringify(citation)} at its copy in ${edited.text}`);
        const isUntouched = placeOf(edited, around) !== null && !isCopied(edited, around);
        seen[stands] += 1;
        if (isUntouched) seen.untouched += 1;
        if (isUntouched && stands === "itself") seen.untouchedFound += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(seen.itself + seen.copy + seen.orphan).toBe(
      2_500 * stored.reduce((sum, { citations }) => sum + citations.length, 0),
    );
    expect(seen.untouchedFound / seen.untouched).toBeGreaterThan(0.98);
    expect(seen.orphan).toBeGreaterThan(10_000);
  });
});
