/** Words of the page of a meeting or tour, and of what all records share. */
import { dayIsSure, formatEdtf, parseEdtf, weekday } from "../edtf";
import {
  FORMATS,
  MODALITIES,
  SOURCE_KINDS,
  countryName,
  keysOf,
  type Confidence,
  type Format,
  type Modality,
  type SourceKind,
} from "../taxonomy";
import { andList, countOf, formatCount } from "../words";

const DAY = 86_400_000;

/** How exact a date is: "Thursday; day known", "day not recorded", "date inferred". */
function precisionInWords(text: string): string {
  const date = parseEdtf(text);
  if (date === null) return "not a date of the record";
  const inferred = date.inferred ? "; date inferred" : "";
  if (date.precision === "day") {
    if (!date.interval) return `${weekday(text) ?? ""}; day ${date.inferred ? "inferred" : "known"}`;
    const days = (Date.parse(date.latest) - Date.parse(date.earliest)) / DAY + 1;
    return `${countOf(days, "day", "days")}; days ${date.inferred ? "inferred" : "known"}`;
  }
  if (date.interval) return `on a day or days between these ${date.precision}s, not recorded which${inferred}`;
  return `${date.precision === "month" ? "Day" : "Month and day"} not recorded${inferred}`;
}

/** "26 February 2026", "Feb 2026, day not recorded". */
function dateInList(text: string): string {
  return `${formatEdtf(text, "short")}${dayIsSure(text) ? "" : parseEdtf(text)?.inferred ? ", date inferred" : ", day not recorded"}`;
}

/** "2 sources, none official", "1 source, official". */
function supportInWords(kinds: readonly SourceKind[]): string {
  const official = kinds.filter((kind) => kind === "official").length;
  if (kinds.length === 0) return "No source is recorded";
  const rest =
    kinds.length === 1
      ? official === 1
        ? "official"
        : "not official"
      : `${official === 0 ? "none" : formatCount(official)} official`;
  return `${countOf(kinds.length, "source", "sources")}, ${rest}`;
}

/** What a record's confidence rests on, from what it shows: its date and the kinds of its sources. */
function confidenceGround(date: string, kinds: readonly SourceKind[]): string {
  const day = dayIsSure(date)
    ? "The day is known"
    : parseEdtf(date)?.inferred
      ? "The date was inferred"
      : "The day is not recorded";
  if (kinds.length === 0) return `${day}; no source is listed.`;
  const byKind = keysOf(SOURCE_KINDS).flatMap((kind) => {
    const count = kinds.filter((each) => each === kind).length;
    return count === 0 ? [] : [`${formatCount(count)} ${SOURCE_KINDS[kind].phrase}`];
  });
  return `${day}; the record lists ${countOf(kinds.length, "page", "pages")}: ${andList(byKind)}. Whether pages share one origin is judged by the rule, not counted here.`;
}

/** "In person, bilateral", "Manner not recorded, regional". */
function manner(modality: Modality | null, format: Format): string {
  return `${modality === null ? "Manner not recorded" : MODALITIES[modality].label}, ${FORMATS[format].phrase}`;
}

const languages = new Intl.DisplayNames(["en"], { type: "language" });

