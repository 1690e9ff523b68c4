"use client";

import type { ComponentPropsWithRef, ReactNode } from "react";
import { forms } from "@/domain/messages/forms";
import { keysOf } from "@/domain/taxonomy";
import { ownFault, type Bound } from "./bound";
import { SelectField, TextAreaField, TextField } from "./field";

interface Shown {
  readonly hint?: ReactNode;
  /** May stay empty. */
  readonly optional?: boolean;
  readonly className?: string;
}

const asideOf = (optional: boolean | undefined) => (optional ? { aside: forms.optional } : {});

type LineProps = Bound<string> &
  Shown &
  Pick<ComponentPropsWithRef<"input">, "type" | "inputMode" | "list" | "placeholder">;

/** One line of text. */
export function LineControl({ id, label, value, onChange, onLeave, faults, optional, hint, ...rest }: LineProps) {
  return (
    <TextField
      {...rest}
      {...{ id, label, hint }}
      {...asideOf(optional)}
      error={ownFault({ faults })}
      autoComplete="off"
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onLeave}
    />
  );
}

/** A paragraph. */
export function TextControl({
  id,
  label,
  value,
  onChange,
  onLeave,
  faults,
  optional,
  hint,
  rows,
  className,
}: Bound<string> & Shown & { readonly rows?: number }) {
  return (
    <TextAreaField
      {...{ id, label, hint, rows, className }}
      {...asideOf(optional)}
      error={ownFault({ faults })}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onLeave}
    />
  );
}

interface ChoiceProps extends Bound<string>, Shown {
  readonly terms: Readonly<Record<string, { readonly label: string; readonly definition?: string }>>;
  /** What an empty choice is called. */
  readonly none: string;
}

/** One term of a classification; its definition stands beneath. */
export function ChoiceControl({ terms, none, value, onChange, onLeave, faults, optional, hint, ...rest }: ChoiceProps) {
  return (
    <SelectField
      {...rest}
      {...asideOf(optional)}
      hint={hint}
      error={ownFault({ faults })}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
      onBlur={onLeave}
    >
      <option value="">{none}</option>
      {keysOf(terms).map((key) => (
        <option key={key} value={key}>
          {terms[key]?.label}
        </option>
      ))}
    </SelectField>
  );
}
