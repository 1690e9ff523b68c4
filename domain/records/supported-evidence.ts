/** Which evidence of a meeting still has the value it supports. */
import { EVIDENCE_FIELDS, keyOfFigure, type Evidence, type EvidenceField } from "./evidence";
import type { DraftOf } from "./loose";
import type { MeetingRecord } from "./meeting";

/** The keys of the values that stand in a field: what evidence of that field may name. Nothing and empty texts have none. */
export function valueKeys(record: DraftOf<MeetingRecord>, field: EvidenceField): string[] {
  const keys = rawKeys(record, field);
  return keys.map((key) => (key ?? "").replaceAll(/\s+/g, " ").trim()).filter((key) => key !== "");
}

function rawKeys(record: DraftOf<MeetingRecord>, field: EvidenceField): readonly (string | null | undefined)[] {
  switch (field) {
    case "areas":
      return (record.areas ?? []).map(({ area }) => area);
    case "participants":
      return (record.participants ?? []).map(({ person }) => person);
    case "outcomes":
    case "quotations":
      return (record[field] ?? []).map(({ text }) => text);
    case "figures":
      return (record.figures ?? []).map(keyOfFigure);
    case "countries":
    case "organisations":
    case "instruments":
    case "initiatives":
      return record[field] ?? [];
    case "date":
    case "format":
    case "level":
    case "modality":
    case "city":
    case "hostCountry":
      return [record[field]];
  }
}

/**
 * The evidence of a record, or of one on the way, that supports a value standing in it from a
 * document it names, in the order written. Everything else has lost its object and is dropped.
 */
export function supportedEvidence<E extends DraftOf<Evidence>>(
  record: Omit<DraftOf<MeetingRecord>, "evidence"> & { readonly evidence?: readonly E[] | null | undefined },
): E[] {
  const documents = new Set((record.documents ?? []).map(({ document }) => document ?? ""));
  const keys = new Map<string, ReadonlySet<string>>(
    EVIDENCE_FIELDS.map((field) => [field, new Set(valueKeys({ ...record, evidence: null }, field))]),
  );
  return (record.evidence ?? []).filter(
    ({ field, value, document }) => documents.has(document ?? "") && keys.get(field ?? "")?.has(value ?? "") === true,
  );
}

/** A meeting without the evidence that lost its object. */
export function withSupportedEvidence(record: MeetingRecord): MeetingRecord {
  return { ...record, evidence: supportedEvidence(record) };
}
