/** Measures drafts against labelled texts, by the rules in communiques/README.md. */
import type { DraftJson, DraftScalars } from "../as-json";
import type { Span } from "../reading";
import { sharedLength } from "../text/text";

/** A labelled text as its .json holds it. */
export interface Labelled {
  readonly text: string;
  readonly publishedOn: string;
  readonly language: "en" | "ru";
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly datePrecision: string | null;
  readonly format: string;
  readonly level: string;
  readonly modality: string;
  readonly city: string | null;
  readonly hostCountry: string | null;
  readonly countries: readonly string[];
  readonly spans: readonly Label[];
}

interface Label extends Span {
  readonly kind: string;
  readonly attrs: readonly string[];
}

/** One value of a set, gold or read: what must be equal, and where it stands. */
interface Item {
  readonly key: string;
  readonly spans: readonly Span[];
  /** Further quality, counted among matched items. */
  readonly quality?: string;
}

export interface Count {
  readonly right: number;
  /** Values read. */
  readonly read: number;
  /** Values labelled. */
  readonly gold: number;
}

/** What went wrong with one text, in words, for the person who writes the rules. */
export interface Fault {
  readonly field: string;
  readonly missed: readonly string[];
  readonly invented: readonly string[];
}

export interface TextScore {
  readonly counts: Readonly<Record<string, Count>>;
  readonly faults: readonly Fault[];
}

const SCALARS = [
  "startsOn",
  "endsOn",
  "datePrecision",
  "format",
  "level",
  "modality",
  "city",
  "hostCountry",
] as const satisfies readonly (keyof DraftScalars)[];

const TITLES = /^(?:the|a|an|sir|dame|dr|h\.?e\.?|mr|mrs|ms|rt|hon|сэр|г-н|г-жа|д-р)\.?\s+|\s+mp$/;
const PEER = /^(lord|lady|baroness|viscount|earl|baron|лорд|баронесса|виконт)\s/;

/** A name as it is compared: letters, apostrophes and spaces made alike, titles and a peer's territory left out. */
export function comparable(name: string): string {
  let plain = name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[ʻ‘’ʼ]/g, "'")
    .replaceAll(/\s+/g, " ")
    .trim();
  for (let before = ""; before !== plain;) {
    before = plain;
    plain = plain.replace(TITLES, "").trim();
  }
  return PEER.test(plain) ? plain.replace(/ of .*$/, "") : plain;
}

const labels = ({ spans }: Labelled, kind: string): readonly Label[] => spans.filter((each) => each.kind === kind);

const printed = ({ text }: Labelled, { start, end }: Span): string => comparable(text.slice(start, end));

/** How one value matches another: 0 is not at all. */
type Likeness = (gold: Item, read: Item) => number;

function overlap(gold: Item, read: Item): number {
  let best = 0;
  for (const a of gold.spans)
    for (const b of read.spans) {
      const shared = sharedLength(a, b);
      best = Math.max(best, shared / (a.end - a.start + b.end - b.start - shared));
    }
  return best >= 0.5 ? best : 0;
}

const byKey: Likeness = (gold, read) => (gold.key === read.key ? 1 : 0);
const byPlace: Likeness = overlap;
const byKeyAndPlace: Likeness = (gold, read) => (gold.key === read.key ? overlap(gold, read) : 0);
const byPlaceOrKey: Likeness = (gold, read) => Math.max(overlap(gold, read), byKey(gold, read) * 0.49);

interface SetField {
  readonly likeness: Likeness;
  gold(text: Labelled): Item[];
  read(draft: DraftJson): Item[];
  /** What is counted of the items matched, such as the emphasis of areas. */
  readonly quality?: string;
}

const at = (label: Label, key: string, quality = ""): Item => ({ key, spans: [label], quality });
const EMPHASES = ["mentioned", "discussed", "priority"];

