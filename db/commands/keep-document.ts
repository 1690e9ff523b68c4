import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { documentText } from "../../domain/records/evidence";
import { documents } from "../schema";
import { changed, defineCommand, unchanged } from "./define";

/**
 * Keeps a text for good, so that passages of it can be cited; gives the SHA-256 of its UTF-8, in
 * small hexadecimal digits, as its name. A text that is kept already changes nothing.
 */
export const keepDocument = defineCommand({
  name: "keep-document",
  summary: "Keeps the text a meeting is read from, for the desk alone",
  needs: "write-drafts",
  versioned: false,
  input: z.strictObject({ text: documentText }),
  run(tx, { text }, { actor, at }) {
    const document = createHash("sha256").update(text, "utf8").digest("hex");
    const kept = tx.select({ sha256: documents.sha256 }).from(documents).where(eq(documents.sha256, document)).get();
    if (kept) return unchanged({ document });
    tx.insert(documents).values({ sha256: document, text, keptAt: at, keptBy: actor.id, keptByName: actor.name }).run();
    // The text stands in its own table; history says that it was kept, and how long it is.
    const after = { characters: text.length };
    return changed({ document }, [{ kind: "document", slug: document, before: null, after }]);
  },
});
