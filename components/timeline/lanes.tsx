"use client";

import { useRouter } from "next/navigation";
import {
  useCallback,
  useEffect,
  useLayoutEffect,
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
import { isoDay } from "@/domain/edtf";
import { choose, periodOfFilter, withPeriod, type Filter } from "@/domain/filter";
import { messages } from "@/domain/messages";
import { layoutLane, xOf, type LaneLayout, type Scale } from "@/domain/timeline-layout";
import type { Rect } from "@/domain/timeline-card";
import { SHORTEST_VIEW, viewLabel } from "@/domain/timeline-view";
import { labelOf } from "@/domain/words";
import { AXIS, Axis, CoverageTints, FOOT, Foot } from "./axis";
import { CardFrame } from "./card-frame";
import { ClusterList } from "./cluster-list";
import { CardContent } from "./hover-card";
import { LaneMarks, idOf, type Placed } from "./lane";
import { actUnits, hrefOfUnit, meetingUnits, scaleOf, type Content, type ContentUnit } from "./units";
import { useGestures } from "./use-gestures";
import type { Viewport } from "./use-viewport";

const { timeline: words } = messages;

/** Width of the names beside the lanes. */
const LABELS = { country: 116, group: 124, level: 124, format: 116 } as const;
/** Below this width the names stand above the lanes. */
export const NARROW = 640;
const LABEL_ABOVE = 24;
const LEAST_HEIGHT = 56;
const LEAST_HEIGHT_NARROW = 40;
/** How far up and down a mark answers: half a row. */
const REACH = 11;
/** A pointer may cross from a mark to its card. */
const LEAVE_MS = 140;
const PAN_STEP = 0.25;
/** A cluster is shown with as much time around it. */
const ROOM_AROUND = 3;

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
  /** False until scripts have measured the page: then every link is in the tab order. */
  readonly ready: boolean;
}

interface DrawnLane {
  readonly key: string;
  readonly name: string;
  readonly inView: number;
  readonly total: number;
  readonly layout: LaneLayout<Content>;
}

interface Spot {
  readonly id: string;
  readonly lane: number;
  readonly item: Placed;
}

