/** What was said at meetings, and the passages that support what the record says of them. */
import { and, asc, eq, inArray } from "drizzle-orm";
import type { EvidenceField } from "../../domain/records/evidence";
import type { Store } from "../client";
import { listsOf } from "../group-rows";
import * as tables from "../schema";

/** Words spoken, as a source gives them. */
export interface Quotation {
  /** As named where they are quoted. */
  readonly speaker: string;
  /** Slug of who that is, where the record knows. */
  readonly person: string | null;
  readonly text: string;
}

/** A number told, in full as decimal text; `unit` is an ISO 4217 code or a noun. */
export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly year: string | null;
}

/**
 * A passage of a source that supports one value: quote and position as in the W3C Web Annotation
 * model, half-open, in UTF-16 code units of the text as the desk keeps it.
 */
export interface Passage {
  readonly field: EvidenceField;
  /** Key of the value within the field. */
  readonly value: string;
  /** Address of the source. */
  readonly source: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

export async function quotationsOf(store: Store, ids: readonly number[]) {
  const { people, quotations } = tables;
  return listsOf(
    await store.read
      .select({
        owner: quotations.meetingId,
        speaker: quotations.speaker,
        person: people.slug,
        text: quotations.text,
      })
      .from(quotations)
      .leftJoin(people, eq(people.id, quotations.personId))
      .where(inArray(quotations.meetingId, [...ids]))
      .orderBy(asc(quotations.position)),
  );
}

export async function figuresOf(store: Store, ids: readonly number[]) {
  const { figures } = tables;
  const { label, value, unit, year } = figures;
  return listsOf(
    await store.read
      .select({ owner: figures.meetingId, label, value, unit, year })
      .from(figures)
      .where(inArray(figures.meetingId, [...ids]))
      .orderBy(asc(figures.position)),
  );
}

/** The kept text stays with the desk: a passage names the source it is the text of. */
export async function evidenceOf(store: Store, ids: readonly number[]) {
  const { evidence, meetingDocuments, sources } = tables;
  const { field, value, exact, prefix, suffix, start, end } = evidence;
  const isOwn = and(
    eq(meetingDocuments.meetingId, evidence.meetingId),
    eq(meetingDocuments.document, evidence.document),
  );
  return listsOf(
    await store.read
      .select({ owner: evidence.meetingId, field, value, source: sources.url, exact, prefix, suffix, start, end })
      .from(evidence)
      .innerJoin(meetingDocuments, isOwn)
      .innerJoin(sources, eq(sources.id, meetingDocuments.sourceId))
      .where(inArray(evidence.meetingId, [...ids]))
      .orderBy(asc(evidence.position)),
  );
}
