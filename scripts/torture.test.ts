import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as commands from "@/app/api/v1/commands/[command]/route";
import * as desk from "@/app/api/v1/desk/[...path]/route";
import { openStore, type Store } from "@/db/client";
import { seededFile, temporaryFolder } from "@/db/testing/seeded-store";
import { addPeople, faultsAfter, runWriters, type Send } from "./torture-writers";

/** Where the process keeps its store: the routes ask there. */
const holder = globalThis as { [key: symbol]: Store | undefined };
const STORE = Symbol.for("communique.store");

const opened: Store[] = [];
let crashes = 0;
const now = () => opened.at(-1)!;

function open(path: string): void {
  opened.push(openStore(path));
  holder[STORE] = now();
}

/** As after a crash: the file and its log as they are at this moment, with nobody left who wrote them. */
function crash(): void {
  crashes += 1;
  const { path } = now();
  const next = join(temporaryFolder(afterAll), "record.db");
  for (const end of ["", "-wal"]) if (existsSync(path + end)) copyFileSync(path + end, next + end);
  open(next);
}

beforeAll(async () => {
  open(await seededFile(afterAll));
  await addPeople(now());
});
afterAll(() => {
  for (const store of opened) store.close();
  delete holder[STORE];
});

/** By the routes in this process; an answer of a server that has crashed since does not arrive. */
const send: Send = async ({ path, token, input, headers = {} }) => {
  const before = crashes;
  const request = new Request(`http://127.0.0.1:3000/api/v1${path}`, {
    method: input === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
    ...(input === undefined ? {} : { body: JSON.stringify({ input }) }),
  });
  const command = path.split("/").at(-1) ?? "";
  const response = await (input === undefined
    ? desk.GET(request)
    : commands.POST(request, { params: Promise.resolve({ command }) }));
  const body: unknown = await response.json();
  if (crashes !== before) throw new Error("the server is gone");
  return { status: response.status, body };
};

test("eight writers on five records and three crashes: nothing acknowledged is lost, nothing done twice", async () => {
  const slugs = now().raw.prepare("select slug from people order by id limit 5").pluck().all() as string[];
  const report = await runWriters({
    writers: 8,
    operations: 240,
    slugs,
    send,
    onAcknowledged: (count) => void (crashes < 3 && count >= (crashes + 1) * 60 && crash()),
  });
  expect(faultsAfter(now(), report)).toEqual([]);
  expect(crashes).toBe(3);
  // Without these nothing was put to the test.
  expect(report.stale).toBeGreaterThan(20);
  expect(report.unanswered).toBeGreaterThan(0);
  expect(report.published).toBeGreaterThan(5);
});
