import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROLES, type Actor } from "../../domain/access";
import { AppError } from "../../domain/errors";
import { guessMapping } from "../../domain/import/fields";
import type { Store } from "../client";
import { COMMANDS, runCommand } from "../commands";
import { keeperOf } from "../records";
import { seededStore } from "../testing/seeded-store";
import type { ImportPreview } from "./import-preview";

const actor: Actor = { id: "r", name: "Reviewer", permissions: ROLES.reviewer.permissions };
const NOW = new Date("2026-03-01T12:00:00Z");
const LONDON = "2026-02-26-kosherbayev-cooper-london";
const ALONE = "2019-07-02-london-southside-chamber-videoconference";

let store: Store;
beforeAll(async () => {
  store = await seededStore(afterAll);
});

async function run(name: string, input: object, expected: number | null = null): Promise<unknown> {
  return (await runCommand(store, COMMANDS.get(name)!, input, { actor, now: NOW, expected })).result;
}

const preview = async (input: object): Promise<ImportPreview> => (await run("preview-import", input)) as ImportPreview;

/** The faults of a table's only row, by field. */
async function faultsOf(cells: Record<string, string>): Promise<[string | null, string][]> {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const text = [Object.keys(cells), Object.values(cells)].map((row) => row.map(quote).join(",")).join("\n");
  const { rows } = await preview({ text });
  return (rows[0]?.faults ?? []).map(({ field, message }) => [field, message]);
}

