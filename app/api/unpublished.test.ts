/**
 * What is not published cannot be seen: two databases that differ in nothing else answer alike, byte
 * for byte, whatever is asked by somebody who is not signed in.
 */
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import * as meetingsAtom from "@/app/meetings.atom/route";
import * as meetingsCsv from "@/app/meetings.csv/route";
import * as meetingsIcs from "@/app/meetings.ics/route";
import * as meetingsJson from "@/app/meetings.json/route";
import * as healthz from "@/app/healthz/route";
import * as openapi from "@/app/openapi.json/route";
import { closeStore, getStore, openStore, type Store } from "@/db/client";
import { COMMANDS } from "@/db/commands";
import { readDataSet } from "@/db/seed/load";
import { BruteForce } from "@/db/testing/brute-force";
import { filterOf, randomFilters } from "@/db/testing/random-filters";
import { seededFile, temporaryFolder } from "@/db/testing/seeded-store";
import { addUnpublished, DRAFTED } from "@/db/testing/unpublished";
import * as views from "@/db/views";
import { EVERYTHING, writeFilter } from "@/domain/filter";
import { requestMaker, type RandomRequest } from "@/e2e/random-requests";
import * as api from "./[[...path]]/route";
import { DESK_ENDPOINTS } from "./desk-contract";
import { ENDPOINTS } from "./contract";
import { ORIGIN } from "./testing/served-record";
import * as commands from "./v1/commands/[command]/route";
import * as desk from "./v1/desk/[...path]/route";

/** Tables of what is not published, by name. */
const UNPUBLISHED = "answers api_tokens audit credentials documents drafts invites sessions users verifications".split(
  " ",
);

type Handlers = Readonly<Record<string, unknown>>;
type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

const FILES: Record<string, Handlers> = {
  "/healthz": healthz,
  "/openapi.json": openapi,
  "/meetings.csv": meetingsCsv,
  "/meetings.json": meetingsJson,
  "/meetings.ics": meetingsIcs,
  "/meetings.atom": meetingsAtom,
};

/** The handlers of an address, as Next finds them. Null: a page, or nothing. */
function handlersAt(path: string): { handlers: Handlers; params: Record<string, string> } | null {
  const command = /^\/api\/v1\/commands\/([^/]+)$/.exec(path)?.[1];
  if (command !== undefined) return { handlers: commands, params: { command: decodeURIComponent(command) } };
  if (path.startsWith("/api/v1/desk/")) return { handlers: desk, params: {} };
  if (path === "/api" || path.startsWith("/api/")) return { handlers: api, params: {} };
  return FILES[path] ? { handlers: FILES[path], params: {} } : null;
}

/** The request as the server lets it through to a route, or null where it stops it (see scripts/http-guard). */
function admitted({ method, target, headers, body }: RandomRequest): Request | null {
  try {
    if (!target.startsWith("/") || new URL(target, ORIGIN).origin !== ORIGIN) return null;
    decodeURIComponent(target.split("?")[0]!);
    const sent = method === "GET" || method === "HEAD" || body === "" ? {} : { body };
    return new Request(new URL(target, ORIGIN), { method, headers, ...sent });
  } catch {
    return null;
  }
}

/** Everything an answer says. */
async function answerTo(asked: RandomRequest): Promise<string | null> {
  const request = admitted(asked);
  const found = request && handlersAt(new URL(request.url).pathname);
  const handler = found?.handlers[asked.method] as Handler | undefined;
  if (!request || !found || !handler) return null;
  const response = await handler(request, { params: Promise.resolve(found.params) });
  const headers = [...response.headers].filter(([name]) => name !== "date").map((pair) => pair.join(": "));
  const bytes = Buffer.from(await response.arrayBuffer());
  return [response.status, ...headers, bytes.toString("latin1")].join("\n");
}

const get = (target: string, headers: Readonly<Record<string, string>> = {}): RandomRequest => ({
  method: "GET",
  target,
  headers,
  body: "",
});
const post = (target: string, body: unknown, headers: Readonly<Record<string, string>> = {}): RandomRequest => ({
  method: "POST",
  target,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});

let plain: string;
let fuller: string;
let draftIds: string[];
const before = process.env["DATABASE_PATH"];

