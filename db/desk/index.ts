/** What the desk's pages ask: each question checks for itself who may have the answer. */
export { draft, drafts, type DraftLine } from "./drafts";
export { history, historyChoices, historyRow, type HistoryQuery, type HistoryRow } from "./history";
export {
  mergePreview,
  published,
  publishedRecord,
  RECORDS_A_PAGE,
  type MergePreview,
  type NamedUse,
  type PublishedLine,
  type PublishedRecord,
} from "./published";
export {
  fieldHistory,
  recordHistory,
  type FieldVersion,
  type RecordHistory,
  type RecordVersion,
} from "./record-history";
export { review, type AlsoChanged, type Review } from "./reviews";
export { backups, type BackupLine } from "./backups";
export { discardedDraft, draftBase } from "./draft-history";
export { duplicates } from "./duplicates";
export { knownSource, lookup } from "./lookup";
export { imports } from "./imports";
export { formerText } from "./former-text";
export { intake } from "./intake";
export { nearby } from "./nearby";
