"use client";

import { useMemo, useState } from "react";
import type { Timeline as TimelineData, Trend } from "@/db/views";
import { useAddress } from "@/components/filters/use-address";
import { useView } from "@/components/filters/use-view";
import { Failed } from "@/components/ui/failed";
import { useKey } from "@/components/ui/keys";
import { Section } from "@/components/ui/section";
import { Segment } from "@/components/ui/segment";
import { EVERYTHING, withPeriod, writeFilter } from "@/domain/filter";
import { timeline as words } from "@/domain/messages/timeline";
import { LANES } from "@/domain/options";
import { COVERAGE } from "@/domain/coverage";
import { viewAsPeriod, viewLabel, wholeView } from "@/domain/timeline-view";
import { Hatches } from "./hatches";
import { Lanes, plotLeft } from "./lanes";
import { Legend } from "./legend";
import { ListTwin } from "./list-twin";
import { Overview } from "./overview";
import { overviewRequest, timelineRequest } from "./request";
import { useViewport, type Viewport } from "./use-viewport";
import { useWidth } from "./use-width";

const SECTION = "timeline";
const CLOSER = 0.6;
const FARTHER = 1 / CLOSER;

/** Meetings and agreements in lanes along time, with an overview of the whole period below. */
export function Timeline({ today }: { today: string }) {
  const address = useAddress();
  const { filter, options, go } = address;
  const { lanes } = options;
  const { ref, width, measured } = useWidth<HTMLDivElement>(SECTION);
  const [isList, setIsList] = useState(false);

  const [whole, setWhole] = useState<TimelineData["whole"]>({ earliest: COVERAGE.from, latest: COVERAGE.to });
  const bounds = useMemo(() => wholeView(filter, whole, today), [filter, whole, today]);
  const viewport = useViewport(filter, bounds);
  const answer = useView<TimelineData>("timeline", timelineRequest(filter, { lanes }, viewport.asked));
  const { isPlaceholderData, isError, refetch } = answer;
  const data = useLast(answer.data);
  const trend = useLast(useView<Trend>("trend", overviewRequest(filter)).data);
  if (data && (data.whole.earliest !== whole.earliest || data.whole.latest !== whole.latest)) setWhole(data.whole);
  const isPending = usePending(`${writeFilter(filter)}/${lanes}`, isPlaceholderData);
  useZoomKeys(ref, viewport);

  const isEmpty = data !== undefined && data.lanes.every(({ total }) => total === 0);
  return (
    <Section
      id={SECTION}
      title={words.title}
      pending={isPending}
      controls={
        <>
          <Segment
            label={words.lanes.label}
            value={lanes}
            options={LANES.map((value) => ({ value, label: words.lanes.names[value] }))}
            href={(value) => address.href(filter, { lanes: value })}
            onChoose={(value) => go(filter, { lanes: value })}
          />
          <FormSwitch isList={isList} onChoose={setIsList} />
          <ViewControls viewport={viewport} />
        </>
      }
    >
      <div ref={ref}>
        <Hatches />
        {isError && <Failed onRetry={() => void refetch()} />}
        {isEmpty && <Empty href={address.href(EVERYTHING)} onClear={() => go(EVERYTHING)} />}
        {data && !isEmpty && !isList && (
          <>
            <Legend />
            <div className="mt-3">
              <Lanes
                data={data}
                address={address}
                viewport={viewport}
                today={today}
                width={width}
                isWaiting={isPlaceholderData}
                ready={measured}
              />
            </div>
          </>
        )}
        {data && !isEmpty && isList && <ListTwin data={data} filter={filter} view={viewport.asked} />}
        {data && trend && !isEmpty && (
          <Overview trend={trend} viewport={viewport} width={width} left={plotLeft(data.by, width)} />
        )}
        {data && !isEmpty && (
          <PeriodActions
            viewport={viewport}
            onFilter={() => {
              const { from, to } = viewAsPeriod(viewport.view);
              go(withPeriod(filter, from, to));
            }}
            left={plotLeft(data.by, width)}
          />
        )}
      </div>
    </Section>
  );
}

