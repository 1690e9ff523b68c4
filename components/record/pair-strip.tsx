import Link from "next/link";
import { hrefOf } from "@/components/filters/address";
import { GROUP_COLOURS, GroupSquare } from "@/components/ui/marks";
import type { Mark, Neighbours } from "@/db/views";
import { COVERAGE } from "@/domain/coverage";
import { only } from "@/domain/filter";
import { messages } from "@/domain/messages";
import { layOutStrip, type Strip } from "@/domain/pair-strip";
import { GROUPS, LEVELS, MINISTERIAL_LEVELS, keysOf, type Group } from "@/domain/taxonomy";

const { strip: words, ...record } = messages.record;

interface PairStripProps {
  readonly slug: string;
  readonly title: string;
  readonly neighbours: Neighbours;
}

/** A narrow screen shows the years since then, or since this meeting where it is older. */
const NARROW_FROM = 2016;

/** The pair's meetings over time, this one among them: whole on a wide screen, the last years on a narrow one. */
export function PairStrip({ slug, title, neighbours: { main, marks } }: PairStripProps) {
  const self = marks.find((mark) => mark.slug === slug);
  const wide = layOutStrip(marks, Number(COVERAGE.from.slice(0, 4)));
  const narrow = layOutStrip(marks, Math.min(NARROW_FROM, Number((self?.earliest ?? COVERAGE.to).slice(0, 4))));
  const label = words.self(main.ordinal, main.total);
  return (
    <figure className="mb-9 break-inside-avoid">
      <figcaption className="mb-1 flex flex-wrap items-baseline justify-between gap-x-7">
        <span className="type-row type-name">{title}</span>
        <Link
          href={hrefOf(only(main.key, main.value))}
          prefetch={false}
          className="link inline-flex min-h-6 items-center type-row text-ink2"
        >
          {words.list}
        </Link>
      </figcaption>
      <div className="hidden wide:block print:block">
        <Drawing id="strip-wide" strip={wide} slug={slug} label={label} every={4} />
      </div>
      <div className="wide:hidden print:hidden">
        <Drawing id="strip-narrow" strip={narrow} slug={slug} label={label} every={2} />
        {narrow.earlier > 0 && (
          <p className="type-label text-ink2">
            {words.lastYears(marks.length - narrow.earlier, narrow.years[0]?.year ?? "", narrow.earlier)}
          </p>
        )}
      </div>
      <Legend groups={groupsOf(marks)} vague={wide.spans.length > 0} />
      <p className="sr-only">{`${label}. ${record.ordinal(main.ordinal, main.total)}`}</p>
    </figure>
  );
}

function groupsOf(marks: readonly Mark[]): Group[] {
  return keysOf(GROUPS).filter((group) => marks.some((mark) => mark.group === group));
}

const SQUARE = 7;
const SMALL = 5;
const STEP = 8;
const TOP = 20;
const LOWEST = 34;
const SPAN = 11;
const SPAN_STEP = 13;

interface DrawingProps {
  readonly id: string;
  readonly strip: Strip<Mark>;
  readonly slug: string;
  readonly label: string;
  /** Years between two labels. */
  readonly every: number;
}

/** A year that begins beyond this share has no room for its label at its right. */
const LAST_LABEL = 0.95;

const percent = (fraction: number): string => `${(fraction * 100).toFixed(3)}%`;

/** Drawn in shares of the width, so that it fits any width without a script. The list says the same to others. */
function Drawing({ id, strip, slug, label, every }: DrawingProps) {
  const axis = TOP + Math.max(LOWEST, strip.tallest * STEP + 4);
  const bottom = axis + 4 + strip.spanRows * SPAN_STEP;
  return (
    <svg width="100%" height={bottom + 20} aria-hidden="true" className="block overflow-visible">
      <Hatch id={id} />
      {strip.thinUntil > 0 && <Thin until={strip.thinUntil} bottom={bottom} />}
      <line x1="0" x2="100%" y1={axis} y2={axis} stroke="var(--ink3)" />
      <Years strip={strip} every={every} axis={axis} bottom={bottom} />
      <Squares strip={strip} axis={axis} slug={slug} />
      <Spans id={id} strip={strip} top={axis + 4} slug={slug} />
      <Self strip={strip} slug={slug} label={label} axis={axis} />
    </svg>
  );
}

function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0.5" x2="0.5" y1="0" y2="4" stroke="var(--ink3)" strokeWidth="1.3" />
      </pattern>
    </defs>
  );
}

function Thin({ until, bottom }: { until: number; bottom: number }) {
  return (
    <>
      <rect x="0" y={TOP - 4} width={percent(until)} height={bottom - TOP + 4} fill="var(--tint)" />
      <text x="6" y={TOP + 9} fontSize="11" fill="var(--ink2)">
        {words.thin}
      </text>
    </>
  );
}

