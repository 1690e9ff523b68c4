/**
 * `npm run bench:import [-- --rows=10000]`: how long a dry run, an import and its undoing take. It prints and asserts
 * nothing: a timed test would measure the machine.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openStore, type Store } from "../db/client";
import { runCommand, COMMANDS } from "../db/commands";
import type { ImportPreview } from "../db/desk/import-preview";
import { migrate } from "../db/migrate";
import { loadDataSet } from "../db/seed/load";
import { SYSTEM } from "../domain/access";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A table of new meetings with as many columns as fit into a request, two people and a source each. */
function tableOf(rows: number): string {
  const names =
    "title,date,status,confidence,format,level,city,host,countries,areas,areaEmphases,participants,participantRoles,summary,sources,sourcePublishers,sourceTitles,sourceLanguages,sourceKinds";
  const lines = Array.from({ length: rows }, (_, at) => {
    const day = new Date(Date.UTC(1995, 0, 1) + (at % 11_000) * 86_400_000).toISOString().slice(0, 10);
    return `Talks ${at},${day},held,high,bilateral,minister,Astana,KZ,KZ | GB,energy | water,priority | mentioned,yermek-kosherbayev | yvette-cooper,Minister | Secretary of State,They spoke about power and rivers for the ${at}th time.,https://example.org/${at % 5_000},Example,News ${at % 5_000},en,press`;
  });
  return [names, ...lines].join("\r\n");
}

const run = async (store: Store, name: string, input: object) => {
  const command = COMMANDS.get(name);
  if (command === undefined) throw new RangeError(`no command ${name}`);
  return (await runCommand(store, command, input, { actor: SYSTEM, now: new Date() })).result;
};

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  say(`${what.padEnd(28)} ${((performance.now() - start) / 1000).toFixed(2).padStart(7)} s`);
  return result;
}

async function preview(store: Store, text: string): Promise<{ hash: string; versions: number[]; outcomes: string[] }> {
  const seen = { hash: "", versions: [] as number[], outcomes: [] as string[] };
  for (let from: number | null = 0; from !== null;) {
    const part = (await run(store, "preview-import", { text, from })) as ImportPreview;
    seen.hash = part.hash;
    seen.versions.push(...part.rows.map(({ version }) => version));
    seen.outcomes.push(...part.rows.map(({ outcome }) => outcome));
    from = part.next;
  }
  return seen;
}

const { values } = parseArgs({ options: { rows: { type: "string", default: "10000" } } });
const folder = mkdtempSync(join(tmpdir(), "communique-bench-"));
try {
  const path = join(folder, "record.db");
  migrate(path);
  const store = openStore(path);
  await loadDataSet(store);
  const text = tableOf(Number(values.rows));
  say(`${values.rows} rows, ${(Buffer.byteLength(JSON.stringify(text)) / 1024 / 1024).toFixed(2)} MiB as sent`);
  const { outcomes, ...seen } = await timed("dry run", () => preview(store, text));
  say(
    `  ${[...new Set(outcomes)].map((each) => `${each} ${outcomes.filter((one) => one === each).length}`).join(", ")}`,
  );
  const done = (await timed("import", () => run(store, "import-meetings", { text, seen, mapping: null }))) as {
    id: string;
  };
  await timed("counts anew", async () => store.index());
  await timed("undo", () => run(store, "undo-import", { id: done.id }));
  say(`memory ${(process.memoryUsage.rss() / 1024 / 1024).toFixed(0)} MiB`);
  store.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
