import { randomUUID } from "node:crypto";
import { z } from "zod";
import { AppError } from "../../domain/errors";
import { draftBody, recordKind, type DraftBody, type RecordKind } from "../../domain/records";
import type { Db } from "../client";
import { keeperOf } from "../records";
import { drafts, type DRAFT_ORIGINS } from "../schema";
import { changed, defineCommand, unchanged, type Context } from "./define";
import { nameOfDraft, openDraftOf, wholeDraft } from "./draft-row";
import { parseInput } from "./run";

export interface Begun {
  readonly id: string;
  readonly version: number;
}

interface Beginning {
  readonly kind: RecordKind;
  readonly slug: string | null;
  readonly baseVersion: number;
  readonly body: DraftBody;
  readonly origin: (typeof DRAFT_ORIGINS)[number];
}

/** Writes a new draft and says what changed. */
export function beginDraft(tx: Db, beginning: Beginning, { actor, at }: Context) {
  const id = randomUUID();
  const { body, ...rest } = beginning;
  tx.insert(drafts)
    .values({
      ...rest,
      id,
      name: nameOfDraft(body),
      body: JSON.stringify(body),
      state: "draft",
      createdBy: actor.id,
      createdByName: actor.name,
      createdAt: at,
      updatedBy: actor.id,
      updatedByName: actor.name,
      updatedAt: at,
      version: 1,
    })
    .run();
  return changed<Begun>({ id, version: 1 }, [{ kind: "draft", slug: id, before: null, after: wholeDraft(beginning) }]);
}

/** An empty draft of each kind: lists there, nothing in them. */
const EMPTY: DraftBody = { record: {}, companions: { people: [], organisations: [], sources: [] } };

/** Begins a draft: of a new record, or beside a published one. Where one is open already, that one is given. */
export const createDraft = defineCommand({
  name: "create-draft",
  summary: "Begins a draft of a new record, or of changes to a published one",
  needs: "write-drafts",
  versioned: false,
  input: z.strictObject({
    kind: recordKind,
    /** The published record to change. */
    slug: z.string().optional(),
    /** What a new draft starts with. */
    body: z.unknown().optional(),
    origin: z.enum(["form", "intake"]).default("form"),
  }),
  run(tx, { kind, slug, body, origin }, context) {
    const given = body === undefined ? null : parseInput(draftBody(kind), body, "body");
    if (slug === undefined) {
      return beginDraft(tx, { kind, slug: null, baseVersion: 0, body: given ?? EMPTY, origin }, context);
    }
    const open = openDraftOf(tx, kind, slug);
    if (open) return unchanged<Begun>({ id: open.id, version: open.version });
    const stands = keeperOf(kind).find(tx, slug);
    if (stands === null) throw new AppError("not-found", "There is no such record to change.");
    const start = given ?? { ...EMPTY, record: stands.record };
    return beginDraft(tx, { kind, slug, baseVersion: stands.version, body: start, origin }, context);
  },
});
