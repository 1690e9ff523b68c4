/** The states that took part, and the format that follows from them. */
import type { Context } from "./context";
import type { Claim, ParticipantValue, Span } from "./reading";
import { isCentralAsian, type Format } from "../taxonomy";
import { CENTRAL_ASIA } from "../taxonomy";
import { sentenceAt } from "./text";

type Parties = readonly Claim<string>[];

/** Words for all five states at once. */
const ALL_FIVE =
  /(?:central asian states|central asian countries|countries of central asia|states of central asia|c5\s?\+|five central asian|five foreign ministers|central asia\s?[-+–]\s?(?:the\s)?(?:uk|united kingdom|great britain|britain)|стран(?:ы|ами)? центральной азии|центральная азия\s?[-+–]\s?(?:великобритания|соединенное королевство))/g;

/** States taking part: those of the people at the table, or those the lead names as meeting. */
export function readCountries(context: Context, participants: readonly Claim<ParticipantValue>[]): Parties {
  const spans = new Map<string, Span[]>();
  const add = (code: string, span: Span): void => {
    spans.set(code, [...(spans.get(code) ?? []), span]);
  };
  for (const {
    value,
    spans: [span],
  } of participants)
    if (value.country !== null) add(value.country, span);
  const central = [...spans.keys()].filter(isCentralAsian).length;
  for (const { code, start, end } of leadStates(context)) {
    if (code === "GB" || isCentralAsian(code)) {
      if (spans.has(code) || code === "GB" || central === 0) add(code, { start, end });
    } else if (spans.has(code)) add(code, { start, end });
  }
  if (central !== 1) for (const span of allFive(context)) for (const code of CENTRAL_ASIA) add(code, span);
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

const order = (code: string): number => (isCentralAsian(code) ? 0 : code === "GB" ? 2 : 1);

/** How many sentences outside background make the lead. */
const LEAD = 6;

/** States named in the first sentences that are of the main meeting, in the order named; Britain anywhere. */
function leadStates({ text, states, scenes }: Context) {
  let left = LEAD;
  let last = -1;
  for (const sentence of text.sentences) {
    if (scenes.asideAt(sentence) !== null) continue;
    last = sentence.index;
    if (--left === 0) break;
  }
  return states.filter((state) => {
    if (scenes.asideAt(state) !== null) return false;
    const sentence = sentenceAt(text, state.start);
    return sentence !== null && (state.code === "GB" || sentence.index <= last) && !isAddressee(text.folded, state);
  });
}

/** “the European Union summit”, “trade with Russia”: a state after such words is spoken of. */
function isAddressee(folded: string, { start }: Span): boolean {
  return /(?:situation in|war in|trade with|sanctions (?:on|against)|border with|relations with|ситуаци[яию] в)\s$/.test(
    folded.slice(Math.max(0, start - 24), start),
  );
}

function allFive({ text, scenes }: Context): Span[] {
  const lead = text.folded.slice(0, 1_200);
  return Array.from(lead.matchAll(ALL_FIVE))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => scenes.asideAt(span) === null);
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
