import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import type { DataSet } from "../seed/data-set";
import { SEED_FILE } from "../seed/load";
import { seededStore } from "../testing/seeded-store";
import { meeting } from "./meeting";

const data = JSON.parse(readFileSync(SEED_FILE, "utf8")) as DataSet;
const store = await seededStore(afterAll);

const bySlug = <T extends { readonly slug: string }>(list: readonly T[]) => {
  const all = new Map(list.map((record) => [record.slug, record]));
  return (slug: string): T => all.get(slug)!;
};
const personOf = bySlug(data.people);
const bodyOf = bySlug(data.organisations);
const instrumentOf = bySlug(data.instruments);
const initiativeOf = bySlug(data.initiatives);

const ONE_STATE = /^(Kazakhstan|Kyrgyzstan|Tajikistan|Turkmenistan|Uzbekistan|United Kingdom)( \([^)]*\))?$/;
const CODES: Record<string, string> = {
  Kazakhstan: "KZ",
  Kyrgyzstan: "KG",
  Tajikistan: "TJ",
  Turkmenistan: "TM",
  Uzbekistan: "UZ",
  "United Kingdom": "GB",
};

/** What the record says, field by field, in the order the file has it. */
function factsOf(record: DataSet["meetings"][number]) {
  const stops = data.meetings.filter(({ partOf }) => partOf === record.slug);
  return {
    slug: record.slug,
    kind: record.kind,
    partOf: record.partOf,
    stops: stops
      .map(({ earliest, latest, slug }) => ({ order: `${earliest} ${latest} ${slug}`, slug }))
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ slug }) => slug),
    title: record.title,
    summary: record.summary,
    date: record.date,
    earliest: record.earliest,
    latest: record.latest,
    status: record.status,
    format: record.format,
    level: record.level,
    modality: record.modality,
    city: record.city,
    host: record.hostCountry,
    confidence: record.confidence,
    note: record.note,
    countries: record.countries,
    areas: record.areas.map(({ area, emphasis }) => ({ area, emphasis })),
    participants: record.participants.map(({ person, role, organisation }) => ({
      person,
      name: personOf(person).name,
      role,
      organisation,
      organisationName: organisation === null ? null : bodyOf(organisation).name,
      country: personOf(person).country,
    })),
    organisations: record.organisations.map((slug) => ({ slug, name: bodyOf(slug).name })),
    outcomes: record.outcomes.map(({ text, area, kind }) => ({ text, area, kind })),
    quotations: [],
    figures: [],
    instruments: record.instruments.map((slug) => {
      const { title, type, summary, countries, events } = instrumentOf(slug);
      const acts = events.map(({ type: act, date, city, by }) => {
        const state = ONE_STATE.exec(by ?? "")?.[1];
        return { type: act, date, city, by, party: state === undefined ? null : CODES[state] };
      });
      return { slug, title, type, summary, countries, acts };
    }),
    initiatives: record.initiatives.map((slug) => {
      const { title, kind, status, startedOn, areas } = initiativeOf(slug);
      return { slug, title, kind, status, startedOn, areas };
    }),
    sources: record.sources.map(({ url, publisher, title, publishedOn, language, kind }) => ({
      url,
      publisher,
      title,
      publishedOn,
      language,
      kind,
    })),
    evidence: [],
    version: 1,
    url: `/meetings/${record.slug}`,
  };
}

test("every meeting and tour of the seed is read back as it was recorded", async () => {
  expect(data.meetings.length).toBeGreaterThan(300);
  for (const record of data.meetings) {
    expect(await meeting(store, record.slug)).toEqual(factsOf(record));
  }
});

test.each(["no-such-meeting", "", "'; drop table meetings", "2024"])("there is no meeting “%s”", async (slug) => {
  expect(await meeting(store, slug)).toBeNull();
});
