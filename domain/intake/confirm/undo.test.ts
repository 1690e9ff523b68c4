import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import { accept, reject, type MeetingBody } from "./decide";
import type { Fact } from "./facts";
import { rowsOf } from "./rows";
import { labelledDocument } from "../testing/labelled-reading";
import { undone } from "./undo";

const wire = labelledDocument("02-wire-tungsten");
const EMPTY: MeetingBody = {
  record: { documents: [{ document: wire.document, source: "https://example.org" }] },
  companions: { people: [], organisations: [], sources: [] },
};
const around = { slugFor: (_list: string, name: string) => name.toLowerCase().replaceAll(/\W+/g, "-"), speakers: [] };
const rows = rowsOf([wire], EMPTY, new Set(), around).filter(({ fact }) => fact !== null);

test("any number of decisions taken back one after the other gives the same drafts, back to the first", () => {
  const decision = record({ at: integer({ min: 0, max: rows.length - 1 }), does: constantFrom("accept", "reject") });
  assert(
    property(array(decision, { maxLength: 25 }), (decisions) => {
      const bodies = [EMPTY];
      for (const { at, does } of decisions) {
        const { fact, passages, along } = rows[at]!;
        const now = bodies.at(-1)!;
        bodies.push(
          does === "accept" ? accept(now, fact as Fact, passages, along) : reject(now, fact as Fact, passages),
        );
      }
      for (let at = bodies.length - 1; at > 0; at -= 1) {
        expect(undone(bodies[at]!, { before: bodies[at - 1]!, after: bodies[at]! })).toEqual(bodies[at - 1]);
      }
    }),
  );
});

test("what was written since a decision stays when it is taken back", () => {
  const { fact, passages } = rows.find(({ field }) => field === "areas")!;
  const after = accept(EMPTY, fact as Fact, passages);
  const written = { ...after, record: { ...after.record, summary: "They spoke of drilling." } };
  const back = undone(written, { before: EMPTY, after });
  expect(back.record.summary).toBe("They spoke of drilling.");
  expect(back.record.areas ?? []).toEqual([]);
  expect(back.record.evidence ?? []).toEqual([]);
});
