/** Where the main meeting took place. */
import { daysBetween } from "../text/calendar";
import { best, inQuotation, lateness, tellsOfMeeting } from "./candidates";
import type { Context } from "../context";
import type { Claim, DateValue, PlaceValue, Span } from "../reading";
import { capitalOf, type PlaceNamed } from "./states";
import { firstEndingAfter, sentenceAt, type Sentence } from "../text/text";
import type { Modality } from "../../taxonomy";

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
  if (sentence === null || scenes.asideAt(place) !== null || inQuotation(text, place.start)) return -1;
  if (scenes.mainStop !== null && place.city !== scenes.mainStop) return -1;
  const before = text.folded.slice(Math.max(sentence.line.start, place.start - 40), place.start);
  const after = text.folded.slice(place.end, Math.min(sentence.line.end, place.end + 40));
  const isDated = sentence === held.sentence;
  const isHeldThere = HELD_IN.test(before);
  // “The Treasury and the Ministry agreed”: a building stands for who sits there, unless it is said to be the place.
  if (place.venue && !isHeldThere) return -1;
  let score = 2 - lateness(sentence);
  if (isHeldThere) score += isDated || sentence.index < 3 || tellsOfMeeting(context, sentence) ? 2.5 : 1;
  else if (/day,\s$/.test(before)) score += 2.5;
  else if (place.start > sentence.line.start) score -= 1.5;
  if (WAS_HELD.test(before)) score += 2.5;
  if (HOSTS.test(after)) score += 4;
  if (isDated) score += 2.5;
  if (!place.venue) score += headScore(context, place, sentence);
  if (tellsOfMeeting(context, sentence)) score += 1;
  if (!isDated && isOfAnotherTime(context, sentence, held.startsOn)) score -= 4;
  if (BETWEEN_PLACES.test(before) || /^\s(?:on|in)\s\d{0,2}\s?[a-z]* \d{4}/.test(after)) score -= 4;
  if (OTHER_OCCASION.test(before)) score -= isDated ? 4 : RULED_OUT;
  if (NAMED_AFTER_IT.test(before) || IS_PART_OF_A_NAME.test(after)) score -= RULED_OUT;
  return score;
}

/** More points than a place can win. */
const RULED_OUT = 10;

const WAS_HELD =
  /(?:was held|were held|took place|convened|gathered|met|состоял\S{0,6}|прошл?\S{0,3}) (?:\p{L}+ ){0,3}$/u;
const HOSTS = /^\s(?:hosted|hosts|was the venue|is the venue|played host|is hosting|принял|принимает|стал местом)/;
/** “the Ambassador in London”, “the University of Oxford”, “flights to Almaty” */
const NAMED_AFTER_IT =
  /\bambassador\b.{0,30}$|\b(?:mayor|university|bank|port|treaty|convention|protocol|airport) of (?:the )?$|\bflights? (?:to|between|from) $|посол.{0,25}$|посла .{0,25}$|рейс\S{0,3} (?:в|из) $/;
const IS_PART_OF_A_NAME =
  /^(?:\s(?:region|oblast|province|district|university|airport|declaration|process|agreement|convention|protocol|school|stock exchange|област|регион|вилаят|велаят|университет|декларац|соглашени|конвенц|процесс)|-based)/;

/** Days between the main meeting and another that a sentence may tell of. */
const ANOTHER_TIME = 20;

/** True where a sentence names another time than that of the meeting, long before or after it. */
function isOfAnotherTime({ dates, publishedOn }: Context, { start, end }: Sentence, startsOn: string | null): boolean {
  const around = startsOn ?? publishedOn;
  if (around === null) return false;
  const first = firstEndingAfter(dates, start);
  const inIt = dates.slice(first, first + 8).filter((date) => date.start < end);
  return inIt.some(({ value }) => Math.abs(daysBetween(value.startsOn, around)) > ANOTHER_TIME);
}

const HELD_IN =
  /(?:\b(?:in|at|inside|visited|visits|visit to|stairs of|trip to|in the city of|arrived in|to|at the .{1,30} in)|^в|\sво?|город[еа]|г\.)\s(?:the\s)?(?:[\p{L}\d]+\s){0,1}$/u;
const OTHER_OCCASION =
  /recalled|previous|reached in|next|will be held|to be held|agreed to hold|hold the .{1,30} in|invit|forward to|signed (?:\p{L}+ ){0,3}in|последн|предыдущ|следующ|пройдет|провести|приглас/u;
const BETWEEN_PLACES = /\bfrom\b|between|and\s$|из\s$/;

/**
 * Points for the place a line opens or a short line ends with: “DUSHANBE, 31.05.2025”, “British
 * Embassy Astana”. A report is mostly sent from where the meeting was.
 */
function headScore({ text, dates }: Context, { start, end }: Span, { line }: Sentence): number {
  if (start !== line.start) return line.index < 3 && end === line.end && line.end - line.start < 60 ? 0.5 : 0;
  if (end !== line.end && !/^[\s,.(]/.test(text.folded.slice(end, end + 1))) return 0;
  const date = dates[firstEndingAfter(dates, end)];
  return line.index > 0 && line.index < 5 && date !== undefined && date.start - end < 8 ? 2.5 : 0.5;
}

const SEAT =
  /(?:(?:at|in) the (?:kazakh|kazakhstani|kyrgyz|tajik|turkmen|uzbek|british|uk) capital|(?:at|in) the capital of|(?:at|in) (?:the )?(?:ministry|foreign ministry|mfa|foreign office|presidential palace|presidential residence|presidential administration|government house|house of government|parliament|senate|cabinet of ministers|supreme court|prosecutor general's office|office of the president)|(?:^|(?<=\s))в (?:здании )?(?:министерстве|мид|парламенте|сенате|правительстве|администрации|аппарате|верховном суде|генпрокуратуре|доме правительства|резиденции)(?:\s[а-я]+){0,3}|(?:^|(?<=\s))в (?:казахстанской|кыргызской|киргизской|таджикской|туркменской|узбекской|узбекистанской|британской )?столице)(?!\p{L})/gmu;

/** Code units between such a seat and the name of its state, after it or before. */
const NEAR = { after: 25, before: 90 } as const;

/** Cities told by what stands there: “in the Kazakh capital”, «в Министерстве иностранных дел Республики Таджикистан». */
function seatsOf({ text, states }: Context): PlaceNamed[] {
  return Array.from(text.folded.matchAll(SEAT)).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const first = firstEndingAfter(states, start);
    const after = states[first];
    const before = states[first - 1];
    const isAfter = after !== undefined && after.start <= end + NEAR.after;
    const isBefore = before !== undefined && before.naming !== "metonym" && start - before.end <= NEAR.before;
    const state = isAfter ? after : isBefore ? before : undefined;
    const sentence = sentenceAt(text, start);
    if (state === undefined || sentence === null || state.start < sentence.start || state.end > sentence.end) return [];
    const city = capitalOf(state.code);
    if (city === null) return [];
    return [{ start, end: isAfter ? Math.max(end, state.end) : end, city, country: state.code, venue: true }];
  });
}

function seatScore(context: Context, place: PlaceNamed, held: Held): number {
  const sentence = sentenceAt(context.text, place.start);
  if (sentence === null || context.scenes.asideAt(place) !== null) return -1;
  return 3 - lateness(sentence) + (sentence === held.sentence ? 2 : 0);
}
