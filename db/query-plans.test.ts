import { afterAll, expect, test, vi } from "vitest";
import { seededStore } from "./testing/seeded-store";
import { agreement, initiative, meeting, organisation, person } from "./views";
import { meetingRows } from "./views/meetings";
import { sourcesOf } from "./views/sources";

const store = await seededStore(afterAll);
store.index();

/** The statements SQLite is asked to prepare while a view answers. */
async function statementsOf(view: () => Promise<unknown>): Promise<string[]> {
  const prepare = vi.spyOn(store.raw, "prepare");
  try {
    expect(await view()).not.toBeNull();
    return [...new Set(prepare.mock.calls.map(([sql]) => sql))];
  } finally {
    prepare.mockRestore();
  }
}

/** The steps of a plan that read a whole table or a whole index. */
function scansOf(sql: string): string[] {
  const values = Array.from(sql.matchAll(/\?/g), () => null);
  const plan = store.raw.prepare(`explain query plan ${sql}`).all(...values) as { detail: string }[];
  return plan.map(({ detail }) => detail).filter((detail) => /^SCAN (?!CONSTANT|.*VIRTUAL TABLE)/.test(detail));
}

const slugIn = (sql: string) => store.raw.prepare(sql).pluck().get() as string;
const slugs = {
  // A meeting that names all there is to name, so that no list is left unread.
  meeting: slugIn(`select slug from meetings m where part_of is not null or (
    exists (select 1 from meeting_instruments x where x.meeting_id = m.id) and
    exists (select 1 from meeting_initiatives x where x.meeting_id = m.id)) order by part_of limit 1`),
  person: slugIn("select slug from people limit 1"),
  organisation: slugIn("select slug from organisations limit 1"),
  instrument: slugIn("select slug from instruments limit 1"),
  initiative: slugIn("select slug from initiatives limit 1"),
};

test("a scan is recognised where there is one", () => {
  expect(scansOf("select * from meetings where city = ?")).toEqual(["SCAN meetings"]);
  expect(scansOf("select count(*) from meetings")).toEqual([
    expect.stringMatching(/^SCAN meetings USING COVERING INDEX/),
  ]);
  expect(scansOf("select * from meetings where slug = ?")).toEqual([]);
});

test.each<[string, () => Promise<unknown>]>([
  ["a meeting", () => meeting(store, slugs.meeting)],
  ["rows of a list", () => meetingRows(store, [1, 2, 3])],
  ["the sources of a meeting", () => sourcesOf(store, "meeting", 1)],
  ["the sources of an agreement", () => sourcesOf(store, "instrument", 1)],
  ["the sources of an initiative", () => sourcesOf(store, "initiative", 1)],
])("reading %s looks every table up by key or index and scans none", async (_what, view) => {
  const statements = await statementsOf(view);
  expect(statements.length).toBeGreaterThan(0);
  expect(statements.map((sql) => [sql, scansOf(sql)]).filter(([, scans]) => scans!.length > 0)).toEqual([]);
});

/** Tables that grow with every meeting. */
const LARGE = /^SCAN (meetings|meeting_\w+|participants|outcomes|sources|\w+_sources)\b/;

test.each<[string, () => Promise<unknown>]>([
  ["a person", () => person(store, slugs.person)],
  ["an organisation", () => organisation(store, slugs.organisation)],
  ["an agreement", () => agreement(store, slugs.instrument, "2026-02-28")],
  ["an initiative", () => initiative(store, slugs.initiative)],
])("reading %s scans no table that grows with the meetings", async (_what, view) => {
  const scans = (await statementsOf(view)).flatMap((sql) => scansOf(sql).map((scan) => `${scan}: ${sql}`));
  expect(scans.filter((scan) => LARGE.test(scan))).toEqual([]);
});
