interface Texts {
  readonly before: string | null;
  readonly after: string | null;
}

/** Kept before what differs, and the longest part of a text that is shown. */
const BEFORE = 60;
const LONGEST = 300;

/** Two texts cut down to where they differ, with a little of what stands before and after. */
export function aroundDifference({ before, after }: Texts): Texts {
  const start = Math.max(sharedStart(before ?? "", after ?? "") - BEFORE, 0);
  return { before: cut(before, start), after: cut(after, start) };
}

function sharedStart(one: string, other: string): number {
  const longest = Math.min(one.length, other.length);
  let at = 0;
  while (at < longest && one[at] === other[at]) at += 1;
  return at;
}

function cut(text: string | null, start: number): string | null {
  if (text === null || text.length <= LONGEST) return text;
  const part = text.slice(start, start + LONGEST);
  return `${start > 0 ? "…" : ""}${part}${start + LONGEST < text.length ? "…" : ""}`;
}
