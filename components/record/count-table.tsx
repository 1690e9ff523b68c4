import type { ReactNode } from "react";
import type { Filter } from "@/domain/filter";
import { CountLink } from "./count-link";
import { Table } from "./table";

export interface CountRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly count: number;
  /** Colour of the bar; the name beside it carries the meaning. */
  readonly colour: string;
  /** The records behind the figure. */
  readonly filter: Filter;
  readonly of: string;
}

interface CountTableProps {
  readonly caption: string;
  readonly column: string;
  readonly countColumn: string;
  readonly rows: readonly CountRow[];
}

/** Counts with bars on one scale; every row opens its meetings. */
export function CountTable({ caption, column, countColumn, rows }: CountTableProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <Table
      caption={caption}
      columns={[
        { label: column, width: "w-[56%] wide:w-[30%]" },
        { label: countColumn, align: "right" },
      ]}
    >
      {rows.map(({ key, name, count, colour, filter, of }) => (
        <tr key={key}>
          <th scope="row" className="font-normal">
            <span className="inline-flex min-h-6 items-center">{name}</span>
          </th>
          <td>
            <div className="flex items-center gap-4">
              <div aria-hidden="true" className="flex-1">
                <div className="h-1.5" style={{ width: `${(count / most) * 100}%`, background: colour }} />
              </div>
              <CountLink count={count} filter={filter} of={of} />
            </div>
          </td>
        </tr>
      ))}
    </Table>
  );
}
