import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { AppError } from "../domain/errors";
import { openStore } from "./client";
import { verify } from "./maintenance";
import { migrate, readMigrations, type Migration } from "./migrate";
import { APPLICATION_ID } from "./pragmas";
import { emptyFile, seededFile, temporaryFolder } from "./testing/seeded-store";

const MIGRATIONS = readMigrations();
const NEWEST = MIGRATIONS.length;

/** Does something with a plain connection, foreign keys off. */
function withFile<T>(path: string, work: (connection: Database.Database) => T): T {
  const connection = new Database(path);
  try {
    connection.pragma("foreign_keys = OFF");
    return work(connection);
  } finally {
    connection.close();
  }
}

const tablesOf = (connection: Database.Database) =>
  connection
    .prepare("select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite%'")
    .pluck()
    .all() as string[];
const columnsOf = (connection: Database.Database, table: string) =>
  connection.prepare("select name from pragma_table_info(?)").pluck().all(table) as string[];
const userVersion = (path: string) =>
  withFile(path, (connection) => connection.pragma("user_version", { simple: true }));

/** All rows of the ordinary tables. */
const rowsOf = (path: string) =>
  withFile(path, (connection) =>
    Object.fromEntries(tablesOf(connection).map((name) => [name, connection.prepare(`select * from "${name}"`).all()])),
  );

/** Copies into a database of an older schema all that its tables can hold of the seed. */
async function populate(path: string): Promise<void> {
  const seed = await seededFile();
  withFile(path, (connection) => {
    connection.prepare("attach ? as seed").run(seed);
    for (const table of tablesOf(connection)) {
      const present = connection
        .prepare("select name from pragma_table_info(?, 'seed')")
        .pluck()
        .all(table) as string[];
      const shared = columnsOf(connection, table).filter((column) => present.includes(column));
      if (shared.length === 0) continue;
      const list = shared.map((column) => `"${column}"`).join(", ");
      connection.exec(`insert into main."${table}" (${list}) select ${list} from seed."${table}"`);
    }
  });
}

const extra = (statements: string[], changesRowsOf: string[] = []): Migration[] => [
  ...MIGRATIONS,
  { version: NEWEST + 1, name: "next", statements, changesRowsOf },
];

/** How a file is refused by those who would write to it, and whether it is the same afterwards. */
function refusalOf(path: string) {
  const look = () => {
    // Beside a file in WAL mode SQLite keeps its own shared memory and an empty log, even for a reader.
    const beside = readdirSync(dirname(path)).filter((name) => !/-(shm|wal)$/.test(name));
    const log = existsSync(`${path}-wal`) ? statSync(`${path}-wal`).size : 0;
    return { bytes: readFileSync(path).toString("latin1"), beside, log };
  };
  const before = look();
  const [migrating, opening] = [messageOf(() => migrate(path)), messageOf(() => openStore(path).close())];
  return { migrating, opening, untouched: isDeepStrictEqual(look(), before) };
}

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError && error.code === "database-refused") return error.message;
    throw error;
  }
  return "not refused";
}

describe("each migration, rehearsed on a populated database", () => {
  test.each(MIGRATIONS.filter(({ version }) => version > 1))(
    "$name keeps every row",
    async ({ version, changesRowsOf }) => {
      const path = join(temporaryFolder(), "record.db");
      migrate(path, { migrations: MIGRATIONS.slice(0, version - 1) });
      await populate(path);
      const before = rowsOf(path);
      expect(before["meetings"]?.length).toBeGreaterThan(300);
      expect(migrate(path, { migrations: MIGRATIONS.slice(0, version) })).toBe(version);
      const after = rowsOf(path);
      for (const [table, rows] of Object.entries(before)) {
        if (changesRowsOf.includes(table)) continue;
        expect([table, after[table]?.length]).toEqual([table, rows.length]);
        expect(after[table]).toMatchObject(rows);
      }
      expect(withFile(path, (connection) => connection.pragma("foreign_key_check"))).toEqual([]);
    },
  );

  test("a new file gets the newest schema, and its mark", () => {
    const path = join(temporaryFolder(), "record.db");
    expect(migrate(path)).toBe(NEWEST);
    expect(verify(path)).toEqual([]);
    expect(withFile(path, (connection) => connection.pragma("application_id", { simple: true }))).toBe(APPLICATION_ID);
    openStore(path).close();
  });

  test("an empty file counts as a new one", () => {
    const path = join(temporaryFolder(), "record.db");
    writeFileSync(path, "");
    expect(migrate(path)).toBe(NEWEST);
  });

  test("migrating again does nothing, not even a copy", async () => {
    const path = await seededFile();
    const before = readFileSync(path);
    expect(migrate(path)).toBe(NEWEST);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path)).filter((name) => name.includes("before"))).toEqual([]);
  });

  test("versions count from 1 without a gap, and each migration says something", () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, at) => at + 1));
    expect(MIGRATIONS.filter(({ statements }) => statements.length === 0)).toEqual([]);
  });

  test("one step at a time gives the same schema as all at once", () => {
    const [steps, once] = [join(temporaryFolder(), "record.db"), emptyFile()];
    for (const { version } of MIGRATIONS) migrate(steps, { migrations: MIGRATIONS.slice(0, version) });
    const schemaOf = (path: string) =>
      withFile(path, (connection) =>
        connection.prepare("select type, name, sql from sqlite_schema order by name").all(),
      );
    expect(schemaOf(steps)).toEqual(schemaOf(once));
  });
});

