/** Meetings that look like the one being entered, published or in another draft. */
import { and, asc, eq, gte, inArray, lte, ne } from "drizzle-orm";
import { demand, type Actor } from "../../domain/access";
import { dayNumber, isoDay, parseEdtf } from "../../domain/edtf";
import { draftBody } from "../../domain/records";
import { likenessOf, NEAR_DAYS, WORTH_A_WARNING, type Comparable, type Likeness } from "../../domain/records/likeness";
import type { Store } from "../client";
import { groupRows } from "../group-rows";
import * as tables from "../schema";
import { slugsMatching } from "../views/jump";

/** A meeting that may be the same. */
export interface Duplicate extends Likeness {
  readonly title: string;
  /** EDTF. */
  readonly date: string;
  readonly url: string;
  /** True where it is another draft and not published. */
  readonly isDraft: boolean;
  /** Names of the people it shares. */
  readonly people: readonly string[];
}

export interface Entered extends Comparable {
  readonly kind: "meeting" | "tour";
  /** The published record being changed: it is no duplicate of itself. */
  readonly slug: string | null;
  readonly draft: string | null;
}

const MOST = 5;
/** A year without a day overlaps many meetings; the latest of them are looked at. */
const MOST_CANDIDATES = 3_000;

type Candidate = Comparable & Pick<Duplicate, "url" | "isDraft"> & { readonly date: string };

/** The meetings most like the entered one, most alike first; none where none is worth a warning. */
export async function duplicates(store: Store, actor: Actor, entered: Entered): Promise<Duplicate[]> {
  demand(actor, "read-drafts");
  const candidates = [...published(store, entered), ...drafted(store, entered)];
  const found = candidates.flatMap((candidate) => {
    const likeness = likenessOf(entered, candidate);
    return likeness !== null && likeness.score >= WORTH_A_WARNING ? [{ candidate, likeness }] : [];
  });
  found.sort((a, b) => b.likeness.score - a.likeness.score || a.candidate.url.localeCompare(b.candidate.url));
  const names = namesOf(store, entered.people);
  return found.slice(0, MOST).map(({ candidate: { title, date, url, isDraft, people }, likeness }) => ({
    ...likeness,
    title,
    date,
    url,
    isDraft,
    people: people.flatMap((slug) => names.get(slug) ?? []),
  }));
}

function published(store: Store, { date, title, kind, slug }: Entered): Candidate[] {
  const { meetings } = tables;
  const span = parseEdtf(date ?? "");
  const near =
    span === null
      ? inArray(meetings.slug, slugsMatching(store, "meeting", title).slice(0, 20))
      : and(
          gte(meetings.latest, isoDay(dayNumber(span.earliest) - NEAR_DAYS)),
          lte(meetings.earliest, isoDay(dayNumber(span.latest) + NEAR_DAYS)),
        );
  const rows = store.read
    .select({
      id: meetings.id,
      slug: meetings.slug,
      title: meetings.title,
      date: meetings.date,
      city: meetings.city,
    })
    .from(meetings)
    .where(and(near, eq(meetings.kind, kind), slug === null ? undefined : ne(meetings.slug, slug)))
    .orderBy(asc(meetings.latest))
    .limit(MOST_CANDIDATES)
    .all();
  return withLists(store, rows);
}

interface Row {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly date: string;
  readonly city: string | null;
}

function withLists({ read }: Store, rows: readonly Row[]): Candidate[] {
  const { meetingCountries, participants, people, posts } = tables;
  const ids = rows.map(({ id }) => id);
  const countries = groupRows(
    read.select().from(meetingCountries).where(inArray(meetingCountries.meetingId, ids)).all(),
    ({ meetingId }) => meetingId,
  );
  const present = groupRows(
    read
      .select({ meetingId: participants.meetingId, slug: people.slug })
      .from(participants)
      .innerJoin(posts, eq(posts.id, participants.postId))
      .innerJoin(people, eq(people.id, posts.personId))
      .where(inArray(participants.meetingId, ids))
      .all(),
    ({ meetingId }) => meetingId,
  );
  return rows.map(({ id, slug, ...row }) => ({
    ...row,
    url: `/meetings/${slug}`,
    isDraft: false,
    countries: (countries.get(id) ?? []).map(({ country }) => country),
    people: (present.get(id) ?? []).map((each) => each.slug),
  }));
}

/** Other open drafts of new meetings: two editors may read the same report. */
function drafted({ read }: Store, { draft, kind }: Entered): Candidate[] {
  const { drafts } = tables;
  const rows = read
    .select({ id: drafts.id, name: drafts.name, body: drafts.body })
    .from(drafts)
    .where(and(eq(drafts.kind, "meeting"), eq(drafts.baseVersion, 0)))
    .all();
  return rows.flatMap(({ id, name, body }) => {
    if (id === draft) return [];
    const { record } = draftBody("meeting").parse(JSON.parse(body));
    if ((record.kind ?? "meeting") !== kind) return [];
    return {
      url: `/desk/drafts/${id}`,
      isDraft: true,
      title: name,
      date: record.date ?? "",
      city: record.city ?? null,
      countries: record.countries ?? [],
      people: (record.participants ?? []).flatMap(({ person }) => person ?? []),
    };
  });
}

function namesOf({ read }: Store, slugs: readonly string[]): Map<string, string> {
  const { people } = tables;
  const rows = read
    .select({ slug: people.slug, name: people.name })
    .from(people)
    .where(inArray(people.slug, [...slugs]))
    .all();
  return new Map(rows.map(({ slug, name }) => [slug, name]));
}
