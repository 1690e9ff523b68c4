/**
 * Names of bodies by how English makes them: “Centre for Glacier Research of the Academy”, “Northern
 * Gale plc”, “Heriot-Watt University”.
 */
import type { Context } from "../context";
import { isConnector, isHeadline, namesIn, phraseSet, startsWith, type WordRange } from "../people/names";
import { firstEndingAfter, type IntakeText, type Sentence, type Word } from "../text/text";
import WORDS from "../vocabulary/organisations.json" with { type: "json" };

/** A name that may be one of a body. */
export interface NameMade extends WordRange {
  readonly because: string;
  readonly sure: boolean;
}

const HEADS = new Set(WORDS.heads.en);
const LEGAL = new Set(WORDS.legal.en);
const TAILS = new Set(WORDS.companyTails.en);
const EXCLUDED = new Set(WORDS.excludedHeads.en);
const GENERIC = new Set(WORDS.genericModifiers.en);
const TITLES = new Set(WORDS.titleWords.en);
const TOPIC_WORDS = new Set(WORDS.topicWords);
const GOVERNMENT = phraseSet(WORDS.governmentNames);

/** Posts of states: what they are of is a task, not a body. */
const POSTS = new Set(
  "minister ministers secretary ambassador envoy commissioner ministry department committee".split(" "),
);
/** Heads that are about something: “Institute of Geology and Mineral Resources”. */
const OF_TOPICS = new Set(
  "bank institute centre center agency authority chamber chambers association academy school service council society union federation fund foundation confederation inspectorate bureau organisation organization corporation commission laboratory company survey trust enterprise".split(
    " ",
  ),
);
/** Heads that need no word before them: “Institute of Geology”. */
const ALONE = new Set(
  "university college bank institute centre center agency authority chamber chambers academy school museum association union federation confederation conservatoire foundation".split(
    " ",
  ),
);
/** Legal forms that are words of their own too. */
const WEAK_LEGAL = new Set(["group", "holding", "holdings", "partners", "co", "se", "sa", "ag"]);
const PEOPLE_GROUPS = new Set(
  "working parliamentary friendship contact expert task steering coordination all-party interparliamentary friends study".split(
    " ",
  ),
);

/** Bodies named in a sentence by their kind. */
export function bodiesIn(context: Context, sentence: Sentence): NameMade[] {
  const { text } = context;
  const inHeadline = isHeadline(text, sentence);
  return namesIn(text, sentence).flatMap((name) => bodiesOf(context, name, inHeadline));
}

/** A part of a name between small words: “Academy”, “Sciences”. */
interface Part extends WordRange {
  /** The small words before it, such as “of the”. */
  readonly link: string;
}

function bodiesOf(context: Context, name: WordRange, inHeadline: boolean): NameMade[] {
  const { text } = context;
  const parts = partsOf(text, name);
  const found: NameMade[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (part === undefined) continue;
    const kind = kindOf(context, part);
    if (kind === "none") continue;
    const end = complementEnd(context, parts, at, kind);
    if (kind === "body" && !inHeadline) {
      const body = bodyAt(context, part, endOf(context, parts[end] ?? part, end > at), end > at);
      if (body !== null) found.push(body);
    } else if (kind === "company" && !(inHeadline && !hasLegalForm(text, part))) {
      const company = companyAt(context, part);
      if (company !== null) found.push(company);
    }
    at = Math.max(at, end);
  }
  return found;
}

function partsOf({ words }: IntakeText, { from, to }: WordRange): Part[] {
  const parts: Part[] = [];
  let start = from;
  let link = "";
  for (let at = from; at <= to; at++) {
    const word = words[at];
    const isSmall = at < to && word !== undefined && isConnector(word);
    if (at < to && !isSmall) continue;
    if (at > start) {
      parts.push({ from: start, to: at, link });
      link = "";
    }
    link = `${link} ${word?.text ?? ""}`.trim();
    start = at + 1;
  }
  return withForewords(
    words,
    parts.flatMap((part) => cutAtTitles(words, part)),
  );
}

/** “City of Glasgow College” and “Oil and Gas University” are each one part. */
function withForewords(words: readonly Word[], parts: readonly Part[]): Part[] {
  const joinedParts: Part[] = [];
  for (const part of parts) {
    const last = joinedParts.at(-1);
    const isCity = part.link === "of" && last && last.to - last.from === 1 && words[last.from]?.text === "city";
    const topic = last ? (words[last.to - 1]?.text ?? "") : "";
    const isTopic =
      part.link === "and" &&
      (GENERIC.has(topic) || TAILS.has(topic) || TOPIC_WORDS.has(topic)) &&
      part.to - part.from > 1;
    const hasHead = HEADS.has(words[part.to - 1]?.text ?? "");
    if (last && hasHead && (isCity || (isTopic && !isComplement(last))))
      joinedParts[joinedParts.length - 1] = { ...last, to: part.to };
    else joinedParts.push(part);
  }
  return joinedParts;
}

