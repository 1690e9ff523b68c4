"use client";

import Link from "next/link";
import { useEffect, useId, useRef, useState } from "react";
import type { Facets } from "@/db/views";
import {
  EVERYTHING,
  FILTER,
  clearKey,
  isManyKey,
  toggle,
  withPeriod,
  writeFilter,
  type Filter,
  type FilterKey,
} from "@/domain/filter";
import { explorer } from "@/domain/messages/explorer";
import { AREAS, isKeyOf } from "@/domain/taxonomy";
import { chipsOf, describe, heldOnly, type Chip, type Phrase } from "@/domain/words";
import { useKey } from "../ui/keys";
import { GroupSquare } from "../ui/marks";
import { FacetList } from "./facet-list";
import { FilterLink } from "./filter-link";
import { PeriodFacet } from "./period-facet";
import { facetsRequest } from "./requests";
import { useAddress } from "./use-address";
import { useView } from "./use-view";

const words = explorer;

/** The filter said in words, each phrase open to change in place, and a chip for each condition. */
export function Heading() {
  const { filter, options, go } = useAddress();
  const { data, isPlaceholderData } = useView<Facets>("facets", facetsRequest(filter, options));
  const [editing, setEditing] = useState<FilterKey | null>(null);
  useKey("Escape", words.keys.clear, () => go(EVERYTHING));
  useKey("d", words.keys.download, () => document.querySelector<HTMLElement>("#download a")?.focus());
  const names = data?.names ?? {};
  const phrases = describe(filter, names, options.unit, data?.total ?? 0);
  return (
    <div className="relative pb-6 pt-3.5 wide:pt-[22px]">
      <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-6 type-row text-ink2">
        <span>{words.read}</span>
        <PageTools />
      </div>
      <h1
        className={`max-w-[24em] type-title ${isPlaceholderData ? "pending" : ""}`}
        aria-live="polite"
        aria-busy={isPlaceholderData}
      >
        {phrases.map((phrase, index) => (
          <PhraseText
            key={`${phrase.key} ${phrase.text}`}
            phrase={phrase}
            first={index === 0}
            editing={editing}
            onEdit={setEditing}
          />
        ))}
      </h1>
      {editing !== null && <PhraseEditor editing={editing} data={data} onClose={() => setEditing(null)} />}
      <Chips chips={chipsOf(filter, names)} filter={filter} />
    </div>
  );
}

interface PhraseTextProps {
  readonly phrase: Phrase;
  readonly first: boolean;
  readonly editing: FilterKey | null;
  readonly onEdit: (key: FilterKey | null) => void;
}

function PhraseText({ phrase: { text, key }, first, editing, onEdit }: PhraseTextProps) {
  const space = first ? "" : key === "from" ? ", " : " ";
  if (key === null || key === "q") return <>{space + text}</>;
  return (
    <>
      {space}
      {/* A link, because a button would not break across lines; without scripts it leads to the filters. */}
      <a
        href="#filters"
        role="button"
        aria-haspopup="dialog"
        aria-expanded={editing === key}
        onClick={(event) => {
          event.preventDefault();
          onEdit(editing === key ? null : key);
        }}
        onKeyDown={(event) => {
          if (event.key !== " ") return;
          event.preventDefault();
          onEdit(editing === key ? null : key);
        }}
        className="underline decoration-mute decoration-[1.5px] underline-offset-[6px] hover:decoration-ink aria-expanded:decoration-accent"
      >
        {text}
      </a>
    </>
  );
}

