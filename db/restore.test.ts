import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../domain/access";
import { SYSTEM } from "../domain/access";
import { EVERYTHING } from "../domain/filter";
import { chainFault, recordFaults } from "./audit";
import { backupFiles, backupFolder, backupNamed, makeBackup } from "./backups";
import { openStore, type Store } from "./client";
import { COMMANDS, runCommand } from "./commands";
import { verify } from "./maintenance";
import { migrate, readMigrations } from "./migrate";
import { notePublication } from "./publications";
import { restoreFile, restoreRunning } from "./restore";
import { addUnpublished } from "./testing/unpublished";
import { emptyFile, seededFile, seededStore, temporaryFolder } from "./testing/seeded-store";

const NOW = new Date("2026-03-01T12:00:00Z");
const BY = { actor: SYSTEM, now: NOW };
const SLUG = "2019-07-02-london-southside-chamber-videoconference";

const bytesOf = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

function change(path: string, sql: string): void {
  const connection = new Database(path);
  connection.exec(sql);
  connection.close();
}

function valueIn(path: string, sql: string): unknown {
  const connection = new Database(path, { readonly: true });
  try {
    return connection.prepare(sql).pluck().get();
  } finally {
    connection.close();
  }
}

/** A database that has moved on since its backup was made. */
async function movedOn(): Promise<{ path: string; file: string }> {
  const path = await seededFile();
  const { path: file } = await makeBackup(path, NOW);
  change(path, "insert into meta values ('later', 'yes')");
  return { path, file };
}

describe("restoring a file", () => {
  test("gives the record as it was backed up, says so in history, and keeps what stood", async () => {
    const { path, file } = await movedOn();
    const { kept, sha256 } = await restoreFile(path, file, BY);
    expect(valueIn(path, "select count(*) from meta where key = 'later'")).toBe(0);
    expect(verify(path)).toEqual([]);
    const rows = valueIn(file, "select count(*) from audit");
    const last = "select json_object('n', sequence, 'c', command, 'k', kind, 'a', actor, 'after', json(after_json))";
    expect(JSON.parse(String(valueIn(path, `${last} from audit order by sequence desc limit 1`)))).toEqual({
      n: Number(rows) + 1,
      c: "restore-backup",
      k: "backup",
      a: "system",
      after: { restored: "communique-20260301T120000Z.db", sha256, kept },
    });
    const stood = join(backupFolder(path), String(kept));
    expect(valueIn(stood, "select value from meta where key = 'later'")).toBe("yes");
    expect(existsSync(`${stood}.sha256`)).toBe(true);
    // And so back again.
    await restoreFile(path, stood, BY);
    expect(valueIn(path, "select value from meta where key = 'later'")).toBe("yes");
  });

  test("leaves nothing behind, and the backup as it was", async () => {
    const { path, file } = await movedOn();
    const before = bytesOf(file);
    await restoreFile(path, file, BY);
    expect(bytesOf(file)).toBe(before);
    expect(readdirSync(join(path, "..")).sort()).toEqual(["backups", "record.db"]);
  });

  test("a backup of an older schema is brought to the newest on a copy", async () => {
    const migrations = readMigrations();
    const file = join(temporaryFolder(), "old.db");
    migrate(file, { migrations: migrations.slice(0, 2) });
    const before = bytesOf(file);
    const path = emptyFile();
    await restoreFile(path, file, BY);
    expect(valueIn(path, "select user_version from pragma_user_version")).toBe(migrations.length);
    expect([bytesOf(file), verify(path)]).toEqual([before, []]);
  });

  test("where no database stands, it is put there", async () => {
    const { file } = await movedOn();
    const path = join(temporaryFolder(), "new", "record.db");
    expect((await restoreFile(path, file, BY)).kept).toBeNull();
    expect(verify(path)).toEqual([]);
  });

  test("a database too damaged for a backup is kept as it is", async () => {
    const { path, file } = await movedOn();
    writeFileSync(path, readFileSync(path).fill(0, 4096 * 3, 4096 * 40));
    const damaged = bytesOf(path);
    const { kept } = await restoreFile(path, file, BY);
    expect(kept).toMatch(/\.db\.damaged$/);
    expect(bytesOf(join(backupFolder(path), String(kept)))).toBe(damaged);
    expect(verify(path)).toEqual([]);
  });

  test("a log left by what stood is not read as the new file's", async () => {
    const { path, file } = await movedOn();
    const crashed = new Database(path);
    crashed.pragma("journal_mode = wal");
    crashed.exec("insert into meta values ('in the log', 'yes')");
    const log = readFileSync(`${path}-wal`);
    crashed.close();
    writeFileSync(`${path}-wal`, log);
    const { kept } = await restoreFile(path, file, BY);
    expect(valueIn(path, "select count(*) from meta where key = 'in the log'")).toBe(0);
    expect(valueIn(join(backupFolder(path), String(kept)), "select count(*) from meta where key = 'in the log'")).toBe(
      1,
    );
  });
});

