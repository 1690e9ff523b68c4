"use client";

import { editor } from "@/domain/messages/editor";
import { forms } from "@/domain/messages/forms";
import { ownFault, type Bound } from "./bound";
import { Combobox } from "./combobox";
import { Field } from "./field";
import { LeaveBoundary } from "./list-rows";
import { useLookup } from "./use-lookup";

interface CityProps extends Bound<string> {
  /** Called with the state a chosen city usually stands for. */
  readonly onCountry: (country: string) => void;
}

/** A city by name: those of the record are offered, any other may be written. */
export function CityControl({ id, label, value, onChange, onLeave, faults, onCountry }: CityProps) {
  const text = value ?? "";
  const { found } = useLookup("city", text);
  const choices = found.map(({ slug, name, detail, country }) => ({
    key: slug,
    label: name,
    detail,
    country,
    // A city may be one nobody met in before: leaving the field must not turn it into another.
    isNew: true,
  }));
  const leave = () => {
    const same = found.find(({ name }) => name.toLowerCase() === text.trim().toLowerCase());
    if (same?.country) onCountry(same.country);
    onLeave();
  };
  return (
    <LeaveBoundary onLeave={leave}>
      <Field {...{ id, label }} aside={forms.optional} error={ownFault({ faults })}>
        {(control) => (
          <Combobox
            control={control}
            text={text}
            onText={onChange}
            choices={choices.length === 1 && choices[0]?.label === text ? [] : choices}
            onChoose={(choice) => {
              onChange(choice.label);
              if (choice.country) onCountry(choice.country);
            }}
            placeholder={editor.records.city}
          />
        )}
      </Field>
    </LeaveBoundary>
  );
}