/** The lanes with their axis, and what opens from their marks. */
export function Lanes({ data, address, viewport, today, width, ready }: LanesProps) {
  const router = useRouter();
  const svg = useRef<SVGSVGElement>(null);
  const isNarrow = width < NARROW;
  const left = plotLeft(data.by, width);
  const pixels = width - left;
  const above = isNarrow ? LABEL_ABOVE : 0;
  const { dragging } = useGestures(svg, left, pixels, viewport);

  const scale = useMemo((): Scale => ({ ...viewport.view, pixels }), [viewport.view, pixels]);
  const drawn = useDrawnScale(scale);
  const shift = xOf(drawn.start, scale);
  const lanes = useLayouts(data, drawn, isNarrow ? LEAST_HEIGHT_NARROW : LEAST_HEIGHT);
  const isMoving = viewport.view !== viewport.asked || dragging;
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
  const squeeze = (lane: number) => Math.min(1, (heights[lane] ?? 1) / (lanes[lane]?.layout.height ?? 1));
  const rectOf = ({ lane, item }: Spot): Rect => ({
    x: left + item.x + shift,
    y: (tops[lane] ?? 0) + above + item.y * squeeze(lane) - item.height / 2,
    width: item.width,
    height: item.height,
  });

  const [current, setCurrent] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [hovered, setHovered] = useHovered();
  const [dismissed, setDismissed] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const find = (id: string | null) => (id === null ? undefined : spots.find((spot) => spot.id === id));
  const tabStop = find(current)?.id ?? firstInView(spots, scale)?.id ?? null;
  const opened = find(open);
  const looked = opened ? undefined : find(hovered ?? focused);
  const card = looked && looked.id !== dismissed && !dragging ? looked : undefined;
  const ringed = opened ?? looked;

  useFocusKept(svg, spots, focused, setFocused);

  const laneFilter = (lane: number, unit: ContentUnit): Filter => {
    const { filter } = address;
    const key = lanes[lane]?.key ?? "";
    const { earliest, latest } = periodOfFilter(filter);
    const from = isoDay(unit.start);
    const to = isoDay(unit.end);
    return withPeriod(
      { ...filter, [data.by]: { any: [key], not: filter[data.by].not } },
      earliest !== null && earliest > from ? earliest : from,
      latest !== null && latest < to ? latest : to,
    );
  };
  const focusOn = (spot: Spot | undefined) => {
    if (!spot) return;
    setCurrent(spot.id);
    elementOf(svg.current, spot.id)?.focus();
  };
  const close = () => {
    const spot = opened;
    setOpen(null);
    if (spot) focusOn(spot);
    setDismissed(spot?.id ?? null);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const spot = find(idAt(event.target));
    if (!spot || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") {
      event.preventDefault();
      if (card) setDismissed(card.id);
      else (document.activeElement as SVGElement | null)?.blur();
      return;
    }
    if (event.shiftKey && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
      event.preventDefault();
      viewport.pan(event.key === "ArrowLeft" ? -PAN_STEP : PAN_STEP);
      return;
    }
    const next = neighbour(spots, spot, event.key);
    if (next === null) return;
    event.preventDefault();
    focusOn(next);
  };
  const onClick = (event: MouseEvent) => {
    const spot = find(idAt(event.target));
    if (!spot || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const href = hrefOfUnit(spot.item.unit);
    setCurrent(spot.id);
    if (href !== null) router.push(href);
    else setOpen(spot.id === open ? null : spot.id);
  };
  const onPointerOver = (event: PointerEvent) => {
    if (event.pointerType === "touch") return;
    const id = idAt(event.target);
    if (id !== null) setDismissed((before) => (before === id ? before : null));
    setHovered(id);
  };
  const onFocus = (event: FocusEvent) => {
    const id = idAt(event.target);
    // A mark that was clicked is about to open: its card would only flash.
    if (id === null || !event.target.matches(":focus-visible")) return;
    setFocused(id);
    setCurrent(id);
    setDismissed((before) => (before === id ? before : null));
  };

  const bounds: Rect = { x: 0, y: -60, width, height: bottom + FOOT + 150 };
  const others = (spot: Spot) =>
    spots
      .filter((other) => other !== spot)
      .map(rectOf)
      .filter((rect) => rect.x + rect.width > left && rect.x < width);
  const period = viewLabel(viewport.view);
  const isBlank = lanes.every(({ inView, layout }) => inView === 0 && layout.items.length === 0);

  return (
    <div className={`relative ${ready ? "" : "overflow-x-auto"}`}>
      {lanes.map((lane, index) => (
        <LaneLabel
          key={lane.key}
          lane={lane}
          by={data.by}
          address={address}
          top={tops[index] ?? 0}
          left={left}
          above={above}
        />
      ))}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- one listener for the links inside */}
      <svg
        ref={svg}
        width={width}
        height={bottom + FOOT}
        role="group"
        aria-label={words.chart(words.lanes.names[data.by], period)}
        className={`block touch-pan-y select-none overflow-visible ${dragging ? "cursor-grabbing" : "cursor-grab"}`}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerOver={onPointerOver}
        onPointerLeave={() => setHovered(null)}
        onFocus={onFocus}
        onBlur={() => setFocused(null)}
      >
        <clipPath id="timeline-plot">
          <rect x={isNarrow ? 0 : -10} y={0} width={pixels + (isNarrow ? 0 : 10)} height={bottom} />
        </clipPath>
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
          <Foot scale={scale} top={AXIS} bottom={bottom} today={today} />
          <g clipPath="url(#timeline-plot)">
            <g transform={`translate(${shift},0)`}>
              {lanes.map((lane, index) => (
                <g
                  key={lane.key}
                  role="group"
                  aria-label={words.lane(lane.name, lane.inView, lane.total)}
                  transform={`translate(0,${(tops[index] ?? 0) + above})`}
                >
                  <LaneMarks
                    lane={lane.key}
                    items={squeezed(lane.layout, squeeze(index))}
                    reach={REACH}
                    current={ready ? (find(tabStop)?.lane === index ? tabStop : null) : undefined}
                    hrefOfSeveral={(unit) => address.href(laneFilter(index, unit))}
                  />
                </g>
              ))}
            </g>
          </g>
          {isBlank && (
            <text x={pixels / 2} y={(AXIS + bottom) / 2 + 4} textAnchor="middle" fontSize="12" fill="var(--ink2)">
              {words.emptyView}
            </text>
          )}
        </g>
        {ringed && <Ring rect={rectOf(ringed)} isFocus={ringed.id === focused} />}
      </svg>
      {card && (
        <CardFrame
          key={card.id}
          role="tooltip"
          anchor={rectOf(card)}
          bounds={bounds}
          others={others(card)}
          onPointerEnter={() => setHovered(card.id)}
          onPointerLeave={() => setHovered(null)}
        >
          <CardContent unit={card.item.unit} />
        </CardFrame>
      )}
      {opened && (
        <OpenedList key={opened.id} onClose={close}>
          {(onClose) => (
            <CardFrame
              role="dialog"
              aria-label={words.meetings(opened.item.unit.count)}
              anchor={rectOf(opened)}
              bounds={bounds}
              others={others(opened)}
            >
              <ClusterList
                unit={opened.item.unit}
                filter={laneFilter(opened.lane, opened.item.unit)}
                href={address.href(laneFilter(opened.lane, opened.item.unit))}
                onZoom={zoomTo(opened.item.unit, viewport, onClose)}
                onClose={onClose}
              />
            </CardFrame>
          )}
        </OpenedList>
      )}
    </div>
  );
}

