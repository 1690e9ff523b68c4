/** What the desk's pages ask: each question checks for itself who may have the answer. */
export { draft, drafts, type DraftLine, type WholeDraft } from "./drafts";
