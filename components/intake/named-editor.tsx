"use client";

import { useState } from "react";
import { Combobox, type Choice } from "@/components/forms/combobox";
import { useDraftAround } from "@/components/forms/draft-context";
import { Field } from "@/components/forms/field";
import { ChoiceControl } from "@/components/forms/plain-controls";
import { slugForNew, useLookup } from "@/components/forms/use-lookup";
import type { Found } from "@/db/desk/lookup";
import { newOrganisation } from "@/domain/intake/confirm/proposals";
import { editor } from "@/domain/messages/editor";
import { intake } from "@/domain/messages/intake";
import { ORGANISATION_KINDS, type OrganisationKind } from "@/domain/taxonomy";
import { bound, type Written } from "./written";

const KINDS = { organisations: "organisation", instruments: "instrument", initiatives: "initiative" } as const;

interface Offer extends Choice {
  readonly found?: Found;
}

interface NamedProps {
  readonly field: keyof typeof KINDS;
  readonly value: string | null;
  readonly chosen: string;
  readonly onWrite: (written: Written) => void;
}

/** A body, an agreement or an initiative of the record; a body may be new. */
export function NamedEditor({ field, value, chosen, onWrite }: NamedProps) {
  const { known, companions, learn } = useDraftAround();
  const kind = KINDS[field];
  const own = (companions.organisations ?? []).find(({ slug }) => slug === value)?.record;
  const [text, setText] = useState(own?.name ?? known(kind, value ?? "")?.name ?? chosen);
  const [slug, setSlug] = useState(value);
  const [bodyKind, setBodyKind] = useState(own?.kind ?? null);
  const [isNew, setNew] = useState(own !== undefined && own !== null);
  const { found, ...looked } = useLookup(kind, text);
  const typed = text.trim();
  const makes = field === "organisations" && typed !== "";
  const choices: Offer[] =
    slug !== null
      ? []
      : [
          ...found.map((each) => ({ key: each.slug, label: each.name, detail: each.detail, found: each })),
          ...(makes ? [{ key: "", label: editor.makeNew(typed), note: editor.newOrganisation, isNew: true }] : []),
        ];
  const write = (next: string | null, fresh: boolean, of: string | null, name = typed) => {
    setSlug(next);
    setNew(fresh);
    setBodyKind(of);
    if (next === null) return onWrite({ fact: null, along: null });
    const along = fresh ? newOrganisation(next, name, of as OrganisationKind | null) : null;
    onWrite({ fact: { field, value: next }, along });
  };
  const choose = async (offer: Offer) => {
    if (offer.found) {
      learn([offer.found]);
      setText(offer.label);
      return write(offer.key, false, null);
    }
    const taken = (companions.organisations ?? []).map((each) => each.slug ?? "");
    write(await slugForNew("organisation", typed, taken), true, null);
  };
  return (
    <>
      <Field id={`write-${field}`} label={intake.place.fields[field]}>
        {(control) => (
          <Combobox
            control={control}
            text={text}
            onText={(next) => {
              setText(next);
              if (slug !== null) write(null, false, null);
            }}
            choices={choices}
            onChoose={(offer) => void choose(offer)}
            placeholder={editor.records[kind]}
            {...looked}
            startsOpen={value === null && chosen !== ""}
          />
        )}
      </Field>
      {isNew && slug !== null && (
        <ChoiceControl
          {...bound<string>("body-kind", intake.edit.kind, bodyKind, (next) => write(slug, true, next))}
          terms={ORGANISATION_KINDS}
          none={editor.none}
        />
      )}
    </>
  );
}
