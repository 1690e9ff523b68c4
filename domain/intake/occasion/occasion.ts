/** When and in what manner the main meeting took place. */
import { daysBetween } from "../text/calendar";
import { best, inQuotation, lateness, tellsOfMeeting, type Scored } from "./candidates";
import type { Context } from "../context";
import { isToCome } from "./date-words";
import type { DateNamed } from "./dates";
import { phrasesOf, type Phrases } from "../text/phrases";
import type { Claim, DateValue, ReadingLanguage, Span } from "../reading";
import { firstEndingAfter, sentenceAt, wordsIn, type Sentence } from "../text/text";
import type { Modality } from "../../taxonomy";
import CUES from "../vocabulary/occasions.json" with { type: "json" };

type ByLanguage = Readonly<Record<ReadingLanguage, readonly string[]>>;
const ready = ({ en, ru }: ByLanguage): Phrases<true> =>
  phrasesOf([...en, ...ru].map((phrase) => [phrase, true] as const));

const MEETING = ready(CUES.meeting);
const CONTACT = ready(CUES.contact);
const MANNERS: readonly (readonly [Modality, Phrases<true>])[] = [
  ["phone", ready(CUES.phone)],
  ["virtual", ready(CUES.virtual)],
  ["letter", ready(CUES.letter)],
];

/** The days of the main meeting; null where the text does not say. */
export function readDate(context: Context): Claim<DateValue> | null {
  const scored = context.dates.flatMap((date) => {
    const score = dateScore(context, date);
    return score === null ? [] : [{ item: date, score }];
  });
  const first = best(scored);
  if (first === null || first.score < 0) return dayAtHead(context);
  const { start, end, value, because } = alike(context, first.item);
  const rivals = scored.filter(({ item, score }) => item.value.startsOn !== value.startsOn && score > first.score - 1);
  return {
    id: `date@${start}`,
    value,
    spans: [{ start, end }],
    because: because === "" ? "the day as printed" : because,
    sure: rivals.length === 0 && value.precision === "day",
  };
}

/** How well a date fits as that of the main meeting; null where it cannot be. */
function dateScore(context: Context, date: DateNamed): number | null {
  const { text, publishedOn, scenes } = context;
  const sentence = sentenceAt(text, date.start);
  if (sentence === null || scenes.asideAt(date) !== null) return null;
  const { startsOn, endsOn, precision } = date.value;
  const days = publishedOn === null ? 0 : daysBetween(endsOn ?? startsOn, publishedOn);
  // A meeting is not told of before it was held; a delegation may report months later.
  const toCome = isToCome(text.folded, date);
  if (days < (date.relative || toCome ? 0 : -1) || days > 200 || isDateline(context, date, sentence)) return null;
  const before = text.folded.slice(Math.max(sentence.start, date.start - 60), date.start);
  const after = text.folded.slice(date.end, Math.min(sentence.end, date.end + 60));
  if (NOT_THE_DAY.test(before) || SAID.test(before) || FUTURE.test(after.slice(0, 30))) return null;
  if (endsOn === null && FROM_OR_TO.test(before)) return null;
  const around = text.folded.slice(Math.max(sentence.start, date.start - 200), Math.min(sentence.end, date.end + 200));
  let score = 4 - lateness(sentence) - Math.min(days, 60) / 15;
  if (tellsOfMeeting(context, sentence)) score += 2;
  if (isDateLine(text.folded, sentence, date)) score += 3.5;
  else if (sentence.line.kind === "title") score += 1.5;
  if (sentence.line.kind === "row") score -= 3;
  if (date.relative) score += 1;
  if (inQuotation(text, date.start)) score -= 3;
  if (ARRIVAL.test(around) && !TALKS.test(around)) score -= 3;
  if (precision === "month") score -= 2.5;
  if (scenes.mainStop !== null && stopIn(context, sentence) === scenes.mainStop) score += 4;
  if (toCome || /\bwill\b|\bto be\b|scheduled|planned|будет|запланирован/.test(after)) score -= 3;
  if (SINCE.test(before)) score -= 5;
  return score;
}

const NOT_THE_DAY =
  /(?:\b(?:since|before|after|until|till|by|as of|from early|dated|signed|established|adopted|ratified|concluded|launched|founded|born|elected|appointed|reached in [\p{L}-]+)|(?:^|\s)(?:до|после|к|от)|(?:подписан|принят|заключен|утвержден|установлен|основан)\p{L}{0,3})\s+(?:on\s|in\s)?(?:the\s)?(?:end of\s)?$/u;
/** One end of a stretch of time, where the date is not both. */
const FROM_OR_TO = /(?:\b(?:from|of)|(?:^|\s)(?:с|по))\s+(?:the\s)?$/u;
const SAID =
  /(?:\b(?:said|says|reported|reports|announced|told reporters|stated|informed|report)|сообщил[аи]?|сообщает|передает)\s+(?:late\s|earlier\s)?(?:on\s)?(?:the\s)?$/u;
/** “On 12 May he arrived in London”: the visit begins, the talks may be on another day. */
const ARRIVAL =
  /\b(?:arrived|arrives|landed|flew|departed|set off|staying|is visiting|is on a .{0,20}visit|are on a .{0,20}visit|paying an? .{0,20}visit|paid an? .{0,20}visit|stay in)\b|прибыл|прилетел|отбыл|вылетел|находится с|пребывает|находятся с|совершает|совершил|с .{0,20}визитом/;
const TALKS =
  /\b(?:met|meets|talks|received|discussed|consultations|session|signed|negotiations|conversation|co-chaired)\b|встрет|встреч|переговор|принял|бесед|обсудил|заседани|консультаци/;
