"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { fetchJson } from "@/components/ui/fetch-json";
import type { Nearby, NearMeeting } from "@/db/desk/nearby";
import { formatEdtf } from "@/domain/edtf";
import { nearAsked, type NearAsked } from "@/domain/intake/confirm/near";
import type { Row } from "@/domain/intake/confirm/rows";
import { intake } from "@/domain/messages/intake";
import { countryName, LEVELS, STATUSES } from "@/domain/taxonomy";
import { andList } from "@/domain/words";

const words = intake.near;

/** Below this height in CSS pixels the text needs the room: the list is folded until it is asked for. */
const TALL = 840;

interface NearProps {
  readonly rows: readonly Row[];
  /** The published record the text is read into; null for a new meeting. */
  readonly slug: string | null;
}

/** Under the text: what the record has of the same states in these weeks, and what each shares with it. */
export function NearPart({ rows, slug }: NearProps) {
  const asked = nearAsked(rows);
  const address = asked === null ? null : addressOf(asked, slug);
  const { data, isPlaceholderData } = useQuery({
    queryKey: ["desk", "nearby", address],
    queryFn: ({ signal }) => fetchJson<Nearby>(address ?? "", signal),
    enabled: address !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <section aria-labelledby="intake-near" className="mt-3 border-t border-line pt-1.5">
      {asked === null || data === undefined ? (
        <>
          <h2 id="intake-near" className="type-text font-[620]">
            {words.title}
          </h2>
          {asked === null && <p className="type-label text-ink2">{words.missing}</p>}
        </>
      ) : (
        <div aria-busy={isPlaceholderData} className={isPlaceholderData ? "pending" : ""}>
          <Near nearby={data} states={asked.countries} isNew={slug === null} />
        </div>
      )}
    </section>
  );
}

function addressOf({ date, countries, people }: NearAsked, slug: string | null): string {
  const params = new URLSearchParams({ date });
  if (slug !== null) params.set("slug", slug);
  for (const code of countries) params.append("country", code);
  for (const person of people.slice(0, 60)) params.append("person", person);
  return `/api/v1/desk/nearby?${params}`;
}

interface FoundProps {
  readonly nearby: Nearby;
  readonly states: readonly string[];
  readonly isNew: boolean;
}

function Near({ nearby: { meetings, total, sharing, unsure, query }, states, isNew }: FoundProps) {
  const [isOpen] = useState(() => window.innerHeight >= TALL || sharing > 0);
  return (
    <>
      <details open={isOpen}>
        <summary className="flex min-h-6 flex-wrap items-baseline justify-between gap-x-5">
          <h2 id="intake-near" className="type-text font-[620]">
            {words.title}
          </h2>
          <span className="type-label text-ink2">{words.around(andList(states.map(countryName)), total)}</span>
        </summary>
        <ul>
          {meetings.map((meeting) => (
            <NearLine key={meeting.slug} meeting={meeting} />
          ))}
        </ul>
        {total > meetings.length && (
          <Link
            href={`/?${query}`}
            prefetch={false}
            target="_blank"
            className="link inline-flex min-h-6 items-center type-row text-ink2"
          >
            {words.all(total)}
          </Link>
        )}
      </details>
      <p className={`mt-1 type-label ${sharing > 0 ? "font-[620] text-accent" : "text-ink2"}`}>
        {total === 0 ? words.none : words.sentence({ sharing, unsure, isNew })}
      </p>
    </>
  );
}

function NearLine({ meeting: { title, date, level, status, url, day, people } }: { readonly meeting: NearMeeting }) {
  const shared = [words.day[day], andList(people)].filter(Boolean).join("; ");
  return (
    <li className="grid grid-cols-[5rem_minmax(0,1fr)] items-baseline gap-x-3 border-b border-hair py-1 type-row wide:grid-cols-[5.5rem_minmax(0,1fr)_6.5rem]">
      <span className="text-ink2">{formatEdtf(date, "short")}</span>
      <span className="min-w-0 wrap-break-word">
        <Link
          href={url}
          prefetch={false}
          target="_blank"
          className="inline-flex min-h-6 items-center font-[560] hover:underline"
        >
          {title}
        </Link>
        {shared !== "" && (
          <span
            className={`block type-label ${day === "perhaps" && people.length === 0 ? "text-ink2" : "text-accent"}`}
          >
            {shared}
          </span>
        )}
      </span>
      <span className="text-ink2 max-wide:col-start-2">
        {[LEVELS[level].label, ...(status === "held" ? [] : [STATUSES[status].label.toLowerCase()])].join(", ")}
      </span>
    </li>
  );
}
