/** The level of the main talks: the highest rank on either side. */
import type { Context } from "../context";
import { rankOf, rankOfParticipant } from "./ranks";
import type { Claim, ParticipantValue, Span } from "../reading";
import { keysOf, LEVELS, type Level } from "../../taxonomy";

const ORDER = keysOf(LEVELS);

/** The level by the posts of those at the table; by the words of the lead where nobody is named. */
export function readLevel(context: Context, participants: readonly Claim<ParticipantValue>[]): Claim<Level> | null {
  const ranked = participants.flatMap(({ value, spans }): Ranked[] => {
    const level = rankOfParticipant(value);
    return level === null ? [] : [{ level, value, span: spans[0] }];
  });
  const highest = ORDER.find((level) => ranked.some((each) => each.level === level));
  if (highest === undefined) return levelOfLead(context);
  if (highest === "minister" && ranked.some(({ value }) => isBare(value.role))) {
    const named = foreignMinister(context);
    if (named !== null) return ofWords("foreign-minister", named, "the post is named in full there");
  }
  const holders = ranked.filter(({ level }) => level === highest);
  const amongBusiness = highest === "official" && ranked.some(({ level }) => level === "business");
  if (amongBusiness && holders.every(({ value }) => isChair(value.role))) return ofBusiness(ranked);
  const [first, ...more] = holders.map(({ span }) => span);
  if (first === undefined) return null;
  return {
    id: `level.${highest}`,
    value: highest,
    spans: [first, ...more],
    because: holdersInWords(holders),
    sure: true,
  };
}

interface Ranked {
  readonly level: Level;
  readonly value: ParticipantValue;
  readonly span: Span;
}

const holdersInWords = (holders: readonly Ranked[]): string =>
  holders.map(({ value: { name, role } }) => (role === null ? name : `${name}, ${role}`)).join("; ");

/** A chair of nobody knows what, among people of business, is one of them. */
const isChair = (role: string | null): boolean =>
  /^(?:co-)?chair(?:man|woman|person)?$|^председатель$/i.test(role ?? "");

function ofBusiness(ranked: readonly Ranked[]): Claim<Level> | null {
  const [first, ...more] = ranked.map(({ span }) => span);
  if (first === undefined) return null;
  return {
    id: "level.business",
    value: "business",
    spans: [first, ...more],
    because: holdersInWords(ranked),
    sure: false,
  };
}

/** Sentences outside background in which a post may stand for the person who is not named. */
const LEAD = 4;

function levelOfLead({ text, scenes }: Context): Claim<Level> | null {
  const lead = text.sentences.filter((sentence) => scenes.asideAt(sentence) === null).slice(0, LEAD);
  for (const { start, end } of lead) {
    const level = rankOf(text.raw.slice(start, end), null);
    if (level !== null) return ofWords(level, { start, end }, "posts named in the lead, without their holders");
  }
  return null;
}

/** “Minister Kosherbayev”: of what, the text may say elsewhere. */
const isBare = (role: string | null): boolean => /^(?:the )?(?:minister|министр)$/i.test(role ?? "");

const FOREIGN_MINISTER =
  /(?:foreign minister|minister of foreign affairs|foreign secretary|министр\p{L}* иностранных дел)/gu;

/** The words by which a text of the main meeting calls somebody a foreign minister; null where none. */
function foreignMinister({ text, scenes }: Context): Span | null {
  for (const match of text.folded.matchAll(FOREIGN_MINISTER)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const before = text.folded.slice(Math.max(0, span.start - 10), span.start);
    if (scenes.asideAt(span) === null && !/(?:deputy|vice|заместител\p{L}*)[- ]?$/u.test(before)) return span;
  }
  return null;
}

const ofWords = (level: Level, span: Span, because: string): Claim<Level> => ({
  id: `level.${level}`,
  value: level,
  spans: [span],
  because,
  sure: false,
});
