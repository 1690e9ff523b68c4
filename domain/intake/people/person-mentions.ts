/** Every place where a person is named, with the post and the state the text gives there. */
import { nameWithin, type NameRun } from "./person-names";
import { postAfter, postBefore, type Post, type PostSource } from "./person-posts";
import { isListed, rowPost, sideOf, type Sides } from "./person-lists";
import type { PersonWords } from "./person-words";
import { firstEndingAfter, sentenceAt, type IntakeText, type LineKind } from "../text/text";

export interface Mention {
  readonly run: NameRun;
  /** Of the whole naming, with honorifics and posts around the name. */
  readonly start: number;
  readonly end: number;
  readonly before: Post | null;
  readonly after: Post | null;
  /** ISO 3166-1 of the side the passage puts the person on. */
  readonly side: string | null;
  /** True where the words around the name, or its own, tell that it is a person's. */
  readonly certain: boolean;
  /** True where it stands in a table or a list of those taking part. */
  readonly listed: boolean;
}

const LINK = /^(?:of|at|for|in|to|from|near|into|through|via|на|в|из|под)$/;
const HUMAN_VERB =
  /^,? (?:(?:also|then|later|himself|herself) )?(?:said|says|told|added|noted|stressed|explained|remarked|recalled|thanked|met|meets|chaired|attended|arrived|flew|wrote|telephoned|replied|congratulated|сказал|отметил|заявил|подчеркнул|добавил|сообщил|поблагодарил|встретил|посетил|прибыл)/;

/** Mentions in the order of the text. */
export function mentionsIn(source: PostSource, sides: Sides, known: (run: NameRun) => boolean): Mention[] {
  const mentions: Mention[] = [];
  let bound = 0;
  for (const found of source.runs) {
    const run = cutFree(source, found);
    if (isPlaceOrBody(source, run)) continue;
    const mention = mentionOf(source, sides, run, bound, known(run));
    mentions.push(mention);
    if (mention.certain) bound = firstEndingAfter(source.all.words, mention.end);
  }
  return mentions;
}

/** “Governor of Suffolk John Hale”, “Chairman of Kazakh Invest Yerlan Omarov”: only the last words are the name. */
function cutFree(source: PostSource, run: NameRun): NameRun {
  const { all } = source;
  const before = all.words[run.head - 1];
  if (run.peer || run.head < run.from || before === undefined || all.gap(run.head) !== " ") return run;
  const linked = LINK.test(before.text);
  const isOfBody =
    before.capital && before.ofPost && !all.posts.has(run.head - 1) && all.words[run.from]?.given === false;
  if (!linked && !isOfBody) return run;
  const from = nameWithin(all, run) ?? (linked && isOfLongPost(source, run) ? run.to - 2 : null);
  const first = from === null ? undefined : all.words[from];
  if (from === null || first === undefined) return run;
  return { ...run, from, head: from, start: first.start, parts: run.parts.slice(from - run.from), honorific: false };
}

/** “Chairman of Ferro Javier Lopez”: three words behind a post, and no name behind a comma. */
function isOfLongPost({ all }: PostSource, run: NameRun): boolean {
  if (run.to - run.from < 3 || !isPostEnd(all, run.head)) return false;
  return !(all.gap(run.tail) === ", " && all.words[run.tail]?.nameable === true);
}

function mentionOf(source: PostSource, sides: Sides, run: NameRun, bound: number, known: boolean): Mention {
  const { text } = source.context;
  const row = rowPost(source, run);
  const linked = isLinked(source.all, run);
  const before = row ?? (linked ? null : postBefore(source, run, bound));
  const after = row === null && (before?.role ?? null) === null ? postAfter(source, run) : null;
  const listed = row !== null || isListed(sides, text, run);
  const line = sentenceAt(text, run.start)?.line;
  const named =
    run.honorific ||
    run.tail > run.to ||
    known ||
    row !== null ||
    listed ||
    (run.parts.length > 1 && (run.likely || isOfFirm(source.all, run)));
  const posted = isPosted(run, before, after, line?.kind ?? "prose", source);
  const speaks =
    run.parts.length > 1 && line?.kind === "prose" && HUMAN_VERB.test(text.folded.slice(run.end, run.end + 40));
  const certain =
    !isPlaceOrBody(source, run) && !isFurtherTitle(source, run) && (named || (!linked && (posted || speaks)));
  return {
    run,
    start: row === null ? startOf(source.all, run, before) : run.start,
    end: Math.max(run.end, source.all.words[run.tail - 1]?.end ?? 0, after?.end ?? 0),
    before,
    after,
    side: sideOf(source, sides, run, before),
    certain,
    listed,
  };
}

