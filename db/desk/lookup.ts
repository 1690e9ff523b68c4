/** What the forms of the desk look up: records to name, places, sources, in short answers. */
import { and, asc, count, desc, eq, inArray, isNotNull, like, max, or, sql } from "drizzle-orm";
import { demand, type Actor } from "../../domain/access";
import { formatEdtf } from "../../domain/edtf";
import type { SourceRecord } from "../../domain/records";
import { fold, foldText, wordsOf } from "../../domain/search-text";
import { countryName, INITIATIVE_KINDS, INSTRUMENT_TYPES, ORGANISATION_KINDS } from "../../domain/taxonomy";
import type { Store } from "../client";
import { groupRows } from "../group-rows";
import * as tables from "../schema";
import { slugsMatching } from "../views/jump";
import type { SightedPost } from "../views/people";

export const LOOKUP_KINDS = ["person", "organisation", "instrument", "initiative", "tour", "city"] as const;
export type LookupKind = (typeof LOOKUP_KINDS)[number];

/** A record that a form can name. */
export interface Found {
  readonly kind: LookupKind;
  /** Of a city, its name. */
  readonly slug: string;
  readonly name: string;
  readonly detail: string | null;
  readonly country: string | null;
  /** Of a person, the post sighted last first. */
  readonly posts: readonly SightedPost[];
}

interface Wanted {
  readonly kind: LookupKind;
  /** What was typed. */
  readonly q?: string | null;
  /** Or the records themselves. */
  readonly slug?: readonly string[];
}

const MOST = 12;

/** Records of a kind whose name or alias has words beginning as the typed ones do, best first; or those of the slugs. */
export async function lookup(store: Store, actor: Actor, { kind, q, slug = [] }: Wanted): Promise<Found[]> {
  demand(actor, "read-drafts");
  const typed = q ?? "";
  if (kind === "city") return cities(store, typed);
  const wanted = slug.length > 0 ? slug : slugsOf(store, kind, typed);
  const found = new Map(READERS[kind](store, wanted).map((each) => [each.slug, each]));
  return wanted.flatMap((each) => found.get(each) ?? []).slice(0, slug.length > 0 ? wanted.length : MOST);
}

type Kind = Exclude<LookupKind, "city">;

/** Tours are few and come without a word typed, latest first; everything else has to be asked for. */
function slugsOf(store: Store, kind: Kind, typed: string): readonly string[] {
  if (kind !== "tour") return slugsMatching(store, kind, typed).slice(0, MOST);
  if (typed.trim() !== "") return slugsMatching(store, "meeting", typed);
  const { meetings } = tables;
  return store.read
    .select({ slug: meetings.slug })
    .from(meetings)
    .where(eq(meetings.kind, "tour"))
    .orderBy(desc(meetings.latest))
    .limit(MOST)
    .all()
    .map((row) => row.slug);
}

type Reader = (store: Store, slugs: readonly string[]) => Found[];

const READERS: { readonly [K in Kind]: Reader } = {
  person: peopleOf,
  organisation({ read }, slugs) {
    const { organisations } = tables;
    const rows = read
      .select()
      .from(organisations)
      .where(inArray(organisations.slug, [...slugs]))
      .all();
    return rows.map(({ slug, name, kind, country }) =>
      found("organisation", slug, name, { detail: joined(ORGANISATION_KINDS[kind].label, country), country }),
    );
  },
  instrument({ read }, slugs) {
    const { instruments } = tables;
    const rows = read
      .select()
      .from(instruments)
      .where(inArray(instruments.slug, [...slugs]))
      .all();
    return rows.map(({ slug, title, type }) =>
      found("instrument", slug, title, { detail: INSTRUMENT_TYPES[type].label }),
    );
  },
  initiative({ read }, slugs) {
    const { initiatives } = tables;
    const rows = read
      .select()
      .from(initiatives)
      .where(inArray(initiatives.slug, [...slugs]))
      .all();
    return rows.map(({ slug, title, kind }) =>
      found("initiative", slug, title, { detail: INITIATIVE_KINDS[kind].label }),
    );
  },
  tour({ read }, slugs) {
    const { meetings } = tables;
    const rows = read
      .select()
      .from(meetings)
      .where(and(eq(meetings.kind, "tour"), inArray(meetings.slug, [...slugs])))
      .all();
    return rows.map(({ slug, title, date }) => found("tour", slug, title, { detail: formatEdtf(date, "short") }));
  },
};

