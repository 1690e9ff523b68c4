"use client";

import { useRef, useState, type PointerEvent } from "react";
import type { FacetValue } from "@/db/views";
import { parsePrefix } from "@/domain/edtf";
import { withPeriod } from "@/domain/filter";
import { explorer } from "@/domain/messages/explorer";
import { countOf } from "@/domain/words";
import { useAddress } from "./use-address";

const words = explorer.filters;
const WIDTH = 216;
const HEIGHT = 52;

/** The period: bars by year to drag over, and two fields that take a year, a month or a day. */
export function PeriodFacet({ years }: { years: readonly FacetValue[] }) {
  const { filter, go } = useAddress();
  return (
    <div role="group" aria-label={words.period} className="border-t border-line pb-3.5 pt-2">
      <h3 className="type-row type-name">{words.period}</h3>
      <YearBars years={years} onSelect={(from, to) => go(withPeriod(filter, from, to))} />
      <div className="mt-1 grid grid-cols-2 gap-x-3">
        <PeriodField key={`from ${filter.from}`} name="from" label={words.from} value={filter.from} />
        <PeriodField key={`to ${filter.to}`} name="to" label={words.to} value={filter.to} />
      </div>
      <p className="mt-1 type-label text-ink2">{words.periodHint}</p>
    </div>
  );
}

function PeriodField({ name, label, value }: { name: "from" | "to"; label: string; value: string | null }) {
  const { filter, go } = useAddress();
  const [text, setText] = useState(value ?? "");
  const wrong = text.trim() !== "" && parsePrefix(text.trim()) === null;
  const commit = () => {
    const next = text.trim() === "" ? null : text.trim();
    if (!wrong && next !== value)
      go(withPeriod(filter, name === "from" ? next : filter.from, name === "to" ? next : filter.to));
  };
  return (
    <label className="type-label text-ink2">
      {label}
      <input
        name={name}
        value={text}
        inputMode="numeric"
        autoComplete="off"
        aria-invalid={wrong}
        placeholder={name === "from" ? "1992" : "2026-02"}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          commit();
        }}
        className="block h-7 w-full border-b border-mute bg-transparent type-row text-ink placeholder:text-ink3 aria-invalid:border-accent"
      />
      {wrong && (
        <span role="alert" className="text-accent">
          Year, month or day: 2016, 2024-06
        </span>
      )}
    </label>
  );
}

function YearBars({
  years,
  onSelect,
}: {
  years: readonly FacetValue[];
  onSelect: (from: string | null, to: string | null) => void;
}) {
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<{ start: number; end: number } | null>(null);
  const most = Math.max(1, ...years.map(({ count }) => count));
  const step = WIDTH / Math.max(1, years.length);
  const any = years.some(({ selected }) => selected);
  const range = drag && { first: Math.min(drag.start, drag.end), last: Math.max(drag.start, drag.end) };
  const isIn = (index: number) =>
    range ? index >= range.first && index <= range.last : !any || years[index]?.selected === true;

  const indexAt = (event: PointerEvent): number => {
    const box = svg.current?.getBoundingClientRect();
    if (!box) return 0;
    return Math.min(years.length - 1, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * years.length)));
  };
  const finish = () => {
    if (!range) return;
    const whole = range.first === 0 && range.last === years.length - 1;
    const valueAt = (index: number) => (whole ? null : (years[index]?.value ?? null));
    onSelect(valueAt(range.first), valueAt(range.last));
    setDrag(null);
  };

  return (
    <svg
      ref={svg}
      viewBox={`0 0 ${WIDTH} ${HEIGHT + 18}`}
      className="block w-full cursor-crosshair touch-pan-y select-none"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const at = indexAt(event);
        setDrag({ start: at, end: at });
      }}
      onPointerMove={(event) => drag && setDrag({ ...drag, end: indexAt(event) })}
      onPointerUp={finish}
      onPointerCancel={() => setDrag(null)}
    >
      {years.map(({ value, count }, index) => (
        <g key={value}>
          <title>{`${value}: ${countOf(count, "meeting", "meetings")}`}</title>
          <rect
            x={index * step}
            y="0"
            width={step}
            height={HEIGHT}
            fill={isIn(index) && (any || range) ? "var(--tint)" : "transparent"}
          />
          <rect
            x={index * step + 0.5}
            y={HEIGHT - (count / most) * HEIGHT}
            width={Math.max(1, step - 1)}
            height={(count / most) * HEIGHT}
            fill={isIn(index) ? "var(--ink)" : "var(--ctx)"}
          />
        </g>
      ))}
      <line x1="0" x2={WIDTH} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} stroke="var(--mute)" />
      <text x="0" y={HEIGHT + 14} fontSize="11" fill="var(--ink2)">
        {years[0]?.value}
      </text>
      <text x={WIDTH} y={HEIGHT + 14} fontSize="11" fill="var(--ink2)" textAnchor="end">
        {years.at(-1)?.value}
      </text>
    </svg>
  );
}
