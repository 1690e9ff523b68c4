"use client";

import { editor } from "@/domain/messages/editor";
import { recordForms as words } from "@/domain/messages/record-forms";
import { INITIATIVE_KINDS, INITIATIVE_STATUSES } from "@/domain/taxonomy";
import { AreasControl } from "./areas-control";
import { CountriesControl } from "./country-control";
import { DateControl } from "./date-control";
import type { DraftForm } from "./draft-form";
import { ChoiceControl, LineControl, TextControl } from "./plain-controls";
import { RecordsControl } from "./records-control";
import { SourcesControl } from "./sources-control";

/** A programme, project, branch or route. */
export function InitiativeForm({ form: { field } }: { readonly form: DraftForm<"initiative"> }) {
  return (
    <>
      <SourcesControl {...field("sources")} />
      <LineControl {...field("title")} />
      <div className="grid items-end gap-x-5 wide:grid-cols-2">
        <ChoiceControl {...field("kind")} terms={INITIATIVE_KINDS} none={editor.none} />
        <ChoiceControl
          {...field("status")}
          terms={INITIATIVE_STATUSES}
          none={editor.none}
          hint={words.initiative.status}
        />
      </div>
      <DateControl {...field("startedOn")} optional />
      <CountriesControl {...field("countries")} />
      <AreasControl {...field("areas")} hint={words.areas} />
      <RecordsControl {...field("organisations")} kind="organisation" optional hint={words.initiative.organisations} />
      <TextControl {...field("summary")} hint={words.summary} rows={4} />
    </>
  );
}
