import { beforeAll, expect, test } from "vitest";
import { getStore } from "@/db/client";
import { COMMANDS, runCommand } from "@/db/commands";
import type { ImportPreview } from "@/db/desk/import-preview";
import { keeperOf } from "@/db/records";
import { ALONG } from "@/db/testing/new-meeting";
import { COMMUNIQUE, DOCUMENT, READ } from "@/db/testing/read-meeting";
import { ROLES, type Actor } from "@/domain/access";
import { EVIDENCE_FIELDS } from "@/domain/records/evidence";
import { openApiDocument } from "./openapi";
import { meeting, meetingWithHistory } from "./shapes";
import { ask, askJson, ORIGIN, serveRecord } from "./testing/served-record";

serveRecord();

const actor: Actor = { id: "r", name: "Reviewer", permissions: ROLES.reviewer.permissions };
const SLUG = "2026-02-27-kosherbayev-astana";
const OTHERS = "?country=KZ&from=2026-02";

async function run<R>(name: string, input: object, expected: number | null = null): Promise<R> {
  const asking = { actor, now: new Date("2026-03-01T12:00:00Z"), expected };
  return (await runCommand(getStore(), COMMANDS.get(name)!, input, asking)).result as R;
}

/** Another meeting that was read from the same text, found at another address. */
const SECOND = "2026-02-27-kosherbayev-shymkent";
let elsewhere: string;

beforeAll(async () => {
  await run("keep-document", { text: COMMUNIQUE });
  elsewhere = keeperOf("source").find(getStore().read, "1")!.record.url;
  const documents = [{ document: DOCUMENT, source: elsewhere }];
  for (const record of [READ, { ...READ, city: "Shymkent", documents, sources: [elsewhere] }]) {
    const body = { record, companions: ALONG };
    const { id } = await run<{ id: string }>("create-draft", { kind: "meeting", body, origin: "intake" });
    await run("publish-draft", { id }, 1);
  }
});

/** What readers get of the meeting's passages. */
const passages = READ.evidence.map(({ document: _document, ...passage }) => ({ ...passage, source: READ.sources[0] }));
const passagesElsewhere = () =>
  passages.flatMap((passage) => (passage.field === "city" ? [] : [{ ...passage, source: elsewhere }]));

test("a meeting's own address tells what was said, and where its source says so", async () => {
  const record = await askJson(`/meetings/${SLUG}`);
  expect(record).toMatchObject({ quotations: READ.quotations, figures: READ.figures, evidence: passages });
  expect(meetingWithHistory.parse(record)).toEqual(record);
});

test("so does the export, of each meeting its own", async () => {
  const { meetings } = await askJson<{ meetings: Record<string, unknown>[] }>(`/meetings.json${OTHERS}`);
  const cited = new Map([
    [SLUG, passages],
    [SECOND, passagesElsewhere()],
  ]);
  expect(meetings.length).toBeGreaterThan(cited.size);
  for (const record of meetings) {
    expect(meeting.parse(record)).toEqual(record);
    expect(record["evidence"]).toEqual(cited.get(String(record["slug"])) ?? []);
  }
  expect(meetings.filter(({ slug }) => cited.has(String(slug)))).toHaveLength(cited.size);
});

test("no answer holds the text that is kept, or its name", async () => {
  const paths = [`/meetings/${SLUG}`, ...["json", "csv", "atom", "ics"].map((form) => `/meetings.${form}${OTHERS}`)];
  for (const path of [
    ...paths,
    "/meetings?q=tungsten",
    "/jump?q=tungsten",
    `/people/${READ.participants[0]!.person}`,
  ]) {
    const answer = await (await ask(path)).text();
    expect([path, answer.includes(DOCUMENT), answer.includes("received the envoy")]).toEqual([path, false, false]);
  }
});

test("the reference describes passages field by field", () => {
  const { components } = openApiDocument(ORIGIN);
  expect(components?.schemas?.["Evidence"]).toMatchObject({
    properties: { field: { enum: [...EVIDENCE_FIELDS] }, start: { type: "integer" }, source: { type: "string" } },
  });
});

test.each(["json", "csv"])("the %s export comes back unchanged, passages and all", async (form) => {
  const text = await (await ask(`/meetings.${form}${OTHERS}`)).text();
  const { rows } = await run<ImportPreview>("preview-import", { text });
  expect(rows.map(({ outcome, faults }) => [outcome, faults])).toEqual(rows.map(() => ["unchanged", undefined]));
  expect(rows.map(({ slug }) => slug)).toContain(SLUG);
});

test("a table that changes something else leaves what was said", async () => {
  const text = `slug,city,hostCountry\n${SLUG},Almaty,KZ`;
  const { hash, rows, columns } = await run<ImportPreview>("preview-import", { text });
  expect(rows[0]?.changes?.map(({ field }) => field)).toEqual(["city", "evidence"]);
  const seen = { hash, versions: rows.map(({ version }) => version) };
  await run("import-meetings", { text, mapping: columns.map(({ field }) => field), seen });
  expect(keeperOf("meeting").find(getStore().read, SLUG)?.record).toEqual({
    ...READ,
    city: "Almaty",
    evidence: READ.evidence.filter(({ field }) => field !== "city"),
  });
});
