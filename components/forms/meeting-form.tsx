"use client";

import type { KeyboardEvent } from "react";
import { editor } from "@/domain/messages/editor";
import { record as words } from "@/domain/messages/record";
import { suggestedTitle } from "@/domain/records/meeting-suggestions";
import { CONFIDENCES, FORMATS, LEVELS, MODALITIES, STATUSES } from "@/domain/taxonomy";
import { EmphasisedAreasControl } from "./areas-control";
import { Button } from "./buttons";
import { CityControl } from "./city-control";
import { CountriesControl, CountryControl } from "./country-control";
import { DateControl } from "./date-control";
import { useDraftAround } from "./draft-context";
import type { DraftForm } from "./draft-form";
import { OutcomesControl } from "./outcomes-control";
import { ParticipantsControl } from "./participants-control";
import { ChoiceControl, LineControl, TextControl } from "./plain-controls";
import { RecordControl, RecordsControl } from "./records-control";
import { FiguresControl, QuotationsControl } from "./said-controls";
import { SourcesControl } from "./sources-control";

interface Props {
  readonly form: DraftForm<"meeting">;
}

const two = "grid gap-x-5 wide:grid-cols-2";
const three = "grid gap-x-5 wide:grid-cols-3";

/** A meeting or tour, in the order in which a report tells of it. */
export function MeetingForm({ form }: Props) {
  const { record, field } = form;
  return (
    <>
      <SourcesControl {...field("sources")} />
      <DateControl {...field("date")} />
      <CountriesControl {...field("countries")} hint={form.isNew ? editor.countries.hint : undefined} />
      <TitleField form={form} />
      <div className={three}>
        <ChoiceControl {...field("level")} terms={LEVELS} none={editor.none} />
        <ChoiceControl {...field("format")} terms={FORMATS} none={editor.none} />
        <ChoiceControl {...field("modality")} terms={MODALITIES} none={editor.notRecorded} optional />
      </div>
      {form.isNew && <p className="-mt-2 mb-4 type-label text-ink2">{editor.suggestedHint}</p>}
      <div className={two}>
        <CityControl
          {...field("city")}
          onCountry={(hostCountry) => {
            if (!record.hostCountry) form.set({ hostCountry });
          }}
        />
        <CountryControl {...field("hostCountry")} optional />
      </div>
      <ParticipantsControl {...field("participants")} />
      <RecordsControl {...field("organisations")} kind="organisation" optional hint={words.withoutPerson} />
      <EmphasisedAreasControl {...field("areas")} />
      <OutcomesControl {...field("outcomes")} />
      <QuotationsControl {...field("quotations")} />
      <FiguresControl {...field("figures")} />
      <TextControl {...field("summary")} rows={5} />
      <div className={three}>
        <ChoiceControl {...field("status")} terms={STATUSES} none={editor.none} />
        <ChoiceControl {...field("confidence")} terms={CONFIDENCES} none={editor.none} />
        <ChoiceControl
          {...field("kind")}
          terms={{ meeting: { label: words.kinds.meeting }, tour: { label: words.kinds.tour } }}
          none={editor.none}
        />
      </div>
      <RecordsControl {...field("instruments")} kind="instrument" optional />
      <RecordsControl {...field("initiatives")} kind="initiative" optional />
      {record.kind !== "tour" && <RecordControl {...field("partOf")} kind="tour" optional />}
      <TextControl {...field("note")} optional rows={2} />
      {(record.evidence ?? []).length > 0 && (
        <p className="mb-4 max-w-[60ch] type-label text-ink2">{editor.evidence((record.evidence ?? []).length)}</p>
      )}
    </>
  );
}

/** The title; where it is empty, one made of who met and where can be taken. */
function TitleField({ form }: Props) {
  const { known, companions } = useDraftAround();
  const { record, field } = form;
  const names = (record.participants ?? []).flatMap(({ person }) => {
    const own = (companions.people ?? []).find(({ slug }) => slug === person)?.record?.name;
    return own ?? known("person", person ?? "")?.name ?? [];
  });
  const title = field("title");
  const suggestion = (title.value ?? "").trim() === "" ? suggestedTitle(names, record.city ?? null) : "";
  const take = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || suggestion === "" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    form.set({ title: suggestion });
  };
  return (
    <div className="mb-4" onKeyDownCapture={take} role="presentation">
      <LineControl {...title} className="mb-0" />
      {suggestion !== "" && (
        <Button look="link" onClick={() => form.set({ title: suggestion })}>
          {editor.title.take(suggestion)}
        </Button>
      )}
    </div>
  );
}
