import { dayIsSure } from "../../domain/edtf";
import { EVERYTHING, only, withPeriod, writeFilter, type Filter } from "../../domain/filter";
import type { SourceKind } from "../../domain/taxonomy";
import type { Store } from "../client";
import { scopeOf } from "../selection";
import { countsBy, type ValueCount } from "./profile-meetings";

/** A period of the record and the held meetings whose dates overlap it. */
export interface PeriodCount {
  readonly from: string | null;
  readonly to: string | null;
  readonly count: number;
  /** The filter as an address, without `?`. */
  readonly query: string;
}

/** What the record holds, and how well: counted anew at each request. */
export interface Coverage {
  readonly held: number;
  readonly announced: number;
  readonly tours: number;
  readonly stops: number;
  readonly periods: readonly PeriodCount[];
  readonly countries: readonly ValueCount[];
  readonly confidences: readonly ValueCount[];
  readonly participations: number;
  /** Of the held meetings. */
  readonly oneSource: number;
  readonly withOfficial: number;
  readonly noSureDay: number;
  readonly noParticipant: number;
  /** Pages cited by meetings, agreements and initiatives, each once. */
  readonly pages: number;
  readonly languages: readonly ValueCount[];
  readonly kinds: readonly ValueCount<SourceKind>[];
}

/** Bounds of the periods: the years in which coverage changes. */
const PERIODS = [
  [null, "2008"],
  ["2009", "2015"],
  ["2016", "2021"],
  ["2022", null],
] as const;

export async function coverage(store: Store): Promise<Coverage> {
  const scope = await scopeOf(store, EVERYTHING);
  const { dates, rowOf } = store.index().columns;
  const number = (sql: string) => Number(store.raw.prepare(sql).pluck().get());
  return {
    held: scope.total(),
    announced: (await scopeOf(store, only("status", "announced"))).total(),
    tours: number("select count(*) from meetings where kind = 'tour'"),
    stops: number("select count(*) from meetings where part_of is not null"),
    periods: await Promise.all(PERIODS.map(([from, to]) => periodCount(store, withPeriod(EVERYTHING, from, to)))),
    countries: await countsBy(store, EVERYTHING, "country"),
    confidences: await countsBy(store, EVERYTHING, "confidence"),
    participations: scope.total("participations"),
    oneSource: number(`${HELD} and ${SOURCES} = 1`),
    withOfficial: number(`${HELD} and exists (${OFFICIAL})`),
    noSureDay: scope.ids().filter((id) => !dayIsSure(dates[rowOf.get(id) ?? -1] ?? "")).length,
    noParticipant: number(`${HELD} and not exists (select 1 from participants p where p.meeting_id = m.id)`),
    pages: number("select count(*) from sources"),
    languages: tallied(store, "language"),
    kinds: tallied<SourceKind>(store, "kind"),
  };
}

const HELD = "select count(*) from meetings m where m.kind = 'meeting' and m.status = 'held'";
const SOURCES = "(select count(*) from meeting_sources s where s.meeting_id = m.id)";
const OFFICIAL = `select 1 from meeting_sources x join sources s on s.id = x.source_id
  where x.meeting_id = m.id and s.kind = 'official'`;

async function periodCount(store: Store, filter: Filter): Promise<PeriodCount> {
  return {
    from: filter.from,
    to: filter.to,
    count: (await scopeOf(store, filter)).total(),
    query: writeFilter(filter),
  };
}

function tallied<V extends string = string>(store: Store, column: "language" | "kind"): ValueCount<V>[] {
  const sql = `select ${column} as value, count(*) as count from sources group by 1 order by 2 desc, 1`;
  return store.raw.prepare(sql).all() as ValueCount<V>[];
}
