import * as fc from "fast-check";
import { stringify } from "csv-stringify/sync";
import { beforeEach, describe, expect, test } from "vitest";
import { getStore } from "@/db/client";
import { chainFault, recordFaults } from "@/db/audit";
import { COMMANDS, runCommand } from "@/db/commands";
import type { Imported } from "@/db/commands/import-meetings";
import type { ImportPreview } from "@/db/desk/import-preview";
import { imports } from "@/db/desk/imports";
import { keeperOf, slugsOf } from "@/db/records";
import { ROLES, type Actor } from "@/domain/access";
import { canonicalJson } from "@/domain/canonical-json";
import { AppError } from "@/domain/errors";
import { parseCsv } from "../testing/parse-csv";
import { ask, askJson, serveRecord } from "../testing/served-record";

serveRecord();

const reviewer: Actor = { id: "r", name: "Reviewer", permissions: ROLES.reviewer.permissions };
const editor: Actor = { id: "e", name: "Editor", permissions: ROLES.editor.permissions };
const NOW = new Date("2026-03-01T12:00:00Z");

async function run<R>(name: string, input: object, actor: Actor = reviewer): Promise<R> {
  const { result } = await runCommand(getStore(), COMMANDS.get(name)!, input, { actor, now: NOW });
  return result as R;
}

async function preview(text: string, mapping: unknown = null): Promise<ImportPreview> {
  return run("preview-import", { text, mapping });
}

/** Applies what a dry run showed. */
async function apply(text: string, shown?: ImportPreview): Promise<Imported> {
  const { hash, rows, columns } = shown ?? (await preview(text));
  const mapping = columns.map(({ field }) => field);
  return run("import-meetings", { text, mapping, seen: { hash, versions: rows.map(({ version }) => version) } });
}

