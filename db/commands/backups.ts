/** Backups: copies of the whole database, made, checked and restored from the desk. */
import { z } from "zod";
import { AppError } from "../../domain/errors";
import { backups as words } from "../../domain/messages/backups";
import { firstAdminToken } from "../accounts/first-admin";
import { backupNamed, makeBackup, stageBackup } from "../backups";
import { RESTORE, restoreRunning, type Restored } from "../restore";
import { changed, defineCommand, unchanged } from "./define";

/** A backup is named as the list names it; what is not in the folder is not found. */
const name = z.string();

export const makeBackupNow = defineCommand({
  name: "make-backup",
  summary: "Copies the whole database into the folder of backups, checked",
  needs: "administer",
  versioned: false,
  input: z.strictObject({}),
  async prepare({ path }, _input, { now }) {
    const made = await makeBackup(path, now);
    return backupNamed(path, made.path.split("/").at(-1) ?? "");
  },
  run(_tx, _input, _context, { name: slug, bytes, sha256 }) {
    return changed({ name: slug, bytes, sha256 }, [
      { kind: "backup", slug, before: null, after: { bytes, sha256, sound: true } },
    ]);
  },
});

export const verifyBackup = defineCommand({
  name: "verify-backup",
  summary: "Looks through a backup for damage, as restoring it would",
  needs: "administer",
  versioned: false,
  input: z.strictObject({ name }),
  async prepare({ path }, input) {
    const file = backupNamed(path, input.name);
    return { ...file, fault: await faultOf(file.path, path) };
  },
  run(_tx, _input, _context, { name: slug, bytes, sha256, fault }) {
    const found = { sound: fault === null, fault };
    return changed({ name: slug, ...found }, [
      { kind: "backup", slug, before: null, after: { bytes, sha256, ...found } },
    ]);
  },
});

/** Why a backup could not be restored, in one sentence; null when it could. */
async function faultOf(file: string, databasePath: string): Promise<string | null> {
  try {
    (await stageBackup(file, databasePath)).remove();
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

/** Its row of history is written by the restoring itself, into the database that comes. */
export const restoreBackup = defineCommand({
  name: RESTORE,
  summary: "Puts a backup in the place of the database, which is kept as a backup first",
  needs: "administer",
  versioned: false,
  input: z.strictObject({ name, confirm: z.literal("restore", words.faults.confirm) }),
  async prepare(store, input, { actor, now, reason = null }): Promise<Restored & { readonly unkept: boolean }> {
    const { path } = backupNamed(store.path, input.name);
    const restored = await restoreRunning(store, path, { actor, now, reason });
    // A backup from before the first account: the way in is opened again.
    return { ...restored, unkept: firstAdminToken(store, now) !== null };
  },
  run: (_tx, input, _context, restored) => unchanged({ name: input.name, ...restored }),
});