describe("what is refused leaves the database as it is", () => {
  const refusals: [string, RegExp, (file: string) => unknown][] = [
    ["a file that is not there", /^There is no file .*\.db\.$/, (file) => rmSync(file)],
    ["a folder", /is not a file\.$/, (file) => mkdirSync((rmSync(file), file), { recursive: true })],
    [
      "a file changed since it was backed up",
      /is not what was backed up: its SHA-256 differs/,
      (file) => change(file, "insert into meta values ('slipped', 'in')"),
    ],
    ["a sum that is none", /The SHA-256 beside .* cannot be read/, (file) => writeFileSync(`${file}.sha256`, "sum\n")],
  ];
  const withoutSum: [string, RegExp, (file: string) => unknown][] = [
    ["an empty file", /is empty\.$/, (file) => writeFileSync(file, "")],
    ["a text", /is not a SQLite database\.$/, (file) => writeFileSync(file, "a text that is long enough")],
    [
      "another program's database",
      /is another program's database\.$/,
      (file) => change(file, "pragma application_id = 7"),
    ],
    ["one of a newer version", /was written by a newer version/, (file) => change(file, "pragma user_version = 9999")],
    [
      "one with damaged pages",
      /is damaged/,
      (file) => writeFileSync(file, readFileSync(file).fill(7, 4096 * 60, 4096 * 64)),
    ],
    ["half of one", /is damaged/, (file) => writeFileSync(file, readFileSync(file).subarray(0, 4096 * 100))],
    [
      "one whose history was rewritten",
      /is damaged: History breaks at row 3/,
      (file) => change(file, "drop trigger audit_is_not_changed; update audit set reason = 'x' where sequence = 3"),
    ],
    [
      "one whose record was altered behind history's back",
      /is damaged: The meeting .* does not read as history last left it\.$/,
      (file) => change(file, `update meetings set city = 'Nowhere' where slug = '${SLUG}'`),
    ],
    [
      "a database in use",
      /has a log beside it/,
      (file) => new Database(file).exec("insert into meta values ('open', 'still')"),
    ],
  ];

  test.each([
    ...refusals,
    ...withoutSum.map(([what, words, spoil]): (typeof refusals)[number] => [
      what,
      words,
      (file) => (rmSync(`${file}.sha256`), spoil(file)),
    ]),
  ])("%s", async (_what, words, spoil) => {
    const { path, file } = await movedOn();
    spoil(file);
    const before = bytesOf(path);
    const folder = readdirSync(join(path, ".."));
    const error: unknown = await restoreFile(path, file, BY).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "unprocessable", message: expect.stringMatching(words) as string });
    expect(String(error).match(/[.!?](\s|$)/g)?.length ?? 0).toBeLessThanOrEqual(2);
    expect([bytesOf(path), readdirSync(join(path, ".."))]).toEqual([before, folder]);
  });
});

