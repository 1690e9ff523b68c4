/** The state of an instrument, always derived from its dated acts, never typed in. */
import { parseEdtf } from "./edtf";
import { keysOf, PARTNERS, type Act, type InstrumentType } from "./taxonomy";

export interface DatedAct {
  readonly type: Act;
  /** EDTF. */
  readonly date: string;
}

/**
 * States in words. The record cannot tell that an act did not happen, only that it was not found:
 * no label says more than that.
 */
export const AGREEMENT_STATES = {
  announced: { label: "Announced", phrase: "announced, not recorded as signed" },
  negotiated: { label: "Under negotiation", phrase: "under negotiation" },
  signed: { label: "Signed", phrase: "signed" },
  "signed-not-in-force": { label: "Signed; not recorded as in force", phrase: "signed; entry into force not recorded" },
  ratified: { label: "Ratified; not recorded as in force", phrase: "ratified; entry into force not recorded" },
  "in-force": { label: "In force", phrase: "in force" },
  terminated: { label: "Terminated", phrase: "terminated" },
} as const;
export type AgreementState = keyof typeof AGREEMENT_STATES;

/** Types that bind under international law and are ratified before they enter into force. */
const RATIFIED_TYPES: ReadonlySet<InstrumentType> = new Set(["treaty", "agreement"]);

/** True for instruments to which ratification and entry into force apply. */
export function isRatifiable(type: InstrumentType): boolean {
  return RATIFIED_TYPES.has(type);
}

/** The one party whose act it was: "Kazakhstan (law)" is Kazakhstan's alone; of several states or of persons it is a joint one. */
export function partyOf(by: string | null): string | null {
  const party = by?.replace(/ \([^()]*\)$/, "");
  return keysOf(PARTNERS).find((code) => PARTNERS[code].label === party) ?? null;
}

/** The order of acts on one day, earliest first. */
const STEP: readonly Act[] = ["announced", "negotiated", "signed", "ratified", "in-force", "extended", "terminated"];

/** Acts in order of time, then of procedure; a vague date stands by its first day. */
export function inOrder<A extends DatedAct>(acts: readonly A[]): A[] {
  const earliest = (act: A) => parseEdtf(act.date)?.earliest ?? "";
  return [...acts].sort(
    (a, b) => earliest(a).localeCompare(earliest(b)) || STEP.indexOf(a.type) - STEP.indexOf(b.type),
  );
}

/**
 * The state an instrument is in on the ISO day `asOf`, by the acts whose dates begin by then.
 * Ratification by one party is not entry into force; an extension keeps an instrument in force,
 * and reopens one that was terminated before it. Null when no act had been recorded by then.
 */
export function agreementState(type: InstrumentType, acts: readonly DatedAct[], asOf: string): AgreementState | null {
  const past = inOrder(acts).filter((act) => (parseEdtf(act.date)?.earliest ?? "9999") <= asOf);
  const has = (act: Act) => past.some((each) => each.type === act);
  const last = past.findLast((act) => act.type === "terminated" || act.type === "extended" || act.type === "in-force");
  if (last) return last.type === "terminated" ? "terminated" : "in-force";
  if (has("ratified")) return "ratified";
  if (has("signed")) return isRatifiable(type) ? "signed-not-in-force" : "signed";
  // Talks and announcements both precede signature; the later of the two tells more.
  const before = past.findLast((act) => act.type === "negotiated" || act.type === "announced");
  return before ? (before.type as "negotiated" | "announced") : null;
}

/** The acts still open for an instrument: what a reader should look for and not find recorded. */
export function actsNotRecorded(type: InstrumentType, acts: readonly DatedAct[]): Act[] {
  const expected: Act[] = isRatifiable(type) ? ["signed", "ratified", "in-force"] : ["signed"];
  const reached = Math.max(-1, ...acts.map((act) => expected.indexOf(act.type)));
  return expected.filter((act, index) => index > reached && !acts.some((each) => each.type === act));
}
