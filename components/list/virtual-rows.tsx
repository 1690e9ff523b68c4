"use client";
"use no memo";

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import type { MeetingRow } from "@/db/views";

interface VirtualRowsProps {
  readonly rows: readonly MeetingRow[];
  readonly item: (row: MeetingRow, index: number) => ReactNode;
  /** The row under the keyboard, kept in sight; -1 for none. */
  readonly cursor: number;
  readonly listRef: RefObject<HTMLOListElement | null>;
}

/** A long list of which only the rows in sight are in the document. */
export function VirtualRows({ rows, item, cursor, listRef }: VirtualRowsProps) {
  const anchor = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  useEffect(() => setOffset(anchor.current?.offsetTop ?? 0), [rows.length]);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 56,
    overscan: 12,
    scrollMargin: offset,
    getItemKey: (index) => rows[index]?.slug ?? index,
  });
  useEffect(() => {
    if (cursor >= 0) virtualizer.scrollToIndex(cursor, { align: "auto" });
  }, [cursor, virtualizer]);
  return (
    <div ref={anchor}>
      <ol ref={listRef} className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index];
          return (
            row && (
              <li
                key={key}
                data-row={index}
                data-index={index}
                ref={virtualizer.measureElement}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${start - offset}px)` }}
              >
                {item(row, index)}
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
}
