import type { MeetingRecord, SourceRecord } from "../../domain/records";

/** A meeting that is not in the data set, of a person who is, in a post nobody has seen. */
export const NEW: MeetingRecord = {
  kind: "meeting",
  partOf: null,
  title: "Talks in Astana",
  date: "2026-02-27",
  status: "held",
  confidence: "high",
  note: null,
  format: "bilateral",
  level: "foreign-minister",
  modality: "in-person",
  city: "Astana",
  hostCountry: "KZ",
  countries: ["KZ", "GB"],
  areas: [{ area: "critical-minerals", emphasis: "priority" }],
  participants: [{ person: "yermek-kosherbayev", role: "Envoy for the test", organisation: null }],
  organisations: [],
  outcomes: [],
  quotations: [],
  figures: [],
  instruments: [],
  initiatives: [],
  summary: "The two sides talked about minerals.",
  sources: ["https://example.org/news/1"],
  documents: [],
  evidence: [],
};
/** Its source, which the record does not have yet. */
const SOURCE: SourceRecord = {
  url: "https://example.org/news/1",
  publisher: "Example",
  title: "Talks",
  publishedOn: "2026-02-28",
  language: "en",
  kind: "official",
};
/** What its draft brings along. */
export const ALONG = { people: [], organisations: [], sources: [SOURCE] };
