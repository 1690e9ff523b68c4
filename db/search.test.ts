import * as fc from "fast-check";
import { expect, test } from "vitest";
import { EVERYTHING, type Filter } from "../domain/filter";
import type { Sort } from "../domain/options";
import { openSubjects } from "./testing/subjects";
import { meetings } from "./views/meetings";

const [{ store, rules }] = (await openSubjects()) as [Awaited<ReturnType<typeof openSubjects>>[0]];
const matching = (q: string): Filter => ({ ...EVERYTHING, q });
const all = { any: {}, not: {}, from: null, to: null };

async function find(q: string, sort: Sort = "-date"): Promise<string[]> {
  const page = await meetings(store, matching(q), { sort, limit: 500, cursor: null });
  expect(page.total).toBe(page.meetings.length);
  return page.meetings.map(({ slug }) => slug);
}

/** What the rules say a test of each meeting's words lets through. */
function hits(test: (words: readonly string[]) => boolean): string[] {
  const found = rules.counted(all, "meetings").filter(({ meeting }) => test(rules.wordsOf(meeting)));
  const slugs = new Set(found.map(({ meeting }) => meeting.slug));
  return rules.slugs(all, "-date").filter((slug) => slugs.has(slug));
}

// Plain words that no other word is folded into.
const PLAIN = [
  "minister",
  "trade",
  "visa",
  "london",
  "uranium",
  "education",
  "president",
  "astana",
  "nuclear",
  "reform",
];
const plain = fc.constantFrom(...PLAIN);

test("a query asks for all its words, any of those parted by OR, and none with a minus or NOT", async () => {
  await fc.assert(
    fc.asyncProperty(plain, plain, plain, async (a, b, c) => {
      expect(await find(`${a} ${b}`)).toEqual(hits((words) => words.includes(a) && words.includes(b)));
      expect(await find(`${a} AND ${b}`)).toEqual(await find(`${a} ${b}`));
      expect(await find(`${a} OR ${b}`)).toEqual(hits((words) => words.includes(a) || words.includes(b)));
      expect(await find(`${a} -${b}`)).toEqual(hits((words) => words.includes(a) && !words.includes(b)));
      expect(await find(`${a} NOT ${b}`)).toEqual(await find(`${a} -${b}`));
      expect(await find(`${a} ${b} OR ${c}`)).toEqual(
        hits((words) => (words.includes(a) && words.includes(b)) || words.includes(c)),
      );
      expect(await find(`-${a}`)).toEqual(hits((words) => !words.includes(a)));
    }),
    { numRuns: 30 },
  );
});

test("a word with a star finds all words that begin so", async () => {
  for (const start of ["min", "educ", "uran", "tra", "london"]) {
    expect(await find(`${start}*`)).toEqual(hits((words) => words.some((word) => word.startsWith(start))));
  }
});

test("quotes ask for words in their order, side by side", async () => {
  const phrase = await find('"critical minerals"');
  const both = await find("critical minerals");
  expect(phrase.length).toBeGreaterThan(0);
  expect(both).toEqual(expect.arrayContaining(phrase));
  expect(await find('"minerals critical"')).toEqual([]);
  expect(await find('minister -"prime minister"')).toEqual(
    (await find("minister")).filter((slug) => !phraseOf.prime.includes(slug)),
  );
});
const phraseOf = { prime: await find('"prime minister"') };

test.each([
  ["Tokayev", "Токаев", "Тоқаев", "Toqaev", "TOKAYEV", "Tokaev"],
  ["Mirziyoyev", "Мирзиёев", "Mirziyoev"],
  ["Berdimuhamedov", "Бердымухамедов", "Berdimuhamedow", "Berdymukhamedov"],
  ["Nazarbayev", "Назарбаев", "Nazarbaev"],
  ["Rahmon", "Раҳмон", "Рахмон", "Rakhmon"],
  ["Japarov", "Жапаров", "Zhaparov"],
  ["Uzbekistan", "UZBEKISTAN", "uzbekistan’s"],
  ["Tajikistan", "Таджикистан"],
])("%s is found in every script and spelling", async (name, ...spellings) => {
  const found = await find(name);
  expect(found.length).toBeGreaterThan(0);
  for (const spelling of spellings) expect([spelling, await find(spelling)]).toEqual([spelling, found]);
});

