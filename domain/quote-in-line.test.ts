import { expect, test } from "vitest";
import { quoteInLine } from "./quote-in-line";

const TEXT =
  "From talks to drilling plans\nASTANA. The envoy arrived in the Kazakh capital on Thursday, the ministry said.\nMore";

function cite(exact: string) {
  const start = TEXT.indexOf(exact);
  const end = start + exact.length;
  return quoteInLine({ exact, prefix: TEXT.slice(Math.max(0, start - 32), start), suffix: TEXT.slice(end, end + 32) });
}

test("few words stand among whole words of their own line", () => {
  expect(cite("Thursday")).toEqual({
    before: "…\u00a0in the Kazakh capital on ",
    words: "Thursday",
    after: ", the ministry said.",
    isMarked: false,
  });
  expect(cite("ASTANA")).toMatchObject({ before: "", after: ". The envoy arrived in the\u00a0…" });
});

test("many words stand alone, and a very long passage ends with a whole word", () => {
  expect(cite("The envoy arrived in the Kazakh capital on Thursday")).toMatchObject({ before: "", after: "" });
  const { words } = quoteInLine({ exact: "word ".repeat(200), prefix: "", suffix: "" });
  expect(words.length).toBeLessThanOrEqual(402);
  expect(words).toMatch(/word\u00a0…$/);
});

test("words that bring their own quotation marks are told apart", () => {
  expect(quoteInLine({ exact: "«Мы открываем новую главу»", prefix: "", suffix: "" }).isMarked).toBe(true);
  expect(quoteInLine({ exact: '"We need a plant,"', prefix: "", suffix: "" }).isMarked).toBe(true);
});