describe("a row is refused, with column and reason, where", () => {
  test.each([
    [
      "a person is not there",
      { participants: "yermek-kosherbaev", participantRoles: "Minister" },
      "participants",
      /no person “yermek-kosherbaev”\. Nearest: yermek-kosherbayev \(/,
    ],
    ["a body is not there", { organisations: "ministry" }, "organisations", /no organisation “ministry”/],
    [
      "an agreement is not there",
      { instruments: "kz-gb-strategic-partnership" },
      "instruments",
      /no agreement .* Nearest: kz-gb-strategic-partnership/,
    ],
    ["a tour is not there", { partOf: "no-tour" }, "partOf", /no meeting or tour “no-tour”/],
    ["a code is none", { level: "Viceroy" }, "level", /“Viceroy” is none of head-of-state/],
    ["a country is none", { countries: "Atlantis | GB" }, "countries", /“Atlantis” is no country/],
    [
      "words contradict a code",
      { level: "minister", levelLabel: "Official" },
      "levelLabel",
      /Says “Official”, but Level is “Minister”/,
    ],
    [
      "a name contradicts a slug",
      { participantNames: "Somebody" },
      "participantNames",
      /for 2 in “Participants”|Says “Somebody”/,
    ],
    [
      "lists are out of step",
      { areaEmphases: "priority | priority | priority | priority | priority" },
      "areaEmphases",
      /Has 5 values for/,
    ],
    ["a date is none", { date: "26 Feb 2026" }, "date", /Not a date/],
    ["a needed field is empty", { title: "" }, "title", /Write something/],
    ["a meeting to come is called held", { date: "2027" }, "date|status|null", /Lies in the future/],
    [
      "a source is new and says nothing",
      { sources: "https://example.org/new" },
      "sources",
      /no source at https:\/\/example\.org\/new yet/,
    ],
    [
      "a new source is half told",
      { sources: "https://example.org/new", sourceTitles: "T" },
      "sourcePublishers",
      /Write something|Give a language|Choose one/,
    ],
    ["a source is told otherwise", { sourcePublishers: "Nobody" }, "sourcePublishers", /Says “Nobody”|Has 1 value for/],
    [
      "an address is none of the web",
      { sources: "javascript:alert(1)", sourceTitles: "T" },
      "sources",
      /Not an address of the web/,
    ],
    ["a text holds control characters", { title: "a\u0000b" }, "title", /cannot be printed/],
    ["a text holds half a character", { city: "a\uD800" }, "city", /cannot be printed/],
    ["a text is too long", { title: "x".repeat(301) }, "title", /At most 300/],
    [
      "a list is too long",
      { countries: Array.from({ length: 201 }, () => "GB").join(" | ") },
      "countries",
      /more than 200 values/,
    ],
    [
      "a person stands twice",
      { participants: "yvette-cooper | yvette-cooper", participantRoles: "a | a", participantOrganisations: " | " },
      "participants",
      /Given twice/,
    ],
    ["a key is an object's own", { level: "__proto__", format: "constructor" }, "level", /“__proto__” is none of/],
  ] as const)("%s", async (_, cells, column, words) => {
    const faults = await faultsOf({ slug: LONDON, ...cells });
    expect(faults.map(([at, message]) => `${at}: ${message}`).join("\n")).toMatch(
      new RegExp(`^(?:${column}): .*(?:${words.source})`, "m"),
    );
  });

  test("a slug is no meeting's, was taken out, was merged, or stands twice", async () => {
    await run("remove-record", { kind: "meeting", slug: ALONE }, 1);
    await store.write((_tx, raw) => void raw.exec(`insert into redirects values ('meeting', 'old-name', '${LONDON}')`));
    const text = ["slug", "2026-02-26-kosherbayev-coper-london", ALONE, "old-name", LONDON, LONDON].join("\n");
    const { rows } = await preview({ text });
    expect(rows.map(({ outcome, faults }) => [outcome, faults?.[0]?.message ?? ""])).toEqual([
      ["refused", expect.stringMatching(/no meeting .*Nearest: 2026-02-26-kosherbayev-cooper-london/)],
      ["refused", expect.stringContaining("has been taken out")],
      ["refused", `The meeting “old-name” has been merged into “${LONDON}”.`],
      ["unchanged", ""],
      ["refused", `“${LONDON}” stands in row 5 already.`],
    ]);
  });

  test("a row is new and says too little; the faults are counted past a dozen", async () => {
    const faults = await faultsOf({ title: "T" });
    expect(faults.map(([, message]) => message)).toEqual(
      expect.arrayContaining(["Give a date.", "Choose one.", "Name at least one area.", "Name at least one source."]),
    );
    const cells = { slug: LONDON, organisations: Array.from({ length: 100 }, (_, at) => `none-${at}`).join(" | ") };
    expect((await faultsOf(cells)).at(-1)).toEqual([null, "88 more faults in this row."]);
  });
});

describe("mapping", () => {
  test("goes by our own names, then by what fields are called", () => {
    expect(guessMapping(["slug", "Title", "Place", "Topics", "Country", "earliest", "What?", "city"])).toEqual([
      "slug",
      "title",
      null,
      "areas",
      "countries",
      null,
      null,
      "city",
    ]);
    expect(guessMapping(["Head of it", "Date", "date"])).toEqual([null, null, "date"]);
  });

  test("can be given; values may be labels, and other columns are left alone", async () => {
    const text = `key;What;Rank;junk\n${LONDON};New title;Head of state;x`;
    const { rows, columns } = await preview({ text, mapping: ["slug", "title", "level", null] });
    expect(rows[0]?.changes?.map(({ field }) => field)).toEqual(["title", "level"]);
    expect(columns.map(({ samples }) => samples[0])).toEqual([LONDON, "New title", "Head of state", "x"]);
  });

  test("a state may be named, or be called UK", async () => {
    const text = `slug,countries\n${LONDON},Kazakhstan | UK`;
    expect((await preview({ text })).rows[0]?.outcome).toBe("unchanged");
  });

  test.each([
    [["slug"], /one field, or none, for each column/],
    [["slug", "slug"], /Two columns are read as “slug”/],
    [["slug", "__proto__"], /cannot be taken/],
    ["slug", /cannot be taken/],
  ])("%j is refused", async (mapping, words) => {
    const work = preview({ text: `a,b\n${LONDON},x`, mapping });
    await expect(work).rejects.toThrow(words);
    await expect(work).rejects.toBeInstanceOf(AppError);
  });
});

test("a source told once is known to later rows, also in a later part of the file", async () => {
  const record = keeperOf("meeting").find(store.read, LONDON)!.record;
  const row = { ...record, sources: ["https://example.org/once"] };
  const facts = { url: "https://example.org/once", publisher: "P", title: "T", language: "en", kind: "press" };
  const filler = Array.from({ length: 2_500 }, () => ({ slug: "none" }));
  const text = JSON.stringify([
    { ...row, sources: [facts] },
    ...filler,
    { ...row, sources: [{ url: facts.url }], title: "B" },
  ]);
  const last = await preview({ text, from: 2_500 });
  expect(last.rows.at(-1)).toMatchObject({ outcome: "created" });
  expect(last.rows.at(-1)).not.toHaveProperty("sources");
});

test("long files are looked at in parts, which together are the whole", async () => {
  const text = `slug\n${Array.from({ length: 6_000 }, (_, at) => `none-${at}`).join("\n")}`;
  const seen: number[] = [];
  for (let from: number | null = 0; from !== null;) {
    const part: ImportPreview = await preview({ text, from });
    seen.push(...part.rows.map(({ row }) => row));
    from = part.next;
  }
  expect(seen).toEqual(Array.from({ length: 6_000 }, (_, at) => at + 2));
});

test("rows full of names nobody knows are refused, not looked up for ever", async () => {
  const names = (at: number) => Array.from({ length: 150 }, (_, n) => `x${at}-${n}`).join(" | ");
  const text = `title,participants,organisations\n${Array.from({ length: 400 }, (_, at) => `t,${names(at)},${names(at)}`).join("\n")}`;
  const { rows } = await preview({ text });
  expect(rows.every(({ outcome, faults }) => outcome === "refused" && faults!.length === 13)).toBe(true);
});
