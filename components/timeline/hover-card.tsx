"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import type { Mark, Meeting } from "@/db/views";
import { fetchJson } from "@/components/ui/fetch-json";
import { AreaName, ConfidenceMark, GroupSquare } from "@/components/ui/marks";
import { formatEdtf, parseEdtf, weekday } from "@/domain/edtf";
import { timeline as words } from "@/domain/messages/timeline";
import { ACTS, EMPHASES, GROUPS, LEVELS, MODALITIES, STATUSES, countryName, keysOf } from "@/domain/taxonomy";
import { formatCount } from "@/domain/words";
import { periodOfUnit } from "./lane";
import type { ContentUnit } from "./units";

/** A pointer that only passes asks for nothing. */
const REST_MS = 120;
const AREAS_SHOWN = 3;
const NAMES_SHOWN = 3;

/** What a mark, a crowd of them or an agreement's act is about; the details come when it is looked at. */
export function CardContent({ unit }: { unit: ContentUnit }) {
  const { mark, acts } = unit.of;
  if (mark) return <MeetingCard key={mark.slug} mark={mark} />;
  return acts.length > 0 ? <ActsCard unit={unit} /> : <CrowdCard unit={unit} />;
}

/** "Thursday 26 February 2026", "February 2026, day not recorded". */
function DateLine({ date, after }: { date: string; after?: string | undefined }) {
  const parsed = parseEdtf(date);
  const missing = parsed?.inferred ? words.dateInferred : parsed?.precision === "day" ? null : words.dayMissing;
  const day = missing === null ? weekday(date) : null;
  return (
    <p className="type-label text-ink2">
      {[day === null ? formatEdtf(date) : `${day} ${formatEdtf(date)}`, missing, after].filter(Boolean).join(" · ")}
    </p>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink2">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

function Foot({ children, action }: { children?: ReactNode; action: string }) {
  return (
    <p className="mt-1.5 flex items-baseline justify-between gap-3 border-t border-line pt-1.5 text-ink2">
      <span className="inline-flex items-center gap-1.5">{children}</span>
      <span className="text-ink">
        <kbd>Enter</kbd> {action}
      </span>
    </p>
  );
}

function Title({ children }: { children: ReactNode }) {
  return <p className="mb-1 mt-px text-[0.875rem] font-[620] leading-[1.1875rem] tracking-[-0.01em]">{children}</p>;
}

const FACTS = "grid grid-cols-[4.125rem_1fr] gap-y-px leading-[1.0625rem]";

function useRested(ms: number): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return rested;
}

function MeetingCard({ mark }: { mark: Mark }) {
  const rested = useRested(REST_MS);
  const { data } = useQuery({
    queryKey: ["meeting", mark.slug],
    queryFn: ({ signal }) => fetchJson<Meeting>(`/api/v1/meetings/${mark.slug}`, signal),
    enabled: rested,
  });
  const place = data && (data.city ?? (data.host === null ? null : countryName(data.host)));
  const modality = data?.modality && data.modality !== "in-person" ? MODALITIES[data.modality].phrase : null;
  return (
    <>
      <DateLine date={mark.date} after={[place, modality].filter(Boolean).join(", ") || undefined} />
      <Title>{mark.title}</Title>
      <dl className={FACTS}>
        <Row label={words.card.level}>
          {LEVELS[mark.level].label}
          {mark.status !== "held" && <span className="text-ink2"> · {STATUSES[mark.status].phrase}</span>}
        </Row>
        <Row label={words.card.withWhom}>{data ? <Participants meeting={data} /> : "…"}</Row>
        <Row label={words.card.areas}>{data ? <Areas meeting={data} /> : "…"}</Row>
        <Row label={words.card.outcome}>{data ? <Outcome meeting={data} /> : "…"}</Row>
      </dl>
      <Foot action={words.opens}>
        {data && (
          <>
            <ConfidenceMark confidence={data.confidence} /> · {words.card.sources(data.sources.length)}
          </>
        )}
      </Foot>
    </>
  );
}

function Participants({ meeting }: { meeting: Meeting }) {
  const names = meeting.participants.map(({ name }) => name);
  if (names.length === 0) return <span className="text-ink2">{words.card.noParticipants}</span>;
  // One name more is not worth "and 1 other".
  const shown = names.length <= NAMES_SHOWN + 1 ? names.length : NAMES_SHOWN;
  return words.card.names(names.slice(0, shown), names.length - shown);
}

function Areas({ meeting }: { meeting: Meeting }) {
  const sorted = keysOf(EMPHASES).flatMap((emphasis) => meeting.areas.filter((each) => each.emphasis === emphasis));
  const more = sorted.length - AREAS_SHOWN;
  return (
    <span className="flex flex-wrap gap-x-2.5">
      {sorted.slice(0, AREAS_SHOWN).map(({ area }) => (
        <AreaName key={area} area={area} />
      ))}
      {more > 0 && <span className="text-ink2">{words.card.more(more)}</span>}
    </span>
  );
}

function Outcome({ meeting }: { meeting: Meeting }) {
  const [first, ...rest] = meeting.outcomes;
  if (!first) return <span className="text-ink2">{words.card.noOutcome}</span>;
  return (
    <>
      <span className="line-clamp-3">{first.text}</span>
      {rest.length > 0 && <span className="text-ink2">{words.card.more(rest.length)}</span>}
    </>
  );
}

function CrowdCard({ unit }: { unit: ContentUnit }) {
  return (
    <>
      <p className="type-label text-ink2">{periodOfUnit(unit)}</p>
      <Title>{words.meetings(unit.count)}</Title>
      <dl className={FACTS}>
        <Row label={words.highest}>{LEVELS[unit.level].label}</Row>
        <Row label={words.card.group}>
          {unit.groups.map(({ group, count }) => (
            <span key={group} className="flex items-center gap-1.5">
              <GroupSquare group={group} />
              {GROUPS[group].label}
              <span className="text-ink2 tabular-nums">{formatCount(count)}</span>
            </span>
          ))}
        </Row>
      </dl>
      <Foot action={words.opensList} />
    </>
  );
}

function ActsCard({ unit }: { unit: ContentUnit }) {
  const [act, ...others] = unit.of.acts;
  if (!act) return null;
  if (others.length > 0) {
    return (
      <>
        <p className="type-label text-ink2">{periodOfUnit(unit)}</p>
        <Title>{words.acts(unit.of.acts.length)}</Title>
        <Foot action={words.opensList} />
      </>
    );
  }
  return (
    <>
      <DateLine date={act.date} />
      <Title>{act.title}</Title>
      <dl className={FACTS}>
        <Row label={words.card.act}>{ACTS[act.type].label}</Row>
      </dl>
      <Foot action={words.opens} />
    </>
  );
}
