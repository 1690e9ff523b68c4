/** Tables, lists and labels that tell who took part, and for which state. */
import type { NameRun } from "./person-names";
import { postOf, type Post, type PostSource } from "./person-posts";
import type { StateNamed } from "../occasion/states";
import { firstEndingAfter, sentenceAt, wordFrom, type IntakeText, type Line, type Sentence } from "../text/text";

/** What headings and labels say of the lines below or behind them. */
export interface Sides {
  /** By line: the state it lists people for. */
  readonly states: readonly (string | null)[];
  /** By line: true in a list of those who took part. */
  readonly lists: readonly boolean[];
}

const LIST_HEADING =
  /^(?:list of )?(?:the )?(?:participants|attendees|attendance|in attendance|present|taking part|took part|those present|members of the (?:delegation|mission|group)|composition of the delegation|the delegations?|delegations?|delegates|heads of delegations?|chairs|co-chairs|speakers|список участников|участники|участвовали|присутствовали|состав делегаци\p{L}*|члены делегации|главы делегаций|сопредседатели)(?: .{0,30})?:?$/u;
const SIDE_WORDS =
  /(?:side|delegation|participants|representatives|team|party|сторон\p{L}*|делегаци\p{L}*|представител\p{L}*)/u;
const LABEL =
  /^(?:[-•*] ?)?(?:for|from|on|on behalf of|representing|от|со стороны|с)? ?(?:the )?([^:]{2,60}?)(?::| - )/u;

/** Reads the headings and labels of a text; linear in its lines. */
export function sidesOf({ context: { text }, runs }: PostSource, states: readonly StateNamed[]): Sides {
  let state: string | null = null;
  let list = false;
  const sides = text.lines.map((line) => {
    const words = text.folded.slice(line.start, line.end);
    const opens = words.length < 80 && LIST_HEADING.test(words.replace(/^\W+/, ""));
    const own = labelled(text, line, states);
    const alone = own !== null && own.alone;
    const startsWithName = nameAtHead(text, line, runs);
    if (opens) list = true;
    else if (
      line.kind === "prose" ? words.length > 220 : line.kind === "heading" && !startsWithName && !alone && own === null
    )
      list = false;
    if (alone) state = own.code;
    else if (opens || line.kind === "prose" || (line.kind === "heading" && !startsWithName))
      state = own === null ? null : state;
    return { state: own?.code ?? state, list: list && !opens };
  });
  return { states: sides.map((side) => side.state), lists: sides.map((side) => side.list) };
}

/** “For Kazakhstan: …” or a line of its own that names one side. */
function labelled(
  text: IntakeText,
  line: Line,
  states: readonly StateNamed[],
): { code: string; alone: boolean } | null {
  const words = text.folded.slice(line.start, line.end);
  const label =
    LABEL.exec(words)?.[0] ?? (words.length < 60 && line.kind !== "prose" && line.kind !== "title" ? words : null);
  if (label === null || line.kind === "row") return null;
  const end = line.start + label.length;
  const first = states[firstEndingAfter(states, line.start)];
  if (first === undefined || first.end > end) return null;
  const next = states[firstEndingAfter(states, first.end)];
  if (next !== undefined && next.end <= end) return null;
  const rest = (text.folded.slice(line.start, first.start) + text.folded.slice(first.end, end)).trim();
  const isSide = SIDE_WORDS.test(rest) || /^(?:[-•*]|for|from|от|\d+[.)])?(?: the)?:?$/.test(rest);
  return isSide ? { code: first.code, alone: end >= line.end - 1 } : null;
}

function nameAtHead({ folded }: IntakeText, line: Line, runs: readonly NameRun[]): boolean {
  const run = runs[firstEndingAfter(runs, line.start)];
  return (
    run !== undefined &&
    run.start < line.end &&
    run.start - line.start < 24 &&
    !folded.slice(line.start, run.start).includes(". ")
  );
}

/** True where a name heads a line of a list of those who took part. */
export function isListed({ lists }: Sides, text: IntakeText, run: NameRun): boolean {
  const sentence = sentenceAt(text, run.start);
  if (sentence === null || !(lists[sentence.line.index] ?? false)) return false;
  if (run.parts.length < 2 && !run.honorific) return false;
  return run.start - sentence.line.start < 60 || /[;,] $/.test(text.folded.slice(run.start - 2, run.start));
}