function found(kind: LookupKind, slug: string, name: string, rest: Partial<Found> = {}): Found {
  return { kind, slug, name, detail: null, country: null, posts: [], ...rest };
}

const joined = (label: string, country: string | null): string =>
  country === null ? label : `${label}, ${countryName(country)}`;

function peopleOf({ read }: Store, slugs: readonly string[]): Found[] {
  const { people, posts, organisations } = tables;
  const rows = read
    .select()
    .from(people)
    .where(inArray(people.slug, [...slugs]))
    .all();
  const held = read
    .select({
      personId: posts.personId,
      role: posts.role,
      organisation: organisations.slug,
      organisationName: organisations.name,
      from: posts.from,
      to: posts.to,
    })
    .from(posts)
    .leftJoin(organisations, eq(organisations.id, posts.organisationId))
    .where(
      inArray(
        posts.personId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(desc(posts.to), desc(posts.position))
    .all();
  const postsOf = groupRows(held, ({ personId }) => personId);
  return rows.map(({ id, slug, name, country }) =>
    found("person", slug, name, {
      detail: postsOf.get(id)?.[0]?.role ?? null,
      country,
      posts: (postsOf.get(id) ?? []).map(({ personId: _personId, ...post }) => post),
    }),
  );
}

/** Cities where meetings took place, most often first, each with the state it hosted in most often. */
function cities({ read }: Store, typed: string): Found[] {
  const { meetings } = tables;
  const words = wordsOf(typed).flatMap(({ word }) => fold(word));
  const rows = read
    .select({ city: meetings.city, country: meetings.hostCountry, times: count() })
    .from(meetings)
    .where(isNotNull(meetings.city))
    .groupBy(meetings.city, meetings.hostCountry)
    .orderBy(desc(count()), asc(meetings.city))
    .all();
  const byName = new Map<string, Found>();
  for (const { city, country } of rows) {
    if (city === null || byName.has(city)) continue;
    const keys = foldText(city).split(" ");
    if (!words.every((word) => keys.some((key) => key.startsWith(word)))) continue;
    byName.set(city, found("city", city, city, { detail: country && countryName(country), country }));
  }
  return [...byName.values()].slice(0, MOST);
}

/** What is known of an address on the web. */
export interface KnownSource {
  /** The source of that address, or of one that differs only in its form. */
  readonly source: SourceRecord | null;
  /** What other sources of the same host say most often. */
  readonly guess: Pick<SourceRecord, "publisher" | "language" | "kind"> | null;
  /** How many sources of the host there are. */
  readonly sameHost: number;
}

/** The source of an address, and what its host's other sources suggest. Nothing is fetched. */
export async function knownSource(store: Store, actor: Actor, url: string): Promise<KnownSource> {
  demand(actor, "read-drafts");
  const host = hostOf(url);
  if (host === null) return { source: null, guess: null, sameHost: 0 };
  const { sources } = tables;
  const pattern = (start: string): string => `${start}${host.replaceAll(/[\\%_]/g, String.raw`\$&`)}/%`;
  const ofHost = or(...STARTS.map((start) => sql`${like(sources.url, pattern(start))} escape '\\'`));
  const rows = store.read.select().from(sources).where(ofHost).orderBy(asc(sources.id)).all();
  const same = rows.find((row) => row.url === url) ?? rows.find((row) => formOf(row.url) === formOf(url));
  const [guess] = store.read
    .select({ publisher: sources.publisher, language: sources.language, kind: sources.kind })
    .from(sources)
    .where(ofHost)
    .groupBy(sources.publisher, sources.language, sources.kind)
    .orderBy(desc(count()), desc(max(sources.id)))
    .limit(1)
    .all();
  if (!same) return { source: null, guess: guess ?? null, sameHost: rows.length };
  const { id: _id, version: _version, ...source } = same;
  return { source, guess: guess ?? null, sameHost: rows.length };
}

const STARTS = ["https://", "http://", "https://www.", "http://www."] as const;

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : null;
}

/** An address without what does not change the page: protocol, www, the mark of a campaign, a closing stroke. */
function formOf(text: string): string {
  const url = new URL(text);
  const kept = [...url.searchParams].filter(([name]) => !/^(?:utm_\w+|fbclid|gclid|yclid)$/.test(name));
  const query = new URLSearchParams(kept).toString();
  return `${url.hostname.replace(/^www\./, "")}${url.pathname.replace(/\/+$/, "")}?${query}`;
}