export const record = {
  onThisPage: "On this page",
  correct: "Correct this record",
  kinds: { meeting: "Meeting", tour: "Tour" },
  precisionInWords,
  dateInList,
  supportInWords,
  confidenceGround,
  manner,
  language: (code: string): string => languages.of(code) ?? code,
  sections: {
    facts: "Facts",
    stops: "Stops",
    participants: "Participants",
    areas: "Areas",
    outcomes: "What came of it",
    quotations: "In their words",
    figures: "Figures told",
    agreements: "Agreements",
    initiatives: "Initiatives",
    sources: "Sources",
    confidence: "Confidence",
    cite: "Cite this",
  },
  date: "Date",
  place: "Place",
  level: "Level",
  confidence: "Confidence",
  placeUnknown: "Not recorded",
  states: "States",
  tourLevelNote: "The highest among its stops",
  stopsNote: (count: number): string =>
    `${countOf(count, "stop has", "stops have")} a record. A leg known only from the tour is not counted.`,
  levelNote: "The higher-ranking side counts",
  pair: (state: string): string => `${state} and the United Kingdom`,
  announced:
    "Announced only. A programme was published beforehand; that the talks took place is not confirmed. It is left out of every count unless you ask for announced meetings, and its participants are those on the programme.",
  cancelled: "Cancelled. It is left out of every count unless you ask for it.",
  tour: "A tour ties its stops together. It is not itself a meeting and is not counted; each stop is.",
  stopOf: "A stop of the tour",
  data: { json: "JSON", calendar: "Calendar", calendarTitle: "This meeting for your calendar" },
  participantsNote: "In the post held then. Only those a report names.",
  programmeNote: "As on the programme published beforehand.",
  noParticipants: "No participant is named in what was read.",
  withoutPerson: "Took part without a named person",
  inRecord: "Meetings in the record",
  person: "Person",
  post: "Post and body",
  side: "Side",
  areasNote: (count: number): string => `${countOf(count, "area", "areas")}, by the weight each was given here`,
  noAreas: "No cooperation area is recorded.",
  ofPair: (total: number): string => `Beside each: how many of the ${formatCount(total)} held meetings it touched`,
  ofAll: "Beside each: held meetings in the whole record that touched it.",
  noOutcome: "No outcome is recorded for this meeting.",
  named: (count: number): string =>
    `${count === 1 ? "One agreement is" : `${formatCount(count)} agreements are`} named in connection with it, below; being named is not being signed here.`,
  signedThere: (title: string, date: string): string => `${title} was signed ${formatEdtf(date)}, at`,
  outcomesNote: "Only what a report of this meeting says.",
  agreementsNote: "Named in connection with the meeting. Only its outcomes say what was signed there.",
  initiativesNote: "Named in connection with the meeting.",
  since: (date: string): string => `since ${formatEdtf(date)}`,
  asLastRead: "State as last read",
  sourcesNote: "What this record rests on; agreements and initiatives have their own.",
  quotationsNote: "As the sources print them.",
  figuresNote: "As the sources tell them; not checked against statistics.",
  why: "Why we say this",
  figure: "Figure",
  ofWhat: "Of what",
  saidBy: (speaker: string, text: string): string =>
    `${speaker}, “${text.length > 60 ? `${text.slice(0, 60).replace(/\s+\S*$/u, "")} …` : text}”`,
  placeAndManner: "Place, manner and states",
  morePassages: (count: number): string =>
    `${countOf(count, "further passage", "further passages")} in the record’s JSON.`,
  judgement:
    "Where words of a source stand behind a value, “Why we say this” shows them. Title, summary and whatever shows none are the editors’ own reading.",
  sourceNumber: (number: number | null): string => (number === null ? "Source" : `Source ${number}`),
  noPublication: "publication date not recorded",
  confidenceRule: (confidence: Confidence): string =>
    ({
      high: "High means: the day is known, and there is an official source or two reports of different origin.",
      medium: "Medium means: the day, or an official or second independent source, is missing, or a detail is doubted.",
      low: "Low means: the date is inferred, or only partisan or second-hand pages exist, or the event is disputed.",
    })[confidence],
  noNote: "The record carries no note.",
  note: "Note",
  rule: "The rule in full",
  copy: "Copy",
  copied: "Copied",
  files: "As a file",
  strip: {
    title: (total: number, of: string): string =>
      `${countOf(total, "held meeting", "held meetings")} of ${of} in the record`,
    regional: (total: number, format: Format): string =>
      `${countOf(total, `${FORMATS[format].phrase} meeting`, `${FORMATS[format].phrase} meetings`)} in the record`,
    legend: "A square is a meeting, in its quarter; large: minister or above; colour: leading area group",
    vague: "Hatched: meetings known to the year or less exactly, with their number; never placed in a quarter.",
    thin: "thin coverage before 2009",
    self: (ordinal: number | null, total: number): string =>
      ordinal === null
        ? "this meeting, not counted"
        : `this meeting, no. ${formatCount(ordinal)} of ${formatCount(total)}`,
    lastYears: (count: number, from: string, earlier: number): string =>
      `${formatCount(count)} since ${from} are drawn; ${formatCount(earlier)} came before.`,
    list: "The same as a list",
  },
  placeName: (city: string | null, host: string | null): string =>
    city ?? (host === null ? "Not recorded" : countryName(host)),
  before: "Before in the pair",
  after: "After in the pair",
  beforeFormat: "Before in this format",
  afterFormat: "After in this format",
  orderUncertain: "order uncertain",
  first: "Nothing earlier is recorded.",
  last: "Nothing later is recorded.",
  sameDays: (days: number): string => (days === 1 ? "The same day" : "The same days"),
  noSameDays: "No other meeting is recorded on a known day here.",
  allOfDays: (total: number): string => `All ${formatCount(total)} records these dates allow`,
  pairs: "In each pair",
  ordinal: (ordinal: number | null, total: number): string =>
    ordinal === null
      ? `not counted among ${formatCount(total)}`
      : `no. ${formatCount(ordinal)} of ${formatCount(total)}`,
} as const;
