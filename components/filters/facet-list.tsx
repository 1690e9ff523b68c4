"use client";

import { useId, useState } from "react";
import type { FacetValue } from "@/db/views";
import { askedOf, toggle, type Filter, type ManyKey } from "@/domain/filter";
import { explorer } from "@/domain/messages/explorer";
import { AREAS, GROUPS, isKeyOf, keysOf, type Group } from "@/domain/taxonomy";
import { formatCount } from "@/domain/words";
import { GroupSquare } from "../ui/marks";
import { useAddress } from "./use-address";

const words = explorer.filters;

/** Facets longer than this can be searched. */
const SEARCHABLE_FROM = 10;
/** Rows of a long facet before "more". */
const SHOWN = 12;

interface FacetListProps {
  readonly facetKey: ManyKey;
  readonly label: string;
  readonly values: readonly FacetValue[];
  readonly note?: string;
}

/** One facet: values with counts that ignore the facet itself; ticking filters, or excludes in exclude mode. */
export function FacetList({ facetKey, label, values: given, note }: FacetListProps) {
  const { filter, go } = useAddress();
  const values = listed(filter, facetKey, given);
  const [alphabetical, setAlphabetical] = useState(false);
  const [excluding, setExcluding] = useState(false);
  const [find, setFind] = useState("");
  const [all, setAll] = useState(false);
  const side = excluding || (filter[facetKey].any.length === 0 && filter[facetKey].not.length > 0) ? "not" : "any";
  const headingId = useId();

  const found = values.filter((each) => each.label.toLowerCase().includes(find.trim().toLowerCase()));
  const sorted = alphabetical ? [...found].sort((a, b) => a.label.localeCompare(b.label, "en")) : found;
  const grouped = facetKey === "area" && !alphabetical;
  const shown = all || grouped || find !== "" ? sorted : keepChosen(sorted, filter, facetKey);
  const most = Math.max(1, ...values.map(({ count }) => count));
  const row = (each: FacetValue) => (
    <FacetRow
      key={each.value}
      facetKey={facetKey}
      value={each}
      share={each.count / most}
      side={side}
      checked={(side === "any" ? askedOf(filter, facetKey) : filter[facetKey].not).includes(each.value)}
      onToggle={() => go(toggle(filter, facetKey, each.value, side))}
    />
  );

  return (
    <div role="group" aria-labelledby={headingId} className="pb-3.5 pt-2">
      <div className="mb-1 flex items-baseline justify-between">
        <h3 id={headingId} className="type-row type-name">
          {label}
        </h3>
        {values.length > SEARCHABLE_FROM && (
          <button
            type="button"
            className="link needs-script min-h-6 type-label text-ink2"
            onClick={() => setAlphabetical(!alphabetical)}
          >
            {alphabetical ? words.byCount : words.alphabetical}
          </button>
        )}
      </div>
      {values.length > SEARCHABLE_FROM && (
        <input
          type="search"
          value={find}
          onChange={(event) => setFind(event.target.value)}
          aria-label={words.find(label)}
          placeholder={words.find(label)}
          className="needs-script mb-1 h-7 w-full border-b border-mute bg-transparent type-row placeholder:text-ink3"
        />
      )}
      {grouped ? (
        <GroupedRows values={sorted} row={row} />
      ) : (
        <ul>
          {shown.map((each) => (
            <li key={each.value}>{row(each)}</li>
          ))}
        </ul>
      )}
      {found.length === 0 && <p className="type-label text-ink2">{words.noMatch}</p>}
      {shown.length < sorted.length && !grouped && (
        <button type="button" className="link needs-script min-h-6 type-label text-ink2" onClick={() => setAll(true)}>
          {formatCount(sorted.length - shown.length)} more
        </button>
      )}
      <p className="mt-1 type-label text-ink2">
        {side === "not" ? `${words.excluding} ` : note ? `${note} ` : ""}
        <button type="button" className="link needs-script min-h-6" onClick={() => setExcluding(!excluding)}>
          {side === "not" && excluding ? words.include : side === "any" ? words.exclude : ""}
        </button>
      </p>
    </div>
  );
}

/** The United Kingdom takes part in every record: a value that narrows nothing is not listed unless chosen. */
function listed(filter: Filter, key: ManyKey, values: readonly FacetValue[]): readonly FacetValue[] {
  const { any, not } = filter[key];
  const needless = (value: string) =>
    key === "country" && value === "GB" && !any.includes(value) && !not.includes(value);
  return values.filter(({ value }) => !needless(value));
}

function keepChosen(values: readonly FacetValue[], filter: Filter, key: ManyKey): readonly FacetValue[] {
  if (values.length <= SHOWN + 2) return values;
  const chosen = new Set([...filter[key].any, ...filter[key].not]);
  return values.filter(({ value }, index) => index < SHOWN || chosen.has(value));
}

function GroupedRows({ values, row }: { values: readonly FacetValue[]; row: (value: FacetValue) => React.ReactNode }) {
  const groupOf = ({ value }: FacetValue): Group | null => (isKeyOf(AREAS, value) ? AREAS[value].group : null);
  return keysOf(GROUPS).map((group) => {
    const members = values.filter((each) => groupOf(each) === group);
    if (members.length === 0) return null;
    return (
      <div key={group}>
        <p className="mb-0.5 mt-2 flex items-center gap-1.5 type-label text-ink2">
          <GroupSquare group={group} />
          {GROUPS[group].label}
        </p>
        <ul>
          {members.map((each) => (
            <li key={each.value}>{row(each)}</li>
          ))}
        </ul>
      </div>
    );
  });
}

interface FacetRowProps {
  readonly facetKey: ManyKey;
  readonly value: FacetValue;
  readonly share: number;
  readonly side: "any" | "not";
  readonly checked: boolean;
  readonly onToggle: () => void;
}

function FacetRow({ facetKey, value, share, side, checked, onToggle }: FacetRowProps) {
  return (
    <label
      className={`grid min-h-6 grid-cols-[1rem_minmax(0,1fr)_1.875rem_1.75rem] items-center type-row hover:bg-tint has-checked:type-name ${side === "not" && checked ? "line-through" : ""}`}
    >
      <input
        type="checkbox"
        name={side === "not" ? `not.${facetKey}` : facetKey}
        value={value.value}
        aria-label={`${value.label}, ${formatCount(value.count)}`}
        checked={checked}
        onChange={onToggle}
        className="size-[9px] appearance-none border border-ink3 bg-ground checked:border-ink checked:bg-ink"
      />
      <span className="truncate" title={value.label}>
        {value.label}
      </span>
      <span
        aria-hidden="true"
        className={`h-[3px] justify-self-end ${checked ? "bg-ink" : "bg-ctx"}`}
        style={{ width: `${Math.round(share * 100)}%` }}
      />
      <span className={`text-right tabular-nums ${value.count === 0 ? "text-ink3" : checked ? "" : "text-ink2"}`}>
        {formatCount(value.count)}
      </span>
    </label>
  );
}
