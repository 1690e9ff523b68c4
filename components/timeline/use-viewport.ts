"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Filter } from "@/domain/filter";
import { clampView, defaultView, panView, zoomView, type View } from "@/domain/timeline-view";

/** How long the view rests before the answer for it is asked for. */
const REST_MS = 150;

export interface Viewport {
  /** What is drawn now. */
  readonly view: View;
  /** What was last asked for: `view` once it rests. */
  readonly asked: View;
  readonly bounds: View;
  /** True when the view is not the first one. */
  readonly changed: boolean;
  readonly show: (view: View) => void;
  /** Below 1 is closer; keeps the day `at` in its place, the middle if left out. */
  readonly zoom: (factor: number, at?: number) => void;
  /** Moves by a share of the view. */
  readonly pan: (share: number) => void;
  readonly reset: () => void;
  /** True while a hand drags the view or its brush. */
  readonly isHeld: boolean;
  readonly hold: (isHeld: boolean) => void;
}

interface Zoomed {
  readonly period: string;
  readonly view: View;
}

/**
 * The part of time in view. It is presentation and so not in the address: a filter for another
 * period starts anew, any other change keeps it.
 */
export function useViewport(filter: Filter, bounds: View): Viewport {
  const { from, to } = filter;
  const period = `${from}/${to}`;
  const initial = useMemo(() => defaultView({ from, to }), [from, to]);
  const [zoomed, setZoomed] = useState<Zoomed | null>(null);
  const [rested, setRested] = useState<Zoomed | null>(null);
  const [isHeld, hold] = useState(false);
  const current = zoomed?.period === period ? zoomed : null;
  const view = current?.view ?? initial;
  const asked = current === null ? initial : rested?.period === period ? rested.view : initial;

  // Several events may come before the next drawing: each starts from where the last one left.
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  }, [view]);

  useEffect(() => {
    const timer = setTimeout(() => setRested(current), REST_MS);
    return () => clearTimeout(timer);
  }, [current]);

  const show = useCallback(
    (next: View) => {
      latest.current = clampView(next, bounds);
      setZoomed({ period, view: latest.current });
    },
    [bounds, period],
  );
  const zoom = useCallback(
    (factor: number, at?: number) => {
      const { start, end } = latest.current;
      show(zoomView(latest.current, factor, at ?? (start + end) / 2, bounds));
    },
    [bounds, show],
  );
  const pan = useCallback(
    (share: number) => show(panView(latest.current, (latest.current.end - latest.current.start) * share, bounds)),
    [bounds, show],
  );
  const reset = useCallback(() => {
    latest.current = initial;
    setZoomed(null);
    setRested(null);
  }, [initial]);
  return { view, asked, bounds, changed: current !== null, show, zoom, pan, reset, isHeld, hold };
}