/** The sets that are measured. */
export const SETS: Readonly<Record<string, SetField>> = {
  countries: {
    likeness: byKey,
    gold: ({ countries }) => countries.map((key) => ({ key, spans: [] })),
    read: ({ countries }) => countries.map((key) => ({ key, spans: [] })),
  },
  areas: {
    likeness: byKey,
    quality: "emphasis",
    gold: (text) => goldAreas(text),
    read: ({ areas }) => areas.map(({ area, emphasis, spans }) => ({ key: area, spans, quality: emphasis })),
  },
  participants: {
    likeness: byKey,
    quality: "country",
    gold: (text) => labels(text, "person").map((each) => at(each, printed(text, each), each.attrs[0])),
    read: ({ participants }) =>
      participants.map(({ name, country, spans }) => ({ key: comparable(name), spans, quality: country ?? "" })),
  },
  instruments: {
    likeness: byKeyAndPlace,
    quality: "event",
    gold: (text) => labels(text, "instrument").map((each) => at(each, each.attrs[0] ?? "", each.attrs[1])),
    read: ({ instruments }) => instruments.map(({ type, spans, event }) => ({ key: type, spans, quality: event })),
  },
  initiatives: {
    likeness: byPlaceOrKey,
    gold: (text) => labels(text, "initiative").map((each) => at(each, printed(text, each))),
    read: ({ initiatives }) => initiatives.map(({ title, spans }) => ({ key: comparable(title), spans })),
  },
  organisations: {
    likeness: byPlaceOrKey,
    gold: (text) => labels(text, "organisation").map((each) => at(each, printed(text, each))),
    read: ({ organisations }) => organisations.map(({ name, spans }) => ({ key: comparable(name), spans })),
  },
  quotes: {
    likeness: byKeyAndPlace,
    gold: (text) => labels(text, "quote").map((each) => at(each, comparable(each.attrs[0] ?? ""))),
    read: ({ quotes }) => quotes.map(({ speaker, spans }) => ({ key: comparable(speaker), spans })),
  },
  outcomes: {
    likeness: byPlace,
    quality: "kind",
    gold: (text) => labels(text, "outcome").map((each) => at(each, each.attrs[0] ?? "", each.attrs[0])),
    read: ({ outcomes }) => outcomes.map(({ kind, spans }) => ({ key: kind, spans, quality: kind })),
  },
  figures: {
    likeness: byKeyAndPlace,
    quality: "unit",
    gold: (text) => labels(text, "figure").map((each) => at(each, String(Number(each.attrs[1])), each.attrs[2])),
    read: ({ figures }) => figures.map(({ value, unit, spans }) => ({ key: String(value), spans, quality: unit })),
  },
};

function goldAreas(text: Labelled): Item[] {
  const bySlug = new Map<string, { spans: Span[]; emphasis: number }>();
  for (const each of labels(text, "area")) {
    const [slug = "", emphasis = ""] = each.attrs;
    const known = bySlug.get(slug) ?? { spans: [], emphasis: 0 };
    known.spans.push(each);
    bySlug.set(slug, { ...known, emphasis: Math.max(known.emphasis, EMPHASES.indexOf(emphasis)) });
  }
  return [...bySlug].map(([key, { spans, emphasis }]) => ({ key, spans, quality: EMPHASES[emphasis] ?? "" }));
}

/** Pairs of gold and read values, best first, each value once. */
function pairs(gold: readonly Item[], read: readonly Item[], likeness: Likeness): (readonly [Item, Item])[] {
  const all = gold.flatMap((g) => read.map((r) => ({ g, r, score: likeness(g, r) }))).filter(({ score }) => score > 0);
  all.sort((a, b) => b.score - a.score);
  const taken = new Set<Item>();
  const found: (readonly [Item, Item])[] = [];
  for (const { g, r } of all) {
    if (taken.has(g) || taken.has(r)) continue;
    taken.add(g).add(r);
    found.push([g, r]);
  }
  return found;
}

const inWords = (text: Labelled, { key, spans: [span], quality }: Item): string =>
  [key, quality, span && JSON.stringify(text.text.slice(span.start, span.end))].filter(Boolean).join(" · ");

