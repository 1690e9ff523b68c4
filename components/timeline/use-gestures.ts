"use client";

import { useEffect, useRef, type RefObject } from "react";
import type { View } from "@/domain/timeline-view";
import type { Viewport } from "./use-viewport";

/** A pointer that moves less than this has clicked. */
const DRAG_FROM = 4;
/** Zoom of one notch of a wheel; a pinch sends many small steps. */
const WHEEL_STEP = 0.01;
const WHEEL_MOST = 30;
const DOUBLE_CLICK = 0.5;

interface Drag {
  readonly x: number;
  readonly view: View;
  readonly pointer: number;
  moved: boolean;
}

/** Ctrl and wheel zooms about the pointer, a sideways wheel and a drag pan, a double click comes closer. */
export function useGestures(
  plot: RefObject<SVGSVGElement | null>,
  left: number,
  pixels: number,
  viewport: Viewport,
): void {
  const latest = useRef({ left, pixels, viewport });
  useEffect(() => {
    latest.current = { left, pixels, viewport };
  });

  useEffect(() => {
    const element = plot.current;
    if (!element) return;
    let drag: Drag | null = null;

    const dayAt = (clientX: number) => {
      const { left: offset, pixels: width, viewport: now } = latest.current;
      const share = (clientX - element.getBoundingClientRect().left - offset) / width;
      return now.view.start + Math.min(1, Math.max(0, share)) * (now.view.end - now.view.start);
    };
    const onWheel = (event: WheelEvent) => {
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (!event.ctrlKey && !event.metaKey && !sideways) return;
      event.preventDefault();
      const { pixels: width, viewport: now } = latest.current;
      if (sideways) return now.pan(event.deltaX / width);
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 16;
      const delta = Math.min(WHEEL_MOST, Math.max(-WHEEL_MOST, event.deltaY * lines));
      now.zoom(Math.exp(delta * WHEEL_STEP), dayAt(event.clientX));
    };
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return;
      drag = { x: event.clientX, view: latest.current.viewport.view, pointer: event.pointerId, moved: false };
    };
    const onMove = (event: PointerEvent) => {
      if (drag?.pointer !== event.pointerId) return;
      const moved = event.clientX - drag.x;
      if (!drag.moved && Math.abs(moved) < DRAG_FROM) return;
      if (!drag.moved) {
        // Captured only now: a captured pointer's click would not reach the mark under it.
        element.setPointerCapture(event.pointerId);
        drag.moved = true;
        latest.current.viewport.hold(true);
      }
      const { start, end } = drag.view;
      const days = (-moved / latest.current.pixels) * (end - start);
      latest.current.viewport.show({ start: start + days, end: end + days });
    };
    const onUp = (event: PointerEvent) => {
      if (drag?.pointer !== event.pointerId) return;
      if (drag.moved) element.addEventListener("click", swallow, { capture: true, once: true });
      // No click follows a drag that ended elsewhere.
      setTimeout(() => element.removeEventListener("click", swallow, { capture: true }));
      drag = null;
      latest.current.viewport.hold(false);
    };
    const onDouble = (event: MouseEvent) => {
      if ((event.target as Element).closest("a") === null)
        latest.current.viewport.zoom(DOUBLE_CLICK, dayAt(event.clientX));
    };

    element.addEventListener("wheel", onWheel, { passive: false });
    element.addEventListener("pointerdown", onDown);
    element.addEventListener("pointermove", onMove);
    element.addEventListener("pointerup", onUp);
    element.addEventListener("pointercancel", onUp);
    element.addEventListener("dblclick", onDouble);
    element.addEventListener("dragstart", prevent);
    return () => {
      element.removeEventListener("wheel", onWheel);
      element.removeEventListener("pointerdown", onDown);
      element.removeEventListener("pointermove", onMove);
      element.removeEventListener("pointerup", onUp);
      element.removeEventListener("pointercancel", onUp);
      element.removeEventListener("dblclick", onDouble);
      element.removeEventListener("dragstart", prevent);
    };
  }, [plot]);
}

const prevent = (event: Event) => event.preventDefault();

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
