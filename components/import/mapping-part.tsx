"use client";

import { CONTROL } from "@/components/forms/field";
import { Table } from "@/components/record/table";
import type { PreviewColumn } from "@/db/desk/import-preview";
import { FIELD_NAMES, fieldOf, followsFromOthers, type FieldName, type Mapping } from "@/domain/import/fields";
import { imports } from "@/domain/messages/imports";

const words = imports.page;

interface MappingPartProps {
  readonly columns: readonly PreviewColumn[];
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** What each column of the file is read as, with some of what it holds. */
export function MappingPart({ columns, mapping, onChange }: MappingPartProps) {
  const read = (at: number, field: FieldName | null): void =>
    // A field is read from one column: the other one lets go of it.
    onChange(mapping.map((each, index) => (index === at ? field : each === field ? null : each)));
  // Two columns may bear one name: their place tells them apart, and they never move.
  const placed = columns.map((column, at) => ({ ...column, at }));
  const isClear = columns.every(({ header, field }) => field !== null || followsFromOthers(header));
  return (
    // Our own export has fifty columns, and nothing about them is in doubt.
    <details open={!isClear} className="mt-2">
      <summary className="min-h-6">{words.columnsOpen(columns.length)}</summary>
      <Table
        caption={words.columns}
        columns={[
          { label: words.column, width: "wide:w-1/4" },
          { label: words.samples, wideOnly: true },
          { label: words.readAs, width: "wide:w-72" },
        ]}
      >
        {placed.map(({ header, samples, at }) => (
          <tr key={at}>
            <th scope="row" className="max-w-40 font-normal break-words">
              {header || "–"}
              <span className="block type-label text-ink2 wide:hidden">{samples[0]}</span>
            </th>
            <td className="hidden max-w-96 break-words text-ink2 wide:table-cell">{samples.join(" · ")}</td>
            <td>
              <select
                aria-label={words.readAsOf(header)}
                value={mapping[at] ?? ""}
                onChange={({ target }) => read(at, (target.value || null) as FieldName | null)}
                className={CONTROL}
              >
                <option value="">{words.notRead}</option>
                {FIELD_NAMES.map((name) => (
                  <option key={name} value={name}>
                    {fieldOf(name).label}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </Table>
    </details>
  );
}
