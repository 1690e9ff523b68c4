import Link from "next/link";
import type { ReactNode } from "react";

export interface Column {
  readonly label: string;
  readonly align?: "left" | "right";
  /** A width class of the wide layout, such as `wide:w-40`. */
  readonly width?: string;
  /** True for a column a narrow screen leaves out, because another cell repeats it. */
  readonly wideOnly?: boolean;
  /** Where a list can be sorted by the column: the address that does it, and how it stands now. */
  readonly sort?: { readonly href: string; readonly current: "ascending" | "descending" | null };
}

/** A table of a record: a line under its head, hair between its rows, figures that stand in columns. */
export function Table({
  caption,
  columns,
  children,
}: {
  caption: string;
  columns: readonly Column[];
  children: ReactNode;
}) {
  return (
    <table className="w-full border-collapse text-left [&_td]:py-2 [&_td]:pr-4 [&_td]:align-top [&_td:last-child]:pr-0 [&_tbody_th]:[font-variant-numeric:normal] [&_tbody_th]:py-2 [&_tbody_th]:pr-4 [&_tbody_th]:text-left [&_tbody_th]:align-top [&_tbody_tr]:border-b [&_tbody_tr]:border-hair">
      <caption className="sr-only">{caption}</caption>
      <thead className="border-b border-line">
        <tr>
          {columns.map(({ label, align = "left", width = "", wideOnly = false, sort }) => (
            <th
              key={label}
              scope="col"
              aria-sort={sort?.current ?? undefined}
              className={`pb-0.5 pr-4 align-bottom type-label font-normal text-ink2 last:pr-0 ${align === "right" ? "text-right" : "text-left"} ${width} ${wideOnly ? "hidden wide:table-cell" : ""}`}
            >
              {sort ? (
                <SortLink label={label} sort={sort} />
              ) : (
                <span className="inline-flex min-h-6 items-center">{label}</span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function SortLink({ label, sort: { href, current } }: { label: string; sort: NonNullable<Column["sort"]> }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={`inline-flex min-h-6 items-center gap-1 hover:text-ink hover:underline ${current ? "font-semibold text-ink" : ""}`}
    >
      {label}
      {current && <span aria-hidden="true">{current === "ascending" ? "↑" : "↓"}</span>}
    </Link>
  );
}
