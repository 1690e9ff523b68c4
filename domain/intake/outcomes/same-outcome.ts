import type { Context } from "../context";
import type { Told } from "./outcome-words";
import { wordsIn } from "../text/text";

/** Letters by which words of different endings are taken for the same. */
const STEM = 5;
/** Share of the words of the shorter passage that the longer has too. */
const ALIKE = 0.65;
/** Least words that two passages share. */
const LEAST_SHARED = 3;

/** Passages of one outcome beyond which no more are shown. */
const MOST_PASSAGES = 20;

/** Outcomes told twice, in the lead and in the body, stand as one; the longer passage first. */
export function together(context: Context, told: readonly Told[]): (readonly [Told, ...Told[]])[] {
  const groups: { stems: ReadonlySet<string>; all: [Told, ...Told[]] }[] = [];
  for (const one of told) {
    const stems = stemsOf(context, one);
    const same = groups.find((group) => group.all[0].kind === one.kind && areAlike(group.stems, stems));
    if (same === undefined) groups.push({ stems, all: [one] });
    else if (same.all.length < MOST_PASSAGES) same.all.push(one);
  }
  return groups.map(({ all: [first, ...more] }) => {
    const [longest = first, ...rest] = [first, ...more].toSorted((a, b) => length(b) - length(a));
    return [longest, ...rest];
  });
}

const length = ({ span }: Told): number => span.end - span.start;

const stemsOf = ({ text }: Context, { span }: Told): ReadonlySet<string> =>
  new Set(wordsIn(text, span).flatMap((word) => (word.text.length > 3 ? [word.text.slice(0, STEM)] : [])));

function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared >= LEAST_SHARED && shared >= ALIKE * Math.min(a.size, b.size);
}