/** States as tables shorten them. */
const CODES: Readonly<Record<string, string>> = {
  KZ: "KZ",
  KG: "KG",
  TJ: "TJ",
  TM: "TM",
  UZ: "UZ",
  UK: "GB",
  GB: "GB",
};

/** The post a row of a table gives in another cell; null where the name fills no cell or no cell is a post. */
export function rowPost(source: PostSource, run: NameRun): Post | null {
  const { context, all } = source;
  const { text } = context;
  const cell = sentenceAt(text, run.start);
  if (cell === null || cell.line.kind !== "row" || !fillsCell(source, cell, run)) return null;
  let post: Post | null = null;
  let country: string | null = null;
  for (const other of cellsOf(text, cell)) {
    if (other === cell) continue;
    const from = wordFrom(text, other.start);
    const to = firstEndingAfter(text.words, other.end);
    const whole = context.states[firstEndingAfter(context.states, other.start)];
    const code = CODES[text.raw.slice(other.start, other.end)];
    if (code !== undefined) country = code;
    else if (whole !== undefined && whole.start - other.start < 5 && whole.end >= other.end - 1) country = whole.code;
    else if (post === null && hasPostSoon(source, from, to)) post = postOf(source, from, to);
  }
  if (post === null && country === null) return null;
  if (post === null && !run.likely) return null;
  const { start, end } = post ?? cell;
  return {
    start,
    end,
    role: post?.role ?? null,
    country: country ?? post?.country ?? null,
    sender: post?.sender ?? null,
  };

  function hasPostSoon({ all: { posts } }: PostSource, from: number, to: number): boolean {
    for (let index = from; index < Math.min(to, from + 6); index++)
      if (posts.has(index)) return all.words[index] !== undefined;
    return false;
  }
}

function fillsCell({ all }: PostSource, cell: Sentence, run: NameRun): boolean {
  const first = all.words[run.head]?.start ?? run.start;
  const last = all.words[run.tail - 1]?.end ?? run.end;
  return first - cell.start < 3 && cell.end - last < 3 && (run.parts.length > 1 || run.honorific);
}

/** Cells on either side of one that are looked at. */
const NEAR_CELLS = 8;

const cellsOf = ({ sentences }: IntakeText, { index, line }: Sentence): readonly Sentence[] =>
  sentences.slice(Math.max(0, index - NEAR_CELLS), index + NEAR_CELLS + 1).filter((cell) => cell.line === line);

const SIDE_BEFORE =
  /(?:side|delegation|team|one|group|party|counterpart|representatives?|participants|сторон\p{L}*|делегаци\p{L}*|представител\p{L}*)(?: of| from| for|,)?(?: the)? $/u;
const SIDE_AFTER =
  /^(?:'s)?(?: ?was| ?were)? ?(?:side|delegation|one|team|group|party|counterpart|participants|represented|сторон\p{L}*|делегаци\p{L}*|был\p{L}* представлен)/u;
/** How far before a name the words for its side may stand, in code units. */
const SIDE_REACH = 140;

/** The state of the side the words before a name, or the label of its line, put it on. */
export function sideOf({ context }: PostSource, sides: Sides, run: NameRun, before: Post | null): string | null {
  const { text, states } = context;
  const sentence = sentenceAt(text, run.start);
  if (sentence === null) return null;
  const end = before?.start ?? run.start;
  const from = Math.max(sentence.start, end - SIDE_REACH);
  for (let at = firstEndingAfter(states, end) - 1; at >= 0; at--) {
    const state = states[at];
    if (state === undefined || state.start < from) break;
    const left = text.folded.slice(Math.max(from, state.start - 40), state.start);
    const right = text.folded.slice(state.end, end);
    if (/^ ?[-:] $/.test(right) || SIDE_AFTER.test(right.trimStart()) || SIDE_BEFORE.test(left)) return state.code;
  }
  return sides.states[sentence.line.index] ?? null;
}
