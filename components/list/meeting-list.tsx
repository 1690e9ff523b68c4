"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { MeetingPage, MeetingRow } from "@/db/views";
import { clearKey, isManyKey, type Filter } from "@/domain/filter";
import { explorer } from "@/domain/messages/explorer";
import { parseQuery, type Query } from "@/domain/search-text";
import { chipsOf } from "@/domain/words";
import { hrefOf } from "../filters/address";
import { FilterLink } from "../filters/filter-link";
import { FIRST_PAGE, NEXT_PAGE, listRequest } from "../filters/requests";
import { useAddress } from "../filters/use-address";
import { Failed } from "../ui/failed";
import { fetchJson } from "../ui/fetch-json";
import { useKey } from "../ui/keys";
import { Section } from "../ui/section";
import { Segment } from "../ui/segment";
import { MeetingItem } from "./meeting-item";

const words = explorer.list;

// Only long lists need it, and the first page is short.
const VirtualRows = dynamic(() => import("./virtual-rows").then((rows) => rows.VirtualRows), { ssr: false });

/** From this many rows on only those in sight are in the document. */
const VIRTUAL_FROM = 60;

/** The meetings themselves: what every figure above counts. */
export function MeetingList() {
  const { filter, options, href, go } = useAddress();
  const query = listRequest(filter, options);
  const { data, isPlaceholderData, isError, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } =
    useInfiniteQuery({
      queryKey: ["meetings", query],
      queryFn: ({ pageParam, signal }) => fetchJson<MeetingPage>(pageAddress(query, pageParam), signal),
      initialPageParam: null as string | null,
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
    });
  const rows = data?.pages.flatMap(({ meetings }) => meetings) ?? [];
  const total = data?.pages[0]?.total ?? 0;
  const title = options.sort === "date" ? words.earliest : options.sort === "relevance" ? words.best : words.latest;
  return (
    <Section
      id="list"
      title={title}
      pending={isPlaceholderData}
      controls={
        <>
          <Segment
            label={words.sort}
            value={options.sort}
            href={(sort) => href(filter, { sort })}
            onChoose={(sort) => go(filter, { sort })}
            options={[
              { value: "-date", label: words.latestFirst },
              { value: "date", label: words.earliestFirst },
              ...(filter.q === null ? [] : [{ value: "relevance" as const, label: words.best }]),
            ]}
          />
          <span className="needs-script type-label text-ink2 max-wide:hidden">
            <kbd>j</kbd> <kbd>k</kbd> {words.keys}, <kbd>Enter</kbd> {words.opens}
          </span>
        </>
      }
    >
      {isError && <Failed onRetry={() => void refetch()} />}
      {data && total === 0 && <Empty filter={filter} />}
      {rows.length > 0 && <Rows rows={rows} filter={filter} query={filter.q === null ? null : parseQuery(filter.q)} />}
      {total > 0 && (
        <div className="flex justify-between pt-3 type-row text-ink2">
          <span>{words.shown(rows.length, total)}</span>
          {hasNextPage && (
            <>
              <button
                type="button"
                className="link needs-script min-h-6"
                disabled={isFetchingNextPage}
                onClick={() => void fetchNextPage()}
              >
                {words.more(Math.min(NEXT_PAGE, total - rows.length))}
              </button>
              <a
                className="link no-script"
                href={`${hrefOf(filter, { ...options })}${query === "" ? "?" : "&"}cursor=${data?.pages.at(-1)?.nextCursor ?? ""}#list`}
              >
                {words.more(Math.min(FIRST_PAGE, total - rows.length))}
              </a>
            </>
          )}
        </div>
      )}
    </Section>
  );
}

function pageAddress(query: string, cursor: string | null): string {
  const page = cursor === null ? `limit=${FIRST_PAGE}` : `limit=${NEXT_PAGE}&cursor=${cursor}`;
  return `/api/v1/meetings?${query === "" ? page : `${query}&${page}`}`;
}

function Rows({ rows, filter, query }: { rows: readonly MeetingRow[]; filter: Filter; query: Query | null }) {
  const router = useRouter();
  const [cursor, setCursor] = useState(-1);
  const list = useRef<HTMLOListElement>(null);
  const move = (step: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, cursor + step));
    setCursor(next);
    const row = list.current?.querySelector(`[data-row="${next}"]`);
    row?.scrollIntoView({ block: "nearest" });
    row?.querySelector("a")?.focus({ preventScroll: true });
  };
  useKey("j", "Next meeting in the list", () => move(1));
  useKey("k", "Previous meeting in the list", () => move(-1));
  useKey("Enter", "Open the meeting under the cursor", () => {
    const row = rows[cursor];
    if (row) router.push(row.url);
  });
  const item = (row: MeetingRow, index: number) => (
    <MeetingItem row={row} filter={filter} query={query} current={index === cursor} />
  );
  return (
    <>
      <div
        aria-hidden="true"
        className="hidden grid-cols-[108px_112px_minmax(0,1fr)_300px_102px_74px] gap-x-3.5 border-b border-line pb-1 pt-2 type-label text-ink2 full:grid"
      >
        <span>Date</span>
        <span>States with the UK</span>
        <span>Meeting</span>
        <span>{words.areas}</span>
        <span>Level</span>
        <span>Confidence</span>
      </div>
      {rows.length < VIRTUAL_FROM ? (
        <ol ref={list} className="max-wide:border-t max-wide:border-line">
          {rows.map((row, index) => (
            <li key={row.slug} data-row={index}>
              {item(row, index)}
            </li>
          ))}
        </ol>
      ) : (
        <VirtualRows rows={rows} item={item} cursor={cursor} listRef={list} />
      )}
    </>
  );
}

/** Nothing fits: says so, and offers each condition to take away. */
function Empty({ filter }: { filter: Filter }) {
  const keys = [...new Set(chipsOf(filter).map(({ key }) => key))];
  return (
    <div className="my-4 border-l-2 border-line pl-3">
      <p className="type-item">{words.empty}</p>
      <p className="mt-1 text-ink2">{words.emptyHint}</p>
      <ul className="mt-1 flex flex-wrap gap-x-4">
        {keys.map((key) => {
          const next = clearKey(filter, isManyKey(key) || key === "q" ? key : "year");
          const labels = chipsOf(filter)
            .filter((chip) => chip.key === key)
            .map(({ label }) => label);
          return (
            <li key={key}>
              <FilterLink className="link inline-flex min-h-6 items-center" to={next}>
                without {labels.join(", ")}
              </FilterLink>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
