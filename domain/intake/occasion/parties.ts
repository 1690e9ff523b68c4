/** The states that took part, and the format that follows from them. */
import type { Context } from "../context";
import type { Claim, ParticipantValue, Span } from "../reading";
import type { StateNamed } from "./states";
import { firstEndingAfter, sentenceAt } from "../text/text";
import { CENTRAL_ASIA, isCentralAsian, type Format } from "../../taxonomy";

type Parties = readonly Claim<string>[];

/** Words for all five states at once. */
const ALL_FIVE =
  /(?:(?:central asian|all five|five central asian) (?:states|countries|republics|foreign ministers|ministers|leaders|presidents)|(?:countries|states|republics|foreign ministers|ministers|leaders|presidents) of central asia|c5\s?\+|five foreign ministers|central asia\s?[-+–]\s?(?:the\s)?(?:uk|united kingdom|great britain|britain)|(?:uk|united kingdom|britain)\s?[-+–]\s?central asia|(?:стран|государств)(?:ы|а|ами|ам)? центральной азии|пят(?:ь|и|ью) (?:стран|государств)|центральная азия\s?[-+–]\s?(?:великобритания|соединенное королевство))/g;

/** States taking part: those of the people at the table, or those the lead names as meeting. */
export function readCountries(context: Context, participants: readonly Claim<ParticipantValue>[]): Parties {
  const spans = new Map<string, Span[]>();
  const add = (code: string, span: Span): void => {
    const found = spans.get(code);
    if (found === undefined) spans.set(code, [span]);
    else found.push(span);
  };
  for (const {
    value,
    spans: [span],
  } of participants)
    if (value.country !== null) add(value.country, span);
  const central = [...spans.keys()].filter(isCentralAsian).length;
  const lead = leadStates(context);
  const listed = listedAsMeeting(context, lead);
  for (const { code, start, end } of lead) {
    const mayBeNew = code === "GB" || listed.has(code) || (isCentralAsian(code) && central === 0);
    if (mayBeNew || spans.has(code)) add(code, { start, end });
  }
  for (const span of allFive(context, lead, central)) for (const code of CENTRAL_ASIA) add(code, span);
  return [...spans]
    .toSorted(([a], [b]) => order(a) - order(b))
    .map(([code, found]) => ({
      id: `countries.${code}`,
      value: code,
      spans: found.slice(0, 5) as [Span, ...Span[]],
      because: participants.some(({ value }) => value.country === code)
        ? "somebody at the table speaks for it"
        : "named in the lead as meeting",
      sure: participants.some(({ value }) => value.country === code),
    }));
}

const ORDER: readonly string[] = CENTRAL_ASIA;

/** Central Asia in its order, then others, Britain last. */
const order = (code: string): number =>
  isCentralAsian(code) ? ORDER.indexOf(code) : code === "GB" ? ORDER.length + 1 : ORDER.length;

/** How many sentences outside background make the lead. */
const LEAD = 6;
/** How many of them, the title among them, hardly leave a party unnamed. */
const EARLY = 3;

/** States named in the first sentences that are of the main meeting, in the order named; Britain anywhere. */
function leadStates(context: Context): StateNamed[] {
  const { text, states, scenes } = context;
  let left = LEAD;
  let last = -1;
  for (const sentence of text.sentences) {
    if (scenes.asideAt(sentence) !== null) continue;
    last = sentence.index;
    if (--left === 0) break;
  }
  const stop = context.places.find(({ city }) => city === scenes.mainStop)?.country;
  const named = states.filter((state) => {
    if (scenes.asideAt(state) !== null || isAddressee(text.folded, state)) return false;
    const sentence = sentenceAt(text, state.start);
    if (sentence === null || (state.code !== "GB" && sentence.index > last)) return false;
    // Of the states of a tour only that of the main stop took part.
    return stop === undefined || !isCentralAsian(stop) || state.code === stop || !isCentralAsian(state.code);
  });
  // “in Tashkent” names a place; it names a party only where nothing else does.
  const parties = named.filter((state) => state.code === "GB" || !isWhereabouts(context, state));
  const early = ({ start }: Span): boolean => (sentenceAt(text, start)?.index ?? 0) < EARLY;
  const hasCentral = (some: readonly StateNamed[]): boolean => some.some(({ code }) => isCentralAsian(code));
  return hasCentral(parties.filter(early)) || !hasCentral(named.filter(early)) ? parties : named.filter(early);
}

