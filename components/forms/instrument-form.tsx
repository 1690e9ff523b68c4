"use client";

import { useEffect, useRef } from "react";
import { editor } from "@/domain/messages/editor";
import { recordForms as words } from "@/domain/messages/record-forms";
import { CONFIDENCES, INSTRUMENT_TYPES } from "@/domain/taxonomy";
import { actsFollowing } from "./act-sources";
import { ActsControl } from "./acts-control";
import { AreasControl } from "./areas-control";
import { CountriesControl } from "./country-control";
import type { DraftForm } from "./draft-form";
import { ChoiceControl, LineControl, TextControl } from "./plain-controls";
import { SourcesControl } from "./sources-control";

/** An agreement: its sources first, because each act names the one it was read in. */
export function InstrumentForm({ form }: { readonly form: DraftForm<"instrument"> }) {
  const { record, field } = form;
  const { countries, sources } = record;
  // What is known of a page comes a moment later; by then the acts may be others.
  const latest = useRef(form);
  useEffect(() => {
    latest.current = form;
  });
  const setSources = (next: string[] | null) => {
    const { record: now, set } = latest.current;
    set({ sources: next, acts: actsFollowing(now.acts ?? [], now.sources ?? [], next ?? []) });
  };
  return (
    <>
      <SourcesControl {...field("sources")} onChange={setSources} />
      <LineControl {...field("title")} hint={words.title} />
      <ChoiceControl {...field("type")} terms={INSTRUMENT_TYPES} none={editor.none} />
      <CountriesControl {...field("countries")} />
      <AreasControl {...field("areas")} hint={words.areas} />
      <ActsControl {...field("acts")} type={record.type} countries={countries ?? []} sources={sources ?? []} />
      <TextControl {...field("summary")} hint={words.summary} rows={4} />
      <ChoiceControl {...field("confidence")} terms={CONFIDENCES} none={editor.none} hint={words.confidence} />
      <TextControl {...field("note")} hint={words.note} optional rows={2} />
    </>
  );
}
