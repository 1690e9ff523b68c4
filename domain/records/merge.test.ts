import { array, assert, constantFrom, property, record as recordOf, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import type { DraftBody } from ".";
import { mergeDrafts, pruneCompanions, settle } from "./merge";

const none = { people: [], organisations: [], sources: [] };
const bodyOf = (record: object): DraftBody => ({ record, companions: none });
const fieldsOf = ({ record }: DraftBody) => record as Record<string, unknown>;

const values = constantFrom(undefined, null, "", "a", "b", "c");
const lists = array(constantFrom("KZ", "UZ", "GB"), { maxLength: 2 });
const records = recordOf({ title: values, city: values, summary: values, note: values, countries: lists }).map(bodyOf);
const FIELDS = ["title", "city", "summary", "note", "countries"] as const;
const plain = (value: unknown) =>
  value === undefined || value === "" || (Array.isArray(value) && value.length === 0) ? null : value;
const alike = (a: unknown, b: unknown) => JSON.stringify(plain(a)) === JSON.stringify(plain(b));

test("a change of one side alone is never lost", () => {
  assert(
    property(records, records, records, (base, mine, theirs) => {
      const merge = mergeDrafts("meeting", base, mine, theirs);
      const unsettled = new Set(merge.conflicts.map(({ field }) => field));
      for (const field of FIELDS) {
        const [was, own, other, is] = [base, mine, theirs, merge.body].map((body) => fieldsOf(body)[field]);
        const expected = alike(own, was) ? other : own;
        expect(alike(is, expected)).toBe(true);
        expect(unsettled.has(field)).toBe(!alike(own, was) && !alike(other, was) && !alike(own, other));
      }
    }),
    { numRuns: 1000 },
  );
});

test("merging does not depend on who comes second, once the choices are the same", () => {
  assert(
    property(records, records, records, (base, mine, theirs) => {
      const one = mergeDrafts("meeting", base, mine, theirs);
      const other = mergeDrafts("meeting", base, theirs, mine);
      const choose = (merge: typeof one, side: "mine" | "theirs") =>
        fieldsOf(settle(merge, Object.fromEntries(merge.conflicts.map(({ field }) => [field, side]))));
      const [a, b] = [choose(one, "mine"), choose(other, "theirs")];
      for (const field of FIELDS) expect(alike(a[field], b[field])).toBe(true);
    }),
  );
});

test("the choice of a conflict decides its field and no other", () => {
  const base = bodyOf({ title: "Talks", city: "Astana" });
  const merge = mergeDrafts(
    "meeting",
    base,
    bodyOf({ title: "Talks in Astana", city: "Almaty" }),
    bodyOf({ title: "Long talks", city: "Astana", note: "Disputed." }),
  );
  expect(merge.conflicts.map(({ field }) => field)).toEqual(["title"]);
  expect(merge.taken).toEqual(["note"]);
  expect(settle(merge, { title: "theirs" }).record).toEqual({ title: "Long talks", city: "Almaty", note: "Disputed." });
  expect(settle(merge, {}).record).toEqual({ title: "Talks in Astana", city: "Almaty", note: "Disputed." });
});

const person = (slug: string, name: string) => ({ slug, record: { name } });
const people = array(tuple(constantFrom("ann", "ben", "cat"), constantFrom("A", "B")), { maxLength: 3 }).map((all) => ({
  ...none,
  people: [...new Map(all.map(([slug, name]) => [slug, person(slug, name)])).values()],
}));

test("a new record that either side brings along stays, and a lone change to it too", () => {
  assert(
    property(people, people, people, (base, mine, theirs) => {
      const [one, two, three] = [base, mine, theirs].map((companions): DraftBody => ({ record: {}, companions }));
      const merged = new Map(
        (mergeDrafts("meeting", one!, two!, three!).body.companions.people ?? []).map((each) => [
          each.slug,
          each.record?.name,
        ]),
      );
      for (const { slug } of [...mine.people, ...theirs.people]) expect(merged.has(slug)).toBe(true);
      const nameIn = (side: typeof base, slug: string) => side.people.find((each) => each.slug === slug)?.record.name;
      const onlyTheirs = theirs.people.filter(({ slug }) => nameIn(mine, slug) === nameIn(base, slug));
      for (const { slug, record } of onlyTheirs) expect(merged.get(slug)).toBe(record.name);
    }),
  );
});

test("a new record that nothing names any more does not come along", () => {
  const companions = {
    people: [
      { slug: "ann", record: { name: "Ann", posts: [{ role: "Head", organisation: "mill" }] } },
      { slug: "ben", record: { name: "Ben" } },
    ],
    organisations: [
      { slug: "mill", record: { name: "Mill" } },
      { slug: "shop", record: { name: "Shop" } },
    ],
    sources: [{ url: "https://a.example/" }, { url: "https://b.example/" }],
  };
  const body = { record: { participants: [{ person: "ann" }], sources: ["https://b.example/"] }, companions };
  const { people, organisations, sources } = pruneCompanions(body).companions;
  expect([people, organisations].map((list) => list?.map(({ slug }) => slug))).toEqual([["ann"], ["mill"]]);
  expect(sources?.map(({ url }) => url)).toEqual(["https://b.example/"]);
});

describe("what both editors cite", () => {
  const passage = (start: number) => ({
    field: "date",
    value: "2026",
    document: "d",
    exact: "x",
    start,
    end: start + 1,
  });
  const citing = (...places: number[]) => bodyOf({ evidence: places.map(passage), documents: [{ document: "d" }] });
  const placesIn = ({ record }: DraftBody) =>
    (record as { evidence: { start: number }[] }).evidence.map(({ start }) => start);

  test("is joined without a question: what either added is there, what either took out is not", () => {
    const { body, conflicts } = mergeDrafts("meeting", citing(1, 2, 3), citing(1, 3, 4), citing(2, 3, 5));
    expect([placesIn(body), conflicts]).toEqual([[3, 4, 5], []]);
  });

  test("does not hold a new record in place that nothing else names", () => {
    const person = { slug: "ann-lee", record: { name: "Ann Lee" } };
    const evidence = [{ ...passage(1), field: "participants", value: "ann-lee" }];
    const along = { ...none, people: [person] };
    expect(pruneCompanions({ record: { evidence }, companions: along }).companions.people).toEqual([]);
    const present = { evidence, participants: [{ person: "ann-lee" }] };
    expect(pruneCompanions({ record: present, companions: along }).companions.people).toEqual([person]);
    const quoted = { quotations: [{ person: "ann-lee", text: "Yes." }] };
    expect(pruneCompanions({ record: quoted, companions: along }).companions.people).toEqual([person]);
  });
});
