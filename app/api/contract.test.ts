import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { getStore } from "@/db/client";
import { FILTER_PARAMS, writeFilter } from "@/domain/filter";
import { filterOf, randomFilters } from "@/db/testing/random-filters";
import { BruteForce, type RawDataSet } from "@/db/testing/brute-force";
import { readDataSet } from "@/db/seed/load";
import { ENDPOINTS, endpointAt } from "./contract";
import type { Endpoint } from "./endpoint";
import { COMMANDS } from "@/db/commands";
import { DESK_ENDPOINTS } from "./desk-contract";
import { openApiDocument } from "./openapi";
import { problem } from "./shapes";
import { ask, askJson, ORIGIN, serveRecord } from "./testing/served-record";

serveRecord();

const withShape = ENDPOINTS.filter(({ content }) => content.shape !== null);

/** Where an answer is not in its shape. Parsing drops what the shape does not know: nothing may be lost. */
async function faultsIn({ content }: Endpoint, path: string): Promise<unknown[]> {
  const body = await askJson(path);
  const { error, data } = content.shape!.safeParse(body);
  if (error) return error.issues.map((issue) => ({ asked: path, ...issue }));
  return isDeepStrictEqual(data, body) ? [] : [{ asked: path, body, known: data }];
}

describe("the examples of the reference", () => {
  test.each(withShape.map((endpoint) => [endpoint.example, endpoint] as const))(
    "%s is in its shape",
    async (example, endpoint) => {
      expect(await faultsIn(endpoint, example)).toEqual([]);
    },
  );

  test.each(ENDPOINTS.map(({ example, path }) => [example, path] as const))(
    "%s is an example of its own address",
    (example, path) => {
      expect(endpointAt(example.split("?")[0]!)?.endpoint.path).toBe(path);
    },
  );

  test.each(ENDPOINTS.map(({ example, content }) => [example, content.type] as const))(
    "%s has the declared type",
    async (example, type) => {
      expect((await ask(example)).headers.get("content-type")).toBe(type);
    },
  );
});

/** Enough of a long list to meet every optional field, few enough to be quick. */
const MOST_ASKED = 60;

describe("records", () => {
  const slugs = (table: string, column = "slug"): string[] =>
    getStore().raw.prepare(`select ${column} from ${table}`).pluck().all() as string[];

  test.each([
    ["/meetings/{slug}", "meetings"],
    ["/agreements/{slug}", "instruments"],
    ["/initiatives/{slug}", "initiatives"],
    ["/people/{slug}", "people"],
    ["/organisations/{slug}", "organisations"],
    ["/areas/{slug}", "areas"],
    ["/countries/{code}", "countries"],
  ])("%s answers in its shape for one as for another", async (path, table) => {
    const endpoint = ENDPOINTS.find((each) => each.path === path)!;
    const named = slugs(table, table === "countries" ? "code" : "slug");
    expect(named.length).toBeGreaterThan(5);
    const step = Math.ceil(named.length / MOST_ASKED);
    for (const slug of named.filter((_, at) => at % step === 0))
      expect(await faultsIn(endpoint, path.replace(/\{\w+\}/, slug))).toEqual([]);
  });
});

describe("any filter", () => {
  let filters: fc.Arbitrary<string>;
  beforeAll(() => {
    filters = randomFilters(new BruteForce(readDataSet().data as unknown as RawDataSet)).map((asked) =>
      writeFilter(filterOf(asked)),
    );
  });

  test.each(withShape.filter(({ filtered }) => filtered).map((endpoint) => [endpoint.path, endpoint] as const))(
    "%s answers in its shape",
    async (path, endpoint) => {
      await fc.assert(
        fc.asyncProperty(filters, async (query) => {
          expect(await faultsIn(endpoint, `${path}?${query}`)).toEqual([]);
        }),
        { seed: 7, numRuns: 40 },
      );
    },
  );
});

describe("strict reading", () => {
  test("all faults are listed in one answer, each with its parameter", async () => {
    const answer = await ask("/meetings?country=zz&limit=501&sort=up&colour=red&to=2010&from=2020&cursor=!");
    expect(answer.status).toBe(400);
    const body = problem.parse(await answer.json());
    expect(new Set(body.errors?.map(({ param }) => param))).toEqual(
      new Set(["country", "limit", "sort", "colour", "to", "cursor"]),
    );
  });

  test.each([
    ["/meetings?limit=0", "limit"],
    ["/meetings?limit=1.5", "limit"],
    ["/meetings?limit=5&limit=6", "limit"],
    ["/meetings?cursor=bm9uZQ", "cursor"],
    ["/facets?facet=colour", "facet"],
    ["/trend?except=from", "except"],
    ["/trend?lanes=country", "lanes"],
    ["/timeline?pixels=199", "pixels"],
    ["/timeline?pixels=4001", "pixels"],
    ["/timeline?view=2024/2023", "view"],
    ["/timeline?view=2024-13", "view"],
    ["/jump", "q"],
    ["/jump?q=a&country=KZ", "country"],
    [`/jump?q=${"a".repeat(201)}`, "q"],
    ["/agreements?state=lost", "state"],
    ["/people?country=kz", "country"],
    ["/people/kassym-jomart-tokayev?from=2020", "from"],
  ])("%s is refused for %s", async (path, param) => {
    const answer = await ask(path);
    expect(answer.status).toBe(400);
    expect(problem.parse(await answer.json()).errors?.map((each) => each.param)).toEqual([param]);
  });

  test.each([
    "/",
    "",
    "/nope",
    "/meetings/",
    "/meetings/a/b",
    "/MEETINGS",
    "/meetings.pdf",
    "/countries/kz",
    "/meetings/none",
    "/people/%E2%82%AC",
  ])("“%s” is a 404 problem", async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(problem.parse(await answer.json()).status).toBe(404);
  });
});

