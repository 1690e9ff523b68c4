import { expect, test } from "vitest";
import { movedInto, NO_MEETING, withDocument } from "./add-document";
import { accept, type MeetingBody } from "./decide";

const A = {
  document: "a".repeat(64),
  url: "https://example.org/a",
  source: { title: "A", url: "https://example.org/a" },
};
const B = { document: "b".repeat(64), url: "https://example.org/b", source: null };

test("a text comes with its source; a page the record knows brings none along", () => {
  const body = withDocument(withDocument(NO_MEETING, A), B);
  expect(body.record.documents).toEqual([
    { document: A.document, source: A.url },
    { document: B.document, source: B.url },
  ]);
  expect(body.record.sources).toEqual([A.url, B.url]);
  expect(body.companions.sources).toEqual([A.source]);
  expect(withDocument(body, A)).toEqual(body);
});

test("moved into another meeting, a text keeps the evidence of values that stand there, and adds no value", () => {
  const text = "Energy and health were discussed.";
  const at = (start: number, end: number) => [{ document: A.document, text, span: { start, end } }];
  const energy = accept(withDocument(NO_MEETING, A), AREA("energy"), at(0, 6));
  const both = accept(energy, AREA("health"), at(11, 17));
  const target: MeetingBody = {
    ...NO_MEETING,
    record: { title: "Talks", areas: [{ area: "energy" }], sources: [B.url] },
  };
  const moved = movedInto(target, both);
  expect(moved.record.areas).toEqual([{ area: "energy" }]);
  expect(moved.record.evidence).toEqual([expect.objectContaining({ value: "energy", exact: "Energy" })]);
  expect(moved.record.sources).toEqual([B.url, A.url]);
  expect(moved.companions.sources).toEqual([A.source]);
});

const AREA = (area: "energy" | "health") => ({ field: "areas", value: { area, emphasis: "discussed" } }) as const;
