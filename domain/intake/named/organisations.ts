/** Companies, banks, universities, agencies and international bodies that act in a contact or are offered to it. */
import { clauseAround, thirdPartyIn } from "../text/clauses";
import type { Context, Readings } from "../context";
import { whyAbsent } from "./initiatives";
import { knownNames } from "./known";
import { listed, plainWords, recordEntries } from "./listed-names";
import { endsWith, initialsOf, isHeadline, keyOfName, phraseSet, printed, spanOf, startsWith } from "../people/names";
import { bodiesBeside, bodiesInContext } from "./organisation-context";
import { bodiesByCue, bodiesInTables, quotedBeside, quotedBodies } from "./organisation-cues";
import { bodiesIn } from "./organisation-names";
import { russianBodiesIn } from "./organisation-names-ru";
import { absencesIn } from "../areas/negation";
import { titlesIn, type TitleFound } from "./instrument-titles";
import type { Claim, InitiativeValue, OrganisationValue, SetAside, Span } from "../reading";
import { firstEndingAfter, overlaps, sentenceAt, wordFrom, wordsIn, type IntakeText } from "../text/text";
import WORDS from "../vocabulary/organisations.json" with { type: "json" };

interface Mention extends Span {
  /** The listed name, or the words themselves. */
  readonly key: string;
  readonly because: string;
  readonly sure: boolean;
  readonly isListed: boolean;
  readonly inHeadline: boolean;
}

/** What a listed name stands for; `null` for one that is no organisation of the record. */
const LISTED: readonly (readonly [string, string | null])[] = [
  ...Object.entries(WORDS.known).flatMap(([name, { en, ru }]) => [...en, ...ru].map((form) => [form, name] as const)),
  ...[WORDS.governmentNames, WORDS.media, WORDS.thirdParties].flatMap(({ en, ru }) =>
    [...en, ...ru].map((form) => [form, null] as const),
  ),
];
const GOVERNMENT_HEADS = phraseSet({ en: WORDS.excludedHeads.en, ru: WORDS.excludedHeads.ru });
const BACKGROUND = phraseSet(WORDS.background);

/**
 * Every organisation once, at its first full naming. What is part of an initiative’s name is none;
 * `parties` are ISO codes of the states taking part.
 */
