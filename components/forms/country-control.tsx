"use client";

import { useRef, useState, type ReactNode } from "react";
import { editor } from "@/domain/messages/editor";
import { forms } from "@/domain/messages/forms";
import { fold, foldText, wordsOf } from "@/domain/search-text";
import { countryName, isCountryCode, keysOf, PARTNERS } from "@/domain/taxonomy";
import { faultInWords, without, type Bound } from "./bound";
import { ChosenWords } from "./chosen-words";
import { Combobox, type Choice } from "./combobox";
import { Field } from "./field";
import { LeaveBoundary } from "./list-rows";

const LETTERS = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
const MOST = 10;

interface Country extends Choice {
  readonly keys: string;
}

let everyCountry: readonly Country[] | null = null;

/** Every state, the six of the record first; known by its names in the languages reports are written in. */
function countries(): readonly Country[] {
  if (everyCountry !== null) return everyCountry;
  const codes = LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).filter(isCountryCode);
  const names = ["ru", "kk", "uz", "ky"].map((language) => new Intl.DisplayNames([language], { type: "region" }));
  const ours: readonly string[] = keysOf(PARTNERS);
  const sorted = codes
    .filter((code) => !ours.includes(code))
    .sort((a, b) => countryName(a).localeCompare(countryName(b)));
  everyCountry = [...ours, ...sorted].map((code) => ({
    key: code,
    label: countryName(code),
    note: code,
    keys: ` ${foldText([code, countryName(code), ...names.map((name) => name.of(code) ?? "")].join(" "))}`,
  }));
  return everyCountry;
}

function matching(text: string, taken: readonly string[]): Country[] {
  const words = wordsOf(text).map(({ word }) => fold(word));
  return countries()
    .filter(({ key }) => !taken.includes(key))
    .filter(({ keys }) => words.every((readings) => readings.some((each) => keys.includes(` ${each}`))))
    .slice(0, MOST);
}

interface Shown {
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly className?: string;
}

/** Any number of countries. */
export function CountriesControl({
  id,
  label,
  value,
  onChange,
  onLeave,
  faults,
  hint,
  className,
}: Bound<string[]> & Shown) {
  const [text, setText] = useState("");
  const [left, setLeft] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const chosen = value ?? [];
  const remove = (at: number) => {
    onChange(without(chosen, at));
    input.current?.focus();
  };
  const open = left && text.trim() !== "" ? editor.notTaken(text.trim()) : undefined;
  return (
    <LeaveBoundary
      onLeave={() => {
        setLeft(true);
        onLeave();
      }}
    >
      <Field {...{ id, label, hint, className }} error={faultInWords(faults) ?? open}>
        {(control) => (
          <>
            <ChosenWords items={chosen.map((code) => ({ key: code, label: countryName(code) }))} onRemove={remove} />
            <Combobox
              control={control}
              inputRef={input}
              text={text}
              onText={(next) => {
                setLeft(false);
                setText(next);
              }}
              choices={matching(text, chosen)}
              onChoose={({ key }) => {
                onChange([...chosen, key]);
                setText("");
              }}
              onEmptyBackspace={() => onChange(chosen.slice(0, -1))}
              placeholder={editor.countries.placeholder}
              empty={editor.nothingFound}
            />
          </>
        )}
      </Field>
    </LeaveBoundary>
  );
}

/** One country. */
export function CountryControl({
  id,
  label,
  value,
  onChange,
  onLeave,
  faults,
  hint,
  optional,
  className,
}: Bound<string> & Shown) {
  // Null: nothing is being typed, so the country itself stands there.
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? (value ? countryName(value) : "");
  return (
    <LeaveBoundary
      onLeave={() => {
        if (text === "") setText(null);
        onLeave();
      }}
    >
      <Field
        {...{ id, label, hint, className }}
        {...(optional ? { aside: forms.optional } : {})}
        error={faultInWords(faults) ?? (text ? editor.notTaken(text) : undefined)}
      >
        {(control) => (
          <Combobox
            control={control}
            text={shown}
            onText={(next) => {
              setText(next);
              if (value) onChange(null);
            }}
            choices={matching(text ?? "", [])}
            onChoose={({ key }) => {
              onChange(key);
              setText(null);
            }}
            placeholder={editor.countries.placeholder}
            empty={editor.nothingFound}
          />
        )}
      </Field>
    </LeaveBoundary>
  );
}
