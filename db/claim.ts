import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import Database from "better-sqlite3";
import { z } from "zod";
import { AppError } from "@/domain/errors";

const ownerShape = z.object({ pid: z.int(), port: z.int().optional(), startedAt: z.string() });
type Owner = z.infer<typeof ownerShape>;

export interface Claim {
  /** Gives the file free for the next process. */
  release(): void;
}

/** The file itself, whichever of its names was given: two names must not make two owners. */
function realFile(path: string): string {
  mkdirSync(dirname(resolve(path)), { recursive: true });
  try {
    return realpathSync(path);
  } catch {
    return join(realpathSync(dirname(resolve(path))), basename(path));
  }
}

function readOwner(ownerFile: string): Owner | null {
  try {
    return ownerShape.parse(JSON.parse(readFileSync(ownerFile, "utf8")));
  } catch {
    return null;
  }
}

function inUse(file: string, owner: Owner | null, cause: unknown): AppError {
  const port = owner?.port === undefined ? "" : `port ${owner.port}, `;
  const by = owner ? `process ${owner.pid} (${port}since ${owner.startedAt})` : "another process";
  const message = `The database ${file} is in use by ${by}. Stop it first or set DATABASE_PATH.`;
  return new AppError("database-refused", message, [], { cause });
}

/**
 * Claims a database file for the life of this process. The claim is an exclusive lock of the operating
 * system on `<file>.lock`, held through SQLite, so a crash frees it; `<file>.owner.json` only tells
 * a person who holds it.
 */
export function claimDatabase(path: string, { port }: { readonly port?: number } = {}): Claim {
  const file = realFile(path);
  const ownerFile = `${file}.owner.json`;
  const lock = new Database(`${file}.lock`, { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (!(error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY"))) throw error;
    throw inUse(file, readOwner(ownerFile), error);
  }
  const owner: Owner = {
    pid: process.pid,
    startedAt: new Date().toISOString(),
    ...(port === undefined ? {} : { port }),
  };
  writeFileSync(ownerFile, `${JSON.stringify(owner)}\n`);
  return {
    release: () => {
      if (!lock.open) return;
      rmSync(ownerFile, { force: true });
      lock.close();
    },
  };
}
