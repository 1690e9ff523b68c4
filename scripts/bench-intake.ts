/**
 * `npm run bench:intake [-- --runs=5] [--only=quotation]`: how long the intake reads: the labelled texts, ordinary
 * prose and each family of hostile texts at three lengths, with the names of the seed. The last column says how the
 * time grows when a text becomes four times as long: 4 is linear, 16 is quadratic. It prints and asserts nothing: a
 * timed test would measure the machine.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openStore } from "../db/client";
import { gazetteer } from "../db/desk/gazetteer";
import { migrate } from "../db/migrate";
import { loadDataSet } from "../db/seed/load";
import { readCommunique } from "../domain/intake/read";
import type { Gazetteer, ReadingInput } from "../domain/intake/reading";
import { HOSTILE } from "../domain/intake/testing/hostile-texts";
import type { Labelled } from "../domain/intake/testing/score";

const say = (line = ""): void => void process.stdout.write(`${line}\n`);
const LENGTHS = [10_000, 50_000, 200_000] as const;
/** A text that takes longer than this, in milliseconds, is read once and not made longer. */
const PATIENCE = 5_000;
const FOLDER = join(import.meta.dirname, "../domain/intake/testing/communiques");

async function seedGazetteer(): Promise<Gazetteer> {
  const folder = mkdtempSync(join(tmpdir(), "communique-bench-"));
  try {
    const path = join(folder, "record.db");
    migrate(path);
    const store = openStore(path);
    await loadDataSet(store);
    const known = gazetteer(store);
    store.close();
    return known;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Time {
  /** Milliseconds. */
  readonly median: number;
  readonly worst: number;
}

function timeOf(input: ReadingInput, runs: number): Time {
  const times: number[] = [];
  for (let run = 0; run < runs && (times[0] ?? 0) < PATIENCE; run += 1) {
    const start = performance.now();
    readCommunique(input);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1] ?? 0, worst: times.at(-1) ?? 0 };
}

const cell = (text: string, width = 16): string => text.padStart(width);
const both = ({ median, worst }: Time): string => cell(`${median.toFixed(1)} / ${worst.toFixed(1)}`);

const { values } = parseArgs({ options: { runs: { type: "string", default: "5" }, only: { type: "string" } } });
const runs = Number(values.runs);
const known = await seedGazetteer();
const inputOf = (text: string, { publishedOn, language }: Partial<Labelled> = {}): ReadingInput => ({
  text,
  publishedOn: publishedOn ?? "2024-02-29",
  language: language ?? null,
  gazetteer: known,
});

const labelled = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => ({ name, ...(JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as Labelled) }))
  .filter(({ text }) => text !== undefined)
  .toSorted((a, b) => a.name.localeCompare(b.name));
const prose = (length: number): string => {
  const once = labelled.map(({ text }) => text).join("\n\n");
  return once.repeat(Math.ceil(length / once.length)).slice(0, length);
};

say("median / worst, in milliseconds");
say();
if (values.only === undefined) {
  for (const text of labelled) say(`${text.name.padEnd(42)}${both(timeOf(inputOf(text.text, text), runs))}`);
  say();
}
say(
  `${"characters".padEnd(42)}${LENGTHS.map((length) => cell(length.toLocaleString("en-GB"))).join("")}${cell("growth", 8)}`,
);
for (const [name, textOf] of Object.entries({ "ordinary prose": prose, ...HOSTILE })) {
  if (!name.includes(values.only ?? "")) continue;
  const times: Time[] = [];
  for (const length of LENGTHS)
    if ((times.at(-1)?.worst ?? 0) < PATIENCE) times.push(timeOf(inputOf(textOf(length)), runs));
  const [, shorter, longer] = times;
  const growth = shorter && longer ? longer.median / shorter.median : Number.NaN;
  const columns = LENGTHS.map((_, at) => (times[at] ? both(times[at]) : cell("not tried")));
  say(`${name.padEnd(42)}${columns.join("")}${cell(Number.isNaN(growth) ? "?" : growth.toFixed(1), 8)}`);
}
