"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useEffect, useRef } from "react";
import type { MeetingPage } from "@/db/views";
import { viewQuery } from "@/components/filters/address";
import { VagueDate } from "@/components/ui/vague-date";
import { fetchJson } from "@/components/ui/fetch-json";
import type { Filter } from "@/domain/filter";
import { timeline as words } from "@/domain/messages/timeline";
import { ACTS, LEVELS, leadingGroup } from "@/domain/taxonomy";
import { GroupDot } from "./legend";
import { periodOfUnit } from "./lane";
import type { ContentUnit } from "./units";

/** Most meetings a list in place shows; the rest is a click away. */
const SHOWN = 100;

interface ClusterListProps {
  readonly unit: ContentUnit;
  /** The filter that holds this place of this lane, and its address. */
  readonly filter: Filter;
  readonly href: string;
  readonly onZoom: (() => void) | null;
  readonly onClose: () => void;
}

/** What stands in one place, opened there: each a link, and an offer to look closer. */
export function ClusterList({ unit, filter, href, onZoom, onClose }: ClusterListProps) {
  const list = useRef<HTMLDivElement>(null);
  const isActs = unit.of.acts.length > 0;
  useEffect(() => {
    list.current?.focus();
  }, []);
  return (
    <div ref={list} tabIndex={-1} className="outline-none">
      <div className="flex items-baseline justify-between gap-3">
        <p className="type-name">
          {isActs ? words.acts(unit.of.acts.length) : words.meetings(unit.count)}
          <span className="ml-2 font-normal text-ink2">{periodOfUnit(unit)}</span>
        </p>
        <button type="button" className="link min-h-6 flex-none" onClick={onClose}>
          {words.close}
        </button>
      </div>
      <div className="mt-1 max-h-64 overflow-y-auto overscroll-contain border-t border-line">
        {isActs ? <ActRows unit={unit} /> : <MeetingRows unit={unit} filter={filter} />}
      </div>
      <div className="flex items-baseline justify-between gap-3 border-t border-line pt-1">
        {onZoom && (
          <button type="button" className="link min-h-6" onClick={onZoom}>
            {words.zoomHere}
          </button>
        )}
        {unit.count > SHOWN && (
          <Link href={href} prefetch={false} className="link inline-flex min-h-6 items-center">
            {words.showAll(unit.count)}
          </Link>
        )}
      </div>
    </div>
  );
}

const ROW = "block border-b border-hair py-1 last:border-0 hover:bg-tint focus-visible:-outline-offset-2";

function MeetingRows({ unit, filter }: Pick<ClusterListProps, "unit" | "filter">) {
  const query = viewQuery(filter, { sort: "date" }, { limit: 500 });
  const { data } = useQuery({
    queryKey: ["meetings", query],
    queryFn: ({ signal }) => fetchJson<MeetingPage>(`/api/v1/meetings?${query}`, signal),
  });
  if (!data) return <p className="py-2 text-ink2">{words.loading}</p>;
  const wanted = new Set(unit.of.slugs);
  const rows = data.meetings.filter(({ slug }) => wanted.has(slug)).slice(0, SHOWN);
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.slug}>
          <Link href={row.url} prefetch={false} className={ROW}>
            <span className="block type-label text-ink2">
              <VagueDate date={row.date} note={false} /> · {LEVELS[row.level].label}
            </span>
            <span className="flex items-baseline gap-1.5">
              <GroupDot group={leadingGroup(row.areas)} />
              {row.title}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function ActRows({ unit }: { unit: ContentUnit }) {
  return (
    <ul>
      {unit.of.acts.map((act) => (
        <li key={`${act.instrument}/${act.type}/${act.date}`}>
          <Link href={`/agreements/${act.instrument}`} prefetch={false} className={ROW}>
            <span className="block type-label text-ink2">
              <VagueDate date={act.date} note={false} /> · {ACTS[act.type].label}
            </span>
            {act.title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
