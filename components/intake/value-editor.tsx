"use client";

import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Button, ButtonRow } from "@/components/forms/buttons";
import { CityControl } from "@/components/forms/city-control";
import { CountryControl } from "@/components/forms/country-control";
import { DateControl } from "@/components/forms/date-control";
import { SelectField, TextAreaField, TextField } from "@/components/forms/field";
import { ChoiceControl } from "@/components/forms/plain-controls";
import type { Along } from "@/domain/intake/confirm/decide";
import type { Fact, FactField } from "@/domain/intake/confirm/facts";
import { editor } from "@/domain/messages/editor";
import { intake } from "@/domain/messages/intake";
import {
  AREAS,
  areasOf,
  EMPHASES,
  FORMATS,
  GROUPS,
  keysOf,
  LEVELS,
  MODALITIES,
  OUTCOME_KINDS,
  type Area,
  type Emphasis,
} from "@/domain/taxonomy";
import { NamedEditor } from "./named-editor";
import { PersonEditor } from "./person-editor";
import { bound, type Part, type Written } from "./written";

const words = intake.edit;

interface ValueEditorProps {
  readonly field: FactField;
  readonly title: string;
  /** What it begins with; null for nothing. */
  readonly fact: Fact | null;
  /** Words chosen in the text, which a name begins with. */
  readonly chosen: string;
  readonly onSave: (fact: Fact, along: Along | null) => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** A value being written in its place. Enter takes it, Escape leaves it as it was. */
export function ValueEditor({ field, title, fact, chosen, onSave, onCancel, children }: ValueEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const [written, setWritten] = useState<Written>({ fact, along: null });
  useEffect(() => {
    const first = place.current?.querySelector<HTMLElement>("input, select, textarea");
    first?.focus();
    if (first instanceof HTMLInputElement) first.select();
  }, []);
  const save = () => {
    if (written.fact !== null) onSave(written.fact, written.along);
  };
  /** Before a list of suggestions sees it: with nothing open Escape leaves the value as it was. */
  const escaped = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || (event.target as Element).getAttribute("aria-expanded") === "true") return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  const keyed = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" && event.target instanceof HTMLElement && isLine(event.target)) {
      event.preventDefault();
      save();
    }
  };
  return (
    // Keys of the fields inside pass through here; the group itself is no control.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={place}
      role="group"
      aria-label={title}
      className="border-l-2 border-ink py-2 pl-3"
      onKeyDown={keyed}
      onKeyDownCapture={escaped}
    >
      <Fields field={field} fact={fact} chosen={chosen} onWrite={setWritten} />
      {children}
      <ButtonRow>
        <Button look="primary" disabled={written.fact === null} onClick={save}>
          {intake.actions.save}
        </Button>
        <Button look="link" onClick={onCancel}>
          {intake.actions.cancel}
        </Button>
      </ButtonRow>
    </div>
  );
}

/** Enter in a line or a choice takes the value; in a paragraph and on a button it has its own meaning. */
const isLine = (element: HTMLElement): boolean =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement;

interface FieldsProps extends Pick<ValueEditorProps, "field" | "fact" | "chosen"> {
  readonly onWrite: (written: Written) => void;
}

function Fields({ field, fact, chosen, onWrite }: FieldsProps) {
  switch (field) {
    case "date":
    case "format":
    case "level":
    case "modality":
    case "countries":
      return <OneValue field={field} value={typeof fact?.value === "string" ? fact.value : null} onWrite={onWrite} />;
    case "place":
      return <PlaceFields value={fact?.field === "place" ? fact.value : null} onWrite={onWrite} />;
    case "areas":
      return <AreaFields value={fact?.field === "areas" ? fact.value : null} onWrite={onWrite} />;
    case "outcomes":
      return <OutcomeFields value={fact?.field === "outcomes" ? fact.value : null} onWrite={onWrite} />;
    case "quotations":
      return <QuotationFields value={fact?.field === "quotations" ? fact.value : null} onWrite={onWrite} />;
    case "figures":
      return <FigureFields value={fact?.field === "figures" ? fact.value : null} onWrite={onWrite} />;
    case "participants":
      return (
        <PersonEditor value={fact?.field === "participants" ? fact.value : null} chosen={chosen} onWrite={onWrite} />
      );
    case "organisations":
    case "instruments":
    case "initiatives":
      return (
        <NamedEditor
          field={field}
          value={fact?.field === field ? fact.value : null}
          chosen={chosen}
          onWrite={onWrite}
        />
      );
  }
}

const TERMS = { format: FORMATS, level: LEVELS, modality: MODALITIES } as const;

interface OneValueProps {
  readonly field: "date" | "format" | "level" | "modality" | "countries";
  readonly value: string | null;
  readonly onWrite: (written: Written) => void;
}

function OneValue({ field, value: first, onWrite }: OneValueProps) {
  const [value, setValue] = useState(first);
  const control = bound<string>(field, intake.fields[field], value, (next) => {
    setValue(next);
    onWrite({ fact: next ? { field, value: next } : null, along: null });
  });
  if (field === "date") return <DateControl {...control} />;
  if (field === "countries") return <CountryControl {...control} />;
  return <ChoiceControl {...control} terms={TERMS[field]} none={words.choose} />;
}

