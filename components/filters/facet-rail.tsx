"use client";

import { useState } from "react";
import type { Facets } from "@/db/views";
import { EVERYTHING, FILTER, LONGEST_QUERY, MANY_KEYS, isEverything, type Filter, type ManyKey } from "@/domain/filter";
import { explorer } from "@/domain/messages/explorer";
import { optionEntries } from "@/domain/options";
import { chipsOf } from "@/domain/words";
import { Folded } from "../ui/folded";
import { viewQuery } from "./address";
import { FacetList } from "./facet-list";
import { FilterLink } from "./filter-link";
import { PeriodFacet } from "./period-facet";
import { facetsRequest } from "./requests";
import { useAddress } from "./use-address";
import { useView } from "./use-view";

const words = explorer.filters;

/** What stands beside a facet's values, or null where the key has no list. A key left out does not compile. */
type Place = "first" | "more" | "long";
const PLACES: { readonly [K in ManyKey]: Place } = {
  area: "first",
  country: "first",
  level: "first",
  format: "first",
  confidence: "first",
  group: "more",
  emphasis: "more",
  modality: "more",
  status: "more",
  host: "more",
  person: "long",
  organisation: "long",
  instrument: "long",
  initiative: "long",
};

const ORDER: readonly ManyKey[] = [
  "area",
  "country",
  "level",
  "format",
  "confidence",
  "group",
  "emphasis",
  "modality",
  "status",
  "host",
  "person",
  "organisation",
  "instrument",
  "initiative",
];

const NOTES: { readonly [K in ManyKey]?: string } = {
  area: words.severalAreas,
  country: words.severalStates,
};

const FORM = "filters";

const placed = (place: Place): ManyKey[] => ORDER.filter((key) => PLACES[key] === place);
const isActive = (filter: Filter, key: ManyKey): boolean => filter[key].any.length + filter[key].not.length > 0;

/** All filters with their counts. A plain GET form, so that it filters without scripts too. */
export function FacetRail() {
  const { filter, options } = useAddress();
  const { data, isPlaceholderData } = useView<Facets>("facets", facetsRequest(filter, options));
  const active = chipsOf(filter).length;
  const [open, setOpen] = useState(false);
  const [more, setMore] = useUnfolded([...placed("more"), ...placed("long")].some((key) => isActive(filter, key)));
  return (
    <aside aria-label={words.title} className="no-print">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={FORM}
        onClick={() => setOpen(!open)}
        className="needs-script flex min-h-11 w-full items-center justify-between border-b border-ink text-left font-semibold wide:hidden"
      >
        {words.open(active)}
        <span aria-hidden="true" className="font-normal text-ink2">
          {open ? "hide" : "show"}
        </span>
      </button>
      {/* Folded away on a narrow screen only, and only where a script can unfold it. */}
      <div id={FORM} className={open ? "" : "folded"}>
        <form action="/" method="get" className={isPlaceholderData ? "pending" : ""} aria-busy={isPlaceholderData}>
          <HiddenState filter={filter} options={optionEntries(options)} />
          <div className="pb-3.5 pt-2 wide:pt-6">
            <div className="mb-1 flex items-baseline justify-between">
              <h2 className="type-row type-name">{words.title}</h2>
              {!isEverything(filter) && (
                <FilterLink to={EVERYTHING} className="link flex min-h-6 items-center type-label text-ink2">
                  {explorer.clearAll}
                </FilterLink>
              )}
            </div>
            <WordsField key={filter.q ?? ""} />
          </div>
          {data && (
            <>
              <PeriodFacet years={data.facets.year ?? []} />
              {placed("first").map((key) => (
                <Facet key={key} facetKey={key} data={data} />
              ))}
              <Folded
                className="border-t border-line"
                open={more}
                onToggle={setMore}
                summaryClassName="min-h-6 py-2 type-row type-name"
                summary={words.more}
              >
                {placed("more").map((key) => (
                  <Facet key={key} facetKey={key} data={data} />
                ))}
                {placed("long").map((key) => (
                  <LongFacet key={key} facetKey={key} />
                ))}
              </Folded>
            </>
          )}
          <button className="no-script mt-2 min-h-8 border border-ink px-3">{words.apply}</button>
        </form>
      </div>
    </aside>
  );
}

/** Whether something is unfolded: it follows what is active when that changes, and the reader in between. */
function useUnfolded(active: boolean): readonly [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(active);
  const [wasActive, setWasActive] = useState(active);
  if (active !== wasActive) {
    setWasActive(active);
    setOpen(active);
  }
  return [open, setOpen];
}

function Facet({ facetKey, data }: { facetKey: ManyKey; data: Facets }) {
  const note = NOTES[facetKey];
  return (
    <div className="border-t border-line">
      <FacetList
        facetKey={facetKey}
        label={FILTER[facetKey].label}
        values={data.facets[facetKey] ?? []}
        {...(note ? { note } : {})}
      />
    </div>
  );
}

/** A facet of hundreds of values: asked for when it is opened. */
function LongFacet({ facetKey }: { facetKey: ManyKey }) {
  const { filter } = useAddress();
  const [open, setOpen] = useState(isActive(filter, facetKey));
  return (
    <details className="border-t border-line" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-6 py-2 type-row type-name">{FILTER[facetKey].label}</summary>
      {open && <LongFacetValues facetKey={facetKey} />}
    </details>
  );
}

function LongFacetValues({ facetKey }: { facetKey: ManyKey }) {
  const { filter, options } = useAddress();
  const query = viewQuery(filter, { unit: options.unit }, { facet: facetKey });
  const { data } = useView<Facets>("facets", query);
  return <FacetList facetKey={facetKey} label={FILTER[facetKey].label} values={data?.facets[facetKey] ?? []} />;
}

function WordsField() {
  const { filter, go } = useAddress();
  const [text, setText] = useState(filter.q ?? "");
  const commit = () => {
    const q = text.trim() === "" ? null : text.trim();
    if (q !== filter.q) go({ ...filter, q }, q === null ? { sort: "-date" } : {});
  };
  return (
    <input
      type="search"
      name="q"
      value={text}
      maxLength={LONGEST_QUERY}
      aria-label={words.words}
      placeholder={words.words}
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        commit();
      }}
      className="h-7 w-full border-b border-mute bg-transparent type-row placeholder:text-ink3"
    />
  );
}

/** What the form has no field for: exclusions while a list includes, values of closed lists, options. */
function HiddenState({ filter, options }: { filter: Filter; options: readonly (readonly [string, string])[] }) {
  const excluded = MANY_KEYS.flatMap((key) => filter[key].not.map((value) => [`not.${key}`, value] as const));
  const long = placed("long").flatMap((key) => filter[key].any.map((value) => [key, value] as const));
  return [...excluded, ...long, ...options].map(([name, value]) => (
    <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
  ));
}
