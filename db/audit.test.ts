import { expect, test } from "vitest";
import { chainFault, recordFaults } from "./audit";
import { beginHistory } from "./seed/load";
import { olderHistory } from "./testing/older-history";
import { emptyStore, seededStore } from "./testing/seeded-store";

test("a database older than history is given the beginning of each record once", async () => {
  const store = await seededStore();
  const count = () => store.raw.prepare("select count(*) from audit").pluck().get();
  const records = count();
  await store.write((_tx, raw) => raw.exec("drop trigger audit_is_not_deleted; delete from audit"));
  expect(recordFaults(store.read, store.raw)).toHaveLength(Number(records));
  expect(await beginHistory(store)).toBe(true);
  expect([count(), chainFault(store.raw), recordFaults(store.read, store.raw)]).toEqual([records, null, []]);
  expect([await beginHistory(store), count()]).toEqual([false, records]);
});

test("a database without records has no beginning yet", async () => {
  expect(await beginHistory(emptyStore())).toBe(false);
});

test("a record reads as history says where its rows are older than some of its lists, unless those say something", async () => {
  const store = await seededStore();
  await olderHistory(store);
  const holds = store.raw.prepare("select count(*) from audit where after_json like '%\"quotations\"%'").pluck();
  expect([holds.get(), recordFaults(store.read, store.raw)]).toEqual([0, []]);
  await store.write((_tx, raw) =>
    raw.exec(
      "insert into figures (meeting_id, label, value, unit, position) select id, 'a', '1', 'b', 0 from meetings limit 1",
    ),
  );
  expect(recordFaults(store.read, store.raw)).toEqual([
    expect.stringMatching(/^The meeting [\w-]+ does not read as history last left it\.$/),
  ]);
});
