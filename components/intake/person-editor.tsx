"use client";

import { useState } from "react";
import { Combobox, type Choice } from "@/components/forms/combobox";
import { CountryControl } from "@/components/forms/country-control";
import { useDraftAround } from "@/components/forms/draft-context";
import { Field, TextField } from "@/components/forms/field";
import { slugForNew, useLookup } from "@/components/forms/use-lookup";
import type { Found } from "@/db/desk/lookup";
import { newPerson } from "@/domain/intake/confirm/proposals";
import { editor } from "@/domain/messages/editor";
import { intake } from "@/domain/messages/intake";
import { bound, type Part } from "./written";

const words = intake.edit;

interface Offer extends Choice {
  readonly found?: Found;
}

interface Person {
  readonly slug: string;
  readonly name: string;
  readonly country: string | null;
  readonly role: string;
  readonly isNew: boolean;
}

/** A person of the record or a new one, in the post held then. */
export function PersonEditor({ value, chosen, onWrite }: Part<"participants"> & { readonly chosen: string }) {
  const { known, companions, learn } = useDraftAround();
  const [person, setPerson] = useState((): Person | null => {
    if (!value?.person) return null;
    const own = (companions.people ?? []).find(({ slug }) => slug === value.person)?.record;
    const found = known("person", value.person);
    return {
      slug: value.person,
      name: own?.name ?? found?.name ?? chosen,
      country: own?.country ?? found?.country ?? null,
      role: value.role ?? "",
      isNew: found === undefined,
    };
  });
  const [text, setText] = useState(person?.name ?? chosen);
  const { found, ...looked } = useLookup("person", text);
  const typed = text.trim();
  const isSettled = person !== null && person.name === text;
  const choices: Offer[] = isSettled
    ? []
    : [
        ...found.map((each) => ({ key: each.slug, label: each.name, detail: each.detail, found: each })),
        ...(typed === "" ? [] : [{ key: "", label: editor.makeNew(typed), note: editor.newPerson, isNew: true }]),
      ];
  const write = (next: Person | null) => {
    setPerson(next);
    if (next === null) return onWrite({ fact: null, along: null });
    const { slug, name, country, role, isNew } = next;
    onWrite({
      fact: { field: "participants", value: { person: slug, role, organisation: value?.organisation ?? null } },
      along: isNew ? newPerson(slug, name, country) : null,
    });
  };
  const choose = async (offer: Offer) => {
    const role = person?.role ?? "";
    if (offer.found) {
      const { slug, name, country, posts } = offer.found;
      learn([offer.found]);
      setText(name);
      return write({ slug, name, country, role: role || (posts[0]?.role ?? ""), isNew: false });
    }
    const taken = (companions.people ?? []).map(({ slug }) => slug ?? "");
    const slug = await slugForNew("person", typed, taken);
    write({ slug, name: typed, country: person?.country ?? null, role, isNew: true });
  };
  return (
    <>
      <Field id="write-person" label={words.person} hint={words.personHint}>
        {(control) => (
          <Combobox
            control={control}
            text={text}
            onText={(next) => {
              setText(next);
              if (person !== null) write(null);
            }}
            choices={choices}
            onChoose={(offer) => void choose(offer)}
            placeholder={editor.records.person}
            {...looked}
            startsOpen={value === null && chosen !== ""}
          />
        )}
      </Field>
      {person !== null && (
        <div className="grid gap-x-5 full:grid-cols-2">
          <TextField
            id="write-role"
            label={words.role}
            value={person.role}
            onChange={(event) => write({ ...person, role: event.target.value })}
          />
          {person.isNew && (
            <CountryControl
              {...bound<string>("country", words.country, person.country, (country) => write({ ...person, country }))}
            />
          )}
        </div>
      )}
    </>
  );
}