/** The upper edge of each lane, and the lower edge of the last. */
function edgesOf(heights: readonly number[], first: number, above: number): number[] {
  const edges = [first];
  for (const height of heights) edges.push((edges.at(-1) ?? first) + height + above);
  return edges;
}

/** The scale marks are laid out at: while the view only moves, they are shifted and not laid out anew. */
function useDrawnScale(scale: Scale): Scale {
  const [drawn, setDrawn] = useState(scale);
  const isSame = (a: Scale, b: Scale) => a.pixels === b.pixels && Math.abs(a.end - a.start - (b.end - b.start)) < 1e-6;
  if (isSame(drawn, scale)) return drawn;
  setDrawn(scale);
  return scale;
}

function useLayouts(data: TimelineData, scale: Scale, least: number): readonly DrawnLane[] {
  return useMemo(() => {
    const madeAt = scaleOf(data);
    return data.lanes.map((lane) => ({
      key: lane.key,
      name: labelOf(data.by, lane.key),
      inView: lane.inView,
      total: lane.total,
      layout: layoutLane(meetingUnits(lane, madeAt, scale), actUnits(lane, scale), scale, least),
    }));
  }, [data, scale, least]);
}

/** Lanes keep their height while the view moves, and never shrink under the reader afterwards. */
function useHeldHeights(lanes: readonly DrawnLane[], signature: string, isMoving: boolean): readonly number[] {
  const [held, setHeld] = useState<{ signature: string; heights: readonly number[] }>({ signature: "", heights: [] });
  const kept = held.signature === signature ? held.heights : [];
  const heights = lanes.map(({ layout }, index) => {
    const before = kept[index];
    if (before === undefined) return layout.height;
    return isMoving ? before : Math.max(before, layout.height);
  });
  if (kept.length !== heights.length || heights.some((height, index) => height !== kept[index]))
    setHeld({ signature, heights });
  return heights;
}