/** Measures one draft. */
export function scoreText(text: Labelled, draft: DraftJson): TextScore {
  const counts: Record<string, Count> = {};
  const faults: Fault[] = [];
  for (const field of SCALARS) {
    const right = draft[field] === text[field];
    counts[field] = { right: right ? 1 : 0, read: 1, gold: 1 };
    if (!right) faults.push({ field, missed: [String(text[field])], invented: [String(draft[field])] });
  }
  for (const [field, set] of Object.entries(SETS)) {
    const gold = set.gold(text);
    const read = set.read(draft);
    const matched = pairs(gold, read, set.likeness);
    counts[field] = { right: matched.length, read: read.length, gold: gold.length };
    const paired = new Set(matched.flat());
    const missed = gold.filter((each) => !paired.has(each)).map((each) => inWords(text, each));
    const invented = read.filter((each) => !paired.has(each)).map((each) => inWords(text, each));
    if (missed.length + invented.length > 0) faults.push({ field, missed, invented });
    if (set.quality === undefined) continue;
    const alike = matched.filter(([g, r]) => g.quality === r.quality);
    counts[`${field} ${set.quality}`] = { right: alike.length, read: matched.length, gold: matched.length };
    const unlike = matched.filter(([g, r]) => g.quality !== r.quality);
    if (unlike.length > 0)
      faults.push({
        field: `${field} ${set.quality}`,
        missed: unlike.map(([g]) => inWords(text, g)),
        invented: unlike.map(([, r]) => r.quality ?? ""),
      });
  }
  counts["support"] = supportOf(text.text, draft);
  counts["astray"] = astray(text, draft);
  return { counts, faults };
}

/** Values whose passages stand in the text and hold what the value says. */
function supportOf(text: string, draft: DraftJson): Count {
  const words = ({ start, end }: Span): string => comparable(text.slice(start, end));
  const inside = ({ start, end }: Span): boolean => start >= 0 && start < end && end <= text.length;
  const shown: boolean[] = [];
  const hold = (spans: readonly Span[], fits: (span: Span) => boolean = () => true): void => {
    shown.push(spans.length > 0 && spans.every(inside) && spans.some(fits));
  };
  const { startsOn: date, format, level, modality, city: place } = draft;
  for (const [key, value] of Object.entries({ date, format, level, modality, place }))
    if (value !== null) hold(draft.support[key] ?? []);
  for (const code of draft.countries) hold(draft.support[`countries.${code}`] ?? []);
  for (const { name, spans } of draft.participants) hold(spans, (span) => words(span) === comparable(name));
  for (const { title, spans } of draft.instruments) hold(spans, (span) => words(span).includes(comparable(title)));
  for (const { title, spans } of draft.initiatives) hold(spans, (span) => words(span).includes(comparable(title)));
  for (const { name, spans } of draft.organisations) hold(spans, (span) => words(span).includes(comparable(name)));
  for (const { spans } of [...draft.areas, ...draft.quotes, ...draft.outcomes]) hold(spans);
  for (const { spans } of draft.figures) hold(spans, (span) => /[\p{N}]|\p{L}/u.test(text.slice(span.start, span.end)));
  return { right: shown.filter(Boolean).length, read: shown.length, gold: shown.length };
}

/** Values read that lie on a passage labelled as a distraction: `right` counts those that do not. */
function astray(text: Labelled, draft: DraftJson): Count {
  const distractors = labels(text, "distractor");
  const values = [
    ...draft.areas,
    ...draft.participants,
    ...draft.instruments,
    ...draft.initiatives,
    ...draft.organisations,
    ...draft.figures,
  ];
  const lost = values.filter(({ spans }) =>
    distractors.some((each) => overlap({ key: "", spans: [each] }, { key: "", spans }) > 0),
  );
  return { right: values.length - lost.length, read: values.length, gold: values.length };
}

/** Sums of counts over texts. */
export function total(scores: readonly TextScore[]): Record<string, Count> {
  const sums: Record<string, Count> = {};
  for (const { counts } of scores)
    for (const [field, { right, read, gold }] of Object.entries(counts)) {
      const sum = sums[field] ?? { right: 0, read: 0, gold: 0 };
      sums[field] = { right: sum.right + right, read: sum.read + read, gold: sum.gold + gold };
    }
  return sums;
}

export const precision = ({ right, read }: Count): number => (read === 0 ? 1 : right / read);
export const recall = ({ right, gold }: Count): number => (gold === 0 ? 1 : right / gold);

/** Harmonic mean of precision and recall: 1 where there was nothing to read and nothing was read. */
export function f1({ right, read, gold }: Count): number {
  return read + gold === 0 ? 1 : (2 * right) / (read + gold);
}

/** The fields of the overall figure, each counting the same: scalars by exact match, sets by F1. */
export const MACRO = [...SCALARS, ...Object.keys(SETS)];

export function macro(counts: Readonly<Record<string, Count>>): number {
  const figures = MACRO.flatMap((field) => (counts[field] === undefined ? [] : [f1(counts[field])]));
  return figures.reduce((sum, each) => sum + each, 0) / figures.length;
}
