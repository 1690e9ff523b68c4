import Link from "next/link";
import { Fragment } from "react";
import type { MeetingRow } from "@/db/views";
import { EVERYTHING, type Filter } from "@/domain/filter";
import { highlights, type Query } from "@/domain/search-text";
import { AREAS, CENTRAL_ASIA, LEVELS, PARTNERS, STATUSES, countryName, isCentralAsian } from "@/domain/taxonomy";
import { AreaName, ConfidenceMark } from "../ui/marks";
import { VagueDate } from "../ui/vague-date";

interface MeetingItemProps {
  readonly row: MeetingRow;
  readonly filter?: Filter;
  /** Words to mark in the title. */
  readonly query?: Query | null;
  /** True for the row under the keyboard. */
  readonly current?: boolean;
}

const AREAS_SHOWN = 2;

/** One meeting in a list: when, which states, what, about what, at which level, how sure. */
export function MeetingItem({ row, filter = EVERYTHING, query = null, current = false }: MeetingItemProps) {
  const asked = row.areas.filter(
    ({ area }) => filter.area.any.includes(area) || filter.group.any.includes(AREAS[area].group),
  );
  const areas = [...asked, ...row.areas.filter((each) => !asked.includes(each))];
  const shown = areas.slice(0, Math.max(AREAS_SHOWN, asked.length));
  return (
    <article
      aria-current={current ? "true" : undefined}
      className="relative grid grid-cols-[1fr_auto] items-baseline gap-x-3.5 gap-y-0.5 border-b border-hair py-3 type-row hover:bg-tint aria-[current]:bg-tint aria-[current]:shadow-[inset_3px_0_0_var(--accent)] wide:grid-cols-[108px_112px_minmax(0,1fr)_102px_74px] full:grid-cols-[108px_112px_minmax(0,1fr)_300px_102px_74px] wide:py-[9px]"
    >
      <div className="font-medium tabular-nums [&_time]:text-[0.8125rem]">
        <VagueDate date={row.date} />
      </div>
      <States countries={row.countries} />
      <h3 className="col-span-2 type-item wide:col-span-1">
        <Link href={row.url} prefetch={false} className="after:absolute after:inset-0 hover:underline">
          <Marked text={row.title} query={query} />
        </Link>
        {row.status !== "held" && (
          <span className="ml-2 border border-ink3 px-1 type-label font-normal text-ink2">
            {STATUSES[row.status].label}
          </span>
        )}
      </h3>
      <p className="col-span-2 flex flex-wrap gap-x-3 wide:col-span-1 wide:max-full:col-start-3 wide:max-full:row-start-2">
        {shown.map(({ area }) => (
          <AreaName key={area} area={area} />
        ))}
        {areas.length > shown.length && <span className="text-ink2">+{areas.length - shown.length}</span>}
      </p>
      <span className="wide:max-full:col-start-4 wide:max-full:row-start-1">{LEVELS[row.level].label}</span>
      <span className="max-wide:text-right wide:max-full:col-start-5 wide:max-full:row-start-1">
        <ConfidenceMark confidence={row.confidence} />
      </span>
    </article>
  );
}

/** The five states by code, those taking part in ink; others by name after them. */
function States({ countries }: { countries: readonly string[] }) {
  const others = countries.filter((code) => !isCentralAsian(code) && code !== "GB");
  const named = countries.filter((code) => code !== "GB").map(countryName);
  return (
    <span className="flex gap-x-[5px] type-label">
      <span className="sr-only">{named.join(", ")}</span>
      {CENTRAL_ASIA.map((code) => (
        <span
          key={code}
          aria-hidden="true"
          title={countries.includes(code) ? PARTNERS[code].label : undefined}
          className="w-[18px] type-name empty:before:inline-block empty:before:h-px empty:before:w-2 empty:before:bg-ctx empty:before:align-middle"
        >
          {countries.includes(code) ? code : null}
        </span>
      ))}
      {others.length > 0 && (
        <span aria-hidden="true" className="type-name">
          {others.join(" ")}
        </span>
      )}
    </span>
  );
}

/** A text with the hits of a query marked. */
export function Marked({ text, query }: { text: string; query: Query | null }) {
  if (query === null) return <>{text}</>;
  const hits = highlights(text, query);
  return (
    <>
      {hits.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(hits[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(hits.at(-1)?.end ?? 0)}
    </>
  );
}
