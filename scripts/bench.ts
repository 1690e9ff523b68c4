/**
 * `npm run bench [-- --size=100000] [--runs=50]`: how long the counts of the explorer take, on the seed and
 * on a record of many meetings. It prints and asserts nothing: a timed test would measure the machine.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type Database from "better-sqlite3";
import { buildIndex } from "../db/bitmap-index";
import { openStore, type Store } from "../db/client";
import { writeMeetingText } from "../db/full-text";
import { migrate } from "../db/migrate";
import { loadDataSet } from "../db/seed/load";
import { facets, keyFigures, matrix, meetings, trend } from "../db/views";
import { dayNumber, isoDay, parseEdtf } from "../domain/edtf";
import { readFilter, type Filter } from "../domain/filter";

const say = (line = ""): void => void process.stdout.write(`${line}\n`);

/** Filters as analysts use them, from all of the record to little of it. */
const ADDRESSES = [
  "",
  "country=KZ",
  "country=KZ&country=UZ&area=energy&area=critical-minerals",
  "group=economy&from=2016&to=2024-06",
  "level=foreign-minister&level=minister&not.area=education-science",
  "country=TM&emphasis=priority&modality=in-person",
  "q=railway",
];

/** A fixed stream of numbers from 0 to 1, so that two runs measure the same record. */
function* numbers(): Generator<number, never> {
  for (let state = 1; ; state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) yield state / 0x80000000;
}

/** Moves an EDTF date by some days, as vague as before; vague dates keep to whole months or years. */
function moved(text: string, days: number): { date: string; earliest: string; latest: string } {
  const length = { year: 4, month: 7, day: 10 } as const;
  const date = text
    .split("/")
    .map((bound) => {
      const known = parseEdtf(bound);
      return known === null ? bound : isoDay(dayNumber(known.earliest) + days).slice(0, length[known.precision]);
    })
    .filter((bound, at, all) => at === 0 || bound > (all[0] ?? ""))
    .join("/");
  const bounds = parseEdtf(date);
  if (bounds === null) throw new RangeError(`${text} cannot be moved by ${days} days`);
  return { date, earliest: bounds.earliest, latest: bounds.latest };
}

/** Links that are copied with each meeting; the columns after its id. */
const LINKS = {
  meeting_countries: "country, position",
  meeting_areas: "area, emphasis, position",
  participants: "post_id, position",
  meeting_organisations: "organisation_id, position",
  meeting_instruments: "instrument_id, position",
  meeting_initiatives: "initiative_id, position",
} as const;

/** Copies the seed's meetings until there are `size`, each copy on days of its own. */
function multiply(raw: Database.Database, size: number): void {
  const seed = raw.prepare("select id, date from meetings where kind = 'meeting' order by id").all() as {
    id: number;
    date: string;
  }[];
  const step = 1 + Math.max(...seed.map(({ id }) => id));
  const copy =
    raw.prepare(`insert into meetings (id, slug, kind, part_of, title, summary, date, earliest, latest, status,
      confidence, note, format, level, modality, city, host_country)
    select @id + @shift, @slug, kind, null, title, summary, @date, @earliest, @latest, status,
      confidence, note, format, level, modality, city, host_country from meetings where id = @id`);
  const links = Object.entries(LINKS).map(([table, columns]) =>
    raw.prepare(`insert into ${table} (meeting_id, ${columns})
      select meeting_id + @shift, ${columns} from ${table} where meeting_id <= @last and meeting_id in
        (select id - @shift from meetings where id > @shift and id <= @shift + @last)`),
  );
  const random = numbers();
  for (let count = seed.length, number = 1; count < size; number += 1) {
    const shift = number * step;
    for (const { id, date } of seed.slice(0, size - count)) {
      const days = Math.floor(random.next().value * 8000) - 6000;
      copy.run({ id, shift, slug: `copy-${id + shift}`, ...moved(date, days) });
    }
    for (const link of links) link.run({ shift, last: step - 1 });
    count += seed.length;
  }
}

async function makeRecord(path: string, size: number | null): Promise<Store> {
  migrate(path);
  const store = openStore(path);
  await loadDataSet(store);
  if (size !== null) {
    await store.write((_, raw) => {
      multiply(raw, size);
      writeMeetingText(raw);
    });
  }
  return store;
}

/** All an explorer page counts after a change of filter. */
async function explorer(store: Store, filter: Filter): Promise<void> {
  await facets(store, filter);
  await trend(store, filter, { by: "month", series: "area", unit: "meetings" });
  await matrix(store, filter, { rows: "country", columns: "area", unit: "meetings" });
}

type Work = (store: Store, filter: Filter) => Promise<unknown>;

const WORKS: Readonly<Record<string, Work>> = {
  "facets + trend + matrix": explorer,
  facets: (store, filter) => facets(store, filter),
  "trend, area × month": (store, filter) => trend(store, filter, { by: "month", series: "area", unit: "meetings" }),
  "matrix, country × area": (store, filter) =>
    matrix(store, filter, { rows: "country", columns: "area", unit: "meetings" }),
  "key figures": (store, filter) => keyFigures(store, filter),
  "page of 50": (store, filter) => meetings(store, filter, { sort: "-date", limit: 50, cursor: null }),
};

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
const milliseconds = (value: number): string => value.toFixed(2).padStart(9);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

const WARM_UP = 10;

async function measure(store: Store, runs: number): Promise<void> {
  const filters = ADDRESSES.map((address) => readFilter(new URLSearchParams(address)).filter);
  say(`  ${"milliseconds".padEnd(26)}   median       p95   worst filter's median`);
  for (const [name, work] of Object.entries(WORKS)) {
    const all: number[] = [];
    let worst = 0;
    for (const filter of filters) {
      // The first runs warm the compiler up.
      for (let run = 0; run < WARM_UP; run += 1) await work(store, filter);
      const times: number[] = [];
      for (let run = 0; run < runs; run += 1) {
        const startedAt = performance.now();
        await work(store, filter);
        times.push(performance.now() - startedAt);
      }
      times.sort((a, b) => a - b);
      worst = Math.max(worst, at(times, 0.5));
      all.push(...times);
    }
    all.sort((a, b) => a - b);
    say(`  ${name.padEnd(26)}${milliseconds(at(all, 0.5))} ${milliseconds(at(all, 0.95))}   ${milliseconds(worst)}`);
  }
}

async function benchmark(title: string, size: number | null, runs: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "communique-bench-"));
  try {
    say(`${title} …`);
    const store = await makeRecord(join(folder, "record.db"), size);
    const before = process.memoryUsage();
    const startedAt = performance.now();
    const index = buildIndex(store.raw);
    const took = performance.now() - startedAt;
    const after = process.memoryUsage();
    const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
    say(
      `  index of ${index.size} meetings: built in ${took.toFixed(0)} ms, about ${megabytes(Math.max(0, grown))}; process ${megabytes(after.rss)}`,
    );
    await measure(store, runs);
    store.close();
    say();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  options: { size: { type: "string", default: "100000" }, runs: { type: "string", default: "50" } },
});
await benchmark("The seed", null, Number(values.runs));
await benchmark(`A record of ${values.size} meetings`, Number(values.size), Number(values.runs));
