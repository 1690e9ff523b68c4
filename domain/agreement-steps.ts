/** The life of an agreement as steps: the acts that are recorded, then those still open. */
import { actsNotRecorded, inOrder, isRatifiable, type DatedAct } from "./lifecycle";
import type { Act, InstrumentType } from "./taxonomy";

export interface StepAct extends DatedAct {
  readonly city: string | null;
  readonly by: string | null;
  readonly party: string | null;
}

/** A step: `done` from the signature on, `before` it, or `open` where no record tells of the act. */
export interface Step<A extends StepAct = StepAct> {
  readonly type: Act;
  readonly kind: "done" | "before" | "open";
  /** Null for an open step. */
  readonly act: A | null;
  /** The party an open step waits for; null where it is all of them. */
  readonly party: string | null;
}

const BEFORE_SIGNATURE: ReadonlySet<Act> = new Set(["announced", "negotiated"]);

/** Recorded acts in order of time, with the acts not recorded after them in order of procedure. */
export function stepsOf<A extends StepAct>(
  type: InstrumentType,
  parties: readonly string[],
  acts: readonly A[],
): Step<A>[] {
  const recorded = inOrder(acts).map((act): Step<A> => ({
    type: act.type,
    kind: BEFORE_SIGNATURE.has(act.type) ? "before" : "done",
    act,
    party: act.party,
  }));
  const open = (act: Act, party: string | null = null): Step<A> => ({ type: act, kind: "open", act: null, party });
  return [
    ...recorded,
    ...ratificationsOpen(type, parties, acts).map((party) => open("ratified", party)),
    ...actsNotRecorded(type, acts).map((act) => open(act)),
  ];
}

/**
 * Parties whose ratification no record tells, where another party's is told. Once in force it
 * is no longer open; a ratification without a party is taken as that of all.
 */
export function ratificationsOpen(
  type: InstrumentType,
  parties: readonly string[],
  acts: readonly StepAct[],
): string[] {
  const ratified = acts.filter((act) => act.type === "ratified");
  const closed = acts.some((act) => act.type === "in-force" || act.type === "terminated");
  if (!isRatifiable(type) || closed || ratified.length === 0 || ratified.some(({ party }) => party === null)) return [];
  return parties.filter((party) => !ratified.some((act) => act.party === party));
}
