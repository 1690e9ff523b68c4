/** Documents of the sides: treaties, memoranda, road maps and what the text says of their state. */
import { thirdPartyIn } from "../text/clauses";
import type { Context, Readings } from "../context";
import { eventsOf, saidNext, type EventFound } from "./instrument-events";
import { isMultilateral, titlesIn, type TitleFound } from "./instrument-titles";
import { whyAbsent } from "./initiatives";
import { knownNames, type KnownNames } from "./known";
import { keyOfName, printed } from "../people/names";
import { absencesIn } from "../areas/negation";
import type { Claim, InstrumentEvent, InstrumentValue, SetAside } from "../reading";

/** A naming of a document that belongs to the meeting, with what is said of it there. */
interface Mention {
  readonly title: TitleFound;
  readonly event: EventFound;
  readonly words: ReadonlySet<string>;
}

/** Every document of the sides once, at its fullest naming. `parties` are ISO codes of the states taking part. */
export function readInstruments(context: Context, parties: readonly string[] = []): Readings<Claim<InstrumentValue>> {
  const { text, gazetteer } = context;
  const titles = titlesIn(text).filter(({ determiner, isPlural }) => determiner !== "any" || isPlural);
  const events = eventsOf(text, titles);
  const setAside: SetAside[] = [];
  const mentions: Mention[] = [];
  const absences = absencesIn(text, text.words);
  titles.forEach((title, index) => {
    const own = events[index];
    if (own === undefined) return;
    const event = own.event === "mentioned" && !own.isDenied ? (saidNext(text, title, titles[index + 1]) ?? own) : own;
    if (title.isPlural && !isToldOfSeveral(title, event)) return;
    const isOpen = event.event === "mentioned" || event.event === "announced";
    const because = whyNot(context, title, event, parties) ?? (isOpen ? whyAbsent(absences, title) : null);
    if (because === null) mentions.push({ title, event, words: contentOf(context, title) });
    else if (!title.isBare || title.determiner === "none") setAside.push({ span: spanOf(title), because });
  });
  const known = knownNames(gazetteer.instruments);
  const claims = documentsOf(mentions, headlineEnd(context)).flatMap((document) => {
    const best = fullest(document);
    if (!isDocument(best, document)) return [];
    const name = printed(text, best.title).replace(/^(?:an?|the|this)\s/i, "");
    const event = eventOf(document, best);
    return [claimOf(document, best, { title: name, event, known: slugOf(known, name, parties) })];
  });
  return { claims, setAside };
}

/** The record of a document by its title, also without what narrows it down: “… signed on 3 May 2019”. */
function slugOf(known: KnownNames, title: string, parties: readonly string[]): string | null {
  const short = title.replace(/ (?:signed|concluded|adopted|between|on which) .*$/s, "");
  return known.slugOf(title, parties) ?? known.slugOf(short, parties);
}

const OF_SEVERAL = new Set<InstrumentEvent>(["signed", "to-be-signed", "pending-ratification", "ratified"]);

/** “signed memoranda on customs and on sport” names documents; “agreements on trade” may be any. */
const isToldOfSeveral = ({ headTo, to }: TitleFound, { event }: EventFound): boolean =>
  to > headTo && OF_SEVERAL.has(event);

const spanOf = ({ start, end }: TitleFound) => ({ start, end });

function whyNot(context: Context, title: TitleFound, event: EventFound, parties: readonly string[]): string | null {
  if (event.isDenied) return event.cue === "no" ? "said not to exist" : `denied: “${event.cue ?? ""}”`;
  if (isMultilateral(context.text, title)) return "a treaty of many states";
  const aside = context.scenes.asideAt(title);
  if (aside !== null) return aside;
  return thirdPartyIn(context, title, parties) ?? signedByOthers(context, title, parties);
}

/** “China and Kazakhstan signed a memorandum”: the sentence names others and neither Britain nor the sides. */
function signedByOthers(context: Context, title: TitleFound, parties: readonly string[]): string | null {
  const { sentence } = title;
  const start = Math.max(sentence.start, title.start - 240);
  const before = { start, end: title.start };
  const said = context.text.folded.slice(start, title.start);
  if (/\b(?:sides|parties|ministers|interlocutors|presidents|both|they)\b|сторон|министр/.test(said)) return null;
  return thirdPartyIn(context, before, parties);
}