describe("what each parameter does", () => {
  interface Page {
    readonly total: number;
    readonly nextCursor: string | null;
    readonly meetings: readonly { readonly slug: string; readonly latest: string }[];
  }

  test.each(["-date", "date", "relevance"])("pages in order %s hold every meeting once", async (sort) => {
    const query = `q=minister&sort=${sort}`;
    const slugs: string[] = [];
    let cursor: string | null = null;
    let total: number;
    do {
      const page: Page = await askJson(`/meetings?${query}&limit=17${cursor === null ? "" : `&cursor=${cursor}`}`);
      slugs.push(...page.meetings.map(({ slug }) => slug));
      ({ nextCursor: cursor, total } = page);
    } while (cursor !== null);
    expect(slugs.length).toBe(total);
    expect(new Set(slugs).size).toBe(total);
    expect(total).toBeGreaterThan(50);
  });

  test("facet asks for chosen keys, the long ones too", async () => {
    const { facets } = await askJson<{ facets: Record<string, unknown[]> }>("/facets?facet=person&facet=level");
    expect(Object.keys(facets).sort()).toEqual(["level", "person"]);
    expect(facets["person"]!.length).toBeGreaterThan(100);
  });

  test("a view may be one day, and bounds of unlike precision", async () => {
    const view = async (text: string) => (await askJson<{ view: unknown }>(`/timeline?view=${text}`)).view;
    expect(await view("2024-05-07")).toEqual({ earliest: "2024-05-07", latest: "2024-05-07" });
    expect(await view("2023-01/2026-04")).toEqual({ earliest: "2023-01-01", latest: "2026-04-30" });
    expect(await view("2023/2024-05-07")).toEqual({ earliest: "2023-01-01", latest: "2024-05-07" });
  });

  test("participations count a state at a meeting, meetings a meeting", async () => {
    const total = async (unit: string) =>
      (await askJson<{ total: number }>(`/facets?from=2026-02-26&to=2026-02-26&format=regional&unit=${unit}`)).total;
    expect(await total("participations")).toBeGreaterThanOrEqual(5 * (await total("meetings")) - 4);
    expect(await total("meetings")).toBeGreaterThan(0);
  });
});

describe("the OpenAPI document", () => {
  const document = openApiDocument(ORIGIN);

  /** Parameter names of a path, references resolved. */
  function namesOf(path: string): string[] {
    const given = (document.paths?.[path]?.get?.parameters ?? []) as (
      | { $ref: string }
      | { name: string; in: string }
    )[];
    return given.flatMap((each) => {
      if ("$ref" in each) return each.$ref.replace("#/components/parameters/", "");
      return each.in === "query" ? each.name : [];
    });
  }

  test("is 3.1 and has every address", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths ?? {})).toEqual([
      ...ENDPOINTS.map(({ path }) => path),
      ...[...COMMANDS.keys()].map((name) => `/commands/${name}`),
      ...DESK_ENDPOINTS.map(({ path }) => `/desk${path}`),
    ]);
    const ids = Object.values(document.paths ?? {}).map(({ get, post }) => (get ?? post)?.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(ENDPOINTS.map((endpoint) => [endpoint.path, endpoint] as const))(
    "%s: what is documented is understood, and nothing else is",
    async (path, { example }) => {
      const documented = namesOf(path);
      const [address = ""] = example.split("?");
      const all = [...new Set([...documented, ...FILTER_PARAMS, "by", "unit", "q", "limit", "pixels", "zzz"])];
      const answer = await ask(`${address}?${all.map((name) => `${encodeURIComponent(name)}=%01`).join("&")}`);
      const { errors = [] } = problem.parse(await answer.json());
      const refused = errors.filter(({ message }) => message === "is not a parameter here").map(({ param }) => param);
      expect(new Set(refused)).toEqual(new Set(all.filter((name) => !documented.includes(name))));
    },
  );

  test("every reference in it points somewhere", () => {
    const text = JSON.stringify(document);
    for (const [, section, name] of text.matchAll(/"#\/components\/(\w+)\/([^"]+)"/g)) {
      expect(Object.keys(document.components?.[section as "schemas"] ?? {})).toContain(name);
    }
  });

  test("leaves room for new fields", () => {
    expect(JSON.stringify(document)).not.toContain('"additionalProperties":false');
  });
});
