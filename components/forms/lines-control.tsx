"use client";

import type { ClipboardEvent, ReactNode } from "react";
import { recordForms } from "@/domain/messages/record-forms";
import { forms } from "@/domain/messages/forms";
import { faultInWords, faultsAt, ownFault, replaced, type Bound } from "./bound";
import { Button } from "./buttons";
import { CONTROL, FieldGroup } from "./field";
import { LeaveBoundary, ListRow, moveByKey } from "./list-rows";
import { useRows } from "./use-rows";

const words = recordForms.lines;

interface LinesProps extends Bound<string[]> {
  readonly hint?: ReactNode;
  /** What the button that adds one says. */
  readonly add: string;
}

/** A list of short texts, one a line. Lines left empty go when the list is left. */
export function LinesControl({ id, label, value, onChange, onLeave, faults, hint = words.hint, add }: LinesProps) {
  const items = value ?? [];
  const { list, add: addLine, remove, move, onKey } = useRows({ id, items, onChange, newItem: () => "" });
  const leave = () => {
    const said = items.filter((each) => each.trim() !== "");
    if (said.length < items.length) onChange(said);
    onLeave();
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>, at: number) => {
    const pasted = linesOf(event.clipboardData.getData("text"));
    if (pasted.length < 2) return;
    event.preventDefault();
    onChange([...items.slice(0, at), ...pasted, ...items.slice(items[at] === "" ? at + 1 : at)]);
  };
  return (
    <LeaveBoundary onLeave={leave}>
      <FieldGroup
        legend={
          <>
            {label} <span className="ml-1 type-label font-normal text-ink2">{forms.optional}</span>
          </>
        }
        hint={hint}
        error={ownFault({ faults })}
      >
        {items.length > 0 && (
          <ol ref={list} className="mb-1 border-t border-hair">
            {items.map((text, at) => (
              <ListRow
                // Nothing but its place tells a line apart while it is written.
                // oxlint-disable-next-line react/no-array-index-key
                key={at}
                name={text.trim() || words.name(at + 1)}
                fault={faultInWords(faultsAt(faults, at))}
                isFirst={at === 0}
                isLast={at === items.length - 1}
                onMove={(by) => move(at, by)}
                onRemove={() => remove(at)}
              >
                <input
                  id={`${id}-${at}`}
                  type="text"
                  aria-label={words.text(label, at + 1)}
                  aria-invalid={faults.has(String(at)) || undefined}
                  autoComplete="off"
                  spellCheck={false}
                  value={text}
                  onChange={(event) => onChange(replaced(items, at, event.target.value))}
                  onPaste={(event) => paste(event, at)}
                  onKeyDown={(event) => {
                    moveByKey(event, (by) => move(at, by));
                    if (event.key === "Backspace" && text === "") {
                      event.preventDefault();
                      remove(at);
                    } else onKey(event, at);
                  }}
                  className={CONTROL}
                />
              </ListRow>
            ))}
          </ol>
        )}
        <Button id={id} look="link" onClick={() => addLine(items.length - 1)}>
          {add}
        </Button>
      </FieldGroup>
    </LeaveBoundary>
  );
}

const linesOf = (text: string): string[] =>
  text
    .split(/[\r\n;]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
