/** Programmes, projects, corridors, standing forums and dialogues that a text names. */
import { thirdPartyIn } from "../text/clauses";
import type { Context, Readings } from "../context";
import { initiativesMade } from "./initiative-names";
import { knownNames } from "./known";
import { listed, plainWords, recordEntries } from "./listed-names";
import {
  balanced,
  endsWith,
  entriesOf,
  inWords,
  isHeadline,
  keyOfName,
  phraseSet,
  printed,
  spanOf,
} from "../people/names";
import { phrasesOf } from "../text/phrases";
import { absencesIn, type Absence } from "../areas/negation";
import { quotedNames } from "./quoted-names";
import type { Claim, InitiativeValue, SetAside, Span } from "../reading";
import { firstEndingAfter, overlaps, sentenceAt, wordFrom, wordsIn } from "../text/text";
import WORDS from "../vocabulary/initiatives.json" with { type: "json" };
import ORGANISATIONS from "../vocabulary/organisations.json" with { type: "json" };

interface Mention extends Span {
  /** What tells it from others: the listed name, or its own words. */
  readonly key: string;
  readonly because: string;
  readonly sure: boolean;
  readonly inHeadline: boolean;
  readonly isListed: boolean;
}

const LISTED_NAME = "a known initiative";
const OTHERS = entriesOf(WORDS.notNames, null);
const LISTED = Object.entries(WORDS.known).flatMap(([name, { en, ru }]) =>
  [...en, ...ru].map((form) => [form, name] as const),
);
const BACKGROUND = phraseSet(WORDS.background);
const KINDS = phrasesOf(
  [...WORDS.nouns.en, ...WORDS.nouns.ru, ...Object.keys(WORDS.standing)].map((noun) => [inWords(noun), true] as const),
);

/** Every initiative once, at its first full naming. `parties` are ISO codes of the states taking part. */
export function readInitiatives(context: Context, parties: readonly string[] = []): Readings<Claim<InitiativeValue>> {
  const setAside: SetAside[] = [];
  const absences = absencesIn(context.text, context.text.words);
  const kept = mentionsIn(context).filter((mention) => {
    const because = whyNot(context, mention, parties) ?? whyAbsent(absences, mention);
    if (because !== null) setAside.push({ span: placeOf(mention), because });
    return because === null;
  });
  const known = knownNames(context.gazetteer.initiatives);
  const claims = together(context, kept).map((mentions) => {
    const best = firstFull(mentions);
    const title = printed(context.text, best);
    return {
      id: `initiatives.${slugOf(best.key)}@${best.start}`,
      value: { title, known: known.slugOf(title, parties) ?? known.slugOf(best.key, parties) },
      spans: [
        placeOf(best),
        ...mentions
          .filter((each) => each !== best)
          .slice(0, 4)
          .map(placeOf),
      ] as [Span, ...Span[]],
      because: best.because,
      sure: best.sure,
    };
  });
  return { claims, setAside };
}

/** Why a passage is not on the table; null where nothing says so. `absences` stand in order. */
export function whyAbsent(absences: readonly Absence[], span: Span): string | null {
  const absence = absences[firstEndingAfter(absences, span.start)];
  return absence && overlaps(absence, span) ? `not on the table: “${absence.said}”` : null;
}

const placeOf = ({ start, end }: Span): Span => ({ start, end });

const slugOf = (name: string): string => keyOfName(name).replaceAll(" ", "-").slice(0, 80) || "initiative";

/** Everything that may be an initiative, each place once: listed names first, then quoted ones, then made ones. */
function mentionsIn(context: Context): Mention[] {
  const { text, gazetteer } = context;
  const bodies = new Set(gazetteer.organisations.map(({ name }) => keyOfName(name)));
  const own = gazetteer.initiatives.filter(({ name }) => isForum(name) || !isBody(name, bodies));
  const entries = [...LISTED, ...recordEntries(own, ({ name }) => name), ...OTHERS];
  const found = listed<string | null>(entries).find(text, plainWords(text));
  const inList = found.flatMap(({ start, end, value }) =>
    value === null ? [] : [mentionOf(context, balanced(text, { start, end }), value, LISTED_NAME, true)],
  );
  const quoted = quotedNames(text, KINDS).map((span) =>
    mentionOf(context, span, printed(text, span), "named in quotation marks", true),
  );
  const made = initiativesMade(context)
    .map(({ because, sure, ...range }) => {
      const span = spanOf(text, range);
      return mentionOf(context, span, printed(text, span), because, sure);
    })
    // In a headline capitals show no names.
    .filter(({ inHeadline, key }) => !inHeadline && !isInCapitals(key));
  const none = found.filter(({ value }) => value === null);
  return apart([...inList, ...quoted, ...made], none);
}

