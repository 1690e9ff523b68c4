/** The kinds of record an editor keeps, each with its one schema: browser, server and import read it. */
import { z } from "zod";
import { initiativeRecord } from "./initiative";
import { instrumentRecord } from "./instrument";
import { loose, type DraftOf } from "./loose";
import { meetingRecord } from "./meeting";
import { organisationRecord } from "./organisation";
import { personRecord } from "./person";
import { list, slug } from "./fields";
import { sourceRecord } from "./source";
import { keysOf } from "../taxonomy";

export type { DraftOf } from "./loose";
export type { InitiativeRecord } from "./initiative";
export type { InstrumentRecord } from "./instrument";
export type { MeetingRecord } from "./meeting";
export type { OrganisationRecord } from "./organisation";
export type { PersonRecord } from "./person";
export type { SourceRecord } from "./source";

export const RECORDS = {
  meeting: { label: "Meeting", plural: "Meetings", path: "meetings", schema: meetingRecord },
  instrument: { label: "Agreement", plural: "Agreements", path: "agreements", schema: instrumentRecord },
  initiative: { label: "Initiative", plural: "Initiatives", path: "initiatives", schema: initiativeRecord },
  person: { label: "Person", plural: "People", path: "people", schema: personRecord },
  organisation: { label: "Organisation", plural: "Organisations", path: "organisations", schema: organisationRecord },
  source: { label: "Source", plural: "Sources", path: "sources", schema: sourceRecord },
} as const;
export type RecordKind = keyof typeof RECORDS;
export type RecordOf<K extends RecordKind> = z.output<(typeof RECORDS)[K]["schema"]>;
export type AnyRecord = RecordOf<RecordKind>;

export const RECORD_KIND_NAMES = keysOf(RECORDS);
export const recordKind = z.enum(RECORD_KIND_NAMES as [RecordKind, ...RecordKind[]], "Not a kind of record.");

/** New records a draft brings along, published with it; people and organisations under the slug the draft uses. */
const COMPANIONS = {
  people: list(z.strictObject({ slug, record: personRecord }), { keyOf: (each) => each.slug }),
  organisations: list(z.strictObject({ slug, record: organisationRecord }), { keyOf: (each) => each.slug }),
  sources: list(sourceRecord, { keyOf: ({ url }) => url }),
};
export const companions = z.strictObject(COMPANIONS);
export type Companions = z.output<typeof companions>;
export const NO_COMPANIONS: Companions = { people: [], organisations: [], sources: [] };

/** What a draft holds: the record on the way, and the new records that come along. */
export interface DraftBody<K extends RecordKind = RecordKind> {
  readonly record: DraftOf<RecordOf<K>>;
  readonly companions: DraftOf<Companions>;
}

const looseCompanions = loose(companions);
const DRAFT_BODIES = Object.fromEntries(
  RECORD_KIND_NAMES.map((kind) => [
    kind,
    z.strictObject({ record: loose(RECORDS[kind].schema), companions: looseCompanions }),
  ]),
) as unknown as { readonly [K in RecordKind]: z.ZodType<DraftBody<K>> };

/** The schema of a draft's body: the shape of its kind, without the rules. */
export function draftBody<K extends RecordKind>(kind: K): z.ZodType<DraftBody<K>> {
  return DRAFT_BODIES[kind];
}

/** What a record is called in lists: its title or name. */
export function nameOf(record: DraftOf<AnyRecord>): string {
  const { title, name } = record as { title?: string | null; name?: string | null };
  return (title ?? name ?? "").trim();
}

/** Where a published record is read; null for sources, which have no page of their own. */
export function pathOf(kind: RecordKind, slugOfRecord: string): string | null {
  return kind === "source" ? null : `/${RECORDS[kind].path}/${slugOfRecord}`;
}