const SMALL = new Set(
  "a an the this of on for and to in with between by against its their о об в и на по с между для year years of the".split(
    " ",
  ),
);
/** Letters by which two forms of a word are taken for one. */
const STEM = 6;

function contentOf({ text }: Context, title: TitleFound): ReadonlySet<string> {
  const words = keyOfName(printed(text, title)).split(" ");
  return new Set(words.filter((word) => !SMALL.has(word)).map((word) => word.slice(0, STEM)));
}

const headlineEnd = ({ text }: Context): number => (text.lines[0]?.kind === "title" ? text.lines[0].end : 0);

/** Farthest that namings of one document are looked for, in documents. */
const MOST_COMPARED = 200;

/** Namings of one document together: one says all that the other says, or no more than its kind. */
function documentsOf(mentions: readonly Mention[], titleEnd: number): Mention[][] {
  const documents: Mention[][] = [];
  const rest = mentions.filter(({ title }) => title.end > titleEnd);
  for (const mention of rest) {
    const same = documents.slice(-MOST_COMPARED).findLast((document) => isSame(document, mention));
    if (same) same.push(mention);
    else documents.push([mention]);
  }
  // A headline repeats in short what the text says: alone it counts only where the text names no such document.
  for (const mention of mentions) {
    if (mention.title.end > titleEnd) continue;
    const alike = documents
      .slice(0, MOST_COMPARED)
      .filter((document) => document[0]?.title.type === mention.title.type);
    if (alike.length === 0) documents.push([mention]);
    else alike.find((document) => isSame(document, mention))?.push(mention);
  }
  return documents;
}

function isSame(document: readonly Mention[], { title, words }: Mention): boolean {
  return document.slice(-10).some((other) => {
    if (other.title.type !== title.type) return false;
    if (title.isBare) return title.determiner === "the" || words.size <= other.words.size;
    if (other.title.isBare) return other.title.determiner === "a" && title.determiner === "the";
    const [few, many] = words.size < other.words.size ? [words, other.words] : [other.words, words];
    return [...few].every((word) => many.has(word));
  });
}

function fullest(document: readonly Mention[]): Mention {
  const lengthOf = ({ title }: Mention): number => title.end - title.start;
  return document.reduce((best, each) => {
    const more = each.words.size - best.words.size;
    return more > 0 || (more === 0 && lengthOf(each) > lengthOf(best)) ? each : best;
  });
}

/** “the Agreement” of which nothing else is said names no document of its own; “a memorandum was signed” does. */
function isDocument({ title, event }: Mention, document: readonly Mention[]): boolean {
  if (!title.isBare) return true;
  if (title.type === "joint-statement") return document.some((each) => each.event.event !== "mentioned");
  return title.determiner !== "the" && event.event !== "mentioned" && event.event !== "in-force";
}

/** Where several places speak of one document, what says more than that there is one. */
function eventOf(document: readonly Mention[], best: Mention): InstrumentEvent {
  if (best.event.event !== "mentioned") return best.event.event;
  return document.find(({ event }) => event.event !== "mentioned")?.event.event ?? "mentioned";
}

function claimOf(
  document: readonly Mention[],
  best: Mention,
  value: Omit<InstrumentValue, "type">,
): Claim<InstrumentValue> {
  const { title } = best;
  const others = document.filter((each) => each !== best && !each.title.isBare).slice(0, 4);
  const cue = [best, ...document].find(({ event }) => event.event === value.event)?.event.cue;
  return {
    id: `instruments.${title.type}@${title.start}`,
    value: { ...value, type: title.type },
    spans: [spanOf(title), ...others.map((each) => spanOf(each.title))],
    because: cue ? `${value.event} because of “${cue}”` : "named, and nothing said of its state",
    sure: value.event !== "mentioned" && !title.isBare,
  };
}
