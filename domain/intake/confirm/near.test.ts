import { expect, test } from "vitest";
import { daysApart, nearAsked, sharedDay, weeksAround } from "./near";
import type { Fact } from "./facts";
import type { Row, RowState } from "./rows";

const row = (fact: Fact, state: RowState = "suggested"): Row => ({
  id: fact.field,
  field: fact.field,
  state,
  fact,
  read: fact,
  along: null,
  unknown: null,
  passages: [],
  because: null,
  isSure: true,
  name: null,
});
const DATE = row({ field: "date", value: "2024-10-10" });
const KZ = row({ field: "countries", value: "KZ" }, "taken");
const GB = row({ field: "countries", value: "GB" });
const WHO = row({ field: "participants", value: { person: "a-b", role: "", organisation: null } });

test("what is taken and what is suggested is asked for, what is set aside is not", () => {
  expect(nearAsked([DATE, KZ, GB, WHO])).toEqual({ date: "2024-10-10", countries: ["KZ"], people: ["a-b"] });
  expect(nearAsked([DATE, KZ, { ...WHO, state: "rejected" }])?.people).toEqual([]);
  expect(nearAsked([DATE, GB])).toBeNull();
  expect(nearAsked([{ ...DATE, state: "rejected" }, KZ])).toBeNull();
});

test("eight weeks to either side, of a month from its first day to its last", () => {
  expect(weeksAround("2024-10-10")).toEqual({ from: "2024-08-15", to: "2024-12-05" });
  expect(weeksAround("2024-02")).toEqual({ from: "2023-12-07", to: "2024-04-25" });
  expect(weeksAround("soon")).toBeNull();
});

test("a day is shared for sure only where both are known to the day", () => {
  expect(sharedDay("2024-10-10", "2024-10-10")).toBe("same");
  expect(sharedDay("2024-10-10", "2024-10-09/2024-10-11")).toBe("same");
  expect(sharedDay("2024-10-10", "2024-10-11")).toBe("other");
  expect(sharedDay("2024-10-10", "2024-10")).toBe("perhaps");
  expect(sharedDay("2024-10-10", "2024-10-10?")).toBe("perhaps");
});

test("a vague date is as far as its middle", () => {
  expect(daysApart("2024-10-10", "2024-10-12")).toBe(2);
  expect(daysApart("2024-10-10", "2024-10")).toBe(6);
  expect(daysApart("2024-10-10", "2024")).toBeGreaterThan(90);
  expect(daysApart("2024-10-10", "soon")).toBe(Infinity);
});
