"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { idAt } from "./spots";

/** What was opened in place: Esc and a click elsewhere close it. */
export function Opened({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    const onDown = (event: PointerEvent) => {
      const isInside = event.target instanceof Node && ref.current?.contains(event.target);
      // A click on a mark opens or closes by itself.
      if (!isInside && idAt(event.target) === null) latest.current();
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
      {children}
    </div>
  );
}