describe("a migration that does harm is undone", () => {
  /** What a migration of a seeded database is refused with, and whether all is as it was. */
  const tryOut = async (statements: string[], changesRowsOf: string[] = []) => {
    const path = await seededFile();
    const before = rowsOf(path);
    const message = messageOf(() => migrate(path, { migrations: extra(statements, changesRowsOf) }));
    const same = isDeepStrictEqual(rowsOf(path), before) && userVersion(path) === NEWEST && verify(path).length === 0;
    return { message, same };
  };
  const undone = (message: RegExp) => ({ message: expect.stringMatching(message) as string, same: true });
  const rebuild = [
    "create table new_people (id integer primary key not null, slug text not null, name text not null, country text not null, note text, version integer not null default 1) strict",
    "insert into new_people select id, slug, name, country, note, version from people",
    "drop table people",
    "alter table new_people rename to people",
  ];
  const losing = rebuild.map((each) => each.replace("from people", "from people where id > 1"));

  test("a table rebuilt whole does not cascade into its children", async () => {
    const path = await seededFile();
    const before = rowsOf(path);
    expect(migrate(path, { migrations: extra(rebuild) })).toBe(NEWEST + 1);
    expect(rowsOf(path)).toEqual(before);
  });

  test("rows that would go, or go with others by cascade, are kept", async () => {
    expect(await tryOut(["delete from meeting_areas"])).toEqual(undone(/meeting_areas would go from \d+ rows to 0\.$/));
    // Foreign keys cannot be switched on inside the transaction, so a rebuild never cascades.
    const cascading = ["pragma foreign_keys = on", "delete from meetings where id < 100"];
    expect(await tryOut(cascading)).toEqual(undone(/table meetings would go from 374 rows to 275\.$/));
    expect(await tryOut(cascading, ["meetings"])).toEqual(undone(/\d+ references would point nowhere\.$/));
  });

  test("a rebuild that loses rows is undone", async () => {
    expect(await tryOut(losing)).toEqual(undone(/table people would go from 334 rows to 333\.$/));
  });

  test("a rebuild that leaves references pointing nowhere is undone, even where rows may change", async () => {
    expect(await tryOut(losing, ["people"])).toEqual(undone(/references would point nowhere\.$/));
  });

  test("a table dropped unsaid comes back", async () => {
    expect(await tryOut(["drop table outcomes"])).toEqual(undone(/table outcomes .* being dropped\.$/));
  });

  test("rows added unsaid are taken back, and those announced are not", async () => {
    const add = ["insert into meta (key, value) values ('a', 'b')"];
    expect(await tryOut(add)).toEqual(undone(/table meta would go from 2 rows to 3\.$/));
    expect(await tryOut(add, ["meta"])).toEqual({ message: "not refused", same: false });
  });

  test("a statement that fails undoes those before it, and the migration is named", async () => {
    const failing = ["create table extra (a)", "insert into nowhere values (1)"];
    expect(await tryOut(failing)).toEqual(undone(/^Migration next was undone: .*nowhere/));
  });

  test("of two migrations the good one stays and the bad one is undone", async () => {
    const path = await seededFile();
    const good: Migration = {
      version: NEWEST + 1,
      name: "good",
      statements: ["create table extra (a)"],
      changesRowsOf: [],
    };
    const bad: Migration = { version: NEWEST + 2, name: "bad", statements: ["drop table meta"], changesRowsOf: [] };
    expect(() => migrate(path, { migrations: [...MIGRATIONS, good, bad] })).toThrow(/Migration bad was undone/);
    expect(userVersion(path)).toBe(NEWEST + 1);
    expect(withFile(path, tablesOf)).toEqual(expect.arrayContaining(["extra", "meta"]));
  });

  test("a comment in a migration announces the tables whose rows it changes", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "meta"));
    writeFileSync(join(folder, "meta", "_journal.json"), JSON.stringify({ entries: [{ idx: 0, tag: "0000_a" }] }));
    const [announced, one, two] = ["-- changes rows of: meta, people", "create table a (b);", "drop table c;"];
    const mark = "--> statement-breakpoint";
    writeFileSync(join(folder, "0000_a.sql"), [announced, one, mark, "", mark, two].join("\n"));
    expect(readMigrations(folder)).toEqual([
      { version: 1, name: "0000_a", statements: [`${announced}\n${one}`, two], changesRowsOf: ["meta", "people"] },
    ]);
  });
});