const isComplement = ({ link }: Part): boolean => /^(?:of|for)/.test(link);

/** “Nazarbayev University Rector Waqar Ahmad” is a body, a post and a person. */
function cutAtTitles(words: readonly Word[], part: Part): Part[] {
  let from = part.from;
  const isTitle = (at: number): boolean => TITLES.has(words[at]?.text ?? "");
  while (from < part.to && isTitle(from)) from++;
  let to = from;
  while (to < part.to && !isTitle(to)) to++;
  // A post alone stays: it says what follows it is of.
  return from === part.to ? [part] : [{ from, to, link: from > part.from ? "title" : part.link }];
}

type Kind = "body" | "company" | "government" | "post" | "none";

function kindOf(context: Context, part: Part): Kind {
  const { words } = context.text;
  const own = words.slice(part.from, part.to);
  const last = own.at(-1)?.text ?? "";
  if (own.every(({ text: word }) => TITLES.has(word)))
    return own.some(({ text: word }) => POSTS.has(word)) ? "post" : "none";
  if (own.some((_, at) => at < 4 && startsWith(GOVERNMENT, own.slice(at)))) return "government";
  if (hasLegalForm(context.text, part)) return "company";
  const head = headOf(words, part);
  const isExcluded = EXCLUDED.has(last) || EXCLUDED.has(own[0]?.text ?? "");
  if (head !== null && !(isExcluded && head === part.from)) return EXCLUDED.has(last) ? "government" : "body";
  if (isExcluded) return "government";
  return TAILS.has(last) && own.length > 1 ? "company" : "none";
}

/** Index of the word that says what kind of body a part names. */
function headOf(words: readonly Word[], { from, to }: WordRange): number | null {
  for (let at = to - 1; at >= from; at--) if (HEADS.has(words[at]?.text ?? "")) return at;
  return null;
}

function hasLegalForm(text: IntakeText, { from, to }: WordRange): boolean {
  const { words, raw } = text;
  for (let at = from + 1; at <= to; at++) {
    const word = words[at];
    if (word === undefined || !LEGAL.has(word.text)) continue;
    if (at === to && !isLegalBehind(text, to)) continue;
    const before = words[at - 1]?.text ?? "";
    if (word.text === "group" && PEOPLE_GROUPS.has(before)) continue;
    const print = raw.slice(word.start, word.end);
    if (word.text.length === 2 && word.text !== "co" && print !== print.toUpperCase()) continue;
    if (WEAK_LEGAL.has(word.text) && at - from < 2 && GENERIC.has(before)) continue;
    return true;
  }
  return false;
}

/** “Northern Gale plc”, “Orchard Link, Ltd.” */
function isLegalBehind(text: IntakeText, at: number): boolean {
  const word = text.words[at];
  const before = text.words[at - 1];
  if (word === undefined || before === undefined || !/^(?:plc|ltd|llp|llc|limited|inc|jsc)$/.test(word.text))
    return false;
  return /^,? $/.test(text.raw.slice(before.end, word.start));
}

/** Index of the last part that belongs to what begins at a part. */
function complementEnd(context: Context, parts: readonly Part[], start: number, kind: Kind): number {
  const { words } = context.text;
  if (kind === "company") return start;
  const first = parts[start];
  const head = first ? (headOf(words, first) ?? first.to - 1) : 0;
  const takesTopics = kind !== "body" || OF_TOPICS.has(words[head]?.text ?? "");
  let end = start;
  let pairs = 0;
  for (let at = start + 1; at < parts.length; at++) {
    const part = parts[at];
    if (part === undefined || !/^(?:of|for|and|on)(?: the)?$/.test(part.link)) break;
    const isAnd = part.link.startsWith("and");
    const last = parts[at - 1];
    // One pair is a topic, “Commerce and Industry”; after a second “and” somebody else begins.
    if (isAnd && (++pairs > 1 || isAbbreviation(context, part))) break;
    if (
      isAnd &&
      (part.link === "and the" ||
        !takesTopics ||
        isOwnName(context, part) ||
        (last !== undefined && isPlace(context, last)))
    )
      break;
    if (
      part.link.startsWith("on") &&
      !/^(?:council|committee|commission|centre|center|institute|group)$/.test(words[head]?.text ?? "")
    )
      break;
    // “Institute of Geology of the Ministry of Mining”: whose it is is no part of its name.
    if (part.link === "of the" && kind === "body" && isOffice(words.slice(part.from, part.to))) break;
    // The head stands last in its part, or nothing may follow: “University College London of …”
    if (at === start + 1 && !isAnd && first && head !== first.to - 1 && kind === "body") break;
    if (at === start + 1 && isAnd && kind === "body") break;
    end = at;
  }
  return end;
}

const isOffice = (own: readonly Word[]): boolean =>
  own.some(({ text }) => /^(?:ministry|department|office|government|cabinet|administration|mfa|fcdo|fco)$/.test(text));

