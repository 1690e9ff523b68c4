/** Decisions taken back, one after the other. */
import { canonicalJson } from "../../canonical-json";
import { mergeDrafts } from "../../records/merge";
import type { MeetingBody } from "./decide";

/** One decision: the draft before and after it, and what had been refused before it. */
export interface Step {
  readonly before: MeetingBody;
  readonly after: MeetingBody;
  readonly refused: readonly string[];
  /** What was done, as it is announced. */
  readonly words: string;
  /** The row it was about; null where it was about many. */
  readonly row: string | null;
}

/**
 * The draft without a decision. What was written elsewhere since, by hand or by another editor, stays;
 * where that is the very same field, it stays as it is.
 */
export function undone(now: MeetingBody, { before, after }: Pick<Step, "before" | "after">): MeetingBody {
  if (canonicalJson(now) === canonicalJson(after)) return before;
  return mergeDrafts("meeting", after, now, before).body;
}
