import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  AGREEMENT_STATES,
  actsNotRecorded,
  agreementState,
  inOrder,
  isRatifiable,
  partyOf,
  type AgreementState,
  type DatedAct,
} from "./lifecycle";
import { ACTS, INSTRUMENT_TYPES, keysOf, type Act, type InstrumentType } from "./taxonomy";

/** "signed 2024-04-24, ratified 2025": acts as one line. */
const acts = (line: string): DatedAct[] =>
  line === ""
    ? []
    : line.split(", ").map((act) => {
        const [type, date = ""] = act.split(" ");
        return { type: type as Act, date };
      });
const stateOf = (type: InstrumentType, line: string, asOf = "2026-02-28") => agreementState(type, acts(line), asOf);

const types = fc.constantFrom(...keysOf(INSTRUMENT_TYPES));
const someActs = fc.array(
  fc.record({
    type: fc.constantFrom(...keysOf(ACTS)),
    date: fc.constantFrom(
      "1993",
      "1998-05",
      "2010-01-01",
      "2013?",
      "2019-10-31",
      "2024-04-24",
      "2024",
      "2025-02/2025-03",
    ),
  }),
  { maxLength: 7 },
);

describe("the state of an agreement", () => {
  test.each<[InstrumentType, string, AgreementState | null]>([
    ["agreement", "", null],
    ["agreement", "announced 2023", "announced"],
    ["agreement", "negotiated 2023-10", "negotiated"],
    ["agreement", "announced 2022, negotiated 2023-10", "negotiated"],
    ["agreement", "negotiated 2022, announced 2023-10", "announced"],
    ["agreement", "signed 2024-04-24", "signed-not-in-force"],
    ["treaty", "signed 2024-04-24", "signed-not-in-force"],
    ["memorandum", "signed 2024-04-24", "signed"],
    ["roadmap", "signed 2024-04-24", "signed"],
    ["joint-statement", "signed 2013-07-01", "signed"],
    ["joint-statement", "announced 2021-11", "announced"],
    ["agreement", "signed 2019, ratified 2020", "ratified"],
    ["agreement", "signed 2019, ratified 2020, in-force 2021", "in-force"],
    ["agreement", "signed 2019, in-force 2021", "in-force"],
    ["agreement", "in-force 2021, ratified 2020, signed 2019", "in-force"],
    ["agreement", "signed 2019, in-force 2021, extended 2024", "in-force"],
    ["agreement", "signed 2019, in-force 2021, terminated 2024", "terminated"],
    ["agreement", "signed 2019, terminated 2024", "terminated"],
    ["agreement", "signed 1999, in-force 2000, terminated 2010, in-force 2012", "in-force"],
    ["agreement", "signed 1999, in-force 2000, terminated 2010, extended 2012", "in-force"],
    ["agreement", "signed 1999, in-force 2000, extended 2005, terminated 2010", "terminated"],
  ])("a %s with the acts “%s” is %s", (type, line, state) => expect(stateOf(type, line)).toBe(state));

  test("the partnership agreement with Kazakhstan of 2024 is signed and not in force", () => {
    expect(stateOf("agreement", "negotiated 2023-10, signed 2024-04-24")).toBe("signed-not-in-force");
    expect(AGREEMENT_STATES["signed-not-in-force"].phrase).toBe("signed; entry into force not recorded");
  });

  test("ratification by one party is not entry into force", () => {
    expect(stateOf("agreement", "signed 2024-04-24, ratified 2025-06")).toBe("ratified");
  });

  test("acts of one day stand in the order of procedure", () => {
    expect(stateOf("agreement", "in-force 2021-01-01, signed 2021-01-01")).toBe("in-force");
    expect(stateOf("agreement", "terminated 2021-01-01, in-force 2021-01-01")).toBe("terminated");
  });

  test("an act counts from the first day its date allows, and not before", () => {
    const line = "signed 2024-04-24, in-force 2025";
    const states = ["2024-04-23", "2024-04-24", "2024-12-31", "2025-01-01"].map((day) =>
      stateOf("agreement", line, day),
    );
    expect(states).toEqual([null, "signed-not-in-force", "signed-not-in-force", "in-force"]);
  });

  test("every state has words, and every set of acts a state", () => {
    fc.assert(
      fc.property(types, someActs, (type, list) => {
        const state = agreementState(type, list, "2026-02-28");
        expect(state === null ? list.length === 0 : state in AGREEMENT_STATES).toBe(true);
      }),
    );
  });

  test("the order in which acts were recorded does not matter", () => {
    const shuffled = someActs.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(types, shuffled, (type, [list, other]) => {
        expect(agreementState(type, other, "2026-02-28")).toBe(agreementState(type, list, "2026-02-28"));
      }),
    );
  });

  test("it is never in force without a recorded act that puts it there", () => {
    fc.assert(
      fc.property(types, someActs, (type, list) => {
        const quiet = list.filter((act) => act.type !== "in-force" && act.type !== "extended");
        expect(agreementState(type, quiet, "2026-02-28")).not.toBe("in-force");
      }),
    );
  });
});

describe("acts in order", () => {
  test("by first day, then by procedure, and the list given is left alone", () => {
    const list = acts("terminated 2010, signed 2024-04-24, announced 2024, negotiated 2010");
    const copy = structuredClone(list);
    expect(inOrder(list).map(({ type }) => type)).toEqual(["negotiated", "terminated", "announced", "signed"]);
    expect(list).toEqual(copy);
  });
});

describe("whose act it was", () => {
  test.each([
    ["Kazakhstan", "KZ"],
    ["Kazakhstan (law)", "KZ"],
    ["United Kingdom (exchange of notes)", "GB"],
    ["Kazakhstan, United Kingdom", null],
    ["Kazakh parliament", null],
    ["Murat Nurtleu; David Cameron", null],
    [null, null],
  ])("by %s: %s", (by, party) => {
    expect(partyOf(by)).toBe(party);
  });
});

describe("what is not recorded", () => {
  test("only treaties and agreements are ratified", () => {
    expect(keysOf(INSTRUMENT_TYPES).filter(isRatifiable)).toEqual(["treaty", "agreement"]);
  });

  test.each<[InstrumentType, string, Act[]]>([
    ["agreement", "", ["signed", "ratified", "in-force"]],
    ["agreement", "negotiated 2023", ["signed", "ratified", "in-force"]],
    ["agreement", "negotiated 2023-10, signed 2024-04-24", ["ratified", "in-force"]],
    ["agreement", "signed 2024, ratified 2025", ["in-force"]],
    ["agreement", "signed 2024, in-force 2025", []],
    ["memorandum", "announced 2023", ["signed"]],
    ["memorandum", "signed 2024", []],
  ])("a %s with the acts “%s” still lacks %j", (type, line, missing) => {
    expect(actsNotRecorded(type, acts(line))).toEqual(missing);
  });
});
