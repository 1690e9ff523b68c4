"use client";

import { useState, type ReactNode } from "react";
import { parseEdtf } from "@/domain/edtf";
import { readDateEntry, sayDate, understoodDate } from "@/domain/edtf-entry";
import { dateEntry } from "@/domain/messages/date-entry";
import { forms } from "@/domain/messages/forms";
import { ownFault, type Bound } from "./bound";
import { useDraftAround } from "./draft-context";
import { CONTROL, Field } from "./field";

interface DateProps extends Bound<string> {
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly className?: string;
  /** Takes whole days only. */
  readonly dayOnly?: boolean;
}

/** A date as people write it, held as EDTF; what was understood stands beneath. */
export function DateControl({
  id,
  label,
  value,
  onChange,
  onLeave,
  faults,
  hint = dateEntry.hint,
  optional = false,
  className,
  dayOnly = false,
}: DateProps) {
  const { today } = useDraftAround();
  // What was typed, and what it was held as: where another hand changed the date, that is shown instead.
  const [typed, setTyped] = useState({ text: sayDate(value ?? ""), held: value ?? "" });
  const text = typed.held === (value ?? "") ? typed.text : sayDate(value ?? "");
  const reading = text.trim() === "" ? null : readEntry(text, today, dayOnly);
  const shown = ownFault({ faults });
  const fault = shown && reading && "fault" in reading ? reading.fault : shown;
  const understood = reading && "edtf" in reading ? understoodDate(reading.edtf) : null;

  const type = (next: string) => {
    const read = readEntry(next, today, dayOnly);
    const held = "edtf" in read ? read.edtf : next;
    setTyped({ text: next, held });
    onChange(held);
  };
  return (
    <Field {...{ id, label, hint, className }} {...(optional ? { aside: forms.optional } : {})} error={fault}>
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => type(event.target.value)}
            onBlur={onLeave}
            className={CONTROL}
          />
          <p role="status" className={fault === undefined ? "mt-1 min-h-4 type-label text-ink2" : "sr-only"}>
            {understood ?? (fault === undefined && reading && "fault" in reading ? reading.fault : "")}
          </p>
        </>
      )}
    </Field>
  );
}

function readEntry(text: string, today: string, dayOnly: boolean): ReturnType<typeof readDateEntry> {
  const reading = readDateEntry(text, today);
  if (!dayOnly || "fault" in reading) return reading;
  const date = parseEdtf(reading.edtf);
  return date?.precision === "day" && !date.interval && !date.inferred ? reading : { fault: dateEntry.oneDay };
}