const failure = async (work: Promise<unknown>): Promise<AppError> => {
  const error: unknown = await work.then(
    () => new Error("nothing was refused"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof AppError) return error;
  throw error;
};

const counted = ({ rows }: ImportPreview) => {
  const counts: Record<string, number> = {};
  for (const { outcome } of rows) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};

const csvOf = async (query = "") => (await ask(`/meetings.csv${query}`)).text();
const jsonOf = async (query = "") => (await ask(`/meetings.json${query}`)).text();

/** The table with some rows of it, or with a cell written anew. */
function rewritten(csv: string, change: (rows: string[][], names: string[]) => string[][]): string {
  const [names = [], ...rows] = parseCsv(csv);
  return stringify([names, ...change(rows, names)], { record_delimiter: "windows", quoted_match: /[\r\n]/ });
}

const ALL = "?status=held&status=announced&status=cancelled";
let csv: string;
let json: { readonly meetings: readonly Record<string, unknown>[] };
beforeEach(async () => {
  csv ??= await csvOf(ALL);
  json ??= await askJson(`/meetings.json${ALL}`);
});

const everyRecord = () => {
  const { read } = getStore();
  return canonicalJson(
    (["meeting", "person", "source"] as const).flatMap((kind) =>
      slugsOf(read, kind).map((slug) => [kind, slug, keeperOf(kind).find(read, slug)?.record]),
    ),
  );
};
const rowsOfHistory = () => Number(getStore().raw.prepare("select count(*) from audit").pluck().get());
const sound = () =>
  expect([chainFault(getStore().raw), recordFaults(getStore().read, getStore().raw)]).toEqual([null, []]);

describe("our own exports", () => {
  test("come back unchanged, whole", async () => {
    expect(counted(await preview(csv))).toEqual({ unchanged: 370 });
    expect(counted(await preview(JSON.stringify(json)))).toEqual({ unchanged: 370 });
    expect(counted(await preview(await jsonOf("?country=TM")))).toEqual({ unchanged: 54 });
  });

  test("come back unchanged in any part and order, as a table and as JSON", async () => {
    const picks = fc.uniqueArray(fc.nat(369), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(picks, async (at) => {
        const table = rewritten(csv, (rows) => at.map((each) => rows[each]!));
        const list = JSON.stringify(at.map((each) => json.meetings[each]));
        expect(counted(await preview(table))).toEqual({ unchanged: at.length });
        expect(counted(await preview(list))).toEqual({ unchanged: at.length });
      }),
      { numRuns: 25 },
    );
  });

  test("one record alone, and columns left out, change nothing either", async () => {
    expect(counted(await preview(JSON.stringify(json.meetings[3])))).toEqual({ unchanged: 1 });
    const narrow = rewritten(csv, (rows) => rows);
    const [names = [], ...rows] = parseCsv(narrow);
    const kept = ["slug", "title", "participantRoles", "countries"].map((name) => names.indexOf(name));
    const table = stringify([names, ...rows].map((row) => kept.map((at) => row[at]!)));
    expect(counted(await preview(table))).toEqual({ unchanged: 370 });
  });
});

/** A cell of each kind written anew, with the field that must then differ. */
const EDITS: Record<string, { field: string; edit: (cell: string) => string }> = {
  title: { field: "title", edit: (cell) => `${cell} again` },
  date: { field: "date", edit: (cell) => (cell === "2014" ? "2015" : "2014") },
  level: { field: "level", edit: (cell) => (cell === "official" ? "minister" : "official") },
  format: { field: "format", edit: (cell) => (cell === "regional" ? "multilateral" : "regional") },
  modality: { field: "modality", edit: (cell) => (cell === "phone" ? "letter" : "phone") },
  city: { field: "city", edit: (cell) => (cell === "" ? "Almaty" : "") },
  host: { field: "hostCountry", edit: (cell) => (cell === "FR" ? "DE" : "FR") },
  confidence: { field: "confidence", edit: (cell) => (cell === "low" ? "high" : "low") },
  note: { field: "note", edit: (cell) => `${cell} =1+1 | more` },
  summary: { field: "summary", edit: (cell) => `Newly: ${cell}` },
  participantRoles: { field: "participants", edit: (cell) => cell.replace(/^.+?(?= \| |$)/s, "Envoy") },
  areaEmphases: {
    field: "areas",
    edit: (cell) => cell.replace(/^\w+/, (word) => (word === "mentioned" ? "priority" : "mentioned")),
  },
  outcomes: { field: "outcomes", edit: (cell) => (cell === "" ? "" : `First ${cell}`) },
};

test("one changed cell is exactly one changed field", async () => {
  const cases = fc.record({ at: fc.nat(369), name: fc.constantFrom(...Object.keys(EDITS)) });
  await fc.assert(
    fc.asyncProperty(cases, async ({ at, name }) => {
      const { field, edit } = EDITS[name]!;
      let touched = true;
      const text = rewritten(csv, (rows, names) => {
        const column = names.indexOf(name);
        const row = [...rows[at]!];
        const before = row[column]!;
        row[column] = edit(before);
        touched = row[column] !== before;
        return [row];
      });
      const { rows } = await preview(text);
      if (!touched) return;
      expect(rows[0]?.faults ?? [], `${name} of row ${at}`).toEqual([]);
      expect(rows[0]?.changes?.map((change) => change.field)).toEqual([field]);
    }),
    { numRuns: 120 },
  );
});

describe("importing", () => {
  const edited = (row: number, changes: Record<string, string>) =>
    rewritten(csv, (rows, names) =>
      rows.slice(0, 50).map((cells, at) => (at === row ? cells.map((cell, c) => changes[names[c]!] ?? cell) : cells)),
    );
  const NEW = {
    slug: "",
    title: "Talks in Astana about rails",
    date: "2026-02-27",
    city: "Astana",
    participants: "yermek-kosherbayev | yvette-cooper",
    participantNames: "",
    participantRoles: "Envoy of the test | Guest of the test",
    participantOrganisations: " | ",
    participantOrganisationNames: "",
    sources: "https://example.org/rails",
    sourcePublishers: "Example",
    sourceTitles: "Rails",
    sourceDates: "2026-02-28",
    sourceLanguages: "en",
    sourceKinds: "press",
  };

  test("changes, creates and brings along in one batch of history; undone, every record reads as before", async () => {
    const before = everyRecord();
    const text = rewritten(csv, (rows, names) => {
      const write = (row: string[], changes: Record<string, string>) =>
        row.map((cell, c) => changes[names[c]!] ?? cell);
      return [
        write(rows[0]!, {
          title: "Renamed",
          participantRoles: EDITS["participantRoles"]!.edit(rows[0]![names.indexOf("participantRoles")]!),
        }),
        write(rows[1]!, NEW),
        write(rows[2]!, { ...NEW, title: "Second" }),
        rows[3]!,
      ];
    });
    const shown = await preview(text);
    expect(shown.rows.map(({ outcome, sources }) => [outcome, sources])).toEqual([
      ["changed", undefined],
      ["created", 1],
      ["created", undefined],
      ["unchanged", undefined],
    ]);
    const done = await apply(text, shown);
    expect(done).toMatchObject({ created: 2, updated: 1, unchanged: 1, sources: 1 });
    const slug = "2026-02-27-kosherbayev-cooper-astana";
    expect(keeperOf("meeting").find(getStore().read, slug)?.record.title).toBe("Talks in Astana about rails");
    expect(keeperOf("meeting").find(getStore().read, `${slug}-2`)?.record.title).toBe("Second");
    sound();
    const history = getStore().raw.prepare("select distinct batch from audit where command = 'import-meetings'").all();
    expect(history).toHaveLength(1);
    expect((await imports(getStore(), reviewer))[0]).toMatchObject({ id: done.id, created: 2, undone: null });
    await run("undo-import", { id: done.id });
    expect(everyRecord()).toBe(before);
    sound();
    expect((await imports(getStore(), reviewer))[0]?.undone).toMatchObject({ by: "Reviewer" });
    expect((await failure(run("undo-import", { id: done.id }))).code).toBe("conflict");
  });

  test("a fault in the last row keeps every row out", async () => {
    const before = [everyRecord(), rowsOfHistory()];
    const text = rewritten(csv, (rows, names) => [
      ...rows.slice(0, 20).map((row) => row.map((cell, c) => (names[c] === "city" ? "Elsewhere" : cell))),
      rows[20]!.map((cell, c) => (names[c] === "organisations" ? "nobody-at-all" : cell)),
    ]);
    const shown = await preview(text);
    expect(counted(shown)).toEqual({ changed: 20, refused: 1 });
    const error = await failure(apply(text, shown));
    expect([error.code, error.fields[0]?.param]).toEqual(["unprocessable", "rows.22.organisations"]);
    expect([everyRecord(), rowsOfHistory()]).toEqual(before);
  });

  test("what has changed since the dry run is named, and nothing is written", async () => {
    const text = edited(4, { city: "Nowhere" });
    const shown = await preview(text);
    const other = edited(4, { city: "Somewhere" });
    const { id } = await apply(other);
    const before = everyRecord();
    const error = await failure(apply(text, shown));
    expect(error.code).toBe("stale-version");
    const { slug, version } = shown.rows[4]!;
    expect(error.also["differs"]).toEqual([
      expect.objectContaining({ row: 6, slug, seen: version, stands: version + 1 }),
    ]);
    expect(JSON.stringify(error.also)).not.toContain("Nowhere");
    expect(everyRecord()).toBe(before);
    await run("undo-import", { id });
  });

  test("only the file and mapping that were looked at are imported", async () => {
    const shown = await preview(edited(4, { city: "Nowhere" }));
    expect((await failure(apply(edited(4, { city: "Other" }), shown))).code).toBe("stale-version");
  });

  test("an import is not undone over later changes, which are named", async () => {
    const { id } = await apply(edited(7, { city: "First" }));
    const later = await apply(edited(7, { city: "Second" }));
    const error = await failure(run("undo-import", { id }));
    const slug = parseCsv(csv)[8]![0];
    expect([error.code, error.also["records"]]).toEqual(["conflict", [{ kind: "meeting", slug }]]);
    await run("undo-import", { id: later.id });
    await run("undo-import", { id });
    sound();
  });

  test("a file that changes nothing leaves no row of history", async () => {
    const before = rowsOfHistory();
    expect(await apply(edited(0, {}))).toMatchObject({ id: null, unchanged: 50 });
    expect(rowsOfHistory()).toBe(before);
  });

  test.each(["preview-import", "import-meetings", "undo-import"])(
    "%s needs the permission to publish",
    async (name) => {
      const input = { text: "a", mapping: [null], seen: { hash: "", versions: [] }, id: "x" };
      expect((await failure(run(name, input, editor))).code).toBe("forbidden");
    },
  );

  test("a dry run keeps nothing, not even under a key", async () => {
    const before = rowsOfHistory();
    const asking = { actor: reviewer, now: NOW, key: "look" };
    await runCommand(getStore(), COMMANDS.get("preview-import")!, { text: csv }, asking);
    expect(rowsOfHistory()).toBe(before);
    expect(getStore().raw.prepare("select count(*) from answers").pluck().get()).toBe(0);
  });
});
