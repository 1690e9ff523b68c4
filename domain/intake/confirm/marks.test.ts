import { array, assert, integer, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { depthsOf, hasHeadline, marksOf, numbersOf, paragraphsOf, segmentsOf, type Mark } from "./marks";
import { rowsOf } from "./rows";
import { labelledDocument } from "../testing/labelled-reading";

const around = { slugFor: (_list: string, name: string) => name, speakers: [] };
const wire = labelledDocument("02-wire-tungsten");
const rows = rowsOf([wire], { record: {}, companions: {} }, new Set(), around);
const numbers = numbersOf(rows, [wire]);
const marks = marksOf(wire.document, rows, wire.reading.setAside, numbers);

const PLAIN = { kind: "area", group: null, number: null, because: null, isTaken: false } as const;
const markAt = (start: number, end: number): Mark => ({ ...PLAIN, start, end, row: `${start}` });

test("the segments put together are the text, each with just the marks over it", () => {
  const span = tuple(integer({ min: 0, max: 40 }), integer({ min: 1, max: 20 }));
  assert(
    property(array(span, { maxLength: 12 }), (spans) => {
      const all = spans.map(([start, length]) => markAt(start, start + length));
      const segments = segmentsOf({ start: 0, end: 50 }, all);
      expect(segments[0]?.start).toBe(0);
      expect(segments.at(-1)?.end).toBe(50);
      segments.forEach((segment, at) => {
        expect(segment.start).toBe(at === 0 ? 0 : segments[at - 1]?.end);
        const over = all.filter(({ start, end }) => start <= segment.start && end >= segment.end);
        expect(new Set(segment.marks)).toEqual(new Set(over));
      });
    }),
  );
});

test("numbers follow the text: of two that begin together the longer comes first", () => {
  const numberOf = (id: string) => numbers.get(`read:${id}`);
  expect(numberOf("participants:qanat berdighaliyev")).toBe(1);
  expect(numberOf("date:2024-10-10")).toBe(4);
  expect(numberOf("areas:education-science")).toBe(10);
  expect(numberOf("organisations:camborne school of mines")).toBe(11);
  expect(numberOf("level:minister")).toBeUndefined();
});

test("a mark around another is drawn lower, over all its length", () => {
  const depths = depthsOf(marks);
  const depthOf = (words: string) => {
    const mark = marks.find(({ kind, start, end }) => kind !== "quiet" && wire.text.slice(start, end) === words);
    return depths.get(mark!);
  };
  expect(depthOf("Camborne School of Mines")).toBe(0);
  expect(depthOf("internships for young metallurgists at Camborne School of Mines")).toBe(1);
  expect(depthOf("credit guarantees")).toBe(0);
});

test("paragraphs and a headline", () => {
  const paragraphs = paragraphsOf(wire.text);
  expect(paragraphs).toHaveLength(8);
  expect(hasHeadline(wire.text, paragraphs)).toBe(true);
  expect(hasHeadline("One sentence ends here.\nAnother.", paragraphsOf("One sentence ends here.\nAnother."))).toBe(
    false,
  );
});
