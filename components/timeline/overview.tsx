"use client";

import { memo, useRef, type KeyboardEvent, type PointerEvent } from "react";
import type { Trend } from "@/db/views";
import { dayNumber, isoDay, parseEdtf } from "@/domain/edtf";
import { timeline } from "@/domain/messages/timeline";
import { periodBounds, periodLabel } from "@/domain/periods";
import { ticksOf } from "@/domain/timeline-axis";
import { packRows, xOf, type Scale } from "@/domain/timeline-layout";
import { SHORTEST_VIEW, panView, viewLabel, type View } from "@/domain/timeline-view";
import { NARROW } from "./lanes";
import type { Viewport } from "./use-viewport";

const { overview: words } = timeline;

const BARS = 42;
const TOP = 6;
const BASE = TOP + BARS;
const STRIP = 5;
const STRIP_ROW = 7;
const AXIS = 18;
const QUARTER = 91;
const YEAR = 365;
/** A handle answers this wide. */
const HANDLE = 24;

interface Vague {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

interface OverviewProps {
  readonly trend: Trend;
  readonly viewport: Viewport;
  readonly width: number;
  /** Where the plot begins. */
  readonly left: number;
}

/** All matching meetings by quarter, and the part of them in view as a brush. */
export function Overview({ trend, viewport, width, left }: OverviewProps) {
  const { bounds, view } = viewport;
  const pixels = width - left;
  const total = [...trend.totals, ...trend.vague.map(({ count }) => count)].reduce((sum, count) => sum + count, 0);
  const strips = stripsOf(trend, bounds);
  const height = BASE + 3 + Math.max(1, ...strips.map(({ row }) => row + 1)) * STRIP_ROW + AXIS;
  const isNarrow = width < NARROW;
  return (
    <div className="mt-3">
      {isNarrow && <Labels total={total} inline />}
      <div className="relative" style={{ height }}>
        {!isNarrow && <Labels total={total} inline={false} />}
        <svg
          width={pixels}
          height={height}
          role="img"
          aria-label={words.chart(total)}
          className="absolute top-0 block overflow-visible"
          style={{ left }}
        >
          <Bars
            trend={trend}
            strips={strips}
            bounds={bounds}
            pixels={pixels}
            height={height}
            start={view.start}
            end={view.end}
          />
        </svg>
        <Brush viewport={viewport} pixels={pixels} left={left} />
      </div>
    </div>
  );
}

function Labels({ total, inline }: { total: number; inline: boolean }) {
  return (
    <p className={`type-row ${inline ? "mb-1" : "absolute top-0"}`}>
      <span>{words.label}</span>{" "}
      <span className={`type-label text-ink2 ${inline ? "" : "block"}`}>{words.count(total)}</span>
      {inline && " "}
      <span
        className={`type-label text-ink2 ${inline ? "" : "absolute whitespace-nowrap"}`}
        style={inline ? undefined : { top: BASE - 4 }}
      >
        {inline ? words.hatched : words.vague}
      </span>
    </p>
  );
}

function stripsOf(trend: Trend, bounds: View): (Vague & { readonly row: number })[] {
  const strips = trend.vague.flatMap(({ period, count }): Vague[] => {
    const days = /^\d{4}-Q\d$/.test(period) ? periodBounds(period) : parseEdtf(period);
    if (days === null) return [];
    const start = Math.max(bounds.start, dayNumber(days.earliest));
    const end = Math.min(bounds.end, dayNumber(days.latest) + 1);
    return end > start ? [{ key: period, start, end, count }] : [];
  });
  const rows = packRows(
    strips.map(({ start, end }) => ({ x0: start, x1: end })),
    0,
  );
  return strips.map((strip, index) => ({ ...strip, row: rows[index] ?? 0 }));
}

interface BarsProps {
  readonly trend: Trend;
  readonly strips: readonly (Vague & { readonly row: number })[];
  readonly bounds: View;
  readonly pixels: number;
  readonly height: number;
  readonly start: number;
  readonly end: number;
}

const Bars = memo(function Bars({ trend, strips, bounds, pixels, height, start, end }: BarsProps) {
  const scale: Scale = { ...bounds, pixels };
  const most = Math.max(1, ...trend.totals);
  return (
    <>
      <rect
        x={xOf(start, scale)}
        y={0}
        width={xOf(end, scale) - xOf(start, scale)}
        height={BASE + 12}
        fill="var(--tint)"
      />
      {trend.periods.map((period, index) => {
        const count = trend.totals[index] ?? 0;
        if (count === 0) return null;
        const { earliest, latest } = periodBounds(period);
        // A quarter the filter cuts is drawn as far as the filter goes.
        const first = Math.max(bounds.start, dayNumber(earliest));
        const last = Math.min(bounds.end, dayNumber(latest) + 1);
        if (last <= first) return null;
        const x = xOf(first, scale);
        const tall = Math.max(1, (count / most) * BARS);
        const isIn = (first + last) / 2 >= start && (first + last) / 2 <= end;
        return (
          <rect
            key={period}
            x={x}
            y={BASE - tall}
            width={Math.max(1, xOf(last, scale) - x - 1)}
            height={tall}
            fill={isIn ? "var(--ink)" : "var(--ctx)"}
          >
            <title>{words.bar(count, periodLabel(period))}</title>
          </rect>
        );
      })}
      <line x1={0} x2={pixels} y1={BASE + 0.5} y2={BASE + 0.5} stroke="var(--ink)" />
      {strips.map(({ key, start: from, end: to, count, row }) => (
        <rect
          key={key}
          x={xOf(from, scale)}
          y={BASE + 4 + row * STRIP_ROW}
          width={Math.max(2, xOf(to, scale) - xOf(from, scale) - 1)}
          height={STRIP}
          fill="url(#timeline-hatch-plain)"
          stroke="var(--mute)"
          strokeWidth="0.5"
        >
          <title>{words.bar(count, key)}</title>
        </rect>
      ))}
      {ticksOf(bounds, pixels)
        .filter(({ strong, label }) => strong && label !== "")
        .map(({ day, label }) => (
          <text key={day} x={xOf(day, scale)} y={height - 4} fontSize="11" fill="var(--ink3)">
            {xOf(day, scale) + 26 > pixels ? "" : label}
          </text>
        ))}
    </>
  );
});

interface BrushProps {
  readonly viewport: Viewport;
  readonly pixels: number;
  readonly left: number;
}

type Part = "start" | "end" | "middle";

/** The view as a brush: drag it, drag its handles, or use the arrow keys on them. */
function Brush({ viewport, pixels, left }: BrushProps) {
  const { view, bounds, show, hold } = viewport;
  const track = useRef<HTMLDivElement>(null);
  const grabbed = useRef<{ part: Part; day: number; view: View } | null>(null);
  const scale: Scale = { ...bounds, pixels };

  const dayAt = (clientX: number) => {
    const box = track.current?.getBoundingClientRect();
    const share = box ? (clientX - box.left) / box.width : 0;
    return bounds.start + share * (bounds.end - bounds.start);
  };
  const moved = ({ part, view: from }: { part: Part; view: View }, days: number): View => {
    if (part === "middle") return panView(from, days, bounds);
    const least = Math.min(SHORTEST_VIEW, bounds.end - bounds.start);
    if (part === "start")
      return { start: Math.min(from.end - least, Math.max(bounds.start, from.start + days)), end: from.end };
    return { start: from.start, end: Math.max(from.start + least, Math.min(bounds.end, from.end + days)) };
  };
  const onDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const day = dayAt(event.clientX);
    const part = (event.target as HTMLElement).dataset["part"] as Part | undefined;
    event.currentTarget.setPointerCapture(event.pointerId);
    // A click beside the brush brings it there; the drag then goes on from it.
    const from = part ? view : panView(view, day - (view.start + view.end) / 2, bounds);
    if (!part) show(from);
    grabbed.current = { part: part ?? "middle", day, view: from };
    hold(true);
  };
  const onMove = (event: PointerEvent<HTMLElement>) => {
    if (grabbed.current) show(moved(grabbed.current, dayAt(event.clientX) - grabbed.current.day));
  };
  const onUp = () => {
    grabbed.current = null;
    hold(false);
  };
  const onKey = (part: Part) => (event: KeyboardEvent) => {
    const edge = part === "start" ? view.start : view.end;
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -QUARTER,
      ArrowDown: -QUARTER,
      ArrowRight: QUARTER,
      ArrowUp: QUARTER,
      PageDown: -YEAR,
      PageUp: YEAR,
      Home: bounds.start - edge,
      End: bounds.end - edge,
    };
    const days = steps[event.key];
    if (days === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    show(moved({ part, view }, days));
  };
  const [x0, x1] = [xOf(view.start, scale), xOf(view.end, scale)];
  return (
    <div
      ref={track}
      className="needs-script absolute touch-pan-y"
      style={{ left, width: pixels, top: 0, height: BASE + 12 }}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onPointerCancel={onUp}
    >
      <div
        data-part="middle"
        title={words.move}
        className="absolute inset-y-0 cursor-grab active:cursor-grabbing"
        style={{ left: x0, width: Math.max(1, x1 - x0) }}
      />
      {(["start", "end"] as const).map((part) => {
        const edge = part === "start" ? view.start : view.end;
        return (
          <div
            key={part}
            data-part={part}
            role="slider"
            tabIndex={0}
            aria-label={words[part]}
            aria-orientation="horizontal"
            aria-valuemin={Math.round(bounds.start)}
            aria-valuemax={Math.round(bounds.end)}
            aria-valuenow={Math.round(edge)}
            aria-valuetext={dayText(part === "start" ? edge : edge - 1)}
            className="absolute inset-y-0 cursor-ew-resize focus-visible:outline-offset-0"
            style={{ left: (part === "start" ? x0 : x1) - HANDLE / 2, width: HANDLE }}
            onKeyDown={onKey(part)}
          >
            <span
              aria-hidden="true"
              className="pointer-events-none absolute inset-y-0 left-1/2 w-px -translate-x-1/2 bg-accent"
            />
            <span
              aria-hidden="true"
              className="pointer-events-none absolute left-1/2 top-1/2 h-4 w-1 -translate-x-1/2 -translate-y-1/2 bg-accent"
            />
          </div>
        );
      })}
    </div>
  );
}

function dayText(day: number): string {
  const at = Math.floor(day + 1e-6);
  return viewLabel({ start: at, end: at + 1 }) || isoDay(at);
}
