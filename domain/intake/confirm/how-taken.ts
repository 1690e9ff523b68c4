/** Who chose a value that stands with words of a text, and who chose the words. */
import { canonicalJson } from "../../canonical-json";
import type { Row } from "./rows";

/**
 * `read`: value and words as the text was read. `put-right`: the words were read, the value is the editor's.
 * `by-hand`: the editor chose the words. Null for what does not stand with words.
 */
export type HowTaken = "read" | "put-right" | "by-hand";

export function howTaken({ state, fact, read, unknown }: Row): HowTaken | null {
  if (state !== "taken" || fact === null) return null;
  if (read === null) return unknown === null ? "by-hand" : "put-right";
  return told(fact.value) === told(read.value) ? "read" : "put-right";
}

/** A value as text; parts that are left empty and their order do not count. */
function told(value: object | string): string {
  if (typeof value === "string") return value;
  const parts = Object.entries(value).filter(([, part]) => part !== null && part !== undefined && part !== "");
  return canonicalJson(Object.fromEntries(parts));
}
