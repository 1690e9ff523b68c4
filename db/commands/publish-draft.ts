import { and, count, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { ROLES } from "../../domain/access";
import { parseEdtf } from "../../domain/edtf";
import { AppError, type FieldError } from "../../domain/errors";
import {
  companions,
  pathOf,
  RECORDS,
  type AnyRecord,
  type Companions,
  type MeetingRecord,
  type RecordKind,
} from "../../domain/records";
import { withoutNothing } from "../../domain/records/loose";
import { keysOf } from "../../domain/taxonomy";
import type { Change } from "../audit";
import type { Db } from "../client";
import { keeperOf } from "../records";
import { drafts, sources, users } from "../schema";
import { changed, defineCommand, type Context } from "./define";
import { draftAsSeen, wholeDraft, type Draft } from "./draft-row";
import { newSlug, publishRecord } from "./publication";
import { fieldErrors } from "./run";

/**
 * Publishes a draft with the new records it brings along. Refused: an incomplete one
 * (`unprocessable`, every fault under its field), one begun from a version that no longer stands
 * (`stale-version`), and one's own where somebody else could publish it (`forbidden`).
 */
export const publishDraft = defineCommand({
  name: "publish-draft",
  summary: "Publishes a draft",
  needs: "publish",
  versioned: true,
  input: z.strictObject({ id: z.string() }),
  run(tx, { id }, context) {
    const draft = draftAsSeen(tx, id, context);
    refuseOwn(tx, draft, context);
    const stands = draft.slug === null ? null : keeperOf(draft.kind).find(tx, draft.slug);
    if ((stands?.version ?? 0) !== draft.baseVersion)
      throw new AppError("stale-version", "The published record has changed since this draft was begun.", [], {
        also: { version: stands?.version ?? 0, current: stands?.record ?? null },
      });
    const checked = checkDraft(draft, context.at);
    const slug = draft.slug ?? newSlug(tx, draft.kind, checked.record);
    const changes = withParams(() => [
      ...publishCompanions(tx, checked.companions),
      ...publishRecord(tx, draft.kind, slug, checked.record),
    ]);
    tx.delete(drafts).where(eq(drafts.id, id)).run();
    const end: Change = { kind: "draft", slug: id, before: wholeDraft(draft), after: null };
    const version = keeperOf(draft.kind).find(tx, slug)?.version ?? 0;
    return changed({ kind: draft.kind, slug, version, url: pathOf(draft.kind, slug) }, [end, ...changes]);
  },
});

/** Four eyes, where there are four: whoever wrote a draft does not publish it if another could. */
function refuseOwn(tx: Db, { createdBy, submittedBy }: Draft, { actor }: Context): void {
  if (actor.id !== createdBy && actor.id !== submittedBy) return;
  const publishers = keysOf(ROLES).filter((role) => (ROLES[role].permissions as readonly string[]).includes("publish"));
  const found = tx
    .select({ count: count() })
    .from(users)
    .where(and(inArray(users.role, publishers), isNull(users.disabledAt)))
    .get();
  if ((found?.count ?? 0) >= 2)
    throw new AppError("forbidden", "This draft is your own: another reviewer has to publish it.");
}

interface Checked {
  readonly record: AnyRecord;
  readonly companions: Companions;
}

/** Reads a draft by the rules of its record. Throws `unprocessable` with every fault under its field. */
export function checkDraft({ kind, body }: Pick<Draft, "kind" | "body">, at: string): Checked {
  const record = RECORDS[kind].schema.safeParse(withoutNothing(body.record));
  const along = companions.safeParse(withoutNothing(body.companions));
  const faults = [
    ...(record.success ? rulesOfToday(kind, record.data, at) : fieldErrors(record.error, "record")),
    ...(along.success ? [] : fieldErrors(along.error, "companions")),
  ];
  if (record.success && along.success && faults.length === 0) return { record: record.data, companions: along.data };
  throw new AppError("unprocessable", "The draft is not complete.", faults);
}

/** What depends on the day: a meeting that is still to come has not been held. */
export function rulesOfToday(kind: RecordKind, record: AnyRecord, at: string): FieldError[] {
  if (kind !== "meeting") return [];
  const { status, date } = record as MeetingRecord;
  const earliest = parseEdtf(date)?.earliest ?? "";
  return status === "held" && earliest > at.slice(0, 10)
    ? [{ param: "record.status", message: "Lies in the future: not held yet." }]
    : [];
}

/** Publishes what a draft brings along; what is there already, or nothing uses, is left as it is. */
function publishCompanions(tx: Db, { organisations, people, sources: told }: Companions): Change[] {
  return [
    ...organisations.flatMap(({ slug, record }) => publishNew(tx, "organisation", slug, record)),
    ...told.flatMap((record) =>
      tx.select({ id: sources.id }).from(sources).where(eq(sources.url, record.url)).get()
        ? []
        : publishRecord(tx, "source", newSlug(tx, "source", record), record),
    ),
    ...people.flatMap(({ slug, record }) => publishNew(tx, "person", slug, record)),
  ];
}

function publishNew<K extends "organisation" | "person">(
  tx: Db,
  kind: K,
  slug: string,
  record: Parameters<typeof publishRecord<K>>[3],
): Change[] {
  return keeperOf(kind).find(tx, slug) === null ? publishRecord(tx, kind, slug, record) : [];
}

/** Faults found while writing name fields of the record; the form knows them under `record`. */
function withParams<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const fields = error.fields.map(({ param, message }) => ({ param: `record.${param}`, message }));
    throw new AppError(error.code, error.message, fields, { also: error.also, cause: error });
  }
}
