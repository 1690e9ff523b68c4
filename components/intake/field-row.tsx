"use client";

import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { GroupSquare } from "@/components/ui/marks";
import { howTaken } from "@/domain/intake/confirm/how-taken";
import type { Row } from "@/domain/intake/confirm/rows";
import { intake } from "@/domain/messages/intake";
import { AREAS } from "@/domain/taxonomy";
import type { RowWords } from "./row-words";

export interface RowKeys {
  readonly onTake: () => void;
  readonly onRefuse: () => void;
  readonly onSkip: () => void;
  readonly onChange: () => void;
  readonly onMove: (by: 1 | -1) => void;
}

interface FieldRowProps extends RowKeys {
  readonly row: Row;
  readonly words: RowWords;
  readonly number: number | null;
  readonly isActive: boolean;
  readonly isLater: boolean;
  /** It stands in the published record as it is here. */
  readonly isPublished: boolean;
  /** The one row Tab stops at. */
  readonly isStop: boolean;
  readonly onActivate: () => void;
  readonly onHover: (isOver: boolean) => void;
  /** What can be done with it, and what is being written; under the active row. */
  readonly children: ReactNode;
}

/** One value: number, label, what it is, the words it came from, and how it stands. */
export function FieldRow({
  row,
  words,
  number,
  isActive,
  isLater,
  isPublished,
  isStop,
  children,
  ...on
}: FieldRowProps) {
  const { state, isSure, field, fact } = row;
  const isConfirmed = state === "taken" || state === "yours";
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isActive) button.current?.closest("li")?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  const keyed = (event: KeyboardEvent) => onRowKey(event, on);
  return (
    <li
      className={`-mx-2 scroll-my-24 border-b border-hair px-2 ${isActive ? "bg-tint shadow-[-2px_0_0_var(--ground),-4px_0_0_var(--accent)]" : ""}`}
      onPointerEnter={() => on.onHover(true)}
      onPointerLeave={() => on.onHover(false)}
    >
      <button
        ref={button}
        type="button"
        id={rowId(row.id)}
        data-row-button=""
        tabIndex={isStop ? 0 : -1}
        aria-expanded={isActive}
        onFocus={on.onActivate}
        onClick={on.onActivate}
        onKeyDown={keyed}
        className="-mx-2 grid w-[calc(100%+1rem)] px-2 focus-visible:-outline-offset-2 grid-cols-[6.75rem_minmax(0,1fr)_3.75rem] items-baseline gap-x-3 py-1.5 text-left type-text leading-4.5 full:grid-cols-[7rem_minmax(0,12.5rem)_minmax(0,1fr)_3.875rem] full:gap-x-3.5"
      >
        <span className="flex items-baseline gap-x-2 text-ink2">
          {number !== null && field !== "date" && <No>{number}</No>}
          <span className="min-w-0 wrap-break-word">{words.label}</span>
        </span>
        <span
          className={`min-w-0 wrap-break-word ${isConfirmed ? "font-[560]" : "text-ink2"} ${state === "rejected" ? "line-through" : ""}`}
        >
          {fact?.field === "areas" && (
            <span className="mr-1.5 inline-flex">
              <GroupSquare group={AREAS[fact.value.area].group} />
            </span>
          )}
          {words.value || <span className="text-ink3">–</span>}
          {words.sub !== null && <span className="block type-label font-normal text-ink2">{words.sub}</span>}
        </span>
        <span className="min-w-0 text-ink2 max-full:col-start-2 max-full:row-start-2">
          {number !== null && field === "date" && <No>{number}</No>}
          {words.beside ?? <Words row={row} />}
        </span>
        <span className="text-right type-label text-ink2 max-full:col-start-3 max-full:row-start-1">
          <StateWord {...{ state, isSure, isLater, isPublished }} />
          <How row={row} />
        </span>
      </button>
      {isActive && children}
    </li>
  );
}

/** The id of a row's button. */
export const rowId = (id: string): string => `row-${id}`;

const No = ({ children }: { readonly children: ReactNode }) => (
  <span className="inline-block min-w-4 flex-none type-label font-normal text-ink2 tabular-nums">{children}</span>
);

/** Longest passage shown in a row, in code units. */
const SHOWN = 140;

function Words({ row: { passages, state } }: { readonly row: Row }) {
  const [first] = passages;
  if (first === undefined) return state === "yours" && <span className="type-label">{intake.noWords}</span>;
  const words = first.text.slice(first.span.start, first.span.end).replaceAll(/\s+/g, " ").trim();
  const shown = words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()}…` : words;
  return (
    <>
      <span className="font-serif">“{shown.replaceAll(/^["“„«]|["”»]$/gu, "")}”</span>
      {passages.length > 1 && <span className="ml-1.5 type-label">+{passages.length - 1}</span>}
    </>
  );
}

interface StateProps {
  readonly state: Row["state"];
  readonly isSure: boolean;
  readonly isLater: boolean;
  readonly isPublished: boolean;
}

function wordOf({ state, isSure, isLater, isPublished }: StateProps): keyof typeof intake.states {
  if (state === "yours" && isPublished) return "stands";
  if (state !== "suggested") return state;
  return isLater ? "later" : isSure ? "suggested" : "check";
}

function StateWord(props: StateProps) {
  const key = wordOf(props);
  return (
    <span className={key === "check" ? "font-[620] text-accent" : ""}>
      {intake.states[key]}
      {intake.stateWords[key] !== "" && <span className="sr-only">: {intake.stateWords[key]}</span>}
    </span>
  );
}

/** Where the editor had a hand in what stands with words. */
function How({ row }: { readonly row: Row }) {
  const how = howTaken(row);
  if (how === null || how === "read") return null;
  return (
    <span className="block">
      <span aria-hidden="true">{intake.how[how]}</span>
      <span className="sr-only">, {intake.howWords[how]}</span>
    </span>
  );
}

function onRowKey(event: KeyboardEvent, { onSkip, onChange, onMove }: RowKeys): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const does = {
    " ": onSkip,
    Enter: onChange,
    ArrowDown: () => onMove(1),
    ArrowUp: () => onMove(-1),
  }[event.key];
  if (does === undefined) return;
  event.preventDefault();
  does();
}
