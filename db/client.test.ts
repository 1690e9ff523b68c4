import Database from "better-sqlite3";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Store } from "./client";
import { closeStore, getStore, openStore } from "./client";
import { notePublication } from "./publications";
import * as tables from "./schema";
import { EVERYTHING } from "../domain/filter";
import { emptyStore, seededFile, seededStore, temporaryFolder } from "./testing/seeded-store";

const note = (store: Store, key: string): Promise<void> =>
  store.write((tx) => {
    tx.insert(tables.meta).values({ key, value: "x" }).run();
  });
const keys = (store: Store): unknown[] =>
  store.raw.prepare("select key from meta where key not in ('seed', 'publications') order by rowid").pluck().all();
const pragmas = (connection: Database.Database) =>
  Object.fromEntries(
    ["journal_mode", "synchronous", "foreign_keys", "busy_timeout", "trusted_schema", "query_only"].map((name) => [
      name,
      connection.pragma(name, { simple: true }),
    ]),
  );

describe("pragmas, read back", () => {
  test("the writer is durable before and after a write: WAL and synchronous FULL", async () => {
    const store = emptyStore();
    const durable = { journal_mode: "wal", synchronous: 2, foreign_keys: 1, busy_timeout: 5000, trusted_schema: 0 };
    expect(await store.write((_tx, raw) => pragmas(raw))).toMatchObject(durable);
    await note(store, "a");
    expect(await store.write((_tx, raw) => pragmas(raw))).toMatchObject(durable);
  });

  test("the reader keeps foreign keys, distrusts the schema and refuses to write", () => {
    const store = emptyStore();
    expect(pragmas(store.raw)).toMatchObject({ query_only: 1, foreign_keys: 1, trusted_schema: 0, busy_timeout: 5000 });
    expect(() => store.raw.exec("insert into meta values ('a', 'b')")).toThrow(/readonly/);
    expect(() => store.read.insert(tables.meta).values({ key: "a", value: "b" }).run()).toThrow();
    expect(() => store.raw.exec("create table t (a)")).toThrow(/readonly/);
    expect(keys(store)).toEqual([]);
  });

  test("a file is marked as ours", () => {
    expect(emptyStore().raw.pragma("application_id", { simple: true })).toBe(0x434f4d51);
  });
});

describe("writing", () => {
  test("what is written is read at once, and the answer of the work is given back", async () => {
    const store = emptyStore();
    expect(await store.write((_tx, raw) => raw.prepare("select 7").pluck().get())).toBe(7);
    await note(store, "a");
    expect(keys(store)).toEqual(["a"]);
  });

  test("work that throws leaves no trace, and the next work goes on", async () => {
    const store = emptyStore();
    const failing = store.write((tx) => {
      tx.insert(tables.meta).values({ key: "a", value: "x" }).run();
      throw new Error("halfway");
    });
    await expect(failing).rejects.toThrow("halfway");
    await note(store, "b");
    expect(keys(store)).toEqual(["b"]);
  });

  test("a statement the tables refuse undoes the work before it", async () => {
    const store = emptyStore();
    const failing = store.write((tx) => {
      tx.insert(tables.meta).values({ key: "a", value: "x" }).run();
      tx.insert(tables.meta).values({ key: "a", value: "y" }).run();
    });
    await expect(failing).rejects.toThrow(/UNIQUE/);
    expect(keys(store)).toEqual([]);
  });

  test("a reference to nothing is refused", async () => {
    const store = emptyStore();
    const failing = store.write((tx) => {
      tx.insert(tables.meetingCountries).values({ meetingId: 7, country: "KZ", position: 0 }).run();
    });
    await expect(failing).rejects.toThrow(/FOREIGN KEY/);
  });

  test("asynchronous work is refused, and what it wrote before its first await is undone", async () => {
    const store = emptyStore();
    const asynchronous = store.write(async (tx) => {
      tx.insert(tables.meta).values({ key: "a", value: "x" }).run();
      await Promise.resolve();
    });
    await expect(asynchronous).rejects.toThrow("must be synchronous");
    expect(keys(store)).toEqual([]);
  });

  test("a query given back without being run is refused too", async () => {
    const store = emptyStore();
    const forgotten = store.write((tx) => tx.insert(tables.meta).values({ key: "a", value: "x" }));
    await expect(forgotten).rejects.toThrow("must be synchronous");
    expect(keys(store)).toEqual([]);
  });

  test("writes begun together are done one after another, in the order they were begun", async () => {
    const store = emptyStore();
    const order = Array.from({ length: 50 }, (_, at) => `k${at}`);
    await Promise.all(order.map((key) => note(store, key)));
    expect(keys(store)).toEqual(order);
  });

  test("of writes begun together a failing one fails alone", async () => {
    const store = emptyStore();
    const results = await Promise.allSettled(["a", "b", "b", "c"].map((key) => note(store, key)));
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
    expect(keys(store)).toEqual(["a", "b", "c"]);
  });

  test("a reader sees nothing of work that has not ended", async () => {
    const store = emptyStore();
    const seen = await store.write((tx) => {
      tx.insert(tables.meta).values({ key: "a", value: "x" }).run();
      return keys(store);
    });
    expect([seen, keys(store)]).toEqual([[], ["a"]]);
  });
});

describe("the index", () => {
  test("it is kept while nothing is published, whatever else is written, and is current after that", async () => {
    const store = await seededStore();
    const before = store.index();
    expect(store.index()).toBe(before);
    const total = before.scope(EVERYTHING, null).total();
    await note(store, "a");
    expect(store.index()).toBe(before);
    await store.write((tx, raw) => {
      const held = tx.select().from(tables.meetings).where(eq(tables.meetings.status, "held")).limit(1).get()!;
      tx.update(tables.meetings).set({ status: "cancelled" }).where(eq(tables.meetings.id, held.id)).run();
      notePublication(raw);
    });
    expect(store.index().scope(EVERYTHING, null).total()).toBe(total - 1);
  });
});

describe("opening and closing", () => {
  test("a file that was never migrated is refused and says what to do", () => {
    const path = `${temporaryFolder()}/old.db`;
    const other = new Database(path);
    other.exec("create table t (a); pragma application_id = 0x434f4d51; pragma user_version = 1");
    other.close();
    expect(() => openStore(path)).toThrow(/has schema 1, not \d+\. Run npm run db:migrate\./);
  });

  test("closing folds the log into the file", async () => {
    const path = await seededFile();
    const store = openStore(path);
    await note(store, "a");
    store.close();
    const again = openStore(path);
    expect(keys(again)).toEqual(["a"]);
    again.close();
  });

  test("the process has one store, opened at first use and opened anew after it was closed", async () => {
    const before = process.env["DATABASE_PATH"];
    process.env["DATABASE_PATH"] = await seededFile();
    try {
      const store = getStore();
      expect(getStore()).toBe(store);
      await closeStore();
      await closeStore();
      expect(store.raw.open).toBe(false);
      expect(getStore()).not.toBe(store);
      await closeStore();
    } finally {
      if (before === undefined) delete process.env["DATABASE_PATH"];
      else process.env["DATABASE_PATH"] = before;
    }
  });
});
