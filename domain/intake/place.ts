/** Where the main meeting took place. */
import type { Context } from "./context";
import { best, depth, inQuotes, tellsOfMeeting } from "./occasion";
import type { Claim, DateValue, PlaceValue, Span } from "./reading";
import { capitalOf, type PlaceNamed } from "./states";
import { firstEndingAfter, sentenceAt, type Sentence } from "./text";
import type { Modality } from "../taxonomy";

/** When the meeting was held: the sentence that says so, and its first day. */
interface Held {
  readonly sentence: Sentence | null;
  readonly startsOn: string | null;
}

/** Where the main meeting took place; null where it had no place or the text names none. */
export function readPlace(
  context: Context,
  date: Claim<DateValue> | null,
  modality: Modality | null,
): Claim<PlaceValue> | null {
  if (modality !== null && modality !== "in-person") return null;
  const held: Held = {
    sentence: date && sentenceAt(context.text, date.spans[0].start),
    startsOn: date?.value.startsOn ?? null,
  };
  const often = mentions(context);
  const scored = [
    ...context.places.map((place) => ({ item: place, score: placeScore(context, place, held) })),
    ...seatsOf(context).map((place) => ({ item: place, score: seatScore(context, place, held) })),
  ].flatMap(({ item, score }) => (score > 0 ? [{ item, score: score + (often.get(item.city) ?? 0) }] : []));
  const first = best(scored);
  if (first === null) return null;
  const { city, country, start, end } = first.item;
  const rivals = scored.filter(({ item, score }) => item.city !== city && score > first.score - 1);
  return {
    id: `place@${start}`,
    value: { city, hostCountry: country },
    spans: [{ start, end }],
    because: `“${context.text.raw.slice(start, end)}”`,
    sure: rivals.length === 0,
  };
}

/** Points for each mention of a city outside background, up to a bound. */
function mentions({ places, scenes }: Context): Map<string, number> {
  const often = new Map<string, number>();
  for (const place of places)
    if (scenes.asideAt(place) === null) often.set(place.city, Math.min(1.5, (often.get(place.city) ?? 0) + 0.3));
  return often;
}

function placeScore(context: Context, place: PlaceNamed, held: Held): number {
  const { text, scenes } = context;
  const sentence = sentenceAt(text, place.start);
  if (sentence === null || scenes.asideAt(place) !== null || inQuotes(text.folded, place.start)) return -1;
  if (scenes.mainStop !== null && place.city !== scenes.mainStop) return -1;
  const before = text.folded.slice(Math.max(sentence.line.start, place.start - 40), place.start);
  const after = text.folded.slice(place.end, Math.min(sentence.line.end, place.end + 40));
  const isDated = sentence === held.sentence;
  let score = 2 - depth(sentence);
  if (HELD_IN.test(before)) score += isDated || sentence.index < 3 || tellsOfMeeting(context, sentence) ? 2.5 : 1;
  else if (/day,\s$/.test(before)) score += 2.5;
  else if (place.start > sentence.line.start || place.venue) score -= 1.5;
  if (WAS_HELD.test(before)) score += 2.5;
  if (/^\s(?:hosted|hosts|was the venue|played host|принял)/.test(after)) score += 4;
  if (isDated) score += 2.5;
  if (!place.venue) score += headScore(context, place, sentence);
  if (tellsOfMeeting(context, sentence)) score += 1;
  if (!isDated && isOfAnotherTime(context, sentence, held.startsOn)) score -= 4;
  if (OTHER_OCCASION.test(before) || /^\s(?:on|in)\s\d{0,2}\s?[a-z]* \d{4}/.test(after)) score -= 4;
  if (/\bambassador\b.{0,30}$|mayor of $/.test(before) || IS_PART_OF_A_NAME.test(after)) score -= 3;
  return score;
}

const WAS_HELD =
  /(?:was held|were held|took place|convened|gathered|met|состоял\S{0,6}|прошл?\S{0,3}) (?:\p{L}+ ){0,3}$/u;
const IS_PART_OF_A_NAME =
  /^\s(?:region|oblast|province|district|university|airport|declaration|process|област|регион|университет)/;

/** Days between the main meeting and another that a sentence may tell of. */
const ANOTHER_TIME = 20;

/** True where a sentence names another time than that of the meeting, long before or after it. */
function isOfAnotherTime({ dates, publishedOn }: Context, { start, end }: Sentence, startsOn: string | null): boolean {
  const around = startsOn ?? publishedOn;
  if (around === null) return false;
  const first = firstEndingAfter(dates, start);
  const inIt = dates.slice(first, first + 8).filter((date) => date.start < end);
  return inIt.some(
    ({ value }) => Math.abs(Date.parse(value.startsOn) - Date.parse(around)) > ANOTHER_TIME * 86_400_000,
  );
}

const HELD_IN =
  /(?:\bin|\bat|\bvisited|\bvisit to|\bstairs of|\btrip to|\bin the city of|\barrived in|\bto|\bat the .{1,30} in|^в|\sв|\sво|город[еа]|г\.)\s(?:the\s)?(?:\p{L}+\s){0,1}$/u;
const OTHER_OCCASION =
  /recalled|previous|reached in|next|will be held|to be held|agreed to hold|hold the .{1,30} in|invit|\bfrom\b|between|and\s$|signed (?:\p{L}+ ){0,3}in|последн|предыдущ|следующ|пройдет|провести/u;

/**
 * Points for the place a line opens or a short line ends with: “DUSHANBE, 31.05.2025”, “British
 * Embassy Astana”. A report is mostly sent from where the meeting was.
 */
function headScore({ text, dates }: Context, { start, end }: Span, { line }: Sentence): number {
  if (start !== line.start) return line.index < 3 && end === line.end && line.end - line.start < 60 ? 0.5 : 0;
  if (end !== line.end && !/^[\s,.(]/.test(text.folded.slice(end, end + 1))) return 0;
  const date = dates[firstEndingAfter(dates, end)];
  return line.index > 0 && line.index < 5 && date !== undefined && date.start - end < 4 ? 2.5 : 0.5;
}

const SEAT =
  /(?:(?:at|in) the (?:kazakh|kyrgyz|tajik|turkmen|uzbek|british) capital)|(?:(?:at|in) (?:the )?(?:ministry of foreign affairs|foreign ministry|mfa|presidential palace|government house|parliament|senate|ministry))|(?:в (?:министерстве|мид|парламенте|сенате|правительстве|администрации|столице)(?:\s[а-я]+){0,3})/g;

/** Cities told by what stands there: “in the Kazakh capital”, «в Министерстве иностранных дел Республики Таджикистан». */
function seatsOf({ text, states }: Context): PlaceNamed[] {
  return Array.from(text.folded.matchAll(SEAT)).flatMap((match) => {
    const start = match.index;
    const near = states[firstEndingAfter(states, start)];
    const code = near !== undefined && near.start <= start + match[0].length + 25 ? near.code : null;
    const city = code === null ? null : capitalOf(code);
    if (code === null || city === null || near === undefined) return [];
    return [{ start, end: Math.max(start + match[0].length, near.end), city, country: code, venue: true }];
  });
}

function seatScore(context: Context, place: PlaceNamed, held: Held): number {
  const sentence = sentenceAt(context.text, place.start);
  if (sentence === null || context.scenes.asideAt(place) !== null) return -1;
  return 3 - depth(sentence) + (sentence === held.sentence ? 2 : 0);
}
