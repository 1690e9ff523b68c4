import { expect, test } from "vitest";
import type { Fact } from "./facts";
import { howTaken } from "./how-taken";
import type { Row } from "./rows";

const ROW: Row = {
  id: "read:areas:energy",
  field: "areas",
  state: "taken",
  fact: { field: "areas", value: { area: "energy", emphasis: "discussed" } },
  read: { field: "areas", value: { area: "energy", emphasis: "discussed" } },
  along: null,
  unknown: null,
  passages: [],
  because: null,
  isSure: true,
  name: null,
};

test("as read; put right in a part or as a whole; words chosen by hand; no words at all", () => {
  const other: Fact = { field: "areas", value: { area: "energy", emphasis: "priority" } };
  expect(howTaken(ROW)).toBe("read");
  expect(howTaken({ ...ROW, fact: other })).toBe("put-right");
  expect(howTaken({ ...ROW, read: null })).toBe("by-hand");
  expect(howTaken({ ...ROW, read: null, state: "yours" })).toBeNull();
  expect(howTaken({ ...ROW, state: "suggested" })).toBeNull();
});

test("a part left empty is no other value", () => {
  const read: Fact = { field: "participants", value: { person: "a-b", role: "Minister", organisation: null } };
  const fact: Fact = { field: "participants", value: { role: "Minister", person: "a-b" } };
  expect(howTaken({ ...ROW, field: "participants", read, fact })).toBe("read");
  const post: Fact = { field: "participants", value: { role: "Deputy Minister", person: "a-b" } };
  expect(howTaken({ ...ROW, field: "participants", read, fact: post })).toBe("put-right");
});

test("words of an unknown agreement kept as an outcome are the editor's choice of value", () => {
  const value = { title: "Memorandum", type: "memorandum", event: "signed", known: null } as never;
  const fact: Fact = { field: "outcomes", value: { text: "A memorandum", kind: "agreed", area: null } };
  expect(howTaken({ ...ROW, read: null, fact, unknown: { kind: "instrument", value } })).toBe("put-right");
});
