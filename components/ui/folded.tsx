"use client";

import { useEffect, useRef, type ReactNode } from "react";

interface FoldedProps {
  readonly summary: ReactNode;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly className?: string;
  readonly summaryClassName?: string;
  readonly children: ReactNode;
}

/** What is folded away is not made before it is opened; where no script can make it, it comes with the page. */
export function Folded({ summary, open, onToggle, className, summaryClassName, children }: FoldedProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const latest = useRef(onToggle);
  useEffect(() => {
    latest.current = onToggle;
  });
  // Opened before scripts ran, nothing was told of it.
  useEffect(() => {
    if (details.current?.open) latest.current(true);
  }, []);
  return (
    <details ref={details} className={className} open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary className={summaryClassName}>{summary}</summary>
      {open ? children : <noscript>{children}</noscript>}
    </details>
  );
}
