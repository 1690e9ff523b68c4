/** The people a text names, each once, with every place where it does. */
import type { Context } from "../context";
import { sidesOf } from "./person-lists";
import { mentionsIn, type Mention } from "./person-mentions";
import { namesIn, type NameRun } from "./person-names";
import { isBritishName, isCentralAsianName, isSurnameShaped } from "./person-shapes";
import { personWords, type PersonWords } from "./person-words";
import { knownPeople } from "./known-people";
import type { Span } from "../reading";
import { isCentralAsian } from "../../taxonomy";

export interface Person {
  /** As printed where the text first gives the name in full, without titles that are no part of it. */
  readonly name: string;
  readonly span: Span;
  /** As printed, without the state; null where the text gives none. */
  readonly role: string | null;
  readonly country: string | null;
  /** True where words beside the name tell the state, not the text as a whole. */
  readonly countryPrinted: boolean;
  /** Slug of the record. */
  readonly known: string | null;
  readonly peer: boolean;
  readonly mentions: readonly [Mention, ...Mention[]];
}

/** Everybody a text names, with what is needed to find who is meant elsewhere in it. */
export interface People {
  readonly persons: readonly Person[];
  readonly words: PersonWords;
}

interface Cluster {
  readonly mentions: [Mention, ...Mention[]];
  /** Words of the fullest naming so far. */
  parts: readonly string[];
  peer: boolean;
}

/** Reads the people out of a text; linear in its length. */
export function peopleIn(given: Context): People {
  const context = { ...given, states: apart(given.states) };
  const words = personWords(context);
  const runs = namesIn(context.text, words);
  const source = { context, all: words, runs };
  const known = knownPeople(context.gazetteer);
  const nameOf = ({ start, end }: Span): string => context.text.raw.slice(start, end);
  const mentions = mentionsIn(source, sidesOf(source, context.states), (run) => known(nameOf(run)) !== null);
  const home = homeState(context);
  const persons = clustersOf(mentions).map(({ mentions: own, peer }): Person => {
    const naming = fullest(own);
    const { start, end } = naming.run;
    const name = nameOf(naming.run).replaceAll(/\s+/g, " ");
    const record = own.map(({ run }) => known(nameOf(run))).find((each) => each !== null) ?? null;
    const printed = countryOf(own);
    return {
      name,
      span: { start, end },
      role: roleOf(own, naming),
      country: printed ?? titledCountry(own, peer, words) ?? record?.countries[0] ?? likelyCountry(naming.run, home),
      countryPrinted: printed !== null,
      known: record?.slug ?? null,
      peer,
      mentions: own,
    };
  });
  return { persons, words };
}

/** Spans in order, none beginning within an earlier one. */
function apart<T extends Span>(spans: readonly T[]): T[] {
  let last = 0;
  return spans
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}

/** Mentions of one person together: those that surely are one first, then surnames that were named in full. */
function clustersOf(mentions: readonly Mention[]): Cluster[] {
  const clusters: Cluster[] = [];
  const byPart = new Map<string, Cluster[]>();
  const register = (cluster: Cluster): void => {
    for (const part of cluster.parts.flatMap((word) => [word, ...word.split("-")])) {
      const key = keyOf(part);
      const those = byPart.get(key) ?? [];
      if (those.at(-1) !== cluster) those.push(cluster);
      byPart.set(key, those);
    }
  };
  const matching = ({ run }: Mention): Cluster | undefined => {
    const parts = nameParts(run);
    const candidates = [parts[0], parts.at(-1)].flatMap((part) =>
      (byPart.get(keyOf(part ?? "")) ?? []).slice(-NAMESAKES),
    );
    return candidates.toReversed().find((cluster) => isOne(cluster, run));
  };
  const join = (cluster: Cluster, mention: Mention): void => {
    cluster.mentions.push(mention);
    cluster.peer ||= mention.run.peer;
    if (fullness(mention.run) <= fullness({ parts: cluster.parts, peer: false })) return;
    cluster.parts = nameParts(mention.run);
    register(cluster);
  };
  const later: Mention[] = [];
  for (const mention of mentions) {
    const found = mention.certain || mention.run.parts.length > 1 ? matching(mention) : undefined;
    if (found) join(found, mention);
    else if (mention.certain) {
      const cluster: Cluster = { mentions: [mention], parts: nameParts(mention.run), peer: mention.run.peer };
      clusters.push(cluster);
      register(cluster);
    } else later.push(mention);
  }
  for (const mention of later) {
    const found = matching(mention);
    if (found) join(found, mention);
  }
  for (const { mentions: own } of clusters) own.sort((a, b) => a.run.start - b.run.start);
  return clusters;
}

