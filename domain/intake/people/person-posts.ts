/** The post a text gives a person, before the name or behind it, and the state it is of. */
import type { Context } from "../context";
import type { NameRun } from "./person-names";
import type { PersonWords } from "./person-words";
import type { Found } from "../text/phrases";
import type { Span } from "../reading";
import type { StateNamed } from "../occasion/states";
import { firstEndingAfter, sentenceAt } from "../text/text";
import type { Level } from "../../taxonomy";

/** A post as printed beside a name. */
export interface Post extends Span {
  /** Without the state it is of; null where only a state stands there. */
  readonly role: string | null;
  /** ISO 3166-1 of the state it is of. */
  readonly country: string | null;
  /** ISO 3166-1 of the state somebody sent to the printed one must be of; null where that is open. */
  readonly sender: string | null;
}

/** What is needed to read posts. */
export interface PostSource {
  readonly context: Context;
  readonly all: PersonWords;
  readonly runs: readonly NameRun[];
}

/** Most words a post is followed through. */
const LONGEST_POST = 36;
const INSIDE = /^["']?(?: |, | - |-|\/| & | \/ |\. | \(|\) |\), )["']?$/;
const BEFORE_NAME = /^(?:["']? |["']?, (?:the )?|["']? - |: |\) )$/;

/** The post before a name, reading back no further than word `bound`; null where none stands there. */
export function postBefore(source: PostSource, run: NameRun, bound: number): Post | null {
  const { all, context } = source;
  const { words } = all;
  const sentence = sentenceAt(context.text, run.start);
  const head = words[run.head];
  if (sentence === null || head === undefined) return null;
  const between = all.gap(run.head);
  const article = words[run.head - 1]?.text === "the" && run.head < run.from ? 1 : 0;
  if (!BEFORE_NAME.test(article ? all.gap(run.head - 1) : between)) return null;
  const last = run.head - 1 - article;
  // “the Ambassador and Mrs Hale” are two.
  if (/^(?:and|&|и|or)$/.test(words[last]?.text ?? "")) return null;
  let first = last + 1;
  while (first > bound && last - first < LONGEST_POST) {
    const word = words[first - 1];
    if (word === undefined || word.start < sentence.start) break;
    if (first <= last && !INSIDE.test(all.gap(first))) break;
    if (word.common || (!word.ofPost && !(word.capital && /\p{L}{2}/u.test(word.text)))) break;
    first--;
  }
  const heads = headsIn(all, first, last + 1);
  const [head1] = heads;
  if (head1 === undefined) return stateBefore(source, run, last, first);
  // “the Minister, Lord Hale, was away” names the minister; “After seeing the Minister, Lord Hale left” does not.
  if (between.startsWith(",") && !isClosedOff(source, run)) return null;
  const from = withPremodifiers(source, chainStart(source, heads), first);
  return postOf(source, from, last + 1);
}

/** Heads of posts that lie within the words [from, to). */
function headsIn({ posts }: PersonWords, from: number, to: number): Found<Level>[] {
  const heads: Found<Level>[] = [];
  for (let index = from; index < to; index++) {
    const post = posts.get(index);
    if (post !== undefined && post.to <= to) heads.push(post);
  }
  return heads;
}

/** Posts of one person, joined by a dash or “and”; a head of state before “and” is somebody else. */
function chainStart({ all }: PostSource, heads: readonly Found<Level>[]): number {
  let start = heads.at(-1);
  for (let index = heads.length - 2; index >= 0; index--) {
    const [left, right] = [heads[index], heads[index + 1]];
    if (left === undefined || right === undefined) break;
    const joint = all.gap(right.from);
    const before = all.words[right.from - 1];
    if (
      left.value === "head-of-state" &&
      right.value !== "head-of-state" &&
      !/-/.test(joint) &&
      /^(?:and|и|with|с)$/.test(before?.text ?? "")
    )
      break;
    start = left;
  }
  return start?.from ?? 0;
}

