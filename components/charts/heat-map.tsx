"use client";

import { useState } from "react";
import type { Matrix } from "@/db/views";
import { COVERAGE } from "@/domain/coverage";
import { FILTER, withPeriod, type Filter } from "@/domain/filter";
import { explorer } from "@/domain/messages/explorer";
import type { Cells } from "@/domain/options";
import { HEAT_LABELS, heatStep, isUnfinished, share } from "@/domain/series";
import { AREAS, CENTRAL_ASIA, isKeyOf, type Area } from "@/domain/taxonomy";
import { countOf, formatCount, labelOf } from "@/domain/words";
import { FilterLink } from "../filters/filter-link";
import { HEAT_ROWS, matrixRequest, type HeatRows } from "../filters/requests";
import { useAddress } from "../filters/use-address";
import { useView } from "../filters/use-view";
import { Failed } from "../ui/failed";
import { GroupSquare } from "../ui/marks";
import { Section } from "../ui/section";
import { Segment } from "../ui/segment";

const words = explorer.heat;

const CAPTIONS: { readonly [K in HeatRows]: string } = {
  area: "State × area",
  level: "State × level",
  format: "State × format",
  year: "State × year",
};

/** Who speaks about what: real tables with shaded cells, each a link to its meetings. */
export function HeatMap() {
  const { filter, options, href, go } = useAddress();
  const [shown, setShown] = useState<HeatRows>("area");
  const unit = options.unit === "meetings" ? "Meetings" : "Participations";
  return (
    <Section
      id="heat"
      title={words.title}
      lede={words.lede}
      controls={
        <Segment
          label={words.cells}
          value={options.cells}
          href={(cells) => href(filter, { cells })}
          onChoose={(cells) => go(filter, { cells })}
          options={[
            { value: "count", label: "Count" },
            { value: "row", label: "Share of row" },
            { value: "column", label: "Share of column" },
          ]}
        />
      }
    >
      <div className="needs-script mt-3 wide:hidden">
        <Segment
          label="Table"
          value={shown}
          href={() => "#heat"}
          onChoose={setShown}
          options={HEAT_ROWS.map((value) => ({ value, label: CAPTIONS[value] }))}
        />
      </div>
      <div className="columns-four mt-3.5 gap-y-6">
        <div className={`wide:col-span-4 full:col-span-2 ${shown === "area" ? "" : "max-wide:hidden"}`}>
          <HeatTable rows="area" cells={options.cells} />
        </div>
        <div className="space-y-5 wide:col-span-2 full:col-span-1">
          <div className={shown === "level" ? "" : "max-wide:hidden"}>
            <HeatTable rows="level" cells={options.cells} />
          </div>
          <div className={shown === "format" ? "" : "max-wide:hidden"}>
            <HeatTable rows="format" cells={options.cells} />
          </div>
        </div>
        <div className={`wide:col-span-2 full:col-span-1 ${shown === "year" ? "" : "max-wide:hidden"}`}>
          <HeatTable rows="year" cells={options.cells} />
        </div>
      </div>
      <ul className="mt-3 flex flex-wrap gap-x-3.5 gap-y-1 type-label text-ink2">
        <li>{unit}</li>
        {HEAT_LABELS.map((label, index) => (
          <li key={label} className="flex items-center gap-1.5">
            <span aria-hidden="true" className="h-3 w-4" style={{ background: `var(--h${index + 1})` }} />
            {label}
          </li>
        ))}
        <li>0 {words.none}</li>
        <li className="flex items-center gap-1.5">
          <span aria-hidden="true" className="h-3 w-4 opacity-60 hatch" />
          {words.thin}
        </li>
      </ul>
    </Section>
  );
}

const LABEL_WIDTH: { readonly [K in HeatRows]: string } = {
  area: "w-[36%]",
  level: "w-[42%]",
  format: "w-[42%]",
  year: "w-[27%]",
};
const FILTER_LABELS: { readonly [K in HeatRows]: string } = {
  area: FILTER.area.label,
  level: FILTER.level.label,
  format: FILTER.format.label,
  year: "Year",
};

/** The filter narrowed to one row, one column or both. */
function narrowed(filter: Filter, rows: HeatRows, row: string | null, state: string | null): Filter {
  const byState: Filter = state === null ? filter : { ...filter, country: { any: [state], not: [] } };
  if (row === null) return byState;
  return rows === "year" ? withPeriod(byState, row, row) : { ...byState, [rows]: { any: [row], not: [] } };
}

