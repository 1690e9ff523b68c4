"use client";

import { useRef, type KeyboardEvent, type ReactNode } from "react";
import { flushSync } from "react-dom";
import type { DraftOf, MeetingRecord } from "@/domain/records";
import { editor } from "@/domain/messages/editor";
import { forms } from "@/domain/messages/forms";
import { AREAS, keysOf, OUTCOME_KINDS } from "@/domain/taxonomy";
import { faultInWords, faultsAt, moved, replaced, without, type Bound, type Faults } from "./bound";
import { Button } from "./buttons";
import { CONTROL, FieldGroup } from "./field";
import { LeaveBoundary, ListRow, moveByKey } from "./list-rows";

type Outcome = DraftOf<MeetingRecord["outcomes"]>[number];

const words = editor.outcomes;

/** Results of a meeting, one a row; Enter begins the next. */
export function OutcomesControl({
  id,
  label,
  value,
  onChange,
  onLeave,
  faults,
  hint = words.hint,
}: Bound<Outcome[]> & { readonly hint?: ReactNode }) {
  const list = useRef<HTMLOListElement>(null);
  const items = value ?? [];
  /** Shows a change at once, then puts the focus where the person goes on writing. */
  const change = (next: Outcome[], focus: number) => {
    flushSync(() => onChange(next));
    const texts = list.current?.querySelectorAll("textarea");
    (texts?.[Math.max(0, Math.min(focus, next.length - 1))] ?? document.getElementById(id))?.focus();
  };
  const add = (after: number) =>
    change(
      [...items.slice(0, after + 1), { text: "", kind: items[after]?.kind ?? "agreed" }, ...items.slice(after + 1)],
      after + 1,
    );
  return (
    <LeaveBoundary onLeave={onLeave}>
      <FieldGroup
        legend={
          <>
            {label} <span className="ml-1 type-label font-normal text-ink2">{forms.optional}</span>
          </>
        }
        hint={hint}
        error={faults.get("")}
      >
        {items.length > 0 && (
          <ol ref={list} className="mb-1 border-t border-hair">
            {items.map((item, at) => (
              <OutcomeRow
                // Nothing but its place tells an outcome apart while it is written.
                // oxlint-disable-next-line react/no-array-index-key
                key={at}
                at={at}
                item={item}
                faults={faultsAt(faults, at)}
                isFirst={at === 0}
                isLast={at === items.length - 1}
                onChange={(part) => onChange(replaced(items, at, { ...item, ...part }))}
                onAdd={() => add(at)}
                onMove={(by) => change(moved(items, at, by), at + by)}
                onRemove={() => change(without(items, at), at - 1)}
              />
            ))}
          </ol>
        )}
        <Button id={id} look="link" onClick={() => add(items.length - 1)}>
          {words.add}
        </Button>
      </FieldGroup>
    </LeaveBoundary>
  );
}

interface RowProps {
  readonly at: number;
  readonly item: Outcome;
  readonly faults: Faults;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (part: Partial<Outcome>) => void;
  readonly onAdd: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function OutcomeRow({ at, item, faults, onChange, onAdd, ...row }: RowProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    moveByKey(event, row.onMove);
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      onAdd();
    } else if (event.key === "Backspace" && (item.text ?? "") === "") {
      event.preventDefault();
      row.onRemove();
    }
  };
  const number = at + 1;
  return (
    <ListRow {...row} name={words.name(number)} fault={faultInWords(faults)}>
      <textarea
        aria-label={words.text(number)}
        aria-invalid={faults.has("text") || undefined}
        rows={2}
        value={item.text ?? ""}
        onChange={(event) => onChange({ text: event.target.value })}
        onKeyDown={onKeyDown}
        className={`${CONTROL} py-1.5`}
      />
      <div className="mt-1 grid grid-cols-2 gap-x-3">
        <Select
          label={words.kind(number)}
          value={item.kind}
          none={editor.none}
          terms={OUTCOME_KINDS}
          onChange={(kind) => onChange({ kind })}
        />
        <Select
          label={words.area(number)}
          value={item.area}
          none={words.noArea}
          terms={AREAS}
          onChange={(area) => onChange({ area })}
        />
      </div>
    </ListRow>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string | null | undefined;
  readonly none: string;
  readonly terms: Readonly<Record<string, { readonly label: string }>>;
  readonly onChange: (value: string | null) => void;
}

function Select({ label, value, none, terms, onChange }: SelectProps) {
  return (
    <select
      aria-label={label}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
      className={CONTROL}
    >
      <option value="">{none}</option>
      {keysOf(terms).map((key) => (
        <option key={key} value={key}>
          {terms[key]?.label}
        </option>
      ))}
    </select>
  );
}
