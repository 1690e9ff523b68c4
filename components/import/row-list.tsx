"use client";
"use no memo";

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState } from "react";
import { ChangeList } from "@/components/desk/change-list";
import type { PreviewFault, PreviewRow } from "@/db/desk/import-preview";
import { formatEdtf } from "@/domain/edtf";
import { fieldOf } from "@/domain/import/fields";
import { imports } from "@/domain/messages/imports";

const words = imports.page;

/** The rows of a file, each with what would become of it; only those in sight are in the document. */
export function RowList({ rows }: { readonly rows: readonly PreviewRow[] }) {
  const anchor = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  useEffect(() => setOffset(anchor.current?.offsetTop ?? 0), [rows]);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 48,
    overscan: 12,
    scrollMargin: offset,
    getItemKey: (index) => rows[index]?.row ?? index,
  });
  if (rows.length === 0) return <p className="mt-2 text-ink2">{words.noneShown}</p>;
  return (
    <div ref={anchor}>
      <ol className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index];
          return (
            row && (
              <li
                key={key}
                data-index={index}
                ref={virtualizer.measureElement}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${start - offset}px)` }}
              >
                <Row row={row} />
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
}

function Row({ row: { row, outcome, slug, title, date, changes, faults, sources } }: { readonly row: PreviewRow }) {
  return (
    <div className="border-b border-hair py-2 wide:grid wide:grid-cols-[5rem_6rem_minmax(0,1fr)] wide:gap-x-5">
      <p className="type-row text-ink2 tabular-nums max-wide:float-left max-wide:mr-3">{words.row(row)}</p>
      <p className={`type-row ${outcome === "refused" ? "font-semibold text-accent" : ""}`}>
        {words.outcomes[outcome]}
      </p>
      <div className="min-w-0">
        <p className="type-item break-words">{title || slug || words.untitled}</p>
        <p className="type-label break-words text-ink2">
          {[date && formatEdtf(date, "short"), slug ?? words.newRecord].filter(Boolean).join(" · ")}
        </p>
        {sources !== undefined && <p className="mt-1 type-row">{words.bringsSources(sources)}</p>}
        {changes && (
          <div className="mt-2">
            <ChangeList changes={changes} />
          </div>
        )}
        {faults && (
          <ul className="mt-1">
            {faults.map((fault) => (
              <li
                key={`${fault.field} ${fault.item} ${fault.message}`}
                className="max-w-[80ch] border-l-2 border-accent py-0.5 pl-3 type-row break-words"
              >
                <Place fault={fault} />
                {fault.message}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** The column a fault is about, and which value of its list. */
function Place({ fault: { column, field, item } }: { readonly fault: PreviewFault }) {
  const name = column ?? (field === null ? null : fieldOf(field).label);
  if (name === null) return null;
  return (
    <span className="font-semibold">
      {name}
      {item !== null && `, ${words.item(item)}`}:{" "}
    </span>
  );
}
