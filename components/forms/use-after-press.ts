"use client";

import { useCallback, useEffect, useRef } from "react";

/**
 * Does something at once, or, while a pointer is pressed, after the click it makes: words that appear
 * above a button just pressed would move it away from under the pointer, and the click would be lost.
 */
export function useAfterPress(): (work: () => void) => void {
  const isPressed = useRef(false);
  const waiting = useRef<(() => void)[]>([]);
  useEffect(() => {
    const down = () => {
      isPressed.current = true;
    };
    const up = () => {
      isPressed.current = false;
      const works = waiting.current.splice(0);
      if (works.length > 0) setTimeout(() => works.forEach((work) => work()));
    };
    const listeners = [
      ["pointerdown", down],
      ["pointerup", up],
      ["pointercancel", up],
      ["dragend", up],
    ] as const;
    for (const [type, listener] of listeners) window.addEventListener(type, listener, true);
    return () => {
      for (const [type, listener] of listeners) window.removeEventListener(type, listener, true);
    };
  }, []);
  return useCallback((work) => {
    if (isPressed.current) waiting.current.push(work);
    else work();
  }, []);
}
