/** What the fields of records are called, in forms, diffs and history. */
import type { RecordKind, RecordOf } from ".";

type Labels = { readonly [K in RecordKind]: { readonly [F in keyof RecordOf<K>]: string } };

export const FIELD_LABELS: Labels = {
  meeting: {
    kind: "Meeting or tour",
    partOf: "Stop of the tour",
    title: "Title",
    date: "Date",
    status: "Status",
    confidence: "Confidence",
    note: "Note",
    format: "Format",
    level: "Level",
    modality: "Modality",
    city: "City",
    hostCountry: "Host country",
    countries: "Countries",
    areas: "Areas",
    participants: "Participants",
    organisations: "Organisations",
    outcomes: "Outcomes",
    quotations: "Quotations",
    figures: "Figures",
    instruments: "Agreements",
    initiatives: "Initiatives",
    summary: "Summary",
    sources: "Sources",
    documents: "Documents",
    evidence: "Evidence",
  },
  instrument: {
    title: "Title",
    type: "Type",
    countries: "Parties",
    areas: "Areas",
    acts: "Acts",
    confidence: "Confidence",
    note: "Note",
    summary: "Summary",
    sources: "Sources",
  },
  initiative: {
    title: "Title",
    kind: "Kind",
    countries: "Countries",
    organisations: "Organisations",
    areas: "Areas",
    status: "Status",
    startedOn: "Started",
    summary: "Summary",
    sources: "Sources",
  },
  person: { name: "Name", country: "Speaks for", aliases: "Other spellings", posts: "Posts", note: "Note" },
  organisation: { name: "Name", kind: "Kind", country: "Country", aliases: "Other names" },
  source: {
    url: "Address",
    publisher: "Publisher",
    title: "Title",
    publishedOn: "Published on",
    language: "Language",
    kind: "Kind",
  },
};

/** The label of a field; the field's own name where a record has none such. */
export function labelOfField(kind: RecordKind, field: string): string {
  return (FIELD_LABELS[kind] as Readonly<Record<string, string>>)[field] ?? field;
}
