import { formatEdtf } from "../../domain/edtf";
import { EVERYTHING, withPeriod, writeFilter } from "../../domain/filter";
import { periodRange } from "../../domain/periods";
import { fold, foldText, wordsOf } from "../../domain/search-text";
import { INITIATIVE_KINDS, INSTRUMENT_TYPES, ORGANISATION_KINDS } from "../../domain/taxonomy";
import { countOf } from "../../domain/words";
import type { Store } from "../client";
import { scopeOf } from "../selection";

/** Kinds in order of precedence among equally good finds. */
const KINDS = ["period", "country", "area", "person", "agreement", "initiative", "organisation", "meeting"] as const;
export type JumpKind = (typeof KINDS)[number];

/** Something with a page of its own, or a period as a filter. */
export interface Jump {
  readonly kind: JumpKind;
  readonly slug: string;
  readonly label: string;
  readonly detail: string | null;
  readonly url: string;
}

const MOST_RESULTS = 20;
/** Finds looked at before the best are chosen. Meetings stand last in the table, so they crowd nobody out. */
const MOST_FINDS = 1000;

/** Everything with a page whose name or alias has words beginning as the query's do, best first. */
export async function jump(store: Store, text: string): Promise<{ results: Jump[] }> {
  const words = wordsOf(text).map(({ word }) => fold(word));
  const periods = await periodsOf(store, text);
  if (words.length === 0) return { results: periods };
  return { results: [...periods, ...bestFirst(findSubjects(store, words), text).map(jumpOf)].slice(0, MOST_RESULTS) };
}

/** The slugs of one kind whose name or alias has words beginning as the text's do, best first. */
export function slugsMatching(store: Store, kind: Subject["kind"], text: string): string[] {
  const words = wordsOf(text).map(({ word }) => fold(word));
  if (words.length === 0) return [];
  return bestFirst(findSubjects(store, words, kind), text).map(({ slug }) => slug);
}

function bestFirst(subjects: readonly Subject[], text: string): Subject[] {
  const finds = subjects.map((row) => ({ row, rank: rankOf(row, foldText(text)) }));
  finds.sort((a, b) => a.rank - b.rank || byKind(a.row, b.row) || byName(a.row, b.row));
  return finds.map(({ row }) => row);
}

interface Subject {
  readonly kind: keyof typeof SUBJECTS;
  readonly slug: string;
  readonly label: string;
  readonly detail: string | null;
  readonly keys: string;
}

const kindLabel = (kinds: Readonly<Record<string, { readonly label: string }>>) => (detail: string | null) =>
  kinds[detail ?? ""]?.label ?? detail;
const asIs = (detail: string | null) => detail;

/** What each kind of the table is called here, where its page is, and how its detail reads. */
const SUBJECTS = {
  country: { kind: "country", folder: "countries", detail: asIs },
  area: { kind: "area", folder: "areas", detail: asIs },
  person: { kind: "person", folder: "people", detail: asIs },
  instrument: { kind: "agreement", folder: "agreements", detail: kindLabel(INSTRUMENT_TYPES) },
  initiative: { kind: "initiative", folder: "initiatives", detail: kindLabel(INITIATIVE_KINDS) },
  organisation: { kind: "organisation", folder: "organisations", detail: kindLabel(ORGANISATION_KINDS) },
  meeting: { kind: "meeting", folder: "meetings", detail: (date: string | null) => formatEdtf(date ?? "", "short") },
} as const satisfies Record<
  string,
  { kind: JumpKind; folder: string; detail: (detail: string | null) => string | null }
>;

/** Letters that, with the next one, fold to another key: "tokay" must find Tokayev (tokaev), "naz" Nazhimov. */
const UNFINISHED: Readonly<Record<string, string>> = { i: "e", z: "j", d: "j", k: "h", p: "f" };

/** The keys a word may begin with while it is being typed. */
function beginningsOf(keys: readonly string[]): string[] {
  const endings = keys.flatMap((key) => {
    const other = key.length > 2 ? UNFINISHED[key.at(-1) ?? ""] : undefined;
    return other === undefined ? [] : [key.slice(0, -1) + other];
  });
  return [...new Set([...keys, ...endings])];
}

/** Every word must begin a key. Keys hold letters and digits only, so nothing can break out of the quotes. */
function findSubjects(store: Store, words: readonly (readonly string[])[], kind: string | null = null): Subject[] {
  const match = words
    .map(
      (keys) =>
        `(${beginningsOf(keys)
          .map((key) => `"${key}"*`)
          .join(" OR ")})`,
    )
    .join(" AND ");
  return store.raw
    .prepare(
      `select kind, slug, label, detail, keys from subject_text
       where subject_text match ? and kind = coalesce(?, kind) order by rowid limit ?`,
    )
    .all(match, kind, MOST_FINDS) as Subject[];
}

/**
 * 0: the label itself, 1: it begins so, 2: whole words inside it or an alias, 3: beginnings of such words, 4: nearly.
 * People are sought by surname, so each word of a name begins it.
 */
function rankOf({ kind, label, keys }: Subject, query: string): number {
  const name = foldText(label);
  if (name === query) return 0;
  if (name.startsWith(query) || (kind === "person" && ` ${name}`.includes(` ${query}`))) return 1;
  if (` ${keys} `.includes(` ${query} `)) return 2;
  return ` ${keys}`.includes(` ${query}`) ? 3 : 4;
}

const byKind = (a: Subject, b: Subject): number =>
  KINDS.indexOf(SUBJECTS[a.kind].kind) - KINDS.indexOf(SUBJECTS[b.kind].kind);

/** By label; meetings latest first, as every list of them. */
function byName(a: Subject, b: Subject): number {
  if (a.kind === "meeting") return (b.detail ?? "").localeCompare(a.detail ?? "") || a.slug.localeCompare(b.slug);
  return a.label.localeCompare(b.label) || a.slug.localeCompare(b.slug);
}

function jumpOf({ kind, slug, label, detail }: Subject): Jump {
  const subject = SUBJECTS[kind];
  return { kind: subject.kind, slug, label, detail: subject.detail(detail), url: `/${subject.folder}/${slug}` };
}

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  formatEdtf(`2000-${String(month + 1).padStart(2, "0")}`)
    .split(" ")[0]
    ?.toLowerCase(),
);

/** "2024", "2024-06", "June 2024", "2024 Q2" as the period's key. */
function periodIn(text: string): string | null {
  const plain = text.trim().toLowerCase();
  if (/^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/.test(plain)) return plain;
  const quarter = /^(?:q([1-4]) ((?:19|20)\d{2})|((?:19|20)\d{2})[ -]q([1-4]))$/.exec(plain);
  if (quarter) return `${quarter[2] ?? quarter[3]}-Q${quarter[1] ?? quarter[4]}`;
  const named = /^([a-z]{3,9}) ((?:19|20)\d{2})$/.exec(plain);
  const month = MONTHS.findIndex((name) => name?.startsWith(named?.[1] ?? "")) + 1;
  return named && month > 0 ? `${named[2]}-${String(month).padStart(2, "0")}` : null;
}

async function periodsOf(store: Store, text: string): Promise<Jump[]> {
  const key = periodIn(text);
  if (key === null) return [];
  const { from, to } = periodRange(key);
  const filter = withPeriod(EVERYTHING, from, to);
  const total = (await scopeOf(store, filter)).total();
  const label = from === to ? formatEdtf(from) : formatEdtf(`${from}/${to}`);
  return [
    {
      kind: "period",
      slug: key,
      label,
      detail: countOf(total, "meeting", "meetings"),
      url: `/?${writeFilter(filter)}`,
    },
  ];
}