describe("restoring under a running server", () => {
  const admin: Actor = { id: "a", name: "Ada", permissions: ["read-drafts", "write-drafts", "publish", "administer"] };
  let store: Store;
  beforeEach(async () => {
    store = await seededStore();
  });
  const run = (name: string, input: object, { as = admin, key }: { as?: Actor | null; key?: string } = {}) =>
    runCommand(store, COMMANDS.get(name)!, input, { actor: as, now: NOW, key: key ?? null });
  const remove = () =>
    runCommand(
      store,
      COMMANDS.get("remove-record")!,
      { kind: "meeting", slug: SLUG },
      {
        actor: admin,
        now: NOW,
        expected: 1,
      },
    );
  const total = () => store.index().scope(EVERYTHING, null).total();
  const backUp = async () => ((await run("make-backup", {})).result as { name: string }).name;

  test("every count follows at once, on the connections that are open, and history is one chain", async () => {
    const found = () =>
      store.raw.prepare("select rowid from meeting_text where meeting_text match 'southside'").all().length;
    const [before, foundBefore] = [total(), found()];
    const name = await backUp();
    await remove();
    expect([total(), found()]).toEqual([before - 1, foundBefore - 1]);
    const { kept } = (await run("restore-backup", { name, confirm: "restore" })).result as { kept: string };
    expect([total(), found()]).toEqual([before, foundBefore]);
    expect([chainFault(store.raw), recordFaults(store.read, store.raw)]).toEqual([null, []]);
    const rows = store.raw.prepare("select command, actor_name as who from audit order by sequence desc limit 2").all();
    expect(rows).toEqual([
      { command: "restore-backup", who: "Ada" },
      { command: "load-data-set", who: "Communiqué" },
    ]);
    // As many publications as what is restored next has seen: counted on, not compared.
    await store.write((_tx, raw) => notePublication(raw));
    expect(total()).toBe(before);
    await run("restore-backup", { name: kept, confirm: "restore" });
    expect(total()).toBe(before - 1);
    expect(found()).toBe(foundBefore - 1);
  });

  test("after it the record is written on, and stands after the store is opened anew", async () => {
    const name = await backUp();
    await remove();
    await run("restore-backup", { name, confirm: "restore" });
    await remove();
    const anew = openStore(store.path);
    expect(verify(store.path)).toEqual([]);
    expect(anew.raw.prepare("select count(*) from meetings where slug = ?").pluck().get(SLUG)).toBe(0);
    anew.close();
  });

  test("what is asked for meanwhile waits, reads see the one or the other, and nothing acknowledged is lost", async () => {
    const name = await backUp();
    const note = (n: number) =>
      store.write((_tx, raw) => void raw.prepare("insert into meta values (?, 'x')").run(`note-${n}`));
    await note(0);
    const state = { done: false };
    const restoring = restoreRunning(store, backupNamed(store.path, name).path, BY).finally(() => (state.done = true));
    const acknowledged: number[] = [];
    const seen = new Set<number>();
    for (let n = 1; !state.done; n += 1) {
      await note(n);
      acknowledged.push(n);
      seen.add(Number(store.raw.prepare("select count(*) from meetings").pluck().get()));
      await new Promise((next) => setTimeout(next, 5));
    }
    const { kept } = await restoring;
    const notesIn = (path: string) =>
      String(valueIn(path, "select group_concat(substr(key, 6)) from meta where key like 'note-%'")).split(",");
    const held = new Set([...notesIn(join(backupFolder(store.path), String(kept))), ...notesIn(store.path)]);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((n) => !held.has(String(n)))).toEqual([]);
    expect(seen).toEqual(new Set([374]));
  });

  test("sessions renewed meanwhile do not keep it from ending", async () => {
    const name = await backUp();
    const state = { done: false };
    const restoring = restoreRunning(store, backupNamed(store.path, name).path, BY).finally(() => (state.done = true));
    let renewed = 0;
    while (!state.done) {
      store.accounts.run("update sessions set updated_at = 0 where id = 'none'");
      renewed += 1;
      await new Promise((next) => setImmediate(next));
    }
    await expect(restoring).resolves.toBeDefined();
    expect(renewed).toBeGreaterThan(0);
  });

  test("a session, token or link that was ended since stays ended; those still open stay open", async () => {
    await addUnpublished(store);
    await store.write((_tx, raw) => {
      raw.exec(
        "insert into sessions (id, token, user_id, expires_at, created_at, updated_at) select 's2', '3333333333333333333333333333333333333333333333333333333333333333', user_id, expires_at, created_at, updated_at from sessions where id = 's'",
      );
    });
    const name = await backUp();
    await store.write((_tx, raw) => {
      raw.exec(
        "delete from sessions where id = 's'; update api_tokens set revoked_at = 1; update invites set used_at = 1",
      );
    });
    await run("restore-backup", { name, confirm: "restore" });
    const ids = (query: string) => store.raw.prepare(query).pluck().all();
    expect(ids("select id from sessions")).toEqual(["s2"]);
    expect(ids("select id from api_tokens where revoked_at is null")).toEqual([]);
    expect(ids("select id from invites where revoked_at is null and used_at is null")).toEqual([]);
  });

  test("a reader in the middle of its rows finishes with what it began", async () => {
    const name = await backUp();
    await remove();
    const rows = store.raw.prepare("select slug from meetings").pluck().iterate();
    rows.next();
    await run("restore-backup", { name, confirm: "restore" });
    let left = 1;
    for (const _ of rows) left += 1;
    expect(left).toBe(373);
    expect(store.raw.prepare("select count(*) from meetings").pluck().get()).toBe(374);
  });

  test("the same request sent again restores nothing again", async () => {
    const name = await backUp();
    const first = await run("restore-backup", { name, confirm: "restore" }, { key: "k" });
    await remove();
    expect(await run("restore-backup", { name, confirm: "restore" }, { key: "k" })).toEqual(first);
    expect(total()).toBe(
      Number(
        store.raw.prepare("select count(*) from meetings where kind = 'meeting' and status = 'held'").pluck().get(),
      ),
    );
    expect(backupFiles(store.path)).toHaveLength(2);
  });

  test("nobody but an admin, no name that is not in the folder, and not without the word", async () => {
    const name = await backUp();
    const editor: Actor = { ...admin, permissions: ["read-drafts", "write-drafts", "publish"] };
    const refusals: [Promise<unknown>, string][] = [
      [run("make-backup", {}, { as: editor }), "forbidden"],
      [run("restore-backup", { name, confirm: "restore" }, { as: editor }), "forbidden"],
      [run("verify-backup", { name }, { as: null }), "signed-out"],
      [run("restore-backup", { name, confirm: "yes" }), "bad-request"],
      ...["../record.db", "/etc/passwd", `./${name}`, `${name}.sha256`, "", ".", "x.db"].map(
        (other): [Promise<unknown>, string] => [
          run("restore-backup", { name: other, confirm: "restore" }),
          "not-found",
        ],
      ),
    ];
    for (const [refused, code] of refusals) await expect(refused).rejects.toMatchObject({ code });
    expect(backupFiles(store.path).map((file) => file.name)).toEqual([name]);
  });

  test("a backup that went bad is told by verifying and refused by restoring", async () => {
    const name = await backUp();
    expect((await run("verify-backup", { name })).result).toEqual({ name, sound: true, fault: null });
    const { path } = backupNamed(store.path, name);
    const bytes = readFileSync(path);
    bytes[bytes.length - 2000]! ^= 1;
    writeFileSync(path, bytes);
    const fault = `${name} is not what was backed up: its SHA-256 differs from the one beside it.`;
    expect((await run("verify-backup", { name })).result).toEqual({ name, sound: false, fault });
    await expect(run("restore-backup", { name, confirm: "restore" })).rejects.toMatchObject({
      code: "unprocessable",
      message: fault,
    });
    expect(
      store.raw
        .prepare("select json_extract(after_json, '$.sound') from audit where kind = 'backup' order by 1")
        .pluck()
        .all(),
    ).toEqual([0, 1, 1]);
  });

  test("a backup from before the first account opens the way in again", async () => {
    const name = await backUp();
    await run("restore-backup", { name, confirm: "restore" });
    expect(existsSync(`${store.path}.first-admin`)).toBe(true);
  });
});
