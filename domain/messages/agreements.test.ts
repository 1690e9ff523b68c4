import { describe, expect, it } from "vitest";
import { actsNotRecorded, agreementState } from "../lifecycle";
import type { Act, InstrumentType } from "../taxonomy";
import { agreements } from "./agreements";

function say(type: InstrumentType, ...acts: [Act, string, string?][]): string {
  const spoken = acts.map(([act, date, party]) => ({ type: act, date, city: null, party: party ?? null }));
  return agreements.stateSentence({
    type,
    acts: spoken,
    state: agreementState(type, spoken, "2026-03-01"),
    notRecorded: actsNotRecorded(type, spoken),
  });
}

describe("the state of an agreement in words", () => {
  it("gives the last act and names the acts no record tells", () => {
    expect(say("agreement", ["negotiated", "2023-10"], ["signed", "2024-04-24"])).toBe(
      "Signed 24 April 2024; ratification and entry into force are not recorded.",
    );
    expect(say("treaty", ["signed", "2014-04-15"], ["ratified", "2014-09-19", "KZ"])).toBe(
      "Signed 15 April 2014, ratified by Kazakhstan 19 September 2014; entry into force is not recorded.",
    );
  });

  it("does not ask for the ratification of what needs none", () => {
    expect(say("roadmap", ["signed", "2026-02-26"])).toBe(
      "Signed 26 February 2026; ratification does not apply to a roadmap.",
    );
    expect(say("action-plan", ["signed", "2022"])).toBe("Signed 2022; ratification does not apply to an action plan.");
  });

  it("says in force only of what is recorded as in force", () => {
    expect(say("treaty", ["signed", "1993-10-15"], ["in-force", "1994-06-10"])).toBe(
      "Signed 15 October 1993, in force from 10 June 1994.",
    );
  });

  it("speaks of talks and announcements where nothing is recorded as signed", () => {
    expect(say("roadmap", ["announced", "2019"])).toBe("Announced 2019; signature is not recorded.");
    expect(say("agreement")).toBe("No act is recorded.");
  });

  it("marks an inferred date", () => {
    expect(say("memorandum", ["signed", "2018?"])).toContain("2018 (inferred)");
  });
});