const isAbbreviation = (context: Context, { from }: Part): boolean =>
  /^[A-Z]{3,}(?:-[A-Z]+)?$/.test(printedAt(context, from));

/** True where a part after “and” is a body of its own. */
function isOwnName(context: Context, part: Part): boolean {
  const kind = kindOf(context, part);
  if (kind === "government") return EXCLUDED.has(context.text.words[part.from]?.text ?? "");
  if (kind === "body") return true;
  return kind === "company" && hasLegalForm(context.text, part);
}

/** True where a state or a city is named in a part: “Bank of England and …” goes no further. */
function isPlace(context: Context, { from, to }: WordRange): boolean {
  const { words } = context.text;
  return words.slice(from, to).some((word) => isState(context, word) || isCity(context, word));
}

function isCity({ places }: Context, { start, end }: Word): boolean {
  const place = places[firstEndingAfter(places, start)];
  return place !== undefined && place.start < end;
}

/** Index after the last word of a part that belongs to the name: a person’s may follow it. */
export function endOf(context: Context, { from, to }: WordRange, isComplement: boolean): number {
  const { words } = context.text;
  const isKind = (at: number): boolean => {
    const word = words[at];
    if (word === undefined) return false;
    const { text } = word;
    return HEADS.has(text) || LEGAL.has(text) || TAILS.has(text) || isState(context, word) || isCity(context, word);
  };
  for (let at = from + (isComplement ? 0 : 1); at < to - 1; at++) {
    const closes = isComplement ? isKind(at) : HEADS.has(words[at]?.text ?? "") || LEGAL.has(words[at]?.text ?? "");
    if (closes && !isKind(at + 1) && !/^[A-Z]{3,6}$/.test(printedAt(context, at + 1))) return at + 1;
  }
  return to;
}

const printedAt = ({ text }: Context, at: number): string => text.raw.slice(text.words[at]?.start, text.words[at]?.end);

function bodyAt(context: Context, part: Part, to: number, hasComplement: boolean): NameMade | null {
  const { words } = context.text;
  const from = withoutOpening(context, part.from, part.to);
  const head = headOf(words, { from, to: part.to });
  if (head === null) return null;
  const before = words.slice(from, head);
  const own = before.filter((word) => !GENERIC.has(word.text));
  const isNational = before.some(({ text: word }) => /^(?:national|state|international|royal|european)$/.test(word));
  const isComplete = hasComplement && ALONE.has(words[head]?.text ?? "");
  if (own.length === 0 && !isComplete && !(isNational && before.length > 1)) return null;
  return {
    from,
    to,
    because: `named by its kind, “${words[head]?.text ?? ""}”`,
    sure: own.length > 0 || hasComplement,
  };
}

function companyAt(context: Context, part: Part): NameMade | null {
  const { text } = context;
  const { words } = text;
  const from = withoutOpening(context, part.from, part.to);
  const to = isLegalBehind(text, part.to) ? part.to + 1 : endOf(context, part, false);
  const isLegal = hasLegalForm(text, { from, to: part.to });
  const before = words.slice(from, part.to - 1);
  const own = before.filter((word) => !GENERIC.has(word.text) && !DAYS.test(word.text) && !isState(context, word));
  if (own.length === 0 && !(isLegal && to - from > 2)) return null;
  if (!isLegal && isPersonal(text, from)) return null;
  return {
    from,
    to,
    because: isLegal ? "the name of a company" : `named like a company: “${words[part.to - 1]?.text ?? ""}”`,
    sure: isLegal,
  };
}

const DAYS =
  /^(?:\d+|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** “Sir Gareth Power” is a person. */
const isPersonal = ({ words }: IntakeText, from: number): boolean => TITLES.has(words[from - 1]?.text ?? "");

function isState({ states }: Context, { start, end }: Word): boolean {
  const state = states[firstEndingAfter(states, start)];
  return state !== undefined && state.start < end;
}

/** Small words that a sentence opens with have capitals too, and are no part of a name. */
function withoutOpening(context: Context, from: number, to: number): number {
  const { words } = context.text;
  let start = from;
  const opens = (word: string): boolean => OPENINGS.has(word) || isAttribute(word);
  while (start < to - 1 && opens(words[start]?.text ?? "")) start++;
  // “Aberdeen’s Robert Gordon University”
  const owner = words[start];
  if (owner?.text.endsWith("'s") && start < to - 1 && (isState(context, owner) || isCity(context, owner))) start++;
  return start;
}

/** “London-listed Embers” */
export const isAttribute = (word: string): boolean => /-(?:based|listed|led|owned|funded|registered)$/.test(word);

const OPENINGS = new Set(
  (
    "the a an in at on by from with for to as of and but its his her their our this that both meanwhile also today " +
    "yesterday earlier later then during after before following under through when while since among between " +
    "according member members student students expert experts representatives specialists graduates visiting opening"
  ).split(" "),
);