function PlaceFields({ value: first, onWrite }: Part<"place">) {
  const [place, setPlace] = useState(first ?? { city: null, hostCountry: null });
  const set = (change: Partial<typeof place>) => {
    const next = { ...place, ...change };
    setPlace(next);
    onWrite({ fact: next.city || next.hostCountry ? { field: "place", value: next } : null, along: null });
  };
  return (
    <div className="grid gap-x-5 full:grid-cols-2">
      <CityControl
        {...bound<string>("city", intake.fields.place, place.city, (city) => set({ city }))}
        onCountry={(hostCountry) => set({ hostCountry })}
      />
      <CountryControl
        {...bound<string>("host", intake.fields.countries, place.hostCountry, (hostCountry) => set({ hostCountry }))}
      />
    </div>
  );
}

function AreaFields({ value: first, onWrite }: Part<"areas">) {
  const [area, setArea] = useState<Area | "">(first?.area ?? "");
  const [emphasis, setEmphasis] = useState<Emphasis>(first?.emphasis ?? "discussed");
  const write = (nextArea: Area | "", nextEmphasis: Emphasis) => {
    setArea(nextArea);
    setEmphasis(nextEmphasis);
    const value = { area: nextArea as Area, emphasis: nextEmphasis };
    onWrite({ fact: nextArea === "" ? null : { field: "areas", value }, along: null });
  };
  return (
    <div className="grid gap-x-5 full:grid-cols-2">
      <SelectField
        id="write-area"
        label={words.area}
        value={area}
        onChange={(event) => write(event.target.value as Area | "", emphasis)}
      >
        <option value="">{words.choose}</option>
        {keysOf(GROUPS).map((group) => (
          <optgroup key={group} label={GROUPS[group].label}>
            {areasOf(group).map((each) => (
              <option key={each} value={each}>
                {AREAS[each].label}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <SelectField
        id="write-emphasis"
        label={words.emphasis}
        value={emphasis}
        onChange={(event) => write(area, event.target.value as Emphasis)}
      >
        {keysOf(EMPHASES).map((each) => (
          <option key={each} value={each}>
            {EMPHASES[each].label}
          </option>
        ))}
      </SelectField>
    </div>
  );
}

function OutcomeFields({ value: first, onWrite }: Part<"outcomes">) {
  const [outcome, setOutcome] = useState(first ?? { text: "", kind: "agreed", area: null });
  const set = (change: Partial<typeof outcome>) => {
    const next = { ...outcome, ...change };
    setOutcome(next);
    onWrite({ fact: next.text?.trim() && next.kind ? { field: "outcomes", value: next } : null, along: null });
  };
  return (
    <>
      <TextAreaField
        id="write-outcome"
        label={words.outcome}
        rows={3}
        value={outcome.text ?? ""}
        onChange={(event) => set({ text: event.target.value })}
      />
      <div className="grid gap-x-5 full:grid-cols-2">
        <ChoiceControl
          {...bound<string>("kind", words.kind, outcome.kind ?? null, (kind) => set({ kind }))}
          terms={OUTCOME_KINDS}
          none={words.choose}
        />
        <ChoiceControl
          {...bound<string>("outcome-area", words.outcomeArea, outcome.area ?? null, (area) => set({ area }))}
          terms={AREAS}
          none={editor.outcomes.noArea}
          optional
        />
      </div>
    </>
  );
}

function QuotationFields({ value: first, onWrite }: Part<"quotations">) {
  const [said, setSaid] = useState(first ?? { speaker: "", person: null, text: "" });
  const set = (change: Partial<typeof said>) => {
    const next = { ...said, ...change };
    setSaid(next);
    onWrite({
      fact: next.text?.trim() && next.speaker?.trim() ? { field: "quotations", value: next } : null,
      along: null,
    });
  };
  return (
    <>
      <TextField
        id="write-speaker"
        label={words.speaker}
        value={said.speaker ?? ""}
        onChange={(event) => set({ speaker: event.target.value, person: null })}
      />
      <TextAreaField
        id="write-words"
        label={words.words}
        rows={3}
        value={said.text ?? ""}
        onChange={(event) => set({ text: event.target.value })}
      />
    </>
  );
}

function FigureFields({ value: first, onWrite }: Part<"figures">) {
  const [figure, setFigure] = useState(first ?? { label: "", value: "", unit: "", year: null });
  const set = (change: Partial<typeof figure>) => {
    const next = { ...figure, ...change };
    setFigure(next);
    onWrite({ fact: next.value?.trim() ? { field: "figures", value: next } : null, along: null });
  };
  const line = (name: "label" | "value" | "unit" | "year") => (
    <TextField
      id={`write-${name}`}
      label={words[name]}
      inputMode={name === "value" || name === "year" ? "decimal" : "text"}
      value={figure[name] ?? ""}
      onChange={(event) => set({ [name]: event.target.value === "" && name === "year" ? null : event.target.value })}
    />
  );
  return (
    <>
      {line("label")}
      <div className="grid grid-cols-2 gap-x-5 full:grid-cols-3">
        {line("value")}
        {line("unit")}
        {line("year")}
      </div>
    </>
  );
}