function HeatTable({ rows, cells }: { rows: HeatRows; cells: Cells }) {
  const { filter, options } = useAddress();
  const { data, isPlaceholderData, isError, refetch } = useView<Matrix>("matrix", matrixRequest(filter, options, rows));
  if (isError) return <Failed onRetry={() => void refetch()} />;
  if (!data) return null;
  const order = rows === "year" ? data.rows.toReversed() : data.rows;
  return (
    <table
      className={`w-full table-fixed border-separate border-spacing-px type-row ${isPlaceholderData ? "pending" : ""}`}
    >
      <caption className="pb-0.5 text-left type-name">{CAPTIONS[rows]}</caption>
      <thead>
        <tr className="type-label text-ink2">
          <th scope="col" className={`text-left font-normal ${LABEL_WIDTH[rows]}`}>
            <span className="sr-only">{FILTER_LABELS[rows]}</span>
          </th>
          {CENTRAL_ASIA.map((state) => (
            <th key={state} scope="col" className="font-normal">
              <abbr title={labelOf("country", state)} className="no-underline">
                {state}
              </abbr>
            </th>
          ))}
          <th scope="col" className="text-right font-normal">
            {words.all}
          </th>
        </tr>
      </thead>
      <tbody>
        {order.map((row) => (
          <HeatRow key={row} rows={rows} row={row} data={data} cells={cells} />
        ))}
        <TotalRow rows={rows} data={data} />
      </tbody>
    </table>
  );
}

function rowLabel(rows: HeatRows, row: string): string {
  return rows === "year" ? row : labelOf(rows, row);
}

/** Rows whose group differs from the row above stand a little apart. */
const startsGroup = (data: Matrix, row: string): boolean => {
  const before = data.rows[data.rows.indexOf(row) - 1];
  return (
    before !== undefined && isKeyOf(AREAS, row) && isKeyOf(AREAS, before) && AREAS[row].group !== AREAS[before].group
  );
};

function HeatRow({ rows, row, data, cells }: { rows: HeatRows; row: string; data: Matrix; cells: Cells }) {
  const { filter } = useAddress();
  const at = data.rows.indexOf(row);
  const label = rowLabel(rows, row);
  const chosen = rows !== "year" && filter[rows].any.includes(row);
  return (
    <tr className={rows === "area" && startsGroup(data, row) ? "[&>*]:border-t-4 [&>*]:border-ground" : ""}>
      <th scope="row" className={`h-6 text-left ${chosen ? "type-name" : "font-normal"}`}>
        <span className="flex items-center gap-2 whitespace-nowrap max-wide:whitespace-normal">
          {rows === "area" && <GroupSquare group={AREAS[row as Area].group} />}
          {label}
          {rows === "year" && isUnfinished(row) && <span className="type-label text-ink2">to Feb</span>}
        </span>
      </th>
      {CENTRAL_ASIA.map((state) => (
        <HeatCell
          key={state}
          count={data.cells[at]?.[data.columns.indexOf(state)] ?? 0}
          of={
            cells === "row"
              ? (data.rowTotals[at] ?? 0)
              : cells === "column"
                ? (data.columnTotals[data.columns.indexOf(state)] ?? 0)
                : null
          }
          thin={rows === "year" && row < COVERAGE.thinBefore.slice(0, 4)}
          to={narrowed(filter, rows, row, state)}
          label={`${labelOf("country", state)}, ${label}`}
        />
      ))}
      <td className="text-right type-name">
        <FilterLink className="block min-h-6 leading-6 hover:underline" to={narrowed(filter, rows, row, null)}>
          {formatCount(data.rowTotals[at] ?? 0)}
        </FilterLink>
      </td>
    </tr>
  );
}

interface HeatCellProps {
  readonly count: number;
  /** What the cell is a share of; null when counts are shown. */
  readonly of: number | null;
  readonly thin: boolean;
  readonly to: Filter;
  readonly label: string;
}

function HeatCell({ count, of, thin, to, label }: HeatCellProps) {
  const step = heatStep(count);
  const text = of === null || count === 0 ? formatCount(count) : `${Math.round((share(count, of) ?? 0) * 100)} %`;
  if (step === 0) {
    return (
      <td className={`text-center text-ink3 ${thin ? "hatch-faint" : ""}`} title={thin ? words.thin : words.none}>
        0
      </td>
    );
  }
  return (
    <td
      className="p-0 text-center"
      style={{ background: `var(--h${step})`, color: step > 4 ? "var(--ht)" : "var(--ink)" }}
    >
      <FilterLink
        to={to}
        aria-label={`${label}: ${countOf(count, "meeting", "meetings")}${of === null ? "" : `, ${text} of ${of}`}`}
        title={of === null ? undefined : `${formatCount(count)} of ${formatCount(of)}`}
        className="block min-h-6 leading-6 hover:underline"
      >
        {text}
      </FilterLink>
    </td>
  );
}

function TotalRow({ rows, data }: { rows: HeatRows; data: Matrix }) {
  const { filter, options } = useAddress();
  return (
    <tr className="type-name [&>*]:border-t [&>*]:border-ink">
      <th scope="row" className="text-left">
        {options.unit === "meetings" ? "Meetings" : "Participations"}
      </th>
      {CENTRAL_ASIA.map((state) => (
        <td key={state} className="text-center">
          <FilterLink className="block min-h-6 leading-6 hover:underline" to={narrowed(filter, rows, null, state)}>
            {formatCount(data.columnTotals[data.columns.indexOf(state)] ?? 0)}
          </FilterLink>
        </td>
      ))}
      <td className="text-right">{formatCount(data.total)}</td>
    </tr>
  );
}