function Years({ strip, every, axis, bottom }: { strip: Strip<Mark>; every: number; axis: number; bottom: number }) {
  return strip.years
    .filter(({ year }) => Number(year) % every === 0)
    .map(({ year, at }) => (
      <g key={year}>
        <svg x={percent(at)} overflow="visible">
          <line x1="0.5" x2="0.5" y1={axis} y2={axis + 4} stroke="var(--ink3)" />
          <text x="0" y={bottom + 14} fontSize="11" fill="var(--ink2)" textAnchor={at > LAST_LABEL ? "end" : "start"}>
            {year}
          </text>
        </svg>
      </g>
    ));
}

function Squares({ strip, axis, slug }: { strip: Strip<Mark>; axis: number; slug: string }) {
  return strip.squares.map(({ mark, column, row }) => {
    const size = MINISTERIAL_LEVELS.includes(mark.level) ? SQUARE : SMALL;
    const offset = (SQUARE - size) / 2;
    return (
      <svg key={mark.slug} x={percent((column + 0.5) / strip.columns)} overflow="visible">
        <a href={`/meetings/${mark.slug}`} tabIndex={-1}>
          <title>{titleOf(mark)}</title>
          <rect
            x={offset - SQUARE / 2}
            y={axis - 2 - (row + 1) * STEP + offset + 1}
            width={size}
            height={size}
            fill={mark.group === null ? "var(--ink3)" : GROUP_COLOURS[mark.group].fill}
          />
          {mark.slug === slug && (
            <rect
              x={-SQUARE / 2 - 1.5}
              y={axis - 2 - (row + 1) * STEP - 0.5}
              width={SQUARE + 3}
              height={SQUARE + 3}
              fill="none"
              stroke="var(--accent)"
              strokeWidth="1.5"
            />
          )}
        </a>
      </svg>
    );
  });
}

function titleOf({ title, date, level, group }: Mark): string {
  return [record.dateInList(date), title, LEVELS[level].label, group === null ? "" : GROUPS[group].label]
    .filter((part) => part !== "")
    .join("; ");
}

/** Dates no quarter holds: how long they may be, and how many. */
function Spans({ id, strip, top, slug }: { id: string; strip: Strip<Mark>; top: number; slug: string }) {
  return strip.spans.map(({ key, start, end, row, marks }) => (
    <svg
      key={key}
      x={percent(start)}
      y={top + row * SPAN_STEP}
      width={percent(end - start)}
      height={SPAN}
      overflow="visible"
    >
      <title>{`${record.dateInList(key)}: ${marks.map(({ title }) => title).join("; ")}`}</title>
      <rect
        width="100%"
        height={SPAN}
        fill={`url(#${id})`}
        stroke={marks.some((mark) => mark.slug === slug) ? "var(--accent)" : "none"}
      />
      <line x1="0.5" x2="0.5" y1="0" y2={SPAN} stroke="var(--ink3)" />
      <svg x="50%" overflow="visible">
        <rect x={marks.length > 9 ? -9 : -6} width={marks.length > 9 ? 18 : 12} height={SPAN} fill="var(--ground)" />
        <text x="0" y={SPAN - 1.5} fontSize="11" textAnchor="middle" fill="var(--ink2)">
          {marks.length}
        </text>
      </svg>
    </svg>
  ));
}

/** Where this meeting stands, named at the top. */
function Self({ strip, slug, label, axis }: { strip: Strip<Mark>; slug: string; label: string; axis: number }) {
  const square = strip.squares.find(({ mark }) => mark.slug === slug);
  const span = strip.spans.find(({ marks }) => marks.some((mark) => mark.slug === slug));
  const at = square ? (square.column + 0.5) / strip.columns : span ? (span.start + span.end) / 2 : null;
  if (at === null) return null;
  const to = square ? axis - 4 - (square.row + 1) * STEP : axis + 4;
  const anchor = at > 0.5 ? "end" : "start";
  return (
    <svg x={percent(at)} overflow="visible">
      <line x1="0" x2="0" y1="14" y2={to} stroke="var(--accent)" />
      <circle cx="0" cy="10" r="3.5" fill="var(--accent)" />
      <text x={anchor === "end" ? -8 : 8} y="14" textAnchor={anchor} fontSize="11" fontWeight="620" fill="var(--ink)">
        {label}
      </text>
    </svg>
  );
}

function Legend({ groups, vague }: { groups: readonly Group[]; vague: boolean }) {
  return (
    <div className="mt-1 type-label text-ink2">
      <p className="flex flex-wrap gap-x-4">
        <span>{words.legend}</span>
        {groups.map((group) => (
          <span key={group} className="inline-flex items-center gap-1.5">
            <GroupSquare group={group} />
            {GROUPS[group].label}
          </span>
        ))}
      </p>
      {vague && <p>{words.vague}</p>}
    </div>
  );
}