describe("before a populated database is changed", () => {
  test("it is copied, and the copy is whole and of the old schema", async () => {
    const path = await seededFile();
    const lines: string[] = [];
    migrate(path, { migrations: extra(["create table extra (a)"]), report: (line) => lines.push(line) });
    const copy = `${path}.before-${NEWEST + 1}`;
    expect([verify(copy), userVersion(copy)]).toEqual([[], NEWEST]);
    expect(rowsOf(copy)["meetings"]).toEqual(rowsOf(path)["meetings"]);
    expect(lines).toEqual([`copy of the old database: ${copy}`, "migration next"]);
  });

  test("a second try after a failed one is not stopped by the copy of the first, which stays", async () => {
    const path = await seededFile();
    expect(() => migrate(path, { migrations: extra(["drop table meta"]) })).toThrow(/undone/);
    const copy = readFileSync(`${path}.before-${NEWEST + 1}`);
    expect(migrate(path, { migrations: extra(["create table extra (a)"]) })).toBe(NEWEST + 1);
    expect(readFileSync(`${path}.before-${NEWEST + 1}`).equals(copy)).toBe(true);
    expect(userVersion(`${path}.before-${NEWEST + 1}-2`)).toBe(NEWEST);
  });
});

describe("a file that is not ours is refused with one sentence and stays as it is, byte for byte", () => {
  const refused = (message: RegExp) => {
    const sentence = expect.stringMatching(message) as string;
    return { migrating: sentence, opening: sentence, untouched: true };
  };
  const file = (content: string) => {
    const path = join(temporaryFolder(), "record.db");
    writeFileSync(path, content);
    return path;
  };

  test.each([
    ["a text", "dear diary, this is no database"],
    ["a text shorter than a header", "x"],
    ["another format", "SQLite format 2\0"],
  ])("%s", (_what, content) => expect(refusalOf(file(content))).toEqual(refused(/^\S+ is not a SQLite database\.$/)));

  test("a header and nothing more", () => {
    expect(refusalOf(file("SQLite format 3\0"))).toEqual(
      refused(/^\S+ is damaged and cannot be read\. Restore a backup\.$/),
    );
  });

  test.each(["delete", "wal"])("another program's database in journal mode %s", (mode) => {
    const path = join(temporaryFolder(), "record.db");
    withFile(path, (connection) =>
      connection.exec(`pragma journal_mode = ${mode}; create table t (a); pragma user_version = 2`),
    );
    expect(refusalOf(path)).toEqual(refused(/^\S+ is another program's database\.$/));
  });

  test("a database of a newer version", async () => {
    const path = await seededFile();
    withFile(path, (connection) => connection.pragma("user_version = 999"));
    expect(refusalOf(path)).toEqual(
      refused(/^\S+ was written by a newer version \(schema 999, this one knows \d+\)\.$/),
    );
  });

  test("a folder", () => {
    expect(messageOf(() => migrate(temporaryFolder()))).toMatch(/^\S+ is a folder, not a database\.$/);
  });

  test.each([16, 100, 1000, 4096, 5000, 4096 * 7, 4096 * 100, -4096, -1])("cut off at byte %i", async (at) => {
    const path = await seededFile();
    truncateSync(path, at > 0 ? at : statSync(path).size + at);
    expect(refusalOf(path)).toEqual(refused(/^\S+ is damaged .*Restore a backup\.$/));
  });

  test.each([
    ["the header", 18, 40],
    ["the first page", 100, 12],
    ["a page of a table", 4096 * 20, 8],
    ["a page in the middle", 4096 * 200, 8],
    ["a whole page", 4096 * 30, 4096],
  ])("bits flipped in %s", async (_what, start, length) => {
    const path = await seededFile();
    const bytes = readFileSync(path);
    for (let at = start; at < start + length; at += 1) bytes[at]! ^= 0xff;
    writeFileSync(path, bytes);
    expect(refusalOf(path)).toEqual(refused(/^\S+ is damaged .*Restore a backup\.$/));
  });
});
