/** Texts and their sources put into a draft of a meeting, and moved from one draft into another. */
import type { DraftOf, SourceRecord } from "../../records";
import { supportedEvidence } from "../../records/supported-evidence";
import type { MeetingBody } from "./decide";

/** A kept text and where it was published. */
export interface Pasted {
  readonly document: string;
  readonly url: string;
  /** What is said of a page the record does not know; null for one it does. */
  readonly source: DraftOf<SourceRecord> | null;
}

export const NO_MEETING: MeetingBody = {
  record: { kind: "meeting", sources: [], documents: [] },
  companions: { people: [], organisations: [], sources: [] },
};

/** A draft with one more text. A text that is there already stays the text of its source. */
export function withDocument({ record, companions }: MeetingBody, { document, url, source }: Pasted): MeetingBody {
  const documents = record.documents ?? [];
  const sources = (companions.sources ?? []).filter((each) => each.url !== url);
  const isThere = documents.some((each) => each.document === document);
  return {
    record: {
      ...record,
      sources: [...new Set([...(record.sources ?? []), url])],
      documents: isThere ? documents : [...documents, { document, source: url }],
    },
    companions: source === null ? companions : { ...companions, sources: [...sources, { ...source, url }] },
  };
}

/**
 * The texts of one draft put into another, each with its source and with the evidence of the values
 * that stand there too. Everything else in those texts is read, and decided, there anew.
 */
export function movedInto(target: MeetingBody, from: MeetingBody): MeetingBody {
  const pasted = (from.record.documents ?? []).map(({ document, source }): Pasted => {
    const known = (from.companions.sources ?? []).find(({ url }) => url === source) ?? null;
    return { document: document ?? "", url: source ?? "", source: known };
  });
  const { record, companions } = pasted.reduce(withDocument, target);
  const evidence = [...(record.evidence ?? []), ...(from.record.evidence ?? [])];
  return { companions, record: { ...record, evidence: supportedEvidence({ ...record, evidence }) } };
}