const FUTURE = /^:|^,?\s*(?:next|when .{0,20} will|in order to)/;
const SINCE = /previous|last met|first held|first was|предыдущ/;

/** “ASTANA. October 11. KAZINFORM –” at the head of a line tells when the report was sent, not of the meeting. */
function isDateline({ text, places }: Context, date: DateNamed, { line }: Sentence): boolean {
  if (date.start - line.start > 40 || date.end === line.end) return false;
  const place = places[firstEndingAfter(places, line.start)];
  const head = text.folded.slice(line.start, date.start);
  const tail = text.folded.slice(date.end, Math.min(line.end, date.end + 40));
  const begins = /^(?:[\p{L}-]+\s?){1,3}[.,]?\s?$/u.test(head) && place !== undefined && place.start < date.start;
  return (begins || date.start === line.start) && /^[\s,.]*(?:[/(]|[\p{L}\s.]{0,30}(?:\s-|[:/)])\s?)/u.test(tail);
}

/** How many lines may stand before the one that opens with place and day. */
const HEAD = 4;

/**
 * “Astana, 13 May 2025 – The minister met …” and no other day in the text: a ministry's own release
 * opens with the day of the meeting. An agency's dateline (“LONDON, May 14 (Agency) –”) does not.
 */
function dayAtHead(context: Context): Claim<DateValue> | null {
  const { text, dates, publishedOn } = context;
  const date = dates[0];
  const sentence = date && sentenceAt(text, date.start);
  if (date === undefined || !sentence || sentence.line.index > HEAD || !date.yearSaid) return null;
  const days = publishedOn === null ? 0 : daysBetween(date.value.startsOn, publishedOn);
  const opensLine = isDateline(context, date, sentence) && /^\s-\s/.test(text.folded.slice(date.end, date.end + 3));
  if (!opensLine || days < 0 || days > 14) return null;
  const { start, end, value } = date;
  const because = "the day the release opens with; no other is named";
  return { id: `date@${start}`, value, spans: [{ start, end }], because, sure: false };
}

/** A line of its own such as “Dushanbe, 11 October 2023”. */
function isDateLine(folded: string, { line }: Sentence, { start, end }: Span): boolean {
  if (line.kind === "prose" || line.end - line.start > 60) return false;
  return end === line.end && !/(?:published|updated|posted|опубликовано)/.test(folded.slice(line.start, start));
}

/** The city come to in a sentence. */
function stopIn({ places }: Context, { start, end }: Sentence): string | null {
  const place = places[firstEndingAfter(places, start)];
  return place !== undefined && place.start < end ? place.city : null;
}

/** Of several words for the same day that stand together, the fullest: “yesterday (Wednesday 18 September)”. */
function alike({ dates }: Context, chosen: DateNamed): DateNamed {
  const next = dates.filter(
    ({ start, value }) => start >= chosen.start && start - chosen.end < 30 && value.startsOn === chosen.value.startsOn,
  );
  const last = next.at(-1) ?? chosen;
  const { value } = next.find((each) => each.value.endsOn !== null) ?? chosen;
  return { ...chosen, value, end: chosen.relative ? Math.max(chosen.end, last.end) : chosen.end };
}

/** How the main meeting was held; null where no words show it. */
export function readModality(context: Context): Claim<Modality> | null {
  const { text, scenes } = context;
  const scored: Scored<{ modality: Modality } & Span>[] = [];
  for (const sentence of text.sentences) {
    if (sentence.index > 14) break;
    if (scenes.asideAt(sentence) !== null || sentence.line.kind === "row") continue;
    const words = wordsIn(text, sentence);
    for (const [modality, phrases] of MANNERS)
      for (const { start, end } of phrases.find(words)) {
        const before = text.folded.slice(Math.max(sentence.start, start - 50), start);
        if (ANOTHER_TIME.test(before) || inQuotation(text, start)) continue;
        if (modality === "letter" && A_TREATY.test(before)) continue;
        const lead = sentence.index <= 3 || sentence.line.kind === "title";
        scored.push({ item: { modality, start, end }, score: (lead ? 3 : 0.5) - lateness(sentence) });
      }
  }
  const far = best(scored);
  if (far !== null && far.score > 0.9) return manner(text.raw, far.item, far.item.modality, true);
  const met = firstOf(MEETING, context) ?? firstOf(CONTACT, context);
  return met && manner(text.raw, met, "in-person", true);
}

const ANOTHER_TIME =
  /\bwill\b|\bhad (?!a\b|an\b|the\b)|previous|\blast (?!mon|tue|wed|thu|fri|sat|sun|week|night)|agree[ds]? (?:to|on)|ranged|\bnext\b|propos|\bby way of\b|\bafter an?\b|earlier|follow-up|договорил|предложил|предыдущ|ранее|после/;
/** An agreement by an exchange of letters is none of greetings. */
const A_TREATY = /\b(?:sign|conclud|through|form of|constitut|agreement|prepar)|подпис|заключ/;

const manner = (raw: string, { start, end }: Span, modality: Modality, sure: boolean): Claim<Modality> => ({
  id: `modality@${start}`,
  value: modality,
  spans: [{ start, end }],
  because: `“${raw.slice(start, end)}”`,
  sure,
});

/** The first of some words outside titles and background. */
function firstOf(phrases: Phrases<true>, { text, scenes }: Context): Span | null {
  for (const sentence of text.sentences) {
    if (sentence.line.kind === "title" || scenes.asideAt(sentence) !== null) continue;
    const [met] = phrases.find(wordsIn(text, sentence));
    if (met) return { start: met.start, end: met.end };
  }
  return null;
}
