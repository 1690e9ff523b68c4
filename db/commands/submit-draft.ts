import { eq } from "drizzle-orm";
import { z } from "zod";
import { drafts } from "../schema";
import { changed, defineCommand, unchanged } from "./define";
import { draftAsSeen } from "./draft-row";

/** Puts a draft into the review queue. */
export const submitDraft = defineCommand({
  name: "submit-draft",
  summary: "Asks for the review of a draft",
  needs: "write-drafts",
  versioned: true,
  input: z.strictObject({ id: z.string() }),
  run(tx, { id }, context) {
    const draft = draftAsSeen(tx, id, context);
    if (draft.state === "submitted") return unchanged({ id, version: draft.version });
    const version = draft.version + 1;
    const { actor, at } = context;
    tx.update(drafts)
      .set({ state: "submitted", submittedBy: actor.id, submittedAt: at, remark: null, version })
      .where(eq(drafts.id, id))
      .run();
    return changed({ id, version }, [
      { kind: "draft", slug: id, before: { state: draft.state }, after: { state: "submitted" } },
    ]);
  },
});

/** Sends a submitted draft back to its editors with a remark. */
export const returnDraft = defineCommand({
  name: "return-draft",
  summary: "Sends a submitted draft back, with a remark",
  needs: "publish",
  versioned: true,
  input: z.strictObject({ id: z.string(), remark: z.string().trim().min(1, "Say what is wanted.").max(2_000) }),
  run(tx, { id, remark }, context) {
    const draft = draftAsSeen(tx, id, context);
    const version = draft.version + 1;
    tx.update(drafts).set({ state: "draft", remark, version }).where(eq(drafts.id, id)).run();
    const before = { state: draft.state, remark: draft.remark };
    return changed({ id, version }, [{ kind: "draft", slug: id, before, after: { state: "draft", remark } }]);
  },
});
