/** What a meeting's other facts suggest, until an editor says otherwise. */
import { dayIsSure, parseEdtf } from "../edtf";
import { isCentralAsian, keysOf, LEVELS, type Confidence, type Format, type Level, type Status } from "../taxonomy";
import type { DraftOf } from "./loose";
import type { MeetingRecord } from "./meeting";
import type { SourceRecord } from "./source";

type Meeting = DraftOf<MeetingRecord>;

/** What a suggestion rests on beside the record. */
export interface Surroundings {
  /** ISO day. */
  readonly today: string;
  /** The sources it cites, as far as known. */
  readonly sources: readonly DraftOf<SourceRecord>[];
}

export interface Suggestions {
  readonly format: Format;
  readonly status: Status;
  readonly level: Level | null;
  readonly confidence: Confidence | null;
}

export function suggestionsFor(meeting: Meeting, { today, sources }: Surroundings): Suggestions {
  return {
    format: formatOf(meeting.countries ?? []),
    status: (parseEdtf(meeting.date ?? "")?.earliest ?? "") > today ? "announced" : "held",
    level: levelOf((meeting.participants ?? []).map(({ role }) => role ?? "")),
    confidence: confidenceOf(meeting.date ?? "", meeting.sources ?? [], sources),
  };
}

function formatOf(countries: readonly string[]): Format {
  if (countries.some((code) => code !== "GB" && !isCentralAsian(code))) return "multilateral";
  return countries.filter(isCentralAsian).length > 1 ? "regional" : "bilateral";
}

/** Posts by rank; the first that fits a post is its level. Deputies stand before those they stand in for. */
const RANKS: readonly (readonly [RegExp, Level])[] = [
  [
    /\b(?:deputy|vice|under|permanent|state) ?-?(?:foreign )?(?:minister|secretary|chairman|prime minister)|minister of state|parliamentary under/i,
    "deputy-minister",
  ],
  [/\bambassador|charg[ée]|high commissioner/i, "ambassador"],
  [/\b(?:speaker|senator|member of parliament|mp|mazhilis|senate|lords|commons|parliament)\b/i, "parliamentary"],
  [/\bprime minister|chairman of the cabinet|head of government/i, "head-of-government"],
  [
    /\b(?:king|queen)\b|\bpresident\b(?! of (?:the )?(?:board|company|chamber|university|bank|association))/i,
    "head-of-state",
  ],
  [/\bforeign (?:minister|secretary)|minister of foreign affairs/i, "foreign-minister"],
  [/\bminister|secretary of state|chancellor of the exchequer/i, "minister"],
  [/\b(?:chief executive|ceo|managing director|company|plc|ltd)\b/i, "business"],
];

/** "Prime Minister's Trade Envoy" is no prime minister. */
const POSSESSIVE = /(?:prime )?\p{L}+['’]s\b/giu;

/** The level of the highest post named; null where no post tells. */
function levelOf(roles: readonly string[]): Level | null {
  const own = roles.map((role) => role.replaceAll(POSSESSIVE, ""));
  const levels = new Set(own.flatMap((role) => RANKS.find(([words]) => words.test(role))?.[1] ?? []));
  return keysOf(LEVELS).find((level) => levels.has(level)) ?? null;
}

/** The rule of the method page: the day, and an official source or two of different origin. */
function confidenceOf(
  date: string,
  urls: readonly string[],
  sources: readonly DraftOf<SourceRecord>[],
): Confidence | null {
  const when = parseEdtf(date);
  if (when === null || urls.length === 0) return null;
  if (when.inferred || (sources.length > 0 && sources.every(({ kind }) => kind === "partisan"))) return "low";
  const publishers = new Set(sources.map(({ publisher }) => publisher ?? ""));
  const isSupported = sources.some(({ kind }) => kind === "official") || publishers.size > 1;
  return dayIsSure(date) && isSupported ? "high" : "medium";
}

/**
 * A changed meeting with its suggested fields: each follows what is suggested until an editor
 * chooses another value. `earlier` is what was known around it before.
 */
export function withSuggestions(before: Meeting, after: Meeting, around: Surroundings, earlier = around): Meeting {
  const was = suggestionsFor(before, earlier);
  const is = suggestionsFor(after, around);
  const followed = keysOf(is).filter((field) => {
    const old = before[field] ?? null;
    return (after[field] ?? null) === old && (old === null || old === was[field]);
  });
  return { ...after, ...Object.fromEntries(followed.map((field) => [field, is[field] ?? after[field] ?? null])) };
}

/** "Yermek Kosherbayev and Yvette Cooper, London"; empty where nobody is named. */
export function suggestedTitle(names: readonly string[], city: string | null): string {
  const [first, second] = names;
  if (first === undefined) return "";
  const others = names.length - 2;
  const who = second === undefined ? first : others > 0 ? `${first}, ${second} and others` : `${first} and ${second}`;
  return city ? `${who}, ${city}` : who;
}

/** What a new meeting begins with. */
export const NEW_MEETING: Meeting = {
  kind: "meeting",
  status: "held",
  format: "bilateral",
  countries: ["GB"],
};