function isClosedOff({ context, all, runs }: PostSource, run: NameRun): boolean {
  const after = context.text.folded.slice(all.words[run.tail - 1]?.end ?? run.end, run.end + 40);
  const next = runs[firstEndingAfter(runs, run.end)];
  return /^(?:["']?[,.;:)(]|$|\n|\t| and | - | и |'s)/.test(after) || (next !== undefined && next.start === run.end);
}

/** “Kazakh Industry and Construction” before “Minister”. */
function withPremodifiers({ all: { words, gap } }: PostSource, from: number, bound: number): number {
  let start = from;
  while (start > bound) {
    const word = words[start - 1];
    if (word === undefined || !/^(?: |-|, )$/.test(gap(start))) break;
    const joins = /^(?:and|&|и)$/.test(word.text);
    if (gap(start) === ", " && !(words[start]?.capital && word.capital && start < from)) break;
    if (joins && !(words[start - 2]?.capital && !words[start - 2]?.nameable)) break;
    if (!joins && (word.common || !(word.capital || word.state || isLooseModifier(word.text)))) break;
    start--;
  }
  while (start < from && /^(?:and|&|и|the)$/.test(words[start]?.text ?? "")) start++;
  return start;
}

const isLooseModifier = (word: string): boolean =>
  /^(?:first|deputy|vice|acting|former|then|new|newly|appointed|senior|special|chief|interim|current|outgoing|incoming|late|ex|бывш\p{L}*|перв\p{L}*|нов\p{L}*|тогдашн\p{L}*|действующ\p{L}*|и|о|врио)$/u.test(
    word,
  );

/** Only a state before the name: “Britain's Catherine West”. */
function stateBefore(
  { context: { states, text } }: PostSource,
  run: NameRun,
  last: number,
  first: number,
): Post | null {
  if (first > last) return null;
  const at = firstEndingAfter(states, run.start) - 1;
  const state = states[at];
  if (state === undefined || state.naming === "metonym") return null;
  const between = text.folded.slice(state.end, run.start);
  return /^(?:'s)?(?: |: )(?:\p{L}{1,4}\.? )?$/u.test(between)
    ? { start: state.start, end: state.end, role: null, country: state.code, sender: null }
    : null;
}

/** The post behind a name: “X, Chief Executive of Y”, “X (Labour), leader of the delegation”, “X, who chairs …”. */
export function postAfter(source: PostSource, run: NameRun): Post | null {
  const { context, all } = source;
  const { text } = context;
  const end = all.words[run.tail - 1]?.end ?? run.end;
  const rest = text.folded.slice(end, end + 90);
  const inBrackets = /^ ?\(([^()\n]{2,80})\)/.exec(rest);
  const opening = inBrackets ? rest.indexOf("(") + 1 : 0;
  if (inBrackets) {
    const bracketed = withinBrackets(source, end + opening, end + inBrackets[0].length - 1);
    const behind = appositionAt(source, run, end + inBrackets[0].length);
    return behind ?? bracketed;
  }
  return appositionAt(source, run, end) ?? officeAt(source, end);
}

const OF_OFFICE =
  /^ (?:of|from|with|at|из|от) (?:the )?(?:[\p{L}'-]+ ){0,3}?(?:ministry|department|embassy|treasury|agency|committee|cabinet|secretariat|parliament|government|fcdo|fco|dfid|dit|dbt|defra|mfa|home office|foreign office|министерства|посольства|агентства|комитета|департамента|правительства)\b/u;

/** “Aida Nurova of the Ministry of Justice”: no post, yet somebody of an office. */
function officeAt({ context }: PostSource, end: number): Post | null {
  const found = OF_OFFICE.exec(context.text.folded.slice(end, end + 90));
  if (found === null) return null;
  const span = { start: end + 1, end: end + found[0].length };
  const state = statesWithin(context.states, span)[0];
  return { ...span, role: null, country: state?.code ?? null, sender: null };
}

function withinBrackets(source: PostSource, start: number, end: number): Post | null {
  const { context, all } = source;
  const from = firstEndingAfter(all.words, start);
  const to = firstEndingAfter(all.words, end);
  if (to <= from) return null;
  const post = postOf(source, from, to);
  const whole = context.states.find((state) => state.start <= start + 4 && state.end === end);
  if (whole !== undefined) return { start, end, role: null, country: whole.code, sender: null };
  const isPost = headsIn(all, from, to).length > 0;
  return isPost || isParty(context.text.folded.slice(start, end)) ? post : null;
}

const isParty = (text: string): boolean =>
  /^(?:labour|conservative|liberal democrat|crossbench(?:er)?|non-affiliated|snp|green|dup|plaid cymru|independent|lab|con|ld|lib dem|cb|лейборист|консерватор|либерал-демократ)\b/.test(
    text,
  );

const WHO =
  /^, (?:who |который |которая )(?:currently |also |now )?(?:chairs|heads|leads|directs|runs|co-chairs|represents|возглавляет|руководит|представляет) /;

function appositionAt(source: PostSource, run: NameRun, at: number): Post | null {
  const { context, all } = source;
  const rest = context.text.folded.slice(at, at + 60);
  const who = WHO.exec(rest);
  if (who) {
    const verb = firstEndingAfter(all.words, at + who[0].length) - 1;
    const to = extendRight(source, verb + 1);
    return to > verb + 1 ? postOf(source, verb, to) : null;
  }
  if (!/^(?:, | - | \(|: )/.test(rest)) return null;
  const first = firstEndingAfter(all.words, at);
  let index = first;
  for (; index - first < 12; index++) {
    const word = all.words[index];
    if (word === undefined) return null;
    if (index > first && !INSIDE.test(all.gap(index))) return null;
    if (all.posts.has(index)) break;
    const opens = /^(?:the|a|an|our|their|his|its|new|now)$/.test(word.text);
    if (!opens && !word.ofPost && !word.capital) return null;
    if (/^(?:of|for|at|in|to|and|и|в|на|по)$/.test(word.text) && index === first) return null;
    if (all.gap(index) === ", " && index > first) return null;
  }
  const head = all.posts.get(index);
  if (head === undefined || startsRun(source, first, index)) return null;
  const to = extendRight(source, head.to);
  if (isOfTheNext(source, run, to)) return null;
  const opened = /^(?:the|a|an|our|their|his|its)$/.test(all.words[first]?.text ?? "") ? first + 1 : first;
  return postOf(source, opened, to);
}

/** True where another name begins between the comma and the post: “X, Y, ministers”. */
function startsRun({ runs, all }: PostSource, first: number, head: number): boolean {
  const next = runs[firstEndingAfter(runs, all.words[first]?.start ?? 0)];
  return next !== undefined && next.from < head && next.likely;
}

/** “X, Minister of Energy Y”: the post is of Y. */
function isOfTheNext({ runs, all }: PostSource, run: NameRun, to: number): boolean {
  const next = runs[firstEndingAfter(runs, Math.max(run.end, all.words[to - 1]?.end ?? 0))];
  return next !== undefined && next.head === to && /^ $/.test(all.gap(to));
}

const LINKS = /^(?:of|at|for|the|in|on|to|with|from|de|and|&|по|в|при|на)$/;

/** The word after the last of a post whose head ends before `from`. */
function extendRight({ all, runs, context }: PostSource, from: number): number {
  let to = from;
  const sentence = sentenceAt(context.text, all.words[from - 1]?.start ?? 0);
  while (to - from < LONGEST_POST) {
    const word = all.words[to];
    if (word === undefined || sentence === null || word.start >= sentence.end) break;
    const gap = all.gap(to);
    const before = all.words[to - 1]?.text ?? "";
    const series =
      gap === ", " && word.capital && word.ofPost && !word.state && all.words[to - 1]?.capital && seriesGoesOn(all, to);
    if (!/^["']?(?: |-| & |\/| ")["']?$/.test(gap) && !/^ - $/.test(gap) && !series) break;
    const run = runs[firstEndingAfter(runs, word.start)];
    if (run !== undefined && run.head <= to && run.to > to && run.likely && !LINKS.test(before)) break;
    if (!word.ofPost && !word.capital && !LINKS.test(word.text)) break;
    if (gap === " - " && !all.posts.has(to)) break;
    to++;
  }
  while (to > from && /^(?:a|an|its|his|her|their)$|^$/.test(all.words[to - 1]?.text ?? "")) to--;
  while (to > from && LINKS.test(all.words[to - 1]?.text ?? "")) to--;
  return to;
}

/** “Foreign, Commonwealth and Development”: capitals up to an “and”. */
function seriesGoesOn({ words, gap }: PersonWords, at: number): boolean {
  for (let index = at; index < at + 6; index++) {
    const next = words[index + 1];
    if (next?.text === "and" && words[index + 2]?.capital) return true;
    if (!next?.capital || !/^,? $/.test(gap(index + 1))) return false;
  }
  return false;
}

/** States named within a passage; `states` in order, none within another. */
export function statesWithin(states: readonly StateNamed[], { start, end }: Span): StateNamed[] {
  const inside: StateNamed[] = [];
  for (let at = firstEndingAfter(states, start); (states[at]?.start ?? Infinity) < end; at++) {
    const state = states[at];
    if (state) inside.push(state);
  }
  return inside;
}

const TARGET = /(?:^| )(?:to|in|for|on|with|towards|at|в|во|по|на|с|со|при) (?:the )?$/;

/** The words [from, to) as a post: what is printed, without the state it is of. */
export function postOf({ context, all }: PostSource, from: number, to: number): Post | null {
  const [first, last] = [all.words[from], all.words[to - 1]];
  if (first === undefined || last === undefined || to <= from) return null;
  const { start } = first;
  const { end } = last;
  const inside = statesWithin(context.states, { start, end });
  const { folded, raw } = context.text;
  const isTarget = (state: StateNamed): boolean => TARGET.test(folded.slice(Math.max(0, start - 1), state.start));
  const own = inside.find((state) => !isTarget(state) && speaksFor(state, start));
  const target = inside.find(isTarget);
  return {
    start,
    end,
    role: withoutState(raw, folded, { start, end }, inside, own),
    country: own?.code ?? null,
    sender: senderTo(folded.slice(start, end), target),
  };
}

/** “Ambassador to Kazakhstan” is in texts about Britain and Central Asia the British one. */
function senderTo(role: string, target: StateNamed | undefined): string | null {
  if (target === undefined || !CENTRAL.has(target.code)) return null;
  return /(?:ambassador|trade envoy)\b.* to |торгов\p{L}* посланни|пос(?:ол|ла|лом) /u.test(role) ? "GB" : null;
}

/** “Head of the American Department” works for another state than the “American Ambassador”. */
const speaksFor = ({ naming, code, start }: StateNamed, role: number): boolean =>
  naming !== "adjective" || start === role || code === "GB" || CENTRAL.has(code);

const CENTRAL = new Set(["KZ", "KG", "TJ", "TM", "UZ"]);

/** The printed post without its own state: “Kazakh Minister”, “Minister of Trade of Kazakhstan”, “Envoy of Britain for Trade”. */
function withoutState(
  raw: string,
  folded: string,
  { start, end }: Span,
  inside: readonly StateNamed[],
  own: StateNamed | undefined,
): string | null {
  let role = "";
  let from = start;
  for (const state of inside) {
    if (state.code !== own?.code || state.naming === "metonym") continue;
    const after = /^(?:'s)?[ -]+/.exec(folded.slice(state.end, end))?.[0].length ?? 0;
    const before = /(?:,? of(?: the)?|,)? $/.exec(folded.slice(from, state.start))?.[0].length ?? 0;
    if (state.start === start && after > 0) from = state.end + after;
    else if (state.naming === "name" && before > 0 && !/^-|^'s/.test(folded.slice(state.end, end))) {
      role += raw.slice(from, state.start - before);
      from = state.end;
    }
  }
  role = (role + raw.slice(from, end))
    .replace(/^(?:(?:the|a|new|newly|appointed|newly-appointed|our|нов\p{L}*)\s+)+/iu, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return role === "" ? null : role;
}
