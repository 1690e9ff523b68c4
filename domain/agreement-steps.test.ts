import { describe, expect, it } from "vitest";
import { stepsOf, type StepAct } from "./agreement-steps";
import type { Act } from "./taxonomy";

const act = (type: Act, date: string, party: string | null = null): StepAct => ({
  type,
  date,
  city: null,
  by: null,
  party,
});
const brief = (steps: ReturnType<typeof stepsOf>) =>
  steps.map(({ type, kind, party }) => `${type} ${kind} ${party ?? "all"}`);

describe("the steps of an agreement", () => {
  it("leave ratification and entry into force open after a signature alone", () => {
    const acts = [act("signed", "2024-04-24"), act("negotiated", "2023-10")];
    expect(brief(stepsOf("agreement", ["KZ", "GB"], acts))).toEqual([
      "negotiated before all",
      "signed done all",
      "ratified open all",
      "in-force open all",
    ]);
  });

  it("leave nothing open for a roadmap that is signed", () => {
    expect(brief(stepsOf("roadmap", ["KZ", "GB"], [act("signed", "2026-02-26")]))).toEqual(["signed done all"]);
  });

  it("leave the other party's ratification open when one party's is told", () => {
    const acts = [act("signed", "2014-05"), act("ratified", "2015", "KZ")];
    expect(brief(stepsOf("treaty", ["KZ", "GB"], acts))).toEqual([
      "signed done all",
      "ratified done KZ",
      "ratified open GB",
      "in-force open all",
    ]);
  });

  it("leave no ratification open once the agreement is in force", () => {
    const acts = [act("signed", "1994"), act("ratified", "1995", "KZ"), act("in-force", "1996")];
    expect(brief(stepsOf("treaty", ["KZ", "GB"], acts))).toEqual([
      "signed done all",
      "ratified done KZ",
      "in-force done all",
    ]);
  });
});
