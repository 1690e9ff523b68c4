import { COVERAGE } from "../../domain/coverage";
import { dayIsSure, dayNumber } from "../../domain/edtf";
import type { Filter } from "../../domain/filter";
import type { Lanes } from "../../domain/options";
import {
  AREAS,
  CENTRAL_ASIA,
  FORMATS,
  GROUPS,
  LEVELS,
  keysOf,
  leadingGroup,
  type Act,
  type Group,
  type Level,
  type Status,
} from "../../domain/taxonomy";
import { clusterLane } from "../../domain/timeline";
import type { Store } from "../client";
import { scopeOf } from "../selection";
import { actsOf, asksOfMeetings } from "./acts";
import { meetingRows, type MeetingRow } from "./meetings";

export interface Mark {
  readonly slug: string;
  readonly title: string;
  /** EDTF. */
  readonly date: string;
  readonly earliest: string;
  readonly latest: string;
  /** True when the day is known: a point; else a span. */
  readonly sure: boolean;
  readonly level: Level;
  readonly group: Group | null;
  readonly status: Status;
}

export interface MarkCluster {
  readonly earliest: string;
  readonly latest: string;
  readonly sure: boolean;
  readonly count: number;
  readonly level: Level;
  readonly groups: readonly { readonly group: Group; readonly count: number }[];
  /** Slugs of its meetings in order of time. */
  readonly slugs: readonly string[];
}

/** An act of an agreement, a diamond on the timeline. */
export interface ActMark {
  readonly instrument: string;
  readonly title: string;
  readonly type: Act;
  readonly date: string;
  readonly earliest: string;
  readonly latest: string;
  readonly sure: boolean;
}

export interface Lane {
  readonly key: string;
  /** Meetings in view and in the whole selection. */
  readonly inView: number;
  readonly total: number;
  readonly marks: readonly Mark[];
  readonly clusters: readonly MarkCluster[];
  readonly acts: readonly ActMark[];
}

export interface Timeline {
  readonly by: Lanes;
  /** First and last ISO day of the view. */
  readonly view: { readonly earliest: string; readonly latest: string };
  /** First and last ISO day there is anything to see. */
  readonly whole: { readonly earliest: string; readonly latest: string };
  readonly lanes: readonly Lane[];
}

export interface TimelineRequest {
  readonly lanes: Lanes;
  /** Width of the plot, 200 to 4000 pixels: what is nearer than a mark's width is clustered. */
  readonly pixels: number;
  /** Days to show; the whole selection where null. */
  readonly view: { readonly earliest: string; readonly latest: string } | null;
}

type Placed = Mark & { readonly start: number; readonly end: number; readonly row: MeetingRow };

/** Marks by lane, with clusters where they would stand too close at this width. */
export async function timeline(store: Store, filter: Filter, request: TimelineRequest): Promise<Timeline> {
  const scope = await scopeOf(store, filter);
  const span = scope.span();
  const whole = span ?? { earliest: COVERAGE.from, latest: COVERAGE.to };
  const view = request.view ?? whole;
  const placed = (await meetingRows(store, scope.ids())).map(place);
  // Beside meetings of one level or person, every agreement of the states would seem to be theirs.
  const acts = asksOfMeetings(filter) ? [] : await actsOf(store, filter);
  const lanes = laneKeys(filter, request.lanes).map((key): Lane => {
    const inLane = placed.filter(({ row }) => keysOfMeeting(row, request.lanes).includes(key));
    const inView = inLane.filter(({ earliest, latest }) => earliest <= view.latest && latest >= view.earliest);
    return {
      key,
      total: inLane.length,
      inView: inView.length,
      ...arrange(inView, view, request.pixels),
      acts: acts
        .filter((act) => act.earliest <= view.latest && act.latest >= view.earliest)
        .filter(({ countries, areas }) => actKeys(countries, areas, request.lanes).includes(key))
        .map(({ instrument, title, type, date, earliest, latest }) => ({
          instrument,
          title,
          type,
          date,
          earliest,
          latest,
          sure: dayIsSure(date),
        })),
    };
  });
  return { by: request.lanes, view, whole, lanes };
}

function place(row: MeetingRow): Placed {
  return {
    row,
    slug: row.slug,
    title: row.title,
    date: row.date,
    earliest: row.earliest,
    latest: row.latest,
    sure: dayIsSure(row.date),
    level: row.level,
    group: leadingGroup(row.areas),
    status: row.status,
    start: dayNumber(row.earliest),
    end: dayNumber(row.latest),
  };
}

function arrange(inView: readonly Placed[], view: { earliest: string; latest: string }, pixels: number) {
  const window = { start: dayNumber(view.earliest), end: dayNumber(view.latest), pixels };
  const { marks, clusters } = clusterLane(
    inView.map(({ start, end, ...mark }) => ({ ...mark, mark, earliest: start, latest: end })),
    window,
  );
  return {
    marks: marks.map(({ mark }) => markOf(mark)),
    clusters: clusters.map((cluster): MarkCluster => {
      const members = cluster.marks.map(({ mark }) => mark);
      return {
        earliest: members.reduce((first, { earliest }) => (earliest < first ? earliest : first), "9999"),
        latest: members.reduce((last, { latest }) => (latest > last ? latest : last), ""),
        sure: cluster.sure,
        count: members.length,
        level: cluster.level,
        groups: cluster.groups,
        slugs: members.map(({ slug }) => slug),
      };
    }),
  };
}

function markOf({
  slug,
  title,
  date,
  earliest,
  latest,
  sure,
  level,
  group,
  status,
}: Omit<Placed, "start" | "end">): Mark {
  return { slug, title, date, earliest, latest, sure, level, group, status };
}

/** The lanes to draw: the chosen values of the key where some are chosen, else all of them. */
function laneKeys(filter: Filter, lanes: Lanes): string[] {
  const all: readonly string[] = {
    country: CENTRAL_ASIA,
    group: keysOf(GROUPS),
    level: keysOf(LEVELS),
    format: keysOf(FORMATS),
  }[lanes];
  const { any, not } = filter[lanes];
  const chosen = all.filter((key) => any.includes(key));
  return (chosen.length > 0 ? chosen : all).filter((key) => !not.includes(key));
}

function keysOfMeeting(row: MeetingRow, lanes: Lanes): readonly string[] {
  if (lanes === "country") return row.countries;
  if (lanes === "group") return row.areas.map(({ area }) => AREAS[area].group);
  return [row[lanes]];
}

/** Acts stand in the lanes of their states or of their areas' groups; they have no level or format. */
function actKeys(
  countries: readonly string[],
  areas: readonly (keyof typeof AREAS)[],
  lanes: Lanes,
): readonly string[] {
  if (lanes === "country") return countries;
  return lanes === "group" ? areas.map((area) => AREAS[area].group) : [];
}
