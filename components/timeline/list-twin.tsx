"use client";

import Link from "next/link";
import { useMemo } from "react";
import type { ActMark, Lane, MeetingPage, MeetingRow, Timeline as TimelineData } from "@/db/views";
import { viewQuery } from "@/components/filters/address";
import { useView } from "@/components/filters/use-view";
import { VagueDate } from "@/components/ui/vague-date";
import { periodOfFilter, withPeriod, type Filter } from "@/domain/filter";
import { timeline as words } from "@/domain/messages/timeline";
import { ACTS, AREAS, LEVELS, STATUSES, leadingGroup } from "@/domain/taxonomy";
import { daysOfView, viewLabel, type View } from "@/domain/timeline-view";
import { labelOf } from "@/domain/words";
import { GroupDot } from "./legend";

/** As many as one answer brings. */
const MOST = 500;

interface ListTwinProps {
  readonly data: TimelineData;
  readonly filter: Filter;
  readonly view: View;
}

type Entry =
  | {
      readonly kind: "meeting";
      readonly earliest: string;
      readonly latest: string;
      readonly slug: string;
      readonly row: MeetingRow;
    }
  | {
      readonly kind: "act";
      readonly earliest: string;
      readonly latest: string;
      readonly slug: string;
      readonly act: ActMark;
    };

/** The same lanes in the same order, in words. */
export function ListTwin({ data, filter, view }: ListTwinProps) {
  const { earliest, latest } = daysOfView(view);
  const query = useMemo(() => {
    const period = periodOfFilter(filter);
    const from = period.earliest !== null && period.earliest > earliest ? period.earliest : earliest;
    const to = period.latest !== null && period.latest < latest ? period.latest : latest;
    return viewQuery(withPeriod(filter, from, to), { sort: "date" }, { limit: MOST });
  }, [filter, earliest, latest]);
  const { data: page } = useView<MeetingPage>("meetings", query);
  if (!page) return <p className="py-3 text-ink2">{words.loading}</p>;
  return (
    <div className="mt-3">
      <p className="type-label text-ink2">
        {words.list.caption(words.lanes.names[data.by], viewLabel(view))}{" "}
        {page.total > page.meetings.length && words.list.cut(page.meetings.length, page.total)}
      </p>
      <ol>
        {data.lanes.map((lane) => (
          <li key={lane.key} className="border-b border-line py-2 wide:grid wide:grid-cols-[7.25rem_1fr]">
            <h3 className="text-[0.8125rem] font-[620]">
              {labelOf(data.by, lane.key)}
              <span className="block type-row font-normal text-ink2">{words.inView(lane.inView, lane.total)}</span>
            </h3>
            <LaneList entries={entriesOf(lane, data.by, page.meetings)} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A lane's meetings and acts in order of time, as the marks stand. */
function entriesOf(lane: Lane, by: TimelineData["by"], rows: readonly MeetingRow[]): Entry[] {
  const meetings = rows
    .filter((row) => keysOf(row, by).includes(lane.key))
    .map((row): Entry => ({ kind: "meeting", earliest: row.earliest, latest: row.latest, slug: row.slug, row }));
  const acts = lane.acts.map((act): Entry => ({
    kind: "act",
    earliest: act.earliest,
    latest: act.latest,
    slug: `${act.instrument}/${act.type}/${act.date}`,
    act,
  }));
  const order = ({ earliest, latest, slug }: Entry) => `${earliest}${latest}${slug}`;
  return [...meetings, ...acts].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function keysOf(row: MeetingRow, by: TimelineData["by"]): readonly string[] {
  if (by === "country") return row.countries;
  return by === "group" ? row.areas.map(({ area }) => AREAS[area].group) : [row[by]];
}

function LaneList({ entries }: { entries: readonly Entry[] }) {
  if (entries.length === 0) return <p className="text-ink2">{words.list.none}</p>;
  return (
    <ol>
      {entries.map((entry) => (
        <li
          key={`${entry.kind}/${entry.slug}`}
          className="grid grid-cols-[9.5rem_1fr] gap-x-4 border-b border-hair py-1 last:border-0 wide:grid-cols-[9.5rem_1fr_11rem]"
        >
          {entry.kind === "meeting" ? <MeetingEntry row={entry.row} /> : <ActEntry act={entry.act} />}
        </li>
      ))}
    </ol>
  );
}

function MeetingEntry({ row }: { row: MeetingRow }) {
  return (
    <>
      <VagueDate date={row.date} />
      <span className="flex items-baseline gap-1.5">
        <GroupDot group={leadingGroup(row.areas)} />
        <Link href={row.url} prefetch={false} className="hover:underline">
          {row.title}
        </Link>
      </span>
      <span className="col-start-2 text-ink2 wide:col-start-3">
        {LEVELS[row.level].label}
        {row.status !== "held" && `, ${STATUSES[row.status].phrase}`}
      </span>
    </>
  );
}

function ActEntry({ act }: { act: ActMark }) {
  return (
    <>
      <VagueDate date={act.date} />
      <span className="flex items-baseline gap-1.5">
        <span aria-hidden="true" className="w-3 flex-none text-center">
          ◆
        </span>
        <Link href={`/agreements/${act.instrument}`} prefetch={false} className="hover:underline">
          {act.title}
        </Link>
      </span>
      <span className="col-start-2 text-ink2 wide:col-start-3">{ACTS[act.type].label}</span>
    </>
  );
}
