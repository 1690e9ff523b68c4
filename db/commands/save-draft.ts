import { eq } from "drizzle-orm";
import { z } from "zod";
import { canonicalJson } from "../../domain/canonical-json";
import { draftBody, type DraftBody } from "../../domain/records";
import { drafts } from "../schema";
import { changed, defineCommand, unchanged } from "./define";
import { draftAsSeen, nameOfDraft } from "./draft-row";
import { parseInput } from "./run";

/** Saves a draft as it stands in the form, complete or not. A submitted draft that changes is a draft again. */
export const saveDraft = defineCommand({
  name: "save-draft",
  summary: "Saves a draft, complete or not",
  needs: "write-drafts",
  versioned: true,
  input: z.strictObject({
    id: z.string(),
    body: z.unknown(),
    /** The published version whose changes have been taken in by hand; left out, it stays. */
    baseVersion: z.int().min(0).optional(),
  }),
  run(tx, { id, body: given, baseVersion }, context) {
    const draft = draftAsSeen(tx, id, context);
    const body = parseInput(draftBody(draft.kind), given, "body");
    const base = baseVersion ?? draft.baseVersion;
    const [before, after] = differing(
      { ...draft.body, baseVersion: draft.baseVersion },
      { ...body, baseVersion: base },
    );
    if (canonicalJson(before) === canonicalJson(after)) return unchanged({ id, version: draft.version });
    const version = draft.version + 1;
    tx.update(drafts)
      .set({
        body: JSON.stringify(body),
        name: nameOfDraft(body),
        baseVersion: base,
        state: "draft",
        updatedBy: context.actor.id,
        updatedByName: context.actor.name,
        updatedAt: context.at,
        version,
      })
      .where(eq(drafts.id, id))
      .run();
    return changed({ id, version }, [{ kind: "draft", slug: id, before, after }]);
  },
});

type Whole = DraftBody & { readonly baseVersion: number };

/** The parts of two bodies that are not alike, before and after: history keeps no more of each saving. */
function differing(before: Whole, after: Whole): [object, object] {
  const record = unlike(before.record, after.record);
  const rest = unlike(
    { companions: before.companions, baseVersion: before.baseVersion },
    { companions: after.companions, baseVersion: after.baseVersion },
  );
  return [
    { record: record[0], ...rest[0] },
    { record: record[1], ...rest[1] },
  ];
}

function unlike(before: object, after: object): [object, object] {
  const was = new Map(Object.entries(before));
  const is = new Map(Object.entries(after));
  const keys = [...new Set([...was.keys(), ...is.keys()])].filter(
    (key) => canonicalJson(was.get(key) ?? null) !== canonicalJson(is.get(key) ?? null),
  );
  const pick = (from: Map<string, unknown>) => Object.fromEntries(keys.map((key) => [key, from.get(key) ?? null]));
  return [pick(was), pick(is)];
}
