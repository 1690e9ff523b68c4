import { describe, expect, test } from "vitest";
import { NEW_MEETING, suggestedTitle, suggestionsFor, withSuggestions } from "./meeting-suggestions";

const around = { today: "2026-03-09", sources: [] };
const present = (...roles: string[]) => ({ participants: roles.map((role) => ({ role })) });

describe("the level is that of the highest post named", () => {
  test.each([
    [["Minister of Energy", "Ambassador to Kazakhstan"], "minister"],
    [["President", "Prime Minister"], "head-of-state"],
    [["Deputy Minister of Foreign Affairs", "Ambassador"], "deputy-minister"],
    [["Minister of State for Europe"], "deputy-minister"],
    [["Foreign Secretary", "Minister of Foreign Affairs"], "foreign-minister"],
    [["Prime Minister's Trade Envoy"], null],
    [["Speaker of the House of Commons"], "parliamentary"],
    [["Head of delegation"], null],
    [[], null],
  ])("%j", (roles, level) => {
    expect(suggestionsFor(present(...roles), around).level).toBe(level);
  });
});

test("the format follows the countries", () => {
  const format = (...countries: string[]) => suggestionsFor({ countries }, around).format;
  expect([format("KZ", "GB"), format("KZ", "UZ", "GB"), format("KZ", "GB", "DE")]).toEqual([
    "bilateral",
    "regional",
    "multilateral",
  ]);
});

test("confidence follows the rule of the method", () => {
  const confidence = (date: string, ...kinds: string[]) =>
    suggestionsFor(
      { date, sources: kinds.map((_, at) => `https://a.example/${at}`) },
      { ...around, sources: kinds.map((kind, at) => ({ kind, publisher: String(at) })) },
    ).confidence;
  expect(confidence("2026-02-26", "official")).toBe("high");
  expect(confidence("2026-02-26", "press", "state-media")).toBe("high");
  expect(confidence("2026-02-26", "press")).toBe("medium");
  expect(confidence("2026-02", "official")).toBe("medium");
  expect(confidence("2026-02-26?", "official")).toBe("low");
  expect(confidence("2026-02-26")).toBeNull();
});

test("a suggested field follows until an editor chooses another value", () => {
  const regional = withSuggestions(NEW_MEETING, { ...NEW_MEETING, countries: ["GB", "KZ", "UZ"] }, around);
  expect(regional.format).toBe("regional");
  const chosen = withSuggestions(regional, { ...regional, format: "multilateral" }, around);
  expect(chosen.format).toBe("multilateral");
  expect(withSuggestions(chosen, { ...chosen, countries: ["GB", "KZ"] }, around).format).toBe("multilateral");
});

test("what becomes known of a source moves a suggestion nobody touched", () => {
  const meeting = { ...NEW_MEETING, date: "2026-02-26", sources: ["https://a.example/"], confidence: "medium" };
  const known = { ...around, sources: [{ url: "https://a.example/", kind: "official" }] };
  expect(withSuggestions(meeting, meeting, known, around).confidence).toBe("high");
  expect(
    withSuggestions({ ...meeting, confidence: "low" }, { ...meeting, confidence: "low" }, known, around),
  ).toMatchObject({ confidence: "low" });
});

test("a day still to come makes the meeting announced", () => {
  expect(withSuggestions(NEW_MEETING, { ...NEW_MEETING, date: "2026-04-01" }, around).status).toBe("announced");
  expect(withSuggestions(NEW_MEETING, { ...NEW_MEETING, date: "2026-03" }, around).status).toBe("held");
});

test("a title is made of who met and where", () => {
  expect(suggestedTitle(["A B", "C D"], "London")).toBe("A B and C D, London");
  expect(suggestedTitle(["A B", "C D", "E F"], null)).toBe("A B, C D and others");
  expect(suggestedTitle([], "London")).toBe("");
});