/** The mark under the pointer; leaving it takes effect only after a moment. */
function useHovered(): [string | null, (id: string | null) => void] {
  const [hovered, setHovered] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const set = useCallback((id: string | null) => {
    clearTimeout(timer.current);
    if (id !== null) setHovered(id);
    else timer.current = setTimeout(() => setHovered(null), LEAVE_MS);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return [hovered, set];
}

/** When new data replace the focused mark (a cluster came apart), the nearest in its lane takes the focus. */
function useFocusKept(
  svg: { readonly current: SVGSVGElement | null },
  spots: readonly Spot[],
  focused: string | null,
  setFocused: (id: string | null) => void,
): void {
  const last = useRef<Spot | undefined>(undefined);
  useLayoutEffect(() => {
    if (focused === null) {
      last.current = undefined;
      return;
    }
    const here = spots.find(({ id }) => id === focused);
    if (here) {
      last.current = here;
      return;
    }
    const next =
      last.current &&
      nearest(
        spots.filter(({ lane }) => lane === last.current?.lane),
        last.current,
      );
    setFocused(null);
    if (next) elementOf(svg.current, next.id)?.focus();
  }, [svg, spots, focused, setFocused]);
}

function squeezed({ items }: LaneLayout<Content>, by: number): readonly Placed[] {
  return by === 1 ? items : items.map((item) => ({ ...item, y: item.y * by }));
}

const idAt = (target: EventTarget): string | null =>
  (target as Element).closest?.("[data-item]")?.getAttribute("data-item") ?? null;

const elementOf = (svg: SVGSVGElement | null, id: string): SVGAElement | null =>
  svg?.querySelector<SVGAElement>(`[data-item="${CSS.escape(id)}"]`) ?? null;

const middleOf = ({ item }: Spot): number => (item.unit.start + item.unit.end) / 2;

function nearest(spots: readonly Spot[], to: Spot): Spot | undefined {
  let best: Spot | undefined;
  for (const spot of spots) {
    if (!best || Math.abs(middleOf(spot) - middleOf(to)) < Math.abs(middleOf(best) - middleOf(to))) best = spot;
  }
  return best;
}

const firstInView = (spots: readonly Spot[], view: Scale): Spot | undefined =>
  spots.find(({ item }) => item.unit.end >= view.start && item.unit.start < view.end) ?? spots[0];

/** Where an arrow key leads: along the lane in order of time, or to the nearest in time of another lane. */
function neighbour(spots: readonly Spot[], from: Spot, key: string): Spot | undefined | null {
  const lane = spots.filter(({ lane }) => lane === from.lane);
  const at = lane.indexOf(from);
  if (key === "ArrowRight") return lane[at + 1];
  if (key === "ArrowLeft") return lane[at - 1];
  if (key === "Home") return lane[0];
  if (key === "End") return lane.at(-1);
  if (key !== "ArrowDown" && key !== "ArrowUp") return null;
  const step = key === "ArrowDown" ? 1 : -1;
  const last = spots.at(-1)?.lane ?? 0;
  for (let next = from.lane + step; next >= 0 && next <= last; next += step) {
    const found = nearest(
      spots.filter(({ lane }) => lane === next),
      from,
    );
    if (found) return found;
  }
  return undefined;
}

function zoomTo({ start, end }: ContentUnit, viewport: Viewport, then: () => void): (() => void) | null {
  const length = Math.max(SHORTEST_VIEW, (end + 1 - start) * ROOM_AROUND);
  if (length >= (viewport.view.end - viewport.view.start) * 0.95) return null;
  const middle = (start + end + 1) / 2;
  return () => {
    then();
    viewport.show({ start: middle - length / 2, end: middle + length / 2 });
  };
}

/** Around the mark that is looked at: ink under the pointer, the accent under the keyboard. */
function Ring({ rect, isFocus }: { rect: Rect; isFocus: boolean }) {
  const room = 3.5;
  const height = rect.height + 2 * room;
  return (
    <rect
      x={rect.x - room}
      y={rect.y - room}
      width={rect.width + 2 * room}
      height={height}
      rx={Math.min(height, rect.width + 2 * room) / 2 > 12 ? 2 : height / 2}
      fill="none"
      stroke={isFocus ? "var(--accent)" : "var(--ink)"}
      strokeWidth={isFocus ? 2 : 1.5}
      pointerEvents="none"
    />
  );
}

interface LaneLabelProps {
  readonly lane: DrawnLane;
  readonly by: TimelineData["by"];
  readonly address: AddressState;
  readonly top: number;
  readonly left: number;
  readonly above: number;
}

/** Name and counts of a lane; a click filters on it. */
function LaneLabel({ lane, by, address, top, left, above }: LaneLabelProps) {
  const { filter, href, go } = address;
  return (
    <a
      href={href(choose(filter, by, lane.key, false))}
      title={words.filterOn(lane.name)}
      className={`absolute z-10 ${above > 0 ? "flex items-baseline gap-1.5" : "block pr-2"} type-row hover:[&>b]:underline`}
      style={{ top: top + (above > 0 ? 4 : 7), left: 0, width: above > 0 ? undefined : left }}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(choose(filter, by, lane.key, false));
      }}
    >
      <b className="block text-[0.8125rem] font-[620] leading-[1.0625rem]">{lane.name}</b>
      <span className="text-ink2">{words.inView(lane.inView, lane.total)}</span>
    </a>
  );
}

/** Closes on Esc and on a click elsewhere. */
function OpenedList({
  onClose,
  children,
}: {
  onClose: () => void;
  children: (onClose: () => void) => React.ReactNode;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    const onDown = (event: globalThis.PointerEvent) => {
      if (!ref.current?.contains(event.target as Node) && idAt(event.target as Element) === null) latest.current();
    };
    document.addEventListener("pointerdown", onDown);
    return () => document.removeEventListener("pointerdown", onDown);
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc from anything inside
    <div
      ref={ref}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    >
      {children(onClose)}
    </div>
  );
}