beforeAll(async () => {
  // A day that turned between the two would be a difference of its own.
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-01T12:00:00Z") });
  plain = await seededFile(afterAll);
  fuller = join(temporaryFolder(afterAll), "record.db");
  copyFileSync(plain, fuller);
  const store = openStore(fuller);
  draftIds = await addUnpublished(store);
  store.close();
});
afterAll(async () => {
  vi.useRealTimers();
  await closeStore();
  if (before === undefined) delete process.env["DATABASE_PATH"];
  else process.env["DATABASE_PATH"] = before;
});

async function over<T>(path: string, work: (store: Store) => Promise<T>): Promise<T> {
  await closeStore();
  process.env["DATABASE_PATH"] = path;
  return work(getStore());
}

async function answersOver(path: string, asked: readonly RandomRequest[]): Promise<(string | null)[]> {
  return over(path, async () => {
    const answers: (string | null)[] = [];
    for (const each of asked) answers.push(await answerTo(each));
    return answers;
  });
}

/** Asks both databases the same, and gives what they answered. */
async function askBoth(asked: readonly RandomRequest[]): Promise<string[]> {
  const [one, other] = [await answersOver(plain, asked), await answersOver(fuller, asked)];
  const unlike = asked.flatMap((each, at) =>
    one[at] === other[at] ? [] : [{ asked: each, one: one[at], other: other[at] }],
  );
  expect(unlike[0]).toBeUndefined();
  return one.filter((answer) => answer !== null);
}

test("the two differ in every table that is not the record's, and in no other", async () => {
  const [one, other] = [openStore(plain), openStore(fuller)];
  const names = one.raw
    .prepare("select name from pragma_table_list where type = 'table' and schema = 'main' and name not like 'sqlite%'")
    .pluck()
    .all() as string[];
  const rows = (store: Store, name: string) => JSON.stringify(store.raw.prepare(`select * from "${name}"`).all());
  const differing = names.filter((name) => rows(one, name) !== rows(other, name));
  one.close();
  other.close();
  // A new table belongs either to the record or here: then `addUnpublished` has to fill it.
  expect(differing.toSorted((x, y) => x.localeCompare(y))).toEqual(UNPUBLISHED);
  const known =
    /^(acts|areas|countries|evidence|figures|initiative|instrument|meeting|meta|organisation|outcomes|participants|people|person_|posts|quotations|relations_basis|removals|redirects|sources|subject_text)/;
  expect(names.filter((name) => !differing.includes(name) && !known.test(name))).toEqual([]);
});

