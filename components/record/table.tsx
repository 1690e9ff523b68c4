import type { ReactNode } from "react";

export interface Column {
  readonly label: string;
  readonly align?: "left" | "right";
  /** A width class of the wide layout, such as `wide:w-40`. */
  readonly width?: string;
  /** True for a column a narrow screen leaves out, because another cell repeats it. */
  readonly wideOnly?: boolean;
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
    <table className="w-full border-collapse text-left [&_td]:py-2 [&_td]:pr-4 [&_td]:align-top [&_td:last-child]:pr-0 [&_tbody_th]:py-2 [&_tbody_th]:pr-4 [&_tbody_th]:text-left [&_tbody_th]:align-top [&_tbody_tr]:border-b [&_tbody_tr]:border-hair">
      <caption className="sr-only">{caption}</caption>
      <thead className="border-b border-line">
        <tr>
          {columns.map(({ label, align = "left", width = "", wideOnly = false }) => (
            <th
              key={label}
              scope="col"
              className={`pb-1.5 pr-4 align-bottom type-label font-normal text-ink2 last:pr-0 ${align === "right" ? "text-right" : "text-left"} ${width} ${wideOnly ? "hidden wide:table-cell" : ""}`}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
