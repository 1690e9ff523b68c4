"use client";

import type { ReactNode } from "react";
import type { KeyFigure, KeyFigures } from "@/db/views";
import { formatEdtf } from "@/domain/edtf";
import { EVERYTHING, withPeriod, type Filter } from "@/domain/filter";
import { explorer } from "@/domain/messages/explorer";
import { changeOf, share } from "@/domain/series";
import { MINISTERIAL_LEVELS } from "@/domain/taxonomy";
import { formatCount } from "@/domain/words";
import { viewQuery } from "../filters/address";
import { keyFiguresRequest } from "../filters/requests";
import { useAddress } from "../filters/use-address";
import { useView } from "../filters/use-view";

const words = explorer.figures;

/** Four figures with their course by year and their change against the equally long period before. */
export function KeyFigureRow() {
  const { filter, options, href } = useAddress();
  const { data, isPlaceholderData } = useView<KeyFigures>("key-figures", keyFiguresRequest(filter));
  if (!data) return null;
  const { figures } = data;
  const narrowed = data.meetings !== data.recorded;
  const asParticipations = options.unit === "participations" || !narrowed;
  return (
    <div
      className={`mb-10 border-t border-ink pt-2.5 ${isPlaceholderData ? "pending" : ""}`}
      aria-busy={isPlaceholderData}
    >
      <dl className="grid grid-cols-2 gap-x-5 gap-y-6 wide:grid-cols-4">
        <Figure
          label={words.meetings}
          figure={figures.meetings}
          data={data}
          href="#list"
          value={formatCount(data.meetings)}
        />
        {asParticipations ? (
          <Figure
            label={words.participations}
            figure={figures.participations}
            data={data}
            href={href(filter, { unit: "participations" })}
            value={formatCount(data.participations)}
          />
        ) : (
          <Figure
            label={words.share}
            figure={figures.share}
            data={data}
            href={href(withPeriod(EVERYTHING, filter.from, filter.to))}
            value={formatCount(percent(data.meetings, data.recorded))}
            unit="%"
            note={`n = ${formatCount(data.recorded)}`}
            asShare
          />
        )}
        <Figure
          label={words.ministerial}
          figure={figures.ministerial}
          data={data}
          href={href({ ...filter, level: { any: [...MINISTERIAL_LEVELS].sort(), not: filter.level.not } })}
          value={formatCount(data.ministerial)}
          note={`of ${formatCount(data.meetings)}`}
        />
        <Figure
          label={filter.area.any.length + filter.group.any.length > 0 ? words.agreementsInAreas : words.agreements}
          {...(data.agreementsWider ? { note: words.agreementsWider } : {})}
          figure={figures.agreements}
          data={data}
          href={agreementsHref(filter)}
          value={formatCount(data.agreementsSigned)}
        />
      </dl>
      <p className="mt-3 type-label text-ink2">{words.coverage}</p>
    </div>
  );
}

const percent = (part: number, whole: number): number => Math.round((share(part, whole) ?? 0) * 100);

function agreementsHref(filter: Filter): string {
  const query = viewQuery({ ...EVERYTHING, country: filter.country, area: filter.area, group: filter.group });
  return query === "" ? "/agreements" : `/agreements?${query}`;
}

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly note?: string;
  readonly href: string;
  readonly figure: KeyFigure;
  readonly data: KeyFigures;
  readonly asShare?: boolean;
}

function Figure({ label, value, unit, note, href, figure, data, asShare = false }: FigureProps) {
  return (
    <div>
      <dt className="min-h-8 type-row type-name wide:min-h-0">{label}</dt>
      <dd>
        <p className="mb-1.5 mt-0.5 type-figure">
          <a href={href} className="hover:underline hover:decoration-1 hover:underline-offset-[6px]">
            {value}
            {unit && <span className="text-[0.6em] leading-none">{unit}</span>}
          </a>
          {note && <span className="ml-2 type-text leading-none font-normal tracking-normal text-ink2">{note}</span>}
        </p>
        <Spark figure={figure} compared={data.compared} />
        <p className="mt-2 type-row text-ink2">{changeText(figure, data, asShare)}</p>
      </dd>
    </div>
  );
}

const ARROWS = { up: "▲", down: "▼", level: "=" } as const;

function changeText(figure: KeyFigure, { compared }: KeyFigures, asShare: boolean): ReactNode {
  if (compared === null) return words.noEarlier;
  const when = `${monthOf(compared.before.from)} – ${monthOf(compared.before.to)}`;
  const since = compared.chosen ? "" : ` since ${monthOf(compared.now.from)}`;
  const { direction, now, before } = changeOf(figure.now, figure.before);
  const few = words.few(before, when);
  if (direction === null) return compared.chosen ? few : `${formatCount(now)}${since}; ${few}`;
  if (asShare && figure.of) {
    const points = percent(now, figure.of.now) - percent(before, figure.of.before);
    return (
      <>
        <b className="type-name text-ink">
          {points === 0 ? "=" : points > 0 ? "▲" : "▼"} {Math.abs(points)} {words.points}
        </b>
        {since} from {percent(before, figure.of.before)} %, n = {formatCount(figure.of.before)}, in {when}
      </>
    );
  }
  return (
    <>
      <b className="type-name text-ink">
        {ARROWS[direction]} {direction === "level" ? formatCount(now) : formatCount(Math.abs(now - before))}
      </b>
      {compared.chosen ? " " : ` to ${formatCount(now)}${since} `}
      {words.before(before, when)}
    </>
  );
}

const monthOf = (iso: string): string => formatEdtf(iso.slice(0, 7), "short");

const SPARK = { width: 265, height: 34 } as const;

/** Bars by year: the period in ink, the one before it in context grey. */
function Spark({ figure, compared }: { figure: KeyFigure; compared: KeyFigures["compared"] }) {
  const first = compared?.before.from.slice(0, 4) ?? "";
  const years = figure.years.filter(({ year }) => year >= first);
  const most = Math.max(1, ...years.map(({ count }) => count));
  const step = SPARK.width / Math.max(1, years.length);
  const now = compared?.now.from.slice(0, 4) ?? "";
  const end = compared?.now.to.slice(0, 4) ?? "9999";
  return (
    <div aria-hidden="true">
      <svg width="100%" height={SPARK.height} viewBox={`0 0 ${SPARK.width} ${SPARK.height}`} preserveAspectRatio="none">
        <line x1="0" x2={SPARK.width} y1={SPARK.height - 0.5} y2={SPARK.height - 0.5} stroke="var(--mute)" />
        {years.map(({ year, count }, index) => (
          <rect
            key={year}
            x={index * step}
            width={step * 0.78}
            y={SPARK.height - 1 - (count / most) * (SPARK.height - 2)}
            height={(count / most) * (SPARK.height - 2)}
            fill={year >= now && year <= end ? "var(--ink)" : "var(--ctx)"}
          />
        ))}
      </svg>
      <p className="flex justify-between type-label text-ink3">
        <span>{years[0]?.year}</span>
        <span>{years.at(-1)?.year}</span>
      </p>
    </div>
  );
}
