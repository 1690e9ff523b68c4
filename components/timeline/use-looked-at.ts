"use client";

import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { elementOf, nearest, type Spot } from "./spots";

/** A pointer may cross from a mark to its card. */
const LEAVE_MS = 140;

export interface LookedAt {
  /** The mark under the pointer, else the one with the keyboard's focus. */
  readonly id: string | null;
  /** The focused mark, if the keyboard brought it there. */
  readonly keyboardFocus: string | null;
  /** True after Esc, until another mark is looked at. */
  readonly isDismissed: boolean;
  readonly hover: (id: string | null) => void;
  readonly focus: (id: string | null, byKeyboard: boolean) => void;
  readonly dismiss: (id: string | null) => void;
}

/** Which mark is looked at, by pointer or keyboard. */
export function useLookedAt(svg: RefObject<SVGSVGElement | null>, spots: readonly Spot[]): LookedAt {
  const [hovered, setHovered] = useState<string | null>(null);
  const [focused, setFocused] = useState<{ id: string; byKeyboard: boolean } | null>(null);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const look = useCallback((id: string | null) => {
    if (id !== null) setDismissed((before) => (before === id ? before : null));
  }, []);
  const hover = useCallback(
    (id: string | null) => {
      clearTimeout(timer.current);
      look(id);
      if (id !== null) setHovered(id);
      else timer.current = setTimeout(() => setHovered(null), LEAVE_MS);
    },
    [look],
  );
  const focus = useCallback(
    (id: string | null, byKeyboard: boolean) => {
      look(id);
      setFocused(id === null ? null : { id, byKeyboard });
    },
    [look],
  );
  useFocusKept(svg, spots, focused?.id ?? null);

  const keyboardFocus = focused?.byKeyboard ? focused.id : null;
  const id = hovered ?? keyboardFocus;
  return { id, keyboardFocus, isDismissed: id !== null && id === dismissed, hover, focus, dismiss: setDismissed };
}

/** When new data replace the focused mark (a cluster came apart), the nearest in its lane takes the focus. */
function useFocusKept(svg: RefObject<SVGSVGElement | null>, spots: readonly Spot[], focused: string | null): void {
  const last = useRef<Spot | undefined>(undefined);
  useLayoutEffect(() => {
    const here = spots.find(({ id }) => id === focused);
    if (here || focused === null) {
      last.current = here;
      return;
    }
    const gone = last.current;
    const next =
      gone &&
      nearest(
        spots.filter(({ lane }) => lane === gone.lane),
        gone,
      );
    if (next) elementOf(svg.current, next.id)?.focus();
  }, [svg, spots, focused]);
}