/** True where the name of a city only says where something was, or where a report was sent from. */
function isWhereabouts({ text, places }: Context, { naming, start, end }: StateNamed): boolean {
  if (naming !== "metonym") return false;
  const place = places[firstEndingAfter(places, start)];
  if (place === undefined || place.start !== start || place.venue) return false;
  const sentence = sentenceAt(text, start);
  if (sentence?.line.start === start && /^(?:,|\.|\s\(|$)/.test(text.folded.slice(end, end + 2))) return true;
  return /(?:\b(?:in|at|to|from|near|of)|(?:^|\s)(?:во?|из|до|город[еау]?|г\.))\s(?:the\s)?$/.test(
    text.folded.slice(Math.max(0, start - 16), start),
  );
}

const GATHERED =
  /(?:meeting|talks|consultations|ministers|representatives|delegations|officials|summit|conference|negotiations|round|session|experts|between|встреч\p{L}*|переговор\p{L}*|министр\p{L}*|представител\p{L}*|делегаци\p{L}*|консультаци\p{L}*|заседани\p{L}*)\s(?:\p{L}+\s){0,3}(?:the\s)?$/u;
const AND = /^(?:'s)?,?\s(?:(?:and|the|и|of|republic|also|as well as|а также)\s){0,3}$/;

/** Three states or more in a row after words of people coming together, Britain and a state of Central Asia among them. */
function listedAsMeeting({ text: { folded } }: Context, states: readonly StateNamed[]): ReadonlySet<string> {
  const listed = new Set<string>();
  for (let from = 0; from < states.length;) {
    let to = from + 1;
    while (to < states.length && AND.test(folded.slice(states[to - 1]?.end, states[to]?.start))) to++;
    const codes = states.slice(from, to).map(({ code }) => code);
    const start = states[from]?.start ?? 0;
    if (codes.length > 2 && codes.includes("GB") && codes.some(isCentralAsian))
      if (GATHERED.test(folded.slice(Math.max(0, start - 80), start))) for (const code of codes) listed.add(code);
    from = to;
  }
  return listed;
}

/** “the European Union summit”, “trade with Russia”: a state after such words is spoken of. */
function isAddressee(folded: string, { start }: Span): boolean {
  return /(?:situation in|war in|trade with|sanctions (?:on|against)|border with|relations with|ситуаци[яию] в)\s$/.test(
    folded.slice(Math.max(0, start - 24), start),
  );
}

/** Code units of a text's beginning in which words for all five tell who met. */
const HEAD = 2_500;
const HELD_BY_ALL =
  /(?:meeting|ministerial|summit|talks|session|gathering|round|встреч\p{L}*|саммит\p{L}*|заседани\p{L}*) (?:of|in|по|в|формата)?\s?(?:\S+ ){0,3}$/u;
const ANOTHER_EVENT =
  /margins|sidelines|initiat|after|following|ahead|before|полях|инициати|после|накануне|в преддверии/;

/** Words for all five, unless the lead or the people at the table tell of one of them alone. */
function allFive({ text, scenes }: Context, lead: readonly StateNamed[], central: number): Span[] {
  const title = text.lines[0]?.end ?? 0;
  const inLead = new Set(lead.map(({ code }) => code).filter(isCentralAsian)).size;
  const alone = central === 1 || (central === 0 && inLead === 1);
  return Array.from(text.folded.slice(0, HEAD).matchAll(ALL_FIVE))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => scenes.asideAt(span) === null)
    .filter(({ start, end }) => {
      const before = text.folded.slice(Math.max(0, start - 60), start);
      const theirs = HELD_BY_ALL.test(before) && !ANOTHER_EVENT.test(before);
      return theirs || !alone || (central === 0 && end <= title);
    });
}

/** Bilateral, regional or multilateral, by the states taking part. */
export function readFormat(countries: Parties): Claim<Format> | null {
  const [first] = countries;
  if (first === undefined) return null;
  const central = countries.filter(({ value }) => isCentralAsian(value));
  const others = countries.filter(({ value }) => value !== "GB" && !isCentralAsian(value));
  const format = others.length > 0 ? "multilateral" : central.length > 1 ? "regional" : "bilateral";
  const spans = countries.map((claim) => claim.spans[0]);
  return {
    id: `format.${format}`,
    value: format,
    spans: spans as [Span, ...Span[]],
    because: `states taking part: ${countries.map(({ value }) => value).join(", ")}`,
    sure: countries.every(({ sure }) => sure) && central.length > 0,
  };
}