/** “TRADE PROMOTION PROGRAMME” is a heading; “UK PACT” a name. */
const isInCapitals = (name: string): boolean => name === name.toUpperCase() && name.split(" ").length > 2;

/** The record may have one name both as an initiative and as an organisation; only a forum is an initiative then. */
const isForum = (name: string): boolean => /group|council|dialogue|forum|commission|committee/i.test(name);

const BODIES = new Set(Object.keys(ORGANISATIONS.known).map(keyOfName));

function isBody(name: string, bodies: ReadonlySet<string>): boolean {
  const key = keyOfName(name);
  return BODIES.has(key) || bodies.has(key);
}

function mentionOf({ text }: Context, span: Span, key: string, because: string, sure: boolean): Mention {
  const sentence = sentenceAt(text, span.start);
  return {
    ...span,
    key,
    because,
    sure,
    isListed: because === LISTED_NAME,
    inHeadline: sentence?.line.kind === "title" || (sentence !== null && isHeadline(text, sentence)),
  };
}

/** Of mentions that overlap the listed one, or the longest; none that is part of another kind of name. */
function apart(mentions: readonly Mention[], none: readonly Span[]): Mention[] {
  const ordered = mentions.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mention[] = [];
  let next = 0;
  for (const mention of ordered) {
    while ((none[next]?.end ?? Infinity) <= mention.start) next++;
    const other = none[next];
    if (other && other.start <= mention.start && other.end >= mention.end) continue;
    const last = kept.at(-1);
    if (!last || last.end <= mention.start) kept.push(mention);
    else if (isBetter(mention, last)) kept[kept.length - 1] = mention;
  }
  return kept;
}

const isBetter = (a: Mention, b: Mention): boolean =>
  a.isListed === b.isListed ? lengthOf(a) > lengthOf(b) : a.isListed;

function whyNot(context: Context, mention: Mention, parties: readonly string[]): string | null {
  const aside = context.scenes.asideAt(mention);
  if (aside !== null) return aside;
  const { text } = context;
  const at = wordFrom(text, mention.start);
  if (endsWith(BACKGROUND, text.words.slice(Math.max(0, at - 5), at))) return "background, not this meeting";
  return mention.isListed ? null : thirdPartyIn(context, mention, parties);
}

/** Mentions of one initiative together: the same name, or a shorter one all of whose words a longer has. */
function together(context: Context, mentions: readonly Mention[]): [Mention, ...Mention[]][] {
  const all: [Mention, ...Mention[]][] = [];
  const byKey = new Map<string, [Mention, ...Mention[]]>();
  for (const mention of mentions) {
    const key = keyOfName(mention.key);
    const same = byKey.get(key) ?? shorterOrLonger(context, all.slice(-MOST_COMPARED), mention);
    const group: [Mention, ...Mention[]] = same ?? [mention];
    if (same) same.push(mention);
    else all.push(group);
    byKey.set(key, group);
  }
  return all;
}

/** How much longer a naming must be to be fuller than the first. */
const LONGER = 1.4;
/** Letters by which two forms of a word are taken for one. */
const STEM = 7;
/** Most names that one is compared with. */
const MOST_COMPARED = 100;

function shorterOrLonger(
  context: Context,
  others: readonly [Mention, ...Mention[]][],
  mention: Mention,
): [Mention, ...Mention[]] | null {
  const own = contentOf(context, mention);
  return (
    others.find(([other]) => {
      const theirs = contentOf(context, other);
      const [few, many] = own.size < theirs.size ? [own, theirs] : [theirs, own];
      return few.size > 1 && [...few].every((word) => many.has(word));
    }) ?? null
  );
}

const SMALL = new Set("of the and for on to in with between и по".split(" "));

/** Words of a name, states by their codes: “Kyrgyz–British” and “UK–Kyrgyz” are one. */
function contentOf({ text, states }: Context, mention: Mention): Set<string> {
  const inside = states.slice(firstEndingAfter(states, mention.start), firstEndingAfter(states, mention.end));
  const words = wordsIn(text, mention).filter((word) => !inside.some((state) => overlaps(state, word)));
  const own = words.map(({ text: word }) => word.slice(0, STEM)).filter((word) => !SMALL.has(word));
  return new Set([...own, ...inside.map(({ code }) => code)]);
}

/** The first naming in full: a later one only where the first is an abbreviation or far shorter. */
function firstFull(mentions: readonly [Mention, ...Mention[]]): Mention {
  const inText = mentions.filter(({ inHeadline }) => !inHeadline);
  const [first, ...rest] = inText.length > 0 ? inText : mentions;
  return rest.reduce((best, each) => (lengthOf(each) > lengthOf(best) * LONGER ? each : best), first ?? mentions[0]);
}

const lengthOf = ({ start, end }: Span): number => end - start;
