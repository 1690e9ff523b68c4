"use client";

import { startTransition, useLayoutEffect, useRef, useState, type RefObject } from "react";

/** Width of the main column at 1440 px: what the server draws, so that most screens see no change. */
const SERVER_WIDTH = 1120;

/**
 * The width of the element of a section, and whether it has been measured yet. Where the server's drawing
 * is on the screen already, the first measure is taken up between other work.
 */
export function useWidth<E extends HTMLElement>(
  section: string,
): { ref: RefObject<E | null>; width: number; measured: boolean } {
  const ref = useRef<E>(null);
  const [isOnScreen] = useState(() => typeof document !== "undefined" && document.getElementById(section) !== null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    let last = 0;
    const measure = () => {
      const next = Math.max(240, Math.round(element.getBoundingClientRect().width));
      // The observer tells the first measure once more.
      if (next !== last) setWidth(next);
      last = next;
    };
    if (isOnScreen) startTransition(measure);
    else measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [isOnScreen]);
  return { ref, width: width ?? SERVER_WIDTH, measured: width !== null };
}
