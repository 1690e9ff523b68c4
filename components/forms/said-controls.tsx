"use client";

import type { KeyboardEvent, ReactNode } from "react";
import { editor } from "@/domain/messages/editor";
import { forms } from "@/domain/messages/forms";
import type { DraftOf, MeetingRecord } from "@/domain/records";
import { faultInWords, faultsAt, replaced, type Bound, type Faults } from "./bound";
import { Button } from "./buttons";
import { CONTROL, FieldGroup } from "./field";
import { LeaveBoundary, ListRow, moveByKey } from "./list-rows";
import { useRows } from "./use-rows";

type Quotation = DraftOf<MeetingRecord["quotations"]>[number];
type Figure = DraftOf<MeetingRecord["figures"]>[number];

/** Words spoken at a meeting, each with its speaker. */
export function QuotationsControl(props: Bound<Quotation[]>) {
  const words = editor.quotations;
  return (
    <SaidRows {...props} words={words} newItem={() => ({ text: "", speaker: "" })}>
      {({ item, number, change, faults }) => (
        <>
          <textarea
            aria-label={words.text(number)}
            aria-invalid={faults.has("text") || undefined}
            rows={2}
            value={item.text ?? ""}
            onChange={(event) => change({ text: event.target.value })}
            className={`${CONTROL} py-1.5 font-serif`}
          />
          <Line
            label={words.speaker(number)}
            value={item.speaker}
            isWrong={faults.has("speaker")}
            // Another name is another person, until somebody says who.
            onChange={(speaker) => change({ speaker, person: null })}
          />
        </>
      )}
    </SaidRows>
  );
}

/** Numbers told at a meeting. */
export function FiguresControl(props: Bound<Figure[]>) {
  const words = editor.figures;
  return (
    <SaidRows {...props} words={words} newItem={() => ({ label: "", value: "", unit: "" })}>
      {({ item, number, change, faults }) => {
        const line = (field: "label" | "value" | "unit" | "year"): ReactNode => (
          <Line
            label={words[field](number)}
            placeholder={words.placeholders[field]}
            value={item[field]}
            isWrong={faults.has(field)}
            onChange={(said) => change({ [field]: field === "year" && said === "" ? null : said })}
          />
        );
        return (
          <>
            {line("label")}
            <div className="mt-1 grid grid-cols-3 gap-x-3">
              {line("value")}
              {line("unit")}
              {line("year")}
            </div>
          </>
        );
      }}
    </SaidRows>
  );
}

interface Row<T> {
  readonly item: T;
  /** Its place, from one. */
  readonly number: number;
  readonly change: (part: Partial<T>) => void;
  readonly faults: Faults;
}

interface SaidRowsProps<T> extends Bound<T[]> {
  readonly words: { readonly hint: string; readonly add: string; readonly name: (at: number) => string };
  readonly newItem: () => T;
  readonly children: (row: Row<T>) => ReactNode;
}

function SaidRows<T>({ id, label, value, onChange, onLeave, faults, words, newItem, children }: SaidRowsProps<T>) {
  const items = value ?? [];
  const { list, add, remove, move, onKey } = useRows({ id, items, onChange, newItem });
  return (
    <LeaveBoundary onLeave={onLeave}>
      <FieldGroup
        legend={
          <>
            {label} <span className="ml-1 type-label font-normal text-ink2">{forms.optional}</span>
          </>
        }
        hint={words.hint}
        error={faults.get("")}
      >
        {items.length > 0 && (
          <ol ref={list} className="mb-1 border-t border-hair">
            {items.map((item, at) => (
              <ListRow
                // Nothing but its place tells an item apart while it is written.
                // oxlint-disable-next-line react/no-array-index-key
                key={at}
                name={words.name(at + 1)}
                fault={faultInWords(faultsAt(faults, at))}
                isFirst={at === 0}
                isLast={at === items.length - 1}
                onMove={(by) => move(at, by)}
                onRemove={() => remove(at)}
              >
                <div onKeyDown={(event) => keys(event, at)} role="presentation">
                  {children({
                    item,
                    number: at + 1,
                    faults: faultsAt(faults, at),
                    change: (part) => onChange(replaced(items, at, { ...item, ...part })),
                  })}
                </div>
              </ListRow>
            ))}
          </ol>
        )}
        <Button id={id} look="link" onClick={() => add(items.length - 1)}>
          {words.add}
        </Button>
      </FieldGroup>
    </LeaveBoundary>
  );

  function keys(event: KeyboardEvent, at: number): void {
    moveByKey(event, (by) => move(at, by));
    onKey(event, at);
  }
}

interface LineProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string | null | undefined;
  readonly isWrong: boolean;
  readonly onChange: (value: string) => void;
}

function Line({ label, placeholder, value, isWrong, onChange }: LineProps) {
  return (
    <input
      type="text"
      aria-label={label}
      aria-invalid={isWrong || undefined}
      placeholder={placeholder ?? label}
      autoComplete="off"
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value)}
      className={`${CONTROL} mt-1`}
    />
  );
}