function PhraseEditor({
  editing,
  data,
  onClose,
}: {
  editing: FilterKey;
  data: Facets | undefined;
  onClose: () => void;
}) {
  const panel = useRef<HTMLDivElement>(null);
  const title = useId();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      onClose();
    };
    const onPointer = (event: globalThis.PointerEvent) => {
      if (!panel.current?.contains(event.target as Node) && !(event.target as Element).closest("h1 a")) onClose();
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onPointer);
    panel.current?.querySelector<HTMLElement>("input")?.focus();
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onPointer);
    };
  }, [onClose]);
  return (
    <div
      ref={panel}
      role="dialog"
      aria-labelledby={title}
      className="absolute z-30 mt-3 max-h-[70vh] w-[min(20rem,100%)] overflow-y-auto border border-ink bg-raise px-4 py-1"
    >
      <h2 id={title} className="sr-only">
        {FILTER[editing].label}
      </h2>
      {isManyKey(editing) ? (
        <FacetList facetKey={editing} label={FILTER[editing].label} values={data?.facets[editing] ?? []} />
      ) : (
        <PeriodFacet years={data?.facets.year ?? []} />
      )}
      <button type="button" className="link mb-2 min-h-6 type-row" onClick={onClose}>
        Close
      </button>
    </div>
  );
}

/** The filter without one chip's condition. */
function withoutChip(filter: Filter, { key, side, value }: Chip): Filter {
  if (isManyKey(key)) return toggle(filter, key, value, side);
  return key === "q" ? clearKey(filter, "q") : withPeriod(filter, null, null);
}

function Chips({ chips, filter }: { chips: readonly Chip[]; filter: Filter }) {
  const quiet = [
    ...(filter.country.any.length === 0 ? [words.allStates] : []),
    ...(heldOnly(filter) ? [words.heldOnly] : []),
  ];
  return (
    <ul className="mt-4 flex flex-wrap items-center gap-x-2 gap-y-1.5" aria-label="Active filters">
      {chips.map((chip, index) => {
        const next = withoutChip(filter, chip);
        const previous = chips[index - 1];
        const joint = previous === undefined ? null : previous.key === chip.key && chip.side === "any" ? "or" : "and";
        return (
          <li key={`${chip.key} ${chip.side} ${chip.value}`} className="flex items-center gap-2">
            {joint && <span className="text-ink2">{joint}</span>}
            <FilterLink
              to={next}
              aria-label={`Remove ${chip.label}`}
              className="inline-flex min-h-6 items-center gap-1.5 border border-ink3 px-2 type-row hover:border-ink hover:bg-tint"
            >
              {chip.key === "area" && isKeyOf(AREAS, chip.value) && <GroupSquare group={AREAS[chip.value].group} />}
              {chip.label}
              <span aria-hidden="true" className="text-ink2">
                ×
              </span>
            </FilterLink>
          </li>
        );
      })}
      {quiet.length > 0 && <li className="type-row text-ink2">{quiet.join(", ")}</li>}
      {chips.length > 1 && (
        <li>
          <FilterLink to={EVERYTHING} className="link flex min-h-6 items-center type-row text-ink2">
            {words.clearAll}
          </FilterLink>
        </li>
      )}
    </ul>
  );
}

const EXPORTS = [
  { ending: "csv", label: "CSV" },
  { ending: "json", label: "JSON" },
  { ending: "ics", label: "Calendar" },
  { ending: "atom", label: "Feed" },
] as const;

function PageTools() {
  const { filter } = useAddress();
  const [copied, setCopied] = useState(false);
  const query = writeFilter(filter);
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 no-print">
      <button
        type="button"
        className="link needs-script min-h-6"
        onClick={() => void navigator.clipboard.writeText(location.href).then(() => setCopied(true))}
      >
        <span aria-live="polite">{copied ? words.copied : words.save}</span>
      </button>
      <span id="download">
        {words.download}:{" "}
        {EXPORTS.map(({ ending, label }) => (
          <a
            key={ending}
            href={`/meetings.${ending}${query === "" ? "" : `?${query}`}`}
            className="link mr-2 inline-flex min-h-6 items-center"
            download={ending !== "atom"}
          >
            {label}
          </a>
        ))}
      </span>
      <Link href="/method#cite" prefetch={false} className="link inline-flex min-h-6 items-center">
        {words.cite}
      </Link>
    </div>
  );
}
