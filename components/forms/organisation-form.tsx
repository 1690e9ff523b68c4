"use client";

import { editor } from "@/domain/messages/editor";
import { recordForms as words } from "@/domain/messages/record-forms";
import { ORGANISATION_KINDS } from "@/domain/taxonomy";
import { CountryControl } from "./country-control";
import type { DraftForm } from "./draft-form";
import { LinesControl } from "./lines-control";
import { ChoiceControl, LineControl } from "./plain-controls";

/** A ministry, company, university or other body. */
export function OrganisationForm({ form: { field } }: { readonly form: DraftForm<"organisation"> }) {
  return (
    <>
      <LineControl {...field("name")} hint={words.organisation.name} />
      <ChoiceControl {...field("kind")} terms={ORGANISATION_KINDS} none={editor.none} />
      <CountryControl {...field("country")} hint={words.organisation.country} optional />
      <LinesControl {...field("aliases")} add={words.lines.addName} />
    </>
  );
}
