import { eq } from "drizzle-orm";
import { z } from "zod";
import { drafts } from "../schema";
import { changed, defineCommand } from "./define";
import { draftAsSeen, wholeDraft } from "./draft-row";

/** Ends a draft unpublished. History keeps it whole: restoring that row begins it again. */
export const discardDraft = defineCommand({
  name: "discard-draft",
  summary: "Discards a draft; history keeps it",
  needs: "write-drafts",
  versioned: true,
  input: z.strictObject({ id: z.string() }),
  run(tx, { id }, context) {
    const draft = draftAsSeen(tx, id, context);
    tx.delete(drafts).where(eq(drafts.id, id)).run();
    return changed({ id }, [{ kind: "draft", slug: id, before: wholeDraft(draft), after: null }]);
  },
});
