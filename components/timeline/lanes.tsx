"use client";

import { useRouter } from "next/navigation";
import {
  useCallback,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from "react";
import type { Timeline as TimelineData } from "@/db/views";
import type { AddressState } from "@/components/filters/use-address";
import { dayNumber, isoDay } from "@/domain/edtf";
import { periodOfFilter, withPeriod, type Filter } from "@/domain/filter";
import { timeline as words } from "@/domain/messages/timeline";
import type { Rect } from "@/domain/timeline-card";
import { xOf, type Scale } from "@/domain/timeline-layout";
import { SHORTEST_VIEW, viewLabel, type View } from "@/domain/timeline-view";
import { AXIS, Axis, CoverageTints, FOOT, Foot } from "./axis";
import { CardFrame } from "./card-frame";
import { ClusterList } from "./cluster-list";
import { CardContent } from "./hover-card";
import { LAYERS, LaneMarks, layerOf } from "./lane";
import { LaneLabel } from "./lane-label";
import { LookRing } from "./mark";
import { Opened } from "./opened";
import { elementOf, firstInView, idAt, idOf, neighbour, type Spot } from "./spots";
import { hrefOfUnit, type ContentUnit } from "./units";
import { useGestures } from "./use-gestures";
import { edgesOf, useDrawnScale, useHeldHeights, useLaneLayouts } from "./use-lane-layout";
import { useLookedAt } from "./use-looked-at";
import type { Viewport } from "./use-viewport";

/** Width of the names beside the lanes. */
const LABELS = { country: 116, group: 124, level: 124, format: 116 } as const;
/** Below this width the names stand above the lanes. */
export const NARROW = 640;
const LABEL_ABOVE = 24;
const LEAST_HEIGHT = 56;
const LEAST_HEIGHT_NARROW = 40;
const PAN_STEP = 0.25;
/** A cluster is shown with as much time around it. */
const ROOM_AROUND = 3;
/** How far above the axis, and below the lanes over the overview, a card may reach. */
const CARD_ABOVE = 60;
const CARD_BELOW = 150;

/** Where the plot begins beside its labels. */
export function plotLeft(by: TimelineData["by"], width: number): number {
  return width < NARROW ? 0 : LABELS[by];
}

interface LanesProps {
  readonly data: TimelineData;
  readonly address: AddressState;
  readonly viewport: Viewport;
  readonly today: string;
  readonly width: number;
  /** True while the answer for this view is awaited. */
  readonly isWaiting: boolean;
  /** False until scripts have measured the page: then every link is in the tab order. */
  readonly ready: boolean;
}

/** The lanes with their axis, and what opens from their marks. */
export function Lanes({ data, address, viewport, today, width, isWaiting, ready }: LanesProps) {
  const router = useRouter();
  const svg = useRef<SVGSVGElement>(null);
  const isNarrow = width < NARROW;
  const left = plotLeft(data.by, width);
  const pixels = width - left;
  const above = isNarrow ? LABEL_ABOVE : 0;
  useGestures(svg, left, pixels, viewport);

  const scale = useMemo((): Scale => ({ ...viewport.view, pixels }), [viewport.view, pixels]);
  const drawn = useDrawnScale(scale);
  const shift = xOf(drawn.start, scale);
  const lanes = useLaneLayouts(data, drawn, isNarrow ? LEAST_HEIGHT_NARROW : LEAST_HEIGHT);
  const isMoving = isWaiting || viewport.isHeld || viewport.view !== viewport.asked;
  const heights = useHeldHeights(lanes, `${data.by}/${lanes.length}/${isNarrow}`, isMoving);
  const tops = edgesOf(heights, AXIS, above);
  const bottom = tops.at(-1) ?? AXIS;

  const spots = useMemo(
    () =>
      lanes.flatMap(({ key, layout }, lane) =>
        layout.items.map((item): Spot => ({ id: idOf(key, item.unit), lane, item })),
      ),
    [lanes],
  );
  const squeezeOf = (lane: number) => Math.min(1, (heights[lane] ?? 1) / (lanes[lane]?.layout.height ?? 1));
  const rectOf = ({ lane, item }: Spot): Rect => ({
    x: left + item.x + shift,
    y: (tops[lane] ?? 0) + above + item.y * squeezeOf(lane) - item.height / 2,
    width: item.width,
    height: item.height,
  });

  const [current, setCurrent] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const looked = useLookedAt(svg, spots);
  const find = (id: string | null) => (id === null ? undefined : spots.find((spot) => spot.id === id));
  const tabStop = find(current) ?? firstInView(spots, scale);
  const opened = find(open);
  const ringed = opened ?? find(looked.id);
  const card = opened || looked.isDismissed || viewport.isHeld ? undefined : ringed;

  const filterAt = useCallback(
    (lane: string, unit: ContentUnit) => filterOf(address.filter, data.by, lane, unit),
    [address.filter, data.by],
  );
  const hrefOfSeveral = useCallback(
    (lane: string, unit: ContentUnit) => address.href(filterAt(lane, unit)),
    [address, filterAt],
  );
  const focusOn = (spot: Spot | undefined) => {
    if (!spot) return;
    setCurrent(spot.id);
    elementOf(svg.current, spot.id)?.focus();
  };
  const close = () => {
    setOpen(null);
    focusOn(opened);
    looked.dismiss(opened?.id ?? null);
  };
  const closer = opened ? closerView(opened.item.unit, viewport.view) : null;
  const zoomTo = (view: View) => {
    close();
    viewport.show(view);
  };
  const activate = (spot: Spot) => {
    const href = hrefOfUnit(spot.item.unit);
    setCurrent(spot.id);
    if (href !== null) router.push(href);
    else setOpen(spot.id === open ? null : spot.id);
  };
  const escape = () => {
    if (card) looked.dismiss(card.id);
    else if (document.activeElement instanceof SVGElement) document.activeElement.blur();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const spot = find(idAt(event.target));
    if (!spot || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = actionOf(event, spot);
    if (act === null) return;
    // Taken here, so that the page's own keys stay out of it.
    event.preventDefault();
    act();
  };
  const actionOf = ({ key, shiftKey }: KeyboardEvent, spot: Spot): (() => void) | null => {
    if (key === "Escape") return escape;
    if (shiftKey && key === "ArrowLeft") return () => viewport.pan(-PAN_STEP);
    if (shiftKey && key === "ArrowRight") return () => viewport.pan(PAN_STEP);
    if (shiftKey) return null;
    if (key === "Enter") return () => activate(spot);
    const next = neighbour(spots, spot, key);
    return next === null ? null : () => focusOn(next);
  };
  const onClick = (event: MouseEvent) => {
    const spot = find(idAt(event.target));
    if (!spot || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    activate(spot);
  };
  const onPointerOver = (event: PointerEvent) => {
    if (event.pointerType !== "touch") looked.hover(idAt(event.target));
  };
  const onFocus = (event: FocusEvent) => {
    const id = idAt(event.target);
    if (id === null) return;
    // A mark that was clicked is about to open: its card would only flash.
    looked.focus(id, event.target.matches(":focus-visible"));
    setCurrent(id);
  };

  const bounds: Rect = {
    x: left,
    y: -CARD_ABOVE,
    width: pixels,
    height: CARD_ABOVE + bottom + FOOT + CARD_BELOW,
  };
  const othersThan = (spot: Spot) =>
    spots
      .filter((other) => other !== spot)
      .map(rectOf)
      .filter((rect) => rect.x + rect.width > left && rect.x < width);
  const isBlank = spots.length === 0 && !isMoving;

  return (
    <div className={`relative ${ready ? "" : "overflow-x-auto"}`}>
      {lanes.map((lane, index) => (
        <LaneLabel key={lane.key} lane={lane} by={data.by} address={address} top={tops[index] ?? 0} room={left} />
      ))}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- one listener for the links inside */}
      <svg
        ref={svg}
        width={width}
        height={bottom + FOOT}
        role="group"
        aria-label={words.chart(words.lanes.names[data.by], viewLabel(viewport.view))}
        className={`block touch-pan-y select-none overflow-visible ${viewport.isHeld ? "cursor-grabbing" : "cursor-grab"}`}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerOver={onPointerOver}
        onPointerLeave={() => looked.hover(null)}
        onFocus={onFocus}
        onBlur={() => looked.focus(null, false)}
      >
        <Clips pixels={pixels} height={bottom} />
        <g transform={`translate(${left},0)`}>
          <rect width={pixels} height={bottom} fill="transparent" />
          <CoverageTints scale={scale} top={AXIS} bottom={bottom} />
          <Axis scale={scale} top={AXIS} bottom={bottom} />
        </g>
        {tops.map((top) => (
          <line
            key={top}
            x1={0}
            x2={width}
            y1={Math.round(top) + 0.5}
            y2={Math.round(top) + 0.5}
            stroke="var(--line)"
          />
        ))}
        <g transform={`translate(${left},0)`}>
          <Foot
            scale={scale}
            top={AXIS}
            bottom={bottom}
            today={isWithin(dayNumber(today), viewport.bounds) ? dayNumber(today) : null}
          />
          {lanes.map((lane, index) => (
            <g
              key={lane.key}
              role="group"
              aria-label={words.lane(lane.name, lane.inView, lane.total)}
              transform={`translate(0,${(tops[index] ?? 0) + above})`}
            >
              {LAYERS.map((layer) => (
                <g key={layer} clipPath={`url(#timeline-${layer})`}>
                  <g transform={`translate(${shift},0)`}>
                    <LaneMarks
                      lane={lane.key}
                      layout={lane.layout}
                      layer={layer}
                      squeeze={squeezeOf(index)}
                      current={ready ? (tabStop?.lane === index ? tabStop.id : null) : undefined}
                      hrefOfSeveral={hrefOfSeveral}
                    />
                  </g>
                </g>
              ))}
            </g>
          ))}
          {isBlank && (
            <text x={pixels / 2} y={(AXIS + bottom) / 2 + 4} textAnchor="middle" fontSize="12" fill="var(--ink2)">
              {words.emptyView}
            </text>
          )}
        </g>
        {ringed && (
          <LookRing
            {...rectOf(ringed)}
            isRound={layerOf(ringed.item) === "marks"}
            isFocus={ringed.id === looked.keyboardFocus}
          />
        )}
      </svg>
      {card && (
        <CardFrame
          key={card.id}
          role="tooltip"
          anchor={rectOf(card)}
          bounds={bounds}
          others={othersThan(card)}
          onPointerEnter={() => looked.hover(card.id)}
          onPointerLeave={() => looked.hover(null)}
        >
          <CardContent unit={card.item.unit} />
        </CardFrame>
      )}
      {opened && (
        <Opened key={opened.id} onClose={close}>
          <CardFrame
            role="dialog"
            aria-label={words.several(opened.item.unit.count, opened.item.shape === "act")}
            anchor={rectOf(opened)}
            bounds={bounds}
            others={othersThan(opened)}
          >
            <ClusterList
              unit={opened.item.unit}
              filter={filterAt(lanes[opened.lane]?.key ?? "", opened.item.unit)}
              href={hrefOfSeveral(lanes[opened.lane]?.key ?? "", opened.item.unit)}
              onZoom={closer && (() => zoomTo(closer))}
              onClose={close}
            />
          </CardFrame>
        </Opened>
      )}
    </div>
  );
}

const isWithin = (day: number, { start, end }: View): boolean => day >= start && day < end;

/** The filter that holds what stands in one place of a lane. */
function filterOf(filter: Filter, by: TimelineData["by"], lane: string, { start, end }: ContentUnit): Filter {
  const { earliest, latest } = periodOfFilter(filter);
  const [from, to] = [isoDay(start), isoDay(end)];
  return withPeriod(
    { ...filter, [by]: { any: [lane], not: filter[by].not } },
    earliest !== null && earliest > from ? earliest : from,
    latest !== null && latest < to ? latest : to,
  );
}

/** How far a round mark at the edge may stand over it. */
const OVERHANG = 11;
const TALL = 10_000;

/** Spans end at the plot's edge; a mark whose day is in view is drawn whole. */
function Clips({ pixels, height }: { pixels: number; height: number }) {
  return (
    <>
      <clipPath id="timeline-spans">
        <rect y={-TALL} width={pixels} height={height + 2 * TALL} />
      </clipPath>
      <clipPath id="timeline-marks">
        <rect x={-OVERHANG} y={-TALL} width={pixels + 2 * OVERHANG} height={height + 2 * TALL} />
      </clipPath>
    </>
  );
}

/** A cluster with time around it; null when the view is as close already. */
function closerView({ start, end }: ContentUnit, view: View): View | null {
  const length = Math.max(SHORTEST_VIEW, (end + 1 - start) * ROOM_AROUND);
  if (length >= (view.end - view.start) * 0.95) return null;
  const middle = (start + end + 1) / 2;
  return { start: middle - length / 2, end: middle + length / 2 };
}
