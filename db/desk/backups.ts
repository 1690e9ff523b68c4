import { and, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { demand, type Actor } from "../../domain/access";
import { backupFiles, type BackupFile } from "../backups";
import type { Store } from "../client";
import { audit } from "../schema";

/** What was found when a backup was last looked through. */
export interface Finding {
  readonly at: string;
  readonly by: string;
  /** In one sentence; null when it is sound. */
  readonly fault: string | null;
}

export interface BackupLine extends Omit<BackupFile, "path"> {
  /** Null where history does not tell, as after restoring an older database. */
  readonly finding: Finding | null;
}

/** The backups there are, the newest first. */
export async function backups(store: Store, actor: Actor): Promise<BackupLine[]> {
  demand(actor, "administer");
  return backupFiles(store.path).map((file) => {
    const { name, madeAt, bytes, sha256 } = file;
    return { name, madeAt, bytes, sha256, finding: findingOf(store, file) };
  });
}

const found = z.object({ sha256: z.string().nullable(), fault: z.string().nullable().default(null) });

/** The last finding in history about a file of this name and sum; one about other bytes tells nothing. */
function findingOf({ read }: Store, { name, sha256 }: Pick<BackupFile, "name" | "sha256">): Finding | null {
  const made = inArray(audit.command, ["make-backup", "verify-backup"]);
  const row = read
    .select()
    .from(audit)
    .where(and(eq(audit.kind, "backup"), eq(audit.slug, name), made))
    .orderBy(desc(audit.sequence))
    .limit(1)
    .get();
  if (!row) return null;
  const { sha256: seen, fault } = found.parse(JSON.parse(row.after ?? "{}"));
  return seen === sha256 ? { at: row.at, by: row.actorName, fault } : null;
}
