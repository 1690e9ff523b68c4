import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "../reading";
import { fold, languageOf, LONGEST_DOCUMENT, sentenceAt, takeApart, wordFrom, wordsIn } from "./text";

const apart = (raw: string) => takeApart(raw, null);
const printed = (raw: string, spans: readonly Span[]): string[] => spans.map(({ start, end }) => raw.slice(start, end));
const sentencesOf = (raw: string): string[] => printed(raw, apart(raw).sentences);
const wordsOf = (raw: string): string[] => apart(raw).words.map(({ text }) => text);

/** Any string of code units, lone surrogates among them. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));
/** Strings of what makes and breaks lines, sentences and words. */
const anyText = fc
  .array(
    fc.constantFrom(
      ..."aБé1.?!…,;:()«»“”‘’'-–\t\n\r \u00A0".split(""),
      "The ",
      "Mr. ",
      "2024 г. ",
      "• ",
      "😀",
      "İ",
      "ﬁ",
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

describe("folding", () => {
  test("changes no code unit into more or fewer", () => {
    const units = Array.from({ length: 0x1_0000 }, (_, unit) => String.fromCharCode(unit));
    expect(units.filter((unit) => fold(unit).length !== 1)).toEqual([]);
  });

  test("goes code unit by code unit, and twice is once", () => {
    fc.assert(
      fc.property(anyUnits, anyUnits, (a, b) => {
        expect(fold(a + b)).toBe(fold(a) + fold(b));
        expect(fold(fold(a))).toBe(fold(a));
      }),
    );
  });

  test.each([
    ["ASTANA Ақмола ЁЛКА", "astana ақмола елка"],
    ["Oʻzbekiston O‘zbekiston Oʼzbekiston O`zbekiston", "o'zbekiston o'zbekiston o'zbekiston o'zbekiston"],
    ["“a” «b» „c“", '"a" "b" "c"'],
    ["3–5 June — Нур‑Султан", "3-5 june - нур-султан"],
    ["13\u00A0мая\u20092025", "13 мая 2025"],
    ["İstanbul ﬁnance ẞ 𝐊azakh 😀", "İstanbul ﬁnance ß 𝐊azakh 😀"],
  ])("makes %s plain", (raw, folded) => {
    expect(fold(raw)).toBe(folded);
  });
});

describe("lines", () => {
  const kindsOf = (raw: string) => apart(raw).lines.map(({ kind }) => kind);

  test("are told apart as title, heading, prose, bullet and row", () => {
    const raw =
      "Talks in Astana\n\nThe ministers met.\r\n  Economy  \n– trade;\n• energy\n1) water\nа) наука\nMon\tTashkent";
    const { lines } = apart(raw);
    expect(printed(raw, lines)).toEqual([
      "Talks in Astana",
      "The ministers met.",
      "Economy",
      "– trade;",
      "• energy",
      "1) water",
      "а) наука",
      "Mon\tTashkent",
    ]);
    expect(kindsOf(raw)).toEqual(["title", "prose", "heading", "bullet", "bullet", "bullet", "bullet", "row"]);
  });

  test("of a word processor's lists are no rows", () => {
    expect(kindsOf("Title\n•\tEnergy\no\tWater\n1.\tThe Sides met in London.\n1.\tWind farm\t$5m")).toEqual([
      "title",
      "bullet",
      "bullet",
      "prose",
      "row",
    ]);
  });

  test("are a title only at the head, and no title with a full stop", () => {
    expect(kindsOf("The ministers met on Monday.\nAgenda")).toEqual(["prose", "heading"]);
    expect(kindsOf(`${"a long line without any stop ".repeat(6)}\nAgenda`)).toEqual(["prose", "heading"]);
  });

  test("hold cells between tabs, each a sentence of its own, empty cells none", () => {
    expect(sentencesOf("T\n Wind farm \t\tSamruk. Financing\t$310m")).toEqual([
      "T",
      "Wind farm",
      "Samruk. Financing",
      "$310m",
    ]);
  });
});

describe("sentences", () => {
  test.each([
    ["end at a full stop before a capital", ["The ministers met.", "They spoke of trade!", "Was it new?", "No."]],
    ["end after a closing quotation mark", ["“We are ready.”", "The minister left."]],
    ["begin with a number or a quotation mark", ["He sat down.", "600 companies came.", "“Good,” she said."]],
    ["go over titles and initials", ["Mr. A. B. Kasenov met Dr. Tom Iveson and the Rt. Hon. Lord Bray."]],
    ["go over initials joined to a name", ["По словам А. Касенова и Б.К. Алиева, перевезено больше."]],
    ["go over numbers of things", ["He left No. 10 on Jan. 16 with Art. 5 and approx. 300 pages.", "He was glad."]],
    ["end at such a word where no number follows", ["The answer was no.", "She was shown modern art.", "It was dec."]],
    [
      "go over the short forms of Russian",
      ["Встреча в г. Душанбе на ул. Рудаки, в т.ч. Министерство, стоила 5 долл. США."],
    ],
    ["go over the year of a dated opening", ["15 мая 2024 г. Министр принял гостя."]],
    ["end with a year", ["Соглашение о партнёрстве было подписано в Лондоне в 2019 г.", "Стороны отметили это."]],
    ["end with «и т.д.»", ["Обсуждены торговля, энергетика и т.д.", "Стороны довольны."]],
    ["go over figures", ["Trade grew 1.4 times to $2.5 bn. and fell.", "It is so."]],
    ["do not end before small letters", ["The U.K. and the U.S. spoke of i.e. gas etc. and more."]],
    ["keep the number of a paragraph", ["12.  The Sides met.", "They agreed."]],
    ["end after many signs", ["Really?!", "Yes…", "Well..."]],
  ])("%s", (_, sentences) => {
    expect(sentencesOf(`Title\n${sentences.join(" ")}`).slice(1)).toEqual(sentences);
  });

  test("never cross lines, cover every sign but space, and stand in order", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { lines, sentences } = apart(raw);
        let from = 0;
        for (const { start, end, line, index } of sentences) {
          expect(start).toBeLessThan(end);
          expect(raw.slice(from, start).trim()).toBe("");
          expect(line.start <= start && end <= line.end).toBe(true);
          expect(sentences[index]?.start).toBe(start);
          expect(raw.slice(start, end)).not.toMatch(/\n|^\s|\s$/);
          from = end;
        }
        expect(raw.slice(from).trim()).toBe("");
        expect(lines.map(({ index }) => index)).toEqual(lines.map((_, index) => index));
      }),
    );
  });
});