test("apostrophes of every kind, or none, find the same", async () => {
  const found = await find("Sultonov O'ktam OR Ulug'bek");
  for (const mark of ["ʻ", "‘", "’", "`", "ʼ", ""]) {
    expect(await find(`Sultonov O${mark}ktam OR Ulug${mark}bek`)).toEqual(found);
  }
  expect(await find("king’s")).toEqual(await find("kings"));
});

test.each([
  '"', '""', '"a', "*", "a*b", "^a", "a:b", "title:energy", "{title summary}: a", "a NEAR b", "NEAR(a b, 2)", "(a", "a)",
  "()", "AND", "OR", "NOT", "AND OR NOT", "a AND", "OR a", "NOT", "-", "--a", "- a", "+a", "a + b", "\\", "'", "';--",
  "a\u0000b", "%", "🇰🇿", "ъ", "ё ё ё ё ё ё", "漢字", "ﷺ", "a".repeat(200), "ё".repeat(100), '"ё ё ё ё ё ё ё"*',
  Array.from({ length: 100 }, () => "a").join(" "), Array.from({ length: 40 }, (_, at) => `w${at}`).join(" OR "),
])("the raw query %j is no error", async (q) => {
  for (const sort of ["-date", "relevance"] as const) expect(await find(q, sort)).toBeInstanceOf(Array);
}); // prettier-ignore

test("no typed text is an error, and what NOT leaves out is the rest", async () => {
  const typed = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...Array.from(`"'-*() ORANDTё^:{}+~‘ abe`)), maxLength: 60 }),
  );
  await fc.assert(
    fc.asyncProperty(typed, async (q) => {
      expect((await find(q, "relevance")).toSorted()).toEqual((await find(q)).toSorted());
    }),
    { numRuns: 150 },
  );
  const rest = await find("NOT minister");
  expect([...rest, ...(await find("minister"))].toSorted()).toEqual(rules.slugs(all, "-date").toSorted());
});

test("a query without a word finds nothing; no query finds all", async () => {
  expect(await find("* - !")).toEqual([]);
  expect((await meetings(store, EVERYTHING, { sort: "relevance", limit: 500, cursor: null })).meetings).toHaveLength(
    rules.total(all, "meetings"),
  );
});

test("by relevance a word in the title stands before one elsewhere, and nothing is lost", async () => {
  const ranked = await find("uranium", "relevance");
  expect(ranked.toSorted()).toEqual((await find("uranium")).toSorted());
  const titled = (slug: string) =>
    rules.counted(all, "meetings").some(({ meeting }) => meeting.slug === slug && /uranium/i.test(meeting.title));
  expect(ranked.map(titled)).toEqual(ranked.map(titled).toSorted((a, b) => Number(b) - Number(a)));
});

test.each(["minister", "trade OR NOT minister", "-minister"])(
  "pages by relevance of “%s” walk through the same list",
  async (q) => {
    const long = await find(q, "relevance");
    const walked: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await meetings(store, matching(q), { sort: "relevance", limit: 40, cursor });
      walked.push(...page.meetings.map(({ slug }) => slug));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(walked).toEqual(long);
  },
);

test("a tour is no place in a list", async () => {
  const tour = store.raw.prepare("select slug from meetings where kind = 'tour'").pluck().get() as string;
  const request = { sort: "-date", limit: 5, cursor: Buffer.from(tour).toString("base64url") } as const;
  await expect(meetings(store, EVERYTHING, request)).rejects.toMatchObject({ code: "bad-request" });
});
