"use client";

import { useLayoutEffect, useRef, useState, type RefObject } from "react";

/** Width of the main column at 1440 px: what the server draws, so that most screens see no change. */
const SERVER_WIDTH = 1120;

/** The width of an element, and whether it has been measured yet. */
export function useWidth<E extends HTMLElement>(): { ref: RefObject<E | null>; width: number; measured: boolean } {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWidth(Math.max(240, Math.round(element.getBoundingClientRect().width)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width: width ?? SERVER_WIDTH, measured: width !== null };
}
