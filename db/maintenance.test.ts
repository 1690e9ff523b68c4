import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { openStore } from "./client";
import { runCommand } from "./commands";
import { keepDocument } from "./commands/keep-document";
import { backup, verify } from "./maintenance";
import { COMMUNIQUE, DOCUMENT } from "./testing/read-meeting";
import { emptyFile, seededFile, seededStore, temporaryFolder } from "./testing/seeded-store";

const sha256 = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");
const countOf = (path: string) => {
  const connection = new Database(path, { readonly: true });
  const count: unknown = connection.prepare("select count(*) from meetings").pluck().get();
  connection.close();
  return count;
};

/** Changes a database behind the product's back. */
function tamper(path: string, sql: string): void {
  const connection = new Database(path);
  connection.pragma("foreign_keys = OFF");
  connection.unsafeMode(true);
  connection.pragma("writable_schema = ON");
  connection.exec(sql);
  connection.close();
}

/** Every place in a file where some words stand. */
function allPlaces(bytes: Buffer, words: string): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(words); at !== -1; at = bytes.indexOf(words, at + 1)) places.push(at);
  return places;
}

describe("backup", () => {
  test("the copy holds what was written last, though the database is in use", async () => {
    const store = await seededStore();
    await store.write((_tx, raw) => raw.exec("insert into meta values ('written', 'last')"));
    const target = join(temporaryFolder(), "copy.db");
    const made = await backup(store.path, target);
    const copy = openStore(target);
    expect(copy.raw.prepare("select value from meta where key = 'written'").pluck().get()).toBe("last");
    copy.close();
    expect(made.path).toBe(target);
    expect(store.raw.open).toBe(true);
  });

  test("beside the copy stands its sum in the form sha256sum reads, and nothing else", async () => {
    const target = join(temporaryFolder(), "copy.db");
    const made = await backup(await seededFile(), target);
    expect(made.sha256).toBe(sha256(target));
    expect(readFileSync(`${target}.sha256`, "utf8")).toBe(`${made.sha256}  copy.db\n`);
    expect(readdirSync(dirname(target)).sort()).toEqual(["copy.db", "copy.db.sha256"]);
  });

  test("a file that is there already is never overwritten", async () => {
    const target = join(temporaryFolder(), "copy.db");
    writeFileSync(target, "mine");
    await expect(backup(await seededFile(), target)).rejects.toMatchObject({ code: "conflict" });
    expect(readFileSync(target, "utf8")).toBe("mine");
  });

  test("of a database that is not ours no copy is left", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "other.db");
    const other = new Database(path);
    other.exec("create table t (a)");
    other.close();
    await expect(backup(path, join(folder, "copy.db"))).rejects.toMatchObject({ code: "database-refused" });
    expect(readdirSync(folder)).toEqual(["other.db"]);
  });

  test("a database that is not there is not made", async () => {
    const folder = temporaryFolder();
    await expect(backup(join(folder, "none.db"), join(folder, "copy.db"))).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a copy can be opened, verified and copied again", async () => {
    const [one, two] = [join(temporaryFolder(), "one.db"), join(temporaryFolder(), "two.db")];
    await backup(await seededFile(), one);
    await backup(one, two);
    expect([verify(two), countOf(two)]).toEqual([[], countOf(one)]);
  });
});