describe("words", () => {
  test("are letters and digits joined by apostrophes and hyphens, not by dashes", () => {
    expect(wordsOf("Kazakhstan’s UK‑led Kazakhstan–UK Нур-Султан G‘ulomov O`zbek 1.4 e\u0301te\u0301")).toEqual([
      "kazakhstan's",
      "uk-led",
      "kazakhstan",
      "uk",
      "нур-султан",
      "g'ulomov",
      "o'zbek",
      "1",
      "4",
      "e\u0301te\u0301",
    ]);
  });

  test("know their capitals", () => {
    expect(apart("Öte öte Ёж ёж UK 5th").words.map(({ capital }) => capital)).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  const place = fc.integer({ min: -2, max: 80 });

  test("in a passage are those wholly within it", () => {
    fc.assert(
      fc.property(anyText, place, place, (raw, start, end) => {
        const text = apart(raw);
        const inside = text.words.filter((word) => word.start >= start && word.end <= end);
        expect(wordsIn(text, { start, end })).toEqual(inside);
      }),
    );
  });

  test("from a place are those that end after it", () => {
    fc.assert(
      fc.property(anyText, place, (raw, at) => {
        const text = apart(raw);
        const first = text.words.findIndex(({ end }) => end > at);
        expect(wordFrom(text, at)).toBe(first === -1 ? text.words.length : first);
      }),
    );
  });

  test("stand in a sentence, which is found by any place in it", () => {
    fc.assert(
      fc.property(anyText, place, (raw, at) => {
        const text = apart(raw);
        expect(sentenceAt(text, at)).toBe(text.sentences.find(({ start, end }) => start <= at && at < end) ?? null);
      }),
    );
  });
});

describe("a text", () => {
  test("is Russian where most letters are", () => {
    expect(languageOf(fold("Министр met the guest в Лондоне на встрече"))).toBe("ru");
    expect(languageOf(fold("The company «Газпром» and Türkmengaz met"))).toBe("en");
    expect(takeApart("Only English", "ru").language).toBe("ru");
  });

  test("is read up to a bound", () => {
    expect(apart("a ".repeat(LONGEST_DOCUMENT)).raw).toHaveLength(LONGEST_DOCUMENT);
  });

  test("of one kind of sign only is taken apart too", () => {
    for (const sign of [".", '"', "…", " ", "\t", "\n", "-", "'", "a", "А", "1", "\u0301", "\uD83D", "•\t"]) {
      const raw = sign.repeat(50_000);
      const { sentences, words } = apart(raw);
      expect([...sentences, ...words].filter(({ start, end }) => start >= end || end > raw.length)).toEqual([]);
    }
  });
});