export function readOrganisations(
  context: Context,
  initiatives: Readings<Claim<InitiativeValue>>,
  parties: readonly string[] = [],
): Readings<Claim<OrganisationValue>> {
  const setAside: SetAside[] = [];
  const taken = [...initiatives.claims.flatMap(({ spans }) => spans), ...initiatives.setAside.map(({ span }) => span)];
  const absences = absencesIn(context.text, context.text.words);
  const titles = titlesIn(context.text);
  const kept = apart(
    mentionsIn(context, taken),
    taken.toSorted((a, b) => a.start - b.start),
  ).filter((mention) => {
    const because =
      whyNot(context, mention, parties) ?? whyAbsent(absences, mention) ?? whySubject(context, titles, mention);
    if (because !== null) setAside.push({ span: placeOf(mention), because });
    return because === null;
  });
  const known = knownNames(context.gazetteer.organisations);
  const claims = together(context, kept).map((mentions) => {
    const best = firstFull(mentions);
    const name = printed(context.text, best);
    return {
      id: `organisations.${keyOfName(best.key).replaceAll(" ", "-").slice(0, 80) || "body"}@${best.start}`,
      value: { name, known: known.slugOf(name, parties) ?? known.slugOf(best.key, parties) },
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

const placeOf = ({ start, end }: Span): Span => ({ start, end });

/** Everything that may be an organisation; places may overlap. `key` is empty for names that are none. */
function mentionsIn(context: Context, initiatives: readonly Span[]): Mention[] {
  const { text, gazetteer } = context;
  const records = gazetteer.organisations.filter(({ name }) => !isOfGovernment(name));
  const entries = [...LISTED, ...recordEntries(records, ({ name }) => name)];
  const mentions = listed<string | null>(entries)
    .find(text, plainWords(text))
    .filter((found) => !isPartOfName(context, found))
    .map((found) => mentionOf(context, found, found.value ?? "", "a known organisation", true));
  const add = (found: Span, because: string, sure: boolean): void => {
    const span = withoutOwner(text, found, because);
    mentions.push(mentionOf(context, span, printed(text, span), because, sure));
  };
  for (const span of quotedBodies(text)) add(span, "named in quotation marks", true);
  for (const span of bodiesInTables(text)) add(span, "in a column of organisations", true);
  for (const sentence of text.sentences)
    for (const name of [
      ...bodiesIn(context, sentence),
      ...russianBodiesIn(context, sentence),
      ...bodiesByCue(context, sentence),
      ...bodiesInContext(context, sentence),
    ])
      add(spanOf(text, name), name.because, name.sure);
  for (const name of bodiesBeside(context, outside(mentions, initiatives)))
    add(spanOf(text, name), name.because, name.sure);
  for (const span of quotedBeside(text, mentions)) add(span, "in a list of names in quotation marks", false);
  return mentions;
}

/** Mentions that begin nowhere within one of the passages. */
function outside(mentions: readonly Mention[], passages: readonly Span[]): Mention[] {
  const ordered = passages.toSorted((a, b) => a.start - b.start);
  return mentions.filter((mention) => {
    const passage = ordered[firstEndingAfter(ordered, mention.start)];
    return passage === undefined || !overlaps(passage, mention);
  });
}

/** “Sennen’s chief executive” names Sennen. */
const withoutOwner = ({ folded }: IntakeText, { start, end }: Span, because: string): Span =>
  because.endsWith("of it") && folded.slice(start, end).endsWith("'s") ? { start, end: end - 2 } : { start, end };

function mentionOf({ text }: Context, span: Span, key: string, because: string, sure: boolean): Mention {
  const sentence = sentenceAt(text, span.start);
  const inHeadline = sentence !== null && (sentence.line.kind === "title" || isHeadline(text, sentence));
  const { start, end } = span;
  return { start, end, key, because, sure, isListed: because === "a known organisation", inHeadline };
}

/** Ministries, embassies and parliaments of the record are no organisations here. */
function isOfGovernment(name: string): boolean {
  const words = keyOfName(name)
    .split(" ")
    .map((text) => ({ text, start: 0, end: 1, capital: true }));
  return GOVERNMENT_HEADS.find(words).length > 0;
}

/** “Pearson” in “Jonathan Pearson”: one word right behind another in capitals is part of a longer name. */
function isPartOfName(
  { text, states }: Context,
  { from, to, start }: { from: number; to: number; start: number },
): boolean {
  const before = text.words[from - 1];
  if (to - from > 1 || before === undefined || !before.capital || text.raw.slice(before.end, start) !== " ")
    return false;
  if ((states[firstEndingAfter(states, before.start)]?.start ?? before.end) < before.end) return false;
  const first = sentenceAt(text, start);
  return first === null || before.start > first.start;
}

/** Of mentions that overlap the listed one, or the longest; none that is part of an initiative. */
function apart(mentions: readonly Mention[], taken: readonly Span[]): Mention[] {
  const kept: Mention[] = [];
  let next = 0;
  for (const mention of mentions.toSorted((a, b) => a.start - b.start || rank(a) - rank(b) || b.end - a.end)) {
    while ((taken[next]?.end ?? Infinity) <= mention.start) next++;
    const initiative = taken[next];
    if (initiative && overlaps(initiative, mention)) continue;
    if (isNone(kept, mention)) continue;
    const last = kept.at(-1);
    if (!last || last.end <= mention.start) kept.push(mention);
    else if (isBetter(mention, last)) kept[kept.length - 1] = mention;
  }
  return kept.filter(({ key }) => key !== "");
}

/** True where a name begins with one that is none, as that of a news agency does. */
function isNone(kept: readonly Mention[], mention: Mention): boolean {
  const last = kept.at(-1);
  return last !== undefined && last.key === "" && last.end > mention.start && last.start === mention.start;
}

const lengthOf = ({ start, end }: Span): number => end - start;

/** Names that are none go first, so that what begins with them is left out too. */
const rank = ({ key }: Mention): number => (key === "" ? 0 : 1);

/** A longer name goes before a listed one within it: “Nazarbayev University Hospital”. */
const isBetter = (a: Mention, b: Mention): boolean =>
  lengthOf(a) === lengthOf(b) ? a.isListed : lengthOf(a) > lengthOf(b);

function whyNot(context: Context, mention: Mention, parties: readonly string[]): string | null {
  const { text } = context;
  const aside = context.scenes.asideAt(mention);
  if (aside !== null) return aside;
  const at = wordFrom(text, mention.start);
  const before = text.words.slice(Math.max(0, at - 6), at);
  const direct = before.at(-1)?.text === "the" ? before.slice(0, -1) : before;
  if (endsWith(BACKGROUND, direct)) return "named as a source or in somebody’s past";
  if (isCommentators(text, mention)) return "where a commentator works";
  if (isAttribute(text, mention)) return "only an attribute of something else";
  if (sentenceAt(text, mention.start)?.line.kind === "title") return "only in the headline";
  if (startsWith(RULE, wordsIn(text, { start: mention.end, end: mention.end + 20 }))) return "a rule called after it";
  return (mention.isListed ? null : thirdPartyIn(context, mention, parties)) ?? ofOthers(context, mention, parties);
}

/** “the Agreement on Air Services”: what a document is about. */
function whySubject({ text }: Context, titles: readonly TitleFound[], mention: Mention): string | null {
  const title = titles[firstEndingAfter(titles, mention.start)];
  if (mention.isListed || title === undefined || title.start > mention.start || title.end < mention.end) return null;
  const before = text.folded.slice(Math.max(title.start, mention.start - 12), mention.start);
  return / (?:on|in|for|about|concerning)(?: the)? $/.test(before) ? "what a document is about" : null;
}

/** “says Ann Lee, who follows gas at the Steppe Institute”: where somebody works who is not of the contact. */
function isCommentators(text: IntakeText, { start }: Mention): boolean {
  const sentence = sentenceAt(text, start);
  if (sentence === null) return false;
  const before = text.folded.slice(Math.max(sentence.start, start - 90), start);
  if (FOLLOWS.test(before)) return true;
  return OBSERVER.test(before) && COMMENTS.test(text.folded.slice(sentence.start, Math.min(sentence.end, start + 120)));
}

const FOLLOWS =
  /\bwho (?:has )?(?:long )?(?:follow|stud|watch|cover|track|research|writ|teach|taught|lectur|analys|monitor|specialis|advis)[^.;]{0,40} (?:at|for|of|with|from) (?:the )?$/;
const OBSERVER =
  /\b(?:an?|the|,) ?(?:[a-z-]+ ){0,3}(?:analyst|economist|fellow|scholar|commentator|historian|researcher|lecturer|observer|expert|specialist|scientist) (?:at|for|of|with|from) (?:the )?$/;
const COMMENTS = /\b(?:says|argues|thinks|believes|reckons|adds|notes|warns|points out|told|quipped|observes)\b/;

/** “a UN meeting on rivers”, “World Bank data”: an abbreviation or a bank right before a small word for a thing. */
function isAttribute(text: IntakeText, { start, end, isListed }: Mention): boolean {
  if (!isListed || text.raw.slice(end, end + 1) !== " ") return false;
  const next = text.words[wordFrom(text, end)];
  return (
    next !== undefined &&
    next.start === end + 1 &&
    ATTRIBUTED.test(next.text) &&
    !/^["“]/.test(text.raw.slice(start - 1, start))
  );
}

const ATTRIBUTED =
  /^(?:meeting|conference|climate|summit|resolutions?|sanctions|peacekeep.*|forum|data|figures|estimates?|statistics|reports?|rankings?|index|session|week|decade|goals|day|standards|rules|criteria|headquarters|charter|conventions?|agenda|secretary-general|general|ratings?|passport|flag|shares?|stock)$/;

const CONTACT =
  /\b(?:sides|parties|ministers|interlocutors|delegations?|participants|co-chairs)\b|сторон|министр|собеседник|участник/;

/** “Russia’s Rosatom”, or a clause that tells of other states alone. */
function ofOthers(context: Context, mention: Mention, parties: readonly string[]): string | null {
  const owner = ownerOf(context, mention, parties);
  const sentence = sentenceAt(context.text, mention.start);
  if (owner !== null || sentence?.line.kind !== "prose") return owner;
  const clause = clauseAround(context.text, sentence, mention);
  const said = context.text.folded.slice(clause.start, clause.end);
  return CONTACT.test(said) ? null : statesOfOthers(context, clause, mention, parties);
}

const OWNS =
  /^(?:'s)? (?:(?:state|national|company|firm|bank|giant|group|developer|contractor|operator|miner|компани[а-я]*) )?["']?$/;

function ownerOf({ text, states }: Context, { start }: Mention, parties: readonly string[]): string | null {
  const state = states[firstEndingAfter(states, start) - 1];
  if (!state || state.code === "GB" || parties.includes(state.code)) return null;
  const owner = text.raw.slice(state.start, state.end);
  return OWNS.test(text.folded.slice(state.end, start)) ? `of a third party: “${owner}”` : null;
}

function statesOfOthers(
  { text, states }: Context,
  clause: Span,
  mention: Span,
  parties: readonly string[],
): string | null {
  const named = states.slice(firstEndingAfter(states, clause.start), firstEndingAfter(states, clause.end));
  const outside = named.filter((state) => !overlaps(state, mention));
  if (outside.length === 0 || named.some(({ code }) => code === "GB" || parties.includes(code))) return null;
  return `told of others: “${outside.map(({ start, end }) => text.raw.slice(start, end)).join(", ")}”`;
}

const RULE = phraseSet({ en: ["rule", "rules", "index", "charter", "report"], ru: ["индекс*"] });

/** Most names that one is compared with. */
const MOST_COMPARED = 200;

/** Mentions of one body together: the same name, its initials, another name in brackets behind it, or a shorter name that begins a longer one. */
function together({ text }: Context, mentions: readonly Mention[]): [Mention, ...Mention[]][] {
  const all: [Mention, ...Mention[]][] = [];
  const byKey = new Map<string, [Mention, ...Mention[]]>();
  const byMention = new Map<Mention, [Mention, ...Mention[]]>();
  for (const [index, mention] of mentions.entries()) {
    const key = keyOfName(mention.key);
    const own = keyOfName(printed(text, mention));
    const last = mentions[index - 1];
    const isAlias = last !== undefined && /^ \(["“«]?$/.test(text.raw.slice(last.end, mention.start));
    const same =
      byKey.get(key) ??
      byKey.get(own) ??
      (isAlias ? byMention.get(last) : null) ??
      alike(all.slice(-MOST_COMPARED), key);
    const group: [Mention, ...Mention[]] = same ?? [mention];
    if (same) same.push(mention);
    else all.push(group);
    byMention.set(mention, group);
    for (const name of [key, own, initialsOf(mention.key)])
      if (name.length > 2 && !byKey.has(name)) byKey.set(name, group);
  }
  return all;
}

function alike(others: readonly [Mention, ...Mention[]][], key: string): [Mention, ...Mention[]] | null {
  return (
    others.find(([other]) => {
      const theirs = keyOfName(other.key);
      const [short, long] = theirs.length < key.length ? [theirs, key] : [key, theirs];
      return short.includes(" ") && long.startsWith(`${short} `);
    }) ?? null
  );
}

/** How much longer a naming must be to be fuller than the first. */
const LONGER = 1.6;

function firstFull(mentions: readonly [Mention, ...Mention[]]): Mention {
  const inText = mentions.filter(({ inHeadline }) => !inHeadline);
  const [first, ...rest] = inText.length > 0 ? inText : mentions;
  return rest.reduce((best, each) => (lengthOf(each) > lengthOf(best) * LONGER ? each : best), first ?? mentions[0]);
}