describe("verify", () => {
  test("a sound database has no faults, full or empty, and verifying does not change it", async () => {
    const path = await seededFile();
    const before = countOf(path);
    expect([verify(path), verify(path), verify(emptyFile())]).toEqual([[], [], []]);
    expect(countOf(path)).toBe(before);
  });

  test.each([
    ["a reference to nothing", "delete from people where id = 1", /posts refers to a row that people does not hold/],
    [
      "a text that is missing",
      "delete from meeting_text where rowid = 3",
      /374 meetings, but 373 in the full-text table/,
    ],
    [
      "a full-text table that lost its words",
      "delete from meeting_text_docsize where id = 5",
      /374 meetings, but 373|meeting_text: .*malformed/,
    ],
    [
      "an index that lacks its rows",
      "update sqlite_schema set sql = replace(sql, '(`part_of`)', '(`city`)') where name = 'meetings_part_of'",
      /missing from index meetings_part_of/,
    ],
    [
      "a row its table refuses",
      "pragma ignore_check_constraints = on; update meetings set status = 'maybe' where id = 1",
      /CHECK constraint failed in meetings/,
    ],
    [
      "a record changed past history",
      "update meetings set city = 'Nowhere' where id = 7",
      /^The meeting [\w-]+ does not read as history last left it\.$/m,
    ],
    [
      "a list of a record changed past history",
      "update meeting_areas set emphasis = 'mentioned' where meeting_id = 7 and position = 0",
      /^The meeting [\w-]+ does not read as history last left it\.$/m,
    ],
    [
      "a record taken out past history",
      "delete from meetings where id = 7",
      /^The meeting [\w-]+ is in history, but gone\.$/m,
    ],
    [
      "a record written past history",
      "insert into organisations (slug, name, kind, version) select 'none', 'None', kind, 1 from organisations limit 1",
      /^The organisation none is not in history\.$/m,
    ],
    [
      "a row of history that says something else",
      "drop trigger audit_is_not_changed; update audit set actor_name = 'Nobody' where sequence = 40",
      /^History breaks at row 40: what it says is not what was written\.$/m,
    ],
    [
      "a row of history that is missing",
      "drop trigger audit_is_not_deleted; delete from audit where sequence = 41",
      /^History breaks at row 41: the row is missing\.$/m,
    ],
  ])("%s is told", async (_what, sql, words) => {
    const path = await seededFile();
    tamper(path, sql);
    expect(verify(path).join("\n")).toMatch(words);
  });

  test("a kept document that reads otherwise is named", async () => {
    const store = await seededStore();
    const actor = { id: "e", name: "Editor", permissions: ["write-drafts"] as const };
    const asking = { actor, now: new Date("2026-03-01T12:00:00Z") };
    for (const text of [COMMUNIQUE, "Another."]) await runCommand(store, keepDocument, { text }, asking);
    expect(verify(store.path)).toEqual([]);
    tamper(
      store.path,
      `drop trigger documents_are_not_changed;
        update documents set text = replace(text, 'tungsten', 'copper') where sha256 = '${DOCUMENT}'`,
    );
    expect(verify(store.path)).toEqual([`The document ${DOCUMENT} does not read as it did when it was kept.`]);
  });

  test("whichever byte of a text is flipped, verifying finds it", async () => {
    const path = await seededFile();
    const sound = readFileSync(path);
    const words = "Deputy Foreign";
    const places = allPlaces(sound, words).filter((_, at, { length }) => at % Math.ceil(length / 6) === 0);
    expect(places.length).toBeGreaterThan(3);
    for (const place of places) {
      const bytes = Buffer.from(sound);
      bytes[place] = bytes[place]! ^ 0x02;
      writeFileSync(path, bytes);
      expect(verify(path).join("\n"), `byte ${place}`).toMatch(
        /^(?:History breaks at row \d+|The \w+ [\w-]+ does not|subject_text does not)/m,
      );
    }
  });

  test("a database whose pages cannot be read is refused", async () => {
    const path = await seededFile();
    const pages = readFileSync(path);
    writeFileSync(path, pages.fill(0, 4096 * 40, 4096 * 44));
    expect(() => verify(path)).toThrow(/record\.db is damaged/);
  });

  test("a file that is not ours is refused", () => {
    const path = join(temporaryFolder(), "note.txt");
    writeFileSync(path, "a note, longer than a header");
    expect(() => verify(path)).toThrow(/is not a SQLite database/);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  test("a database that is not there is told, not made", () => {
    const path = join(temporaryFolder(), "none.db");
    expect(() => verify(path)).toThrow();
    expect(existsSync(path)).toBe(false);
  });
});