/** “Shell's Olivier Lazard”: two words behind what is neither a state nor a post. */
function isOfFirm({ words, gap }: PersonWords, run: NameRun): boolean {
  const owner = words[run.head - 1];
  if (owner === undefined || !owner.capital || owner.ofPost || owner.baseEnd === owner.end) return false;
  return gap(run.head) === " " && run.parts.length === 2;
}

/** Where a naming begins, with its post, titles or whose it is: “the Bank's John Hale”. */
function startOf({ words, gap }: PersonWords, run: NameRun, before: Post | null): number {
  const head = words[run.head]?.start ?? run.start;
  if (before !== null) return Math.min(before.start, head);
  const owner = words[run.head - 1];
  return owner !== undefined && owner.baseEnd < owner.end && gap(run.head) === " " ? owner.start : head;
}

/** A post beside it makes words a name; in headings, where every word has a capital, only what looks like one. */
function isPosted(run: NameRun, before: Post | null, after: Post | null, line: LineKind, { all }: PostSource): boolean {
  if (line === "title" || line === "heading") return run.likely && (before?.role ?? after?.role ?? null) !== null;
  if (isRussianAdjective(all, run) || isForeignWord(all, run)) return false;
  if ((before?.role ?? null) !== null) return run.parts.length > 1 || !all.gap(run.head).includes(",");
  return (after?.role ?? null) !== null && (run.parts.length > 1 || run.likely);
}

/** «председатель Торгово-промышленной палаты»: one word with a capital before a noun is no name. */
function isRussianAdjective({ words, gap }: PersonWords, run: NameRun): boolean {
  const next = words[run.to];
  if (run.parts.length > 1 || !/(?:ой|ого|ому|ым|ых|ая|ое|ий|ый|ей|его)$/.test(run.parts[0] ?? "")) return false;
  return next !== undefined && !next.capital && next.ofPost && gap(run.to) === " ";
}

/** «директор компании Petrofac»: one word in other letters than its post. */
function isForeignWord({ words }: PersonWords, run: NameRun): boolean {
  const before = words[run.head - 1];
  return (
    run.parts.length === 1 && before !== undefined && /^[а-я]/.test(before.text) && /^[a-z]/.test(run.parts[0] ?? "")
  );
}

function isLinked({ words, gap }: PersonWords, run: NameRun): boolean {
  const before = words[run.head - 1];
  return run.head === run.from && before !== undefined && gap(run.head) === " " && LINK.test(before.text);
}

/** “Navoi University”, “Lake Issyk”, “Kunayev Street”, “Reed & Sons”. */
function isPlaceOrBody({ all, context: { text } }: PostSource, run: NameRun): boolean {
  const next = all.words[run.tail];
  if (next?.capital && all.gap(run.tail) === " & " && run.parts.length === 1) return true;
  if (next?.capital && next.body && all.gap(run.tail) === " " && !isBrokenOff(text, run.end)) return true;
  const before = all.words[run.head - 1];
  const isBefore = before?.body === true && before.capital && !before.state && all.gap(run.head) === " ";
  return isBefore && !run.honorific && !all.posts.has(run.head - 1) && !isPostEnd(all, run.head);
}

/** “Prince Edward, Duke of Edinburgh”: the second title is no second person. */
const isFurtherTitle = ({ all }: PostSource, run: NameRun): boolean =>
  run.peer && run.parts[0] === "of" && all.gap(run.from) === ", " && all.words[run.from - 1]?.nameable === true;

const isBrokenOff = ({ folded }: IntakeText, end: number): boolean => folded[end] === "\n";

/** “Chairman of the Board John Hale”: the body belongs to a post. */
function isPostEnd({ posts }: PersonWords, head: number): boolean {
  for (let index = head - 1; index > head - 14 && index >= 0; index--) if (posts.has(index)) return true;
  return false;
}
