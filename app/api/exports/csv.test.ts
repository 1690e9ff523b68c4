import { afterAll, describe, expect, test } from "vitest";
import { getStore } from "@/db/client";
import { changedStore } from "@/db/testing/seeded-store";
import { meeting } from "@/db/views";
import { listOfCell } from "@/domain/import/cells";
import { AREAS } from "@/domain/taxonomy";
import { parseCsv } from "../testing/parse-csv";
import { ask, askJson, serveRecord } from "../testing/served-record";
import { COLUMNS } from "./columns";

const HOSTILE = ['=HYPERLINK("http://evil.example","x")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "＝1+1"];
const BREAKS = ["one\nbreak", "one\rbreak", "one\r\nbreak"];
const ODD = 'quote " comma , bar | line\nbreak\rreturn';

serveRecord(async () => {
  const { path } = await changedStore((data) => {
    const titled = data.meetings.filter(({ kind, status }) => kind === "meeting" && status === "held");
    for (const [at, title] of HOSTILE.entries()) titled[at]!.title = title;
    for (const [at, text] of BREAKS.entries()) titled[at]!.summary = text;
    titled[HOSTILE.length]!.summary = ODD;
    titled[HOSTILE.length]!.outcomes = [
      { text: ODD, area: null, kind: "agreed" },
      { text: "Second", area: "energy", kind: "signed" },
    ];
  }, afterAll);
  return path;
});

type Row = Readonly<Record<string, string>>;

async function table(query = ""): Promise<{ text: string; names: string[]; rows: Row[] }> {
  const text = await (await ask(`/meetings.csv${query}`)).text();
  const [names = [], ...rows] = parseCsv(text);
  for (const row of rows) expect(row).toHaveLength(names.length);
  return { text, names, rows: rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ""]))) };
}

describe("the form", () => {
  test("RFC 4180: one line of names first, no byte-order mark, every row as long", async () => {
    const { text, names } = await table();
    expect(text.startsWith("slug,title,date,")).toBe(true);
    expect(names).toEqual(COLUMNS.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  });

  test("quotes, commas and line breaks of any kind come back as they were", async () => {
    const { rows } = await table();
    const summaries = rows.map(({ summary }) => summary);
    expect(summaries).toEqual(expect.arrayContaining([ODD, ...BREAKS]));
  });

  test("a cell that a spreadsheet would run starts with an apostrophe", async () => {
    const { rows } = await table();
    for (const title of HOSTILE) expect(rows.map((row) => row["title"])).toContain(`'${title}`);
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@\t\r-]/);
  });

  test("no meeting, no row but that of names", async () => {
    const { names, rows } = await table("?q=zzzzzz");
    expect(names).toHaveLength(COLUMNS.length);
    expect(rows).toEqual([]);
  });
});

describe("what it holds", () => {
  test("exactly the filtered meetings, in the order of the list", async () => {
    const query = "?country=UZ&not.level=business&from=2018&sort=date";
    const { rows } = await table(query);
    const { meetings } = await askJson<{ meetings: { slug: string }[] }>(`/meetings${query}&limit=500`);
    expect(rows.map(({ slug }) => slug)).toEqual(meetings.map(({ slug }) => slug));
    expect(rows.length).toBeGreaterThan(20);
  });

  test("labels beside codes, and lists that run in parallel", async () => {
    for (const row of (await table()).rows) {
      const of = (name: string) => (row[name] === "" ? [] : row[name]!.split(" | "));
      const record = (await meeting(getStore(), row["slug"]!))!;
      expect(of("areas")).toEqual(record.areas.map(({ area }) => area));
      expect(of("areaLabels")).toEqual(record.areas.map(({ area }) => AREAS[area].label));
      expect(of("areaEmphases")).toEqual(record.areas.map(({ emphasis }) => emphasis));
      expect(of("countries")).toEqual(record.countries);
      expect(of("participants")).toEqual(record.participants.map(({ person }) => person));
      expect(of("sources")).toEqual(record.sources.map(({ url }) => url));
      expect(row["date"]).toBe(record.date);
      const roles = record.participants.map(({ role }) => role);
      expect(of("participantRoles")).toEqual(roles);
      // One body that is not recorded is an empty cell, which reads as an empty list.
      const bodies = record.participants.map(({ organisation }) => organisation ?? "");
      expect(row["participantOrganisations"]).toBe(bodies.join(" | "));
    }
  });

  test("a bar inside a value does not part it", async () => {
    const { rows } = await table();
    const row = rows.find(({ summary }) => summary === ODD)!;
    expect(row["outcomes"]!.split(" | ")).toEqual([ODD.replace("|", "\\|"), "Second"]);
    expect(listOfCell(row["outcomes"]!)).toEqual([ODD, "Second"]);
    expect(row["outcomeAreas"]).toBe(" | energy");
  });

  test("every row says what was exported, when, and on what terms", async () => {
    const { rows } = await table("?country=KZ&from=2016");
    const [first] = rows;
    expect(first?.["selection"]).toBe(`${rows.length} meetings of Kazakhstan with the United Kingdom, since 2016`);
    expect(first?.["selectionUrl"]).toBe("http://127.0.0.1:3000/?country=KZ&from=2016");
    expect(first?.["exportedOn"]).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(first?.["citation"]).toContain(first?.["selectionUrl"]);
    for (const name of ["selection", "selectionUrl", "exportedOn", "coverage", "licence", "citation"]) {
      expect([name, new Set(rows.map((row) => row[name])).size]).toEqual([name, 1]);
    }
  });

  test("the metadata describes the columns of the file, and the file names the metadata", async () => {
    const { names } = await table();
    const link = (await ask("/meetings.csv?country=KZ")).headers.get("link") ?? "";
    const address = /<http:\/\/127\.0\.0\.1:3000\/api\/v1([^>]*)>; rel="describedby"/.exec(link)?.[1];
    const metadata = await askJson<{ tableSchema: { columns: { name: string }[] } }>(address!);
    expect(metadata.tableSchema.columns.map(({ name }) => name)).toEqual(names);
  });
});