describe("asked by somebody who is not signed in", () => {
  test("a thousand random requests", async () => {
    const make = requestMaker(20_260_301);
    const asked: RandomRequest[] = [];
    while (asked.length < 1000) {
      const next = make();
      const request = admitted(next);
      if (request && handlersAt(new URL(request.url).pathname)) asked.push(next);
    }
    const statuses = new Set((await askBoth(asked)).map((answer) => answer.split("\n")[0]));
    expect(["200", "304", "400", "404", "405"].filter((status) => !statuses.has(status))).toEqual([]);
  });

  test("random filters at every address that counts, lists or exports", async () => {
    const rules = new BruteForce(readDataSet().data);
    const filters = fc.sample(randomFilters(rules), { numRuns: 80, seed: 7 });
    const addresses = [
      "meetings",
      "facets",
      "trend",
      "matrix",
      "timeline",
      "key-figures",
      "meetings.csv",
      "meetings.ics",
    ];
    const asked = filters.flatMap((each, at) => {
      const query = writeFilter(filterOf(each));
      return [get(`/api/v1/${addresses[at % addresses.length]}?${query}`), get(`/meetings.json?${query}`)];
    });
    expect(await askBoth(asked)).toHaveLength(asked.length);
  });

  test("words that stand in drafts alone, and the addresses drafts would have", async () => {
    const words = [
      DRAFTED,
      DRAFTED.slice(0, 4),
      `${DRAFTED.slice(0, 3)}*`,
      `"${DRAFTED}"`,
      `NOT ${DRAFTED}`,
      `minister -${DRAFTED}`,
    ];
    const searching = words.flatMap((word) =>
      ["meetings", "facets", "trend", "matrix", "timeline", "key-figures", "jump", "meetings.csv", "meetings.atom"].map(
        (address) => get(`/api/v1/${address}?${new URLSearchParams({ q: word })}`),
      ),
    );
    const ids = [...draftIds.slice(0, 5), DRAFTED, `2026-02-19-${DRAFTED}`];
    const naming = ENDPOINTS.flatMap(({ path }) =>
      path.includes("{") ? ids.map((id) => get(`/api/v1${path.replace(/\{\w+\}/, id)}`)) : [],
    );
    const filtering = ["person", "organisation", "instrument", "initiative"].flatMap((key) =>
      ids.map((id) => get(`/api/v1/facets?${key}=${id}&facet=${key}`)),
    );
    const answers = await askBoth([...searching, ...naming, ...filtering]);
    expect(answers.length).toBe(searching.length + naming.length + filtering.length);
  });

  test("every record, its whole answer and its ETag, also when the client has it", async () => {
    const asked = await over(plain, async ({ raw }) => {
      const slugs = (table: string, column = "slug", every = 1) =>
        raw.prepare(`select ${column} from ${table} where rowid % ${every} = 0`).pluck().all() as string[];
      return [
        ...slugs("meetings", "slug", 3).map((slug) => `/meetings/${slug}`),
        ...slugs("instruments").map((slug) => `/agreements/${slug}`),
        ...slugs("initiatives").map((slug) => `/initiatives/${slug}`),
        ...slugs("people", "slug", 5).map((slug) => `/people/${slug}`),
        ...slugs("organisations", "slug", 5).map((slug) => `/organisations/${slug}`),
        ...slugs("countries", "code").map((code) => `/countries/${code}`),
        ...slugs("areas").map((slug) => `/areas/${slug}`),
        ...["agreements", "initiatives", "people", "organisations", "countries", "areas"].map((list) => `/${list}`),
      ].map((path) => get(`/api/v1${path}`));
    });
    const answers = await askBoth(asked);
    const again = asked.map(({ target }, at) => get(target, { "if-none-match": /etag: (.+)/.exec(answers[at]!)![1]! }));
    expect(new Set((await askBoth(again)).map((answer) => answer.slice(0, 3)))).toEqual(new Set(["304"]));
  });

  test("what pages show beside", async () => {
    const shown = async (store: Store) => {
      const today = "2026-03-01";
      const slugs = store.raw.prepare("select slug from meetings where id % 4 = 0").pluck().all() as string[];
      const around = slugs.map(async (slug) => [
        await views.neighbours(store, slug),
        await views.signedElsewhere(store, slug),
      ]);
      return JSON.stringify([
        await Promise.all(around),
        await views.meetingsBySlug(store, slugs),
        await views.coverage(store),
        await views.classification(store),
        ...(
          await Promise.all(
            (["person", "area", "organisation"] as const).map((key) => views.countMap(store, EVERYTHING, key)),
          )
        ).map((map) => [...map]),
        await views.agreementChoices(store, {}, today),
      ]);
    };
    expect(await over(fuller, shown)).toBe(await over(plain, shown));
  });

  test("the desk's addresses, whichever draft is named, also with a cookie or a token that is nobody's", async () => {
    const missing = "00000000-0000-4000-8000-000000000000";
    const strangers: Record<string, string>[] = [
      {},
      { cookie: "__Host-communique=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbb" },
      { authorization: `Bearer ${"x".repeat(43)}` },
    ];
    const asking = (id: string, headers: Record<string, string>): RandomRequest[] => [
      ...DESK_ENDPOINTS.map(({ path }) => get(`/api/v1/desk${path.replace(/\{\w+\}/g, id)}`, headers)),
      get(`/api/v1/desk/${id}`, headers),
      ...[...COMMANDS.keys()].flatMap((name) =>
        [{ id }, { id, body: {} }, {}].map((input) =>
          post(`/api/v1/commands/${name}`, { input }, { ...headers, "if-match": '"1"', "idempotency-key": id }),
        ),
      ),
    ];
    for (const headers of strangers) {
      const [there, gone] = [asking(draftIds[0]!, headers), asking(missing, headers)];
      const answers = await askBoth(there);
      expect(answers.length).toBe(there.length);
      expect(await askBoth(gone)).toEqual(answers);
      expect(new Set(answers.map((answer) => answer.slice(0, 3)))).toEqual(new Set(["401"]));
    }
  });
});
