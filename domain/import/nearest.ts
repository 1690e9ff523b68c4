import { slugOfText } from "../records/new-slug";
import type { Entry } from "./check-row";

/** Less alike than this is no suggestion. */
const ALIKE = 0.45;
const LONGEST = 120;

/** Pairs of neighbouring letters. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2));
  return pairs;
}

/** How much of their pairs two texts share, from 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

/** Entries with the pairs of their slugs and names, to look texts up in. */
export class NearestNames {
  private readonly entries: readonly { readonly entry: Entry; readonly forms: readonly Set<string>[] }[];

  constructor(entries: Iterable<Entry>) {
    this.entries = Array.from(entries, (entry) => ({
      entry,
      forms: [pairsOf(entry.slug), pairsOf(slugOfText(entry.name))],
    }));
  }

  /** The entry most like a text; undefined where none is like it. */
  of(text: string): Entry | undefined {
    const wanted = pairsOf(slugOfText(text.slice(0, LONGEST)));
    let best: { readonly entry: Entry; readonly score: number } | undefined;
    for (const { entry, forms } of this.entries) {
      const score = Math.max(...forms.map((form) => likeness(wanted, form)));
      if (score >= ALIKE && score > (best?.score ?? 0)) best = { entry, score };
    }
    return best?.entry;
  }
}