/** Most people of one given name or surname that are told apart, the latest named. */
const NAMESAKES = 40;

/** A peer's territory is left out. */
const nameParts = ({ parts }: Pick<NameRun, "parts">): readonly string[] => {
  const of = parts.indexOf("of");
  return of > 0 ? parts.slice(0, of) : parts;
};

const CYRILLIC = /^[а-я]/;
const keyOf = (part: string): string => (CYRILLIC.test(part) ? part.slice(0, 4) : part.replaceAll("'", ""));

/** One word of a name in two places: the same letters, an initial, or another case of Russian. */
function isSamePart(a: string, b: string): boolean {
  if (a === b || keyOf(a) === b || a.replaceAll("'", "") === b.replaceAll("'", "")) return true;
  if (a.length <= 2 || b.length <= 2) return a.startsWith(b) || b.startsWith(a);
  if (!CYRILLIC.test(a) || !CYRILLIC.test(b)) return false;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared >= 3 && a.length - shared <= 3 && b.length - shared <= 3 && shared >= Math.min(a.length, b.length) - 2;
}

function isOne({ parts: known, peer }: Cluster, run: NameRun): boolean {
  const parts = nameParts(run);
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  const [knownFirst = "", knownLast = ""] = [known[0], known.at(-1)];
  if (parts.length === 1) {
    if (last.length <= 2) return false;
    return (
      isSamePart(last, knownLast) ||
      isHyphenPart(last, knownLast) ||
      (known.length > 1 && isSamePart(last, knownFirst) && (run.honorific || peer))
    );
  }
  if (known.length === 1) return isSamePart(knownLast, last) || (peer && isSamePart(knownLast, first));
  if (isSamePart(first, knownFirst))
    return isSamePart(last, knownLast) || isHyphenPart(last, knownLast) || isHyphenPart(knownLast, last);
  return isSamePart(first, knownLast) && isSamePart(last, knownFirst);
}

const isHyphenPart = (part: string, whole: string): boolean => whole.includes("-") && whole.split("-").includes(part);

/** 2 for a name in full, 1 for a surname with initials, 0 for one word. */
function fullness({ parts, peer }: Pick<NameRun, "parts" | "peer">): number {
  if (peer) return 2;
  return Math.min(2, parts.filter((part) => part.length > 2).length) - 1 + (parts.length > 1 ? 0.5 : 0);
}

const fullest = (mentions: readonly [Mention, ...Mention[]]): Mention =>
  mentions.reduce((best, each) => (fullness(each.run) > fullness(best.run) ? each : best));

function roleOf(mentions: readonly Mention[], naming: Mention): string | null {
  const own = (mention: Mention): string | null => mention.before?.role ?? mention.after?.role ?? null;
  return own(naming) ?? mentions.map(own).find((role) => role !== null) ?? null;
}

function countryOf(mentions: readonly Mention[]): string | null {
  for (const { before, after } of mentions) {
    const country = before?.country ?? after?.country ?? null;
    if (country !== null) return country;
  }
  return mentions.find(({ side }) => side !== null)?.side ?? null;
}

const BRITISH_POST =
  /secretary of state|parliamentary under|house of (?:lords|commons)|\bhma\b|\bhm\b|majesty|foreign secretary|chancellor of the exchequer/i;

/** Honours and offices only Britain has, and those it sends. */
function titledCountry(mentions: readonly Mention[], peer: boolean, { words }: PersonWords): string | null {
  const british = mentions.some(({ run, before, after }) => {
    const posts = [before, after].flatMap((post) => (post === null ? [] : [post]));
    const honours = words
      .slice(run.head, run.from)
      .some(({ base }) => /^(?:sir|dame|hon|сэр|сэра|сэром|дама)$/.test(base));
    return (
      honours || run.tail > run.to || posts.some(({ role, sender }) => sender === "GB" || BRITISH_POST.test(role ?? ""))
    );
  });
  return british || peer ? "GB" : null;
}

/** The one Central Asian state a text is about; null where there are several. */
function homeState({ states, scenes }: Context): string | null {
  const counts = new Map<string, number>();
  for (const state of states)
    if (isCentralAsian(state.code) && scenes.asideAt(state) === null)
      counts.set(state.code, (counts.get(state.code) ?? 0) + 1);
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return first !== undefined && (second === undefined || second[1] * 4 <= first[1]) ? first[0] : null;
}

/** By the letters of the name, where the text is about one Central Asian state and Britain. */
function likelyCountry({ parts }: NameRun, home: string | null): string | null {
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if (isSurnameShaped(last) || (isCentralAsianName(first) && !isBritishName(first))) return home;
  return isBritishName(first) ? "GB" : null;
}
