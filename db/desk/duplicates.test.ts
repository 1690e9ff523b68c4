import { expect, test } from "vitest";
import { SYSTEM } from "../../domain/access";
import { readDataSet } from "../seed/load";
import { seededStore } from "../testing/seeded-store";
import { duplicates, type Entered } from "./duplicates";

const enteredFrom = (meeting: ReturnType<typeof readDataSet>["data"]["meetings"][number]): Entered => ({
  kind: meeting.kind,
  slug: null,
  draft: null,
  date: meeting.date,
  title: meeting.title,
  city: meeting.city,
  countries: meeting.countries,
  people: meeting.participants.map(({ person }) => person),
});

test("every meeting of the data set, entered again, finds its original first; others are rarely named", async () => {
  const store = await seededStore();
  const { meetings } = readDataSet().data;
  const missed: string[] = [];
  let others = 0;
  for (const meeting of meetings) {
    const found = await duplicates(store, SYSTEM, enteredFrom(meeting));
    if (found[0]?.url !== `/meetings/${meeting.slug}`) missed.push(meeting.slug);
    others += found.filter(({ url }) => url !== `/meetings/${meeting.slug}`).length;
  }
  expect(missed).toEqual([]);
  expect(others / meetings.length).toBeLessThan(0.1);
});

test("the same report in other words is found: another title, no city, people half named", async () => {
  const store = await seededStore();
  const meetings = readDataSet().data.meetings.filter(({ date }) => date.length === 10);
  let missed = 0;
  for (const meeting of meetings) {
    const told = { ...enteredFrom(meeting), title: "Talks", city: null };
    const found = await duplicates(store, SYSTEM, { ...told, people: told.people.slice(0, 1) });
    if (!found.some(({ url }) => url === `/meetings/${meeting.slug}`)) missed += 1;
  }
  expect(missed).toBe(0);
});

test("a record is no duplicate of itself", async () => {
  const store = await seededStore();
  const meeting = readDataSet().data.meetings.at(-1)!;
  const found = await duplicates(store, SYSTEM, { ...enteredFrom(meeting), slug: meeting.slug });
  expect(found.map(({ url }) => url)).not.toContain(`/meetings/${meeting.slug}`);
});

test("each duplicate says why, with the names of those in both", async () => {
  const store = await seededStore();
  const [found] = await duplicates(store, SYSTEM, {
    kind: "meeting",
    slug: null,
    draft: null,
    date: "2026-02-06",
    title: "Akkenzhenov receives Axworthy",
    city: null,
    countries: ["KZ", "GB"],
    people: ["sally-axworthy"],
  });
  expect(found).toMatchObject({
    url: "/meetings/2026-02-06-akkenzhenov-axworthy-astana",
    people: ["Sally Axworthy"],
    reasons: [{ kind: "same-days" }, { kind: "countries", values: ["KZ"] }, { kind: "people" }, { kind: "title" }],
  });
});
