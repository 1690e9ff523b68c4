/** `npm run db:migrate|seed|backup|restore|verify`: the database from the command line. */
import { join, resolve } from "node:path";
import { newBackupPath, backupFolder } from "../db/backups";
import { claimDatabase } from "../db/claim";
import { databasePath, makeFolderOf, openStore } from "../db/client";
import { backup, verify } from "../db/maintenance";
import { migrate } from "../db/migrate";
import { restoreFile } from "../db/restore";
import { beginHistory, loadDataSet } from "../db/seed/load";
import { SYSTEM } from "../domain/access";
import { AppError } from "../domain/errors";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs `work` while no server has the file: tables must not change under one that is running. */
function alone(path: string, work: () => void): void {
  const claim = claimDatabase(path);
  try {
    work();
  } finally {
    claim.release();
  }
}

type Command = (path: string, args: readonly string[]) => Promise<void> | void;

const COMMANDS: Record<string, Command> = {
  migrate(path) {
    makeFolderOf(path);
    alone(path, () => {
      const version = migrate(path, { report: (line) => say(`  ${line}`) });
      say(`Database ${path} has schema ${version}.`);
    });
  },

  /** `--if-empty`: leave a database that holds records alone, without an error. */
  async seed(path, args) {
    const claim = claimDatabase(path);
    const store = openStore(path);
    try {
      if (await beginHistory(store)) say("Began the history of the records that were there.");
      const count = () => Number(store.raw.prepare("select count(*) from meetings").pluck().get());
      if (args.includes("--if-empty") && count() > 0) return say(`Database holds ${count()} records.`);
      const written = await loadDataSet(store);
      say(written ? `Loaded the data set: ${count()} records.` : "The data set is loaded already; nothing changed.");
    } finally {
      store.close();
      claim.release();
    }
  },

  async backup(path, args) {
    const target = args[0] ?? newBackupPath(path, new Date());
    makeFolderOf(target);
    const { sha256 } = await backup(path, target);
    say(`Copied to ${target}, checked.\nSHA-256 ${sha256}`);
  },

  async restore(path, [file]) {
    if (file === undefined)
      throw new AppError("bad-request", `Say which file: npm run db:restore ${backupFolder(path)}/…`);
    const claim = claimDatabase(path);
    try {
      const { sha256, kept } = await restoreFile(path, resolve(file), { actor: SYSTEM, now: new Date() });
      say(`Restored ${file} (SHA-256 ${sha256}).`);
      if (kept !== null) say(`What stood before is kept as ${join(backupFolder(path), kept)}.`);
    } finally {
      claim.release();
    }
  },

  verify(path) {
    const faults = verify(path);
    for (const fault of faults) say(`- ${fault}`);
    say(faults.length === 0 ? `${path} is sound.` : `${faults.length} faults in ${path}.`);
    if (faults.length > 0) process.exitCode = 1;
  },
};

async function main([name = "", ...args]: readonly string[]): Promise<void> {
  const command = COMMANDS[name];
  if (!command) throw new AppError("bad-request", `Say one of: ${Object.keys(COMMANDS).join(", ")}.`);
  await command(databasePath(), args);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof AppError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
