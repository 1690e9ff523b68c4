/** What the record has of the same states some weeks before and after: what stands beside a text being read. */
import { asc, eq, inArray } from "drizzle-orm";
import { demand, type Actor } from "../../domain/access";
import { only, withPeriod, writeFilter, type Filter } from "../../domain/filter";
import { daysApart, sharedDay, weeksAround, type NearAsked, type SharedDay } from "../../domain/intake/confirm/near";
import { keysOf, STATUSES } from "../../domain/taxonomy";
import type { Store } from "../client";
import { groupRows } from "../group-rows";
import * as tables from "../schema";
import { scopeOf } from "../selection";
import { meetingRows, type MeetingRow } from "../views/meetings";

export interface NearMeeting extends Pick<MeetingRow, "slug" | "title" | "date" | "level" | "status" | "url"> {
  readonly day: SharedDay;
  /** Names of the people both have. */
  readonly people: readonly string[];
}

export interface Nearby {
  /** In order of time; of many those that share something, then the nearest. */
  readonly meetings: readonly NearMeeting[];
  /** All of these weeks. */
  readonly total: number;
  /** Of them all, those that share the day or somebody. */
  readonly sharing: number;
  /** Of the others, those whose day is too vague to tell. */
  readonly unsure: number;
  /** The filter that shows them all, as an address without `?`. */
  readonly query: string;
}

interface Asked extends Omit<NearAsked, "date"> {
  readonly date: string | null;
  /** The published record of the meeting itself. */
  readonly slug: string | null;
}

/** As many as a look beside the text takes in. */
const MOST = 6;

/** Meetings of any of these states in the weeks around a date, held or not; none without a date or a state. */
export async function nearby(store: Store, actor: Actor, { slug, date, countries, people }: Asked): Promise<Nearby> {
  demand(actor, "read-drafts");
  const weeks = weeksAround(date ?? "");
  if (date === null || weeks === null || countries.length === 0) return NOTHING;
  const ofStates = { ...only("country", ...countries), status: { any: keysOf(STATUSES), not: [] } };
  const filter = withPeriod(ofStates, weeks.from, weeks.to);
  const rows = (await inOrder(store, filter)).filter((row) => row.slug !== slug);
  const shared = peopleIn(store, people);
  const found = rows.map(({ title, level, status, url, ...row }) => ({
    meeting: { slug: row.slug, title, date: row.date, level, status, url },
    day: sharedDay(date, row.date),
    people: shared.get(row.slug) ?? [],
    apart: daysApart(date, row.date),
  }));
  const byNearness = found.toSorted((a, b) => Number(shares(b)) - Number(shares(a)) || a.apart - b.apart);
  const nearest = new Set(byNearness.slice(0, MOST));
  return {
    meetings: found
      .filter((each) => nearest.has(each))
      .map(({ meeting, day, people: both }) => ({ ...meeting, day, people: both })),
    total: rows.length,
    sharing: found.filter(shares).length,
    unsure: found.filter((each) => each.day === "perhaps" && !shares(each)).length,
    query: writeFilter(filter),
  };
}

const NOTHING: Nearby = { meetings: [], total: 0, sharing: 0, unsure: 0, query: "" };

const shares = ({ day, people }: Pick<NearMeeting, "day" | "people">): boolean => day === "same" || people.length > 0;

async function inOrder(store: Store, filter: Filter): Promise<MeetingRow[]> {
  return meetingRows(store, (await scopeOf(store, filter)).ids());
}

/** Names of these people by the slugs of the meetings they took part in. */
function peopleIn({ read }: Store, slugs: readonly string[]): Map<string, string[]> {
  const { meetings, participants, people, posts } = tables;
  const rows = read
    .selectDistinct({ meeting: meetings.slug, name: people.name })
    .from(participants)
    .innerJoin(meetings, eq(meetings.id, participants.meetingId))
    .innerJoin(posts, eq(posts.id, participants.postId))
    .innerJoin(people, eq(people.id, posts.personId))
    .where(inArray(people.slug, [...slugs]))
    .orderBy(asc(participants.position))
    .all();
  const groups = groupRows(rows, ({ meeting }) => meeting);
  return new Map([...groups].map(([meeting, each]) => [meeting, each.map(({ name }) => name)]));
}
