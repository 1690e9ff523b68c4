"use client";

import { useId, type ComponentPropsWithRef, type ReactNode } from "react";

/** What a control takes to be named, described and marked as wrong by the field around it. */
export interface ControlProps {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

export interface FieldProps {
  readonly label: ReactNode;
  /** What may be written here; stands between label and control. */
  readonly hint?: ReactNode;
  /** What is wrong with what is written, in words; stands under the control. */
  readonly error?: string | undefined;
  /** Said after the label, such as "optional". */
  readonly aside?: ReactNode;
  readonly className?: string | undefined;
}

/** The look of a control: a tinted line on an ink rule, in the accent where its content is wrong. */
export const CONTROL =
  "block w-full min-h-11 border-b border-ink3 bg-tint px-2 text-base placeholder:text-ink3 hover:border-ink aria-[invalid]:border-b-2 aria-[invalid]:border-accent disabled:text-ink3 [&[readonly]]:text-ink2 wide:min-h-9 wide:text-[0.8125rem]";

/** A labelled control with its hint above and its error below, both read out with it. */
export function Field({
  label,
  hint,
  error,
  aside,
  className = "",
  id,
  children,
}: FieldProps & { readonly id?: string | undefined; readonly children: (control: ControlProps) => ReactNode }) {
  const made = useId();
  const name = id ?? made;
  const described = [hint ? `${name}-hint` : null, error ? `${name}-error` : null].filter((each) => each !== null);
  return (
    <div className={`mb-4 ${className}`}>
      <label htmlFor={name} className="mb-1 block type-text font-[560]">
        {label}
        {aside && <span className="ml-2 type-label font-normal text-ink2">{aside}</span>}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="mb-1 max-w-[60ch] type-label text-ink2">
          {hint}
        </p>
      )}
      {children({
        id: name,
        "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {error && <FieldFault id={`${name}-error`}>{error}</FieldFault>}
    </div>
  );
}

/** What is wrong with one field. */
export function FieldFault({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <p id={id} className="mt-1 max-w-[60ch] type-row text-accent">
      {children}
    </p>
  );
}

type Labelled<P> = Omit<P, "className"> & FieldProps;

/** One line of text. */
export function TextField({
  label,
  hint,
  error,
  aside,
  className,
  id,
  ...input
}: Labelled<ComponentPropsWithRef<"input">>) {
  return (
    <Field {...{ label, hint, error, aside, className, id }}>
      {(control) => <input type="text" {...input} {...control} className={CONTROL} />}
    </Field>
  );
}

/** Text of several lines. */
export function TextAreaField({
  label,
  hint,
  error,
  aside,
  className,
  id,
  ...input
}: Labelled<ComponentPropsWithRef<"textarea">>) {
  return (
    <Field {...{ label, hint, error, aside, className, id }}>
      {(control) => <textarea rows={4} {...input} {...control} className={`${CONTROL} py-2`} />}
    </Field>
  );
}

/** A choice from a short list, by the browser's own control. Pass `<option>`s. */
export function SelectField({
  label,
  hint,
  error,
  aside,
  className,
  id,
  children,
  ...input
}: Labelled<ComponentPropsWithRef<"select">>) {
  return (
    <Field {...{ label, hint, error, aside, className, id }}>
      {(control) => (
        // React keeps a select's choice by itself: the key makes a new default count.
        <select key={String(input.defaultValue ?? "")} {...input} {...control} className={CONTROL}>
          {children}
        </select>
      )}
    </Field>
  );
}

/** A yes or no, the words beside the box. */
export function CheckField({
  label,
  hint,
  className = "",
  ...input
}: Omit<ComponentPropsWithRef<"input">, "type" | "className"> & Pick<FieldProps, "label" | "hint" | "className">) {
  const id = useId();
  return (
    <div className={`mb-1 ${className}`}>
      <label className="flex min-h-8 items-center gap-2 type-text">
        <input
          type="checkbox"
          {...input}
          {...(hint ? { "aria-describedby": `${id}-hint` } : {})}
          className="size-4 shrink-0 accent-ink"
        />
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="ml-6 max-w-[60ch] type-label text-ink2">
          {hint}
        </p>
      )}
    </div>
  );
}

/** Fields that belong together under one name; `error` is about them as a whole. */
export function FieldGroup({
  legend,
  hint,
  error,
  children,
}: {
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].join(" ").trim();
  return (
    <fieldset className="mb-4 min-w-0" {...(described ? { "aria-describedby": described } : {})}>
      <legend className="mb-1 type-text font-[560]">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="mb-1 max-w-[60ch] type-label text-ink2">
          {hint}
        </p>
      )}
      {children}
      {error && <FieldFault id={`${id}-error`}>{error}</FieldFault>}
    </fieldset>
  );
}