/** The last answer there was: one that fails leaves it standing. */
function useLast<T>(data: T | undefined): T | undefined {
  const [last, setLast] = useState(data);
  if (data !== undefined && data !== last) setLast(data);
  return data ?? last;
}

/** Old figures are dimmed when another filter is awaited, not when the view has only moved. */
function usePending(key: string, isPlaceholder: boolean): boolean {
  const [answered, setAnswered] = useState(key);
  if (!isPlaceholder && answered !== key) setAnswered(key);
  return isPlaceholder && answered !== key;
}

/** `+` and `-` zoom while some of the timeline can be seen. */
function useZoomKeys(ref: { readonly current: HTMLElement | null }, viewport: Viewport): void {
  const isSeen = () => {
    const box = ref.current?.getBoundingClientRect();
    return box !== undefined && box.bottom > 0 && box.top < window.innerHeight;
  };
  const zoom = (factor: number) => () => {
    if (isSeen()) viewport.zoom(factor);
  };
  useKey("+", words.zoomIn, zoom(CLOSER));
  useKey("-", words.zoomOut, zoom(FARTHER));
}

const CHOICE =
  "flex min-h-6 items-center border-b-2 border-transparent type-row text-ink2 hover:text-ink aria-pressed:border-ink aria-pressed:font-semibold aria-pressed:text-ink";

/** Drawing or list: the same records in the same order. Not in the address: it changes no figure. */
function FormSwitch({ isList, onChoose }: { isList: boolean; onChoose: (isList: boolean) => void }) {
  return (
    <div role="group" aria-label={words.form.label} className="needs-script flex items-baseline gap-x-3">
      <span aria-hidden="true" className="type-label text-ink3">
        {words.form.label}
      </span>
      {[false, true].map((value) => (
        <button
          key={String(value)}
          type="button"
          aria-pressed={isList === value}
          className={CHOICE}
          onClick={() => onChoose(value)}
        >
          {value ? words.form.list : words.form.timeline}
        </button>
      ))}
    </div>
  );
}

function ViewControls({ viewport }: { viewport: Viewport }) {
  const button = "inline-flex size-6 items-center justify-center text-base leading-none text-ink2 hover:text-ink";
  return (
    <div className="flex items-baseline gap-x-3">
      <span aria-hidden="true" className="type-label text-ink3">
        {words.view}
      </span>
      <output aria-label={words.view} className="min-w-[7.75rem] type-row font-semibold">
        {viewLabel(viewport.view)}
      </output>
      <span className="needs-script">
        <button
          type="button"
          className={button}
          aria-label={words.zoomOut}
          title={words.zoomOut}
          onClick={() => viewport.zoom(FARTHER)}
        >
          −
        </button>
        <button
          type="button"
          className={button}
          aria-label={words.zoomIn}
          title={words.zoomIn}
          onClick={() => viewport.zoom(CLOSER)}
        >
          +
        </button>
      </span>
    </div>
  );
}

interface PeriodActionsProps {
  readonly viewport: Viewport;
  readonly onFilter: () => void;
  readonly left: number;
}

function PeriodActions({ viewport, onFilter, left }: PeriodActionsProps) {
  const button = "link min-h-6 disabled:text-ink3 disabled:no-underline";
  const { bounds, view } = viewport;
  const isWhole = view.start <= bounds.start && view.end >= bounds.end;
  return (
    <p className="needs-script mt-1 flex flex-wrap gap-x-5 type-row no-print" style={{ paddingLeft: left }}>
      <button type="button" className={button} disabled={!viewport.changed} onClick={onFilter}>
        {words.filterTo}
      </button>
      <button type="button" className={button} disabled={isWhole} onClick={() => viewport.show(bounds)}>
        {words.whole}
      </button>
      <button type="button" className={button} disabled={!viewport.changed} onClick={viewport.reset}>
        {words.reset}
      </button>
    </p>
  );
}

function Empty({ href, onClear }: { href: string; onClear: () => void }) {
  return (
    <p className="border-y border-line py-10 text-center text-ink2">
      {words.empty}{" "}
      <a
        href={href}
        className="link text-ink"
        onClick={(event) => {
          event.preventDefault();
          onClear();
        }}
      >
        {words.clear}
      </a>
    </p>
  );
}
