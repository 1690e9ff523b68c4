/** Every address of the public API, version 1, in the order of the reference. */
import { publications } from "@/db/publications";
import * as views from "@/db/views";
import { AGREEMENT_STATES } from "@/domain/lifecycle";
import { AREAS, INITIATIVE_KINDS, INITIATIVE_STATUSES, INSTRUMENT_TYPES, ORGANISATION_KINDS } from "@/domain/taxonomy";
import { csvExport, csvMetadata } from "./exports/csv";
import { atomExport } from "./exports/atom";
import { icsExport } from "./exports/ics";
import { jsonExport } from "./exports/json";
import { jsonEndpoint, type Endpoint } from "./endpoint";
import * as parameters from "./parameters";
import * as shapes from "./shapes";

const { anyKeyOf, cursor, except, facet, limit, pixels, q, states, view } = parameters;

export const PREFIX = "/api/v1";

export const ENDPOINTS: readonly Endpoint[] = [
  jsonEndpoint({
    path: "/meetings",
    summary: "A page of the filtered meetings",
    filtered: true,
    options: ["sort"],
    own: { limit, cursor },
    shape: shapes.meetingPage,
    example: "/meetings?country=KZ&from=2024&limit=5",
    answer: ({ store, filter, options, own }) => views.meetings(store, filter, { ...options, ...own }),
  }),
  jsonEndpoint({
    path: "/meetings/{slug}",
    summary: "The whole record of a meeting or of a tour",
    of: "meeting",
    shape: shapes.meetingWithHistory,
    example: "/meetings/2026-02-26-kosherbayev-cooper-london",
    answer: async ({ store, slug }) => {
      const record = await views.meeting(store, slug);
      return record && { ...record, historyUrl: `/desk/history/meeting/${slug}` };
    },
  }),
  jsonEndpoint({
    path: "/facets",
    summary: "Counts of every value of every key",
    filtered: true,
    options: ["unit"],
    own: { facet },
    shape: shapes.facets,
    example: "/facets?area=energy",
    answer: ({ store, filter, options, own }) => views.facets(store, filter, options.unit, own.facet),
  }),
  jsonEndpoint({
    path: "/trend",
    summary: "Counts over time",
    filtered: true,
    options: ["by", "series", "unit"],
    own: { except },
    shape: shapes.trend,
    example: "/trend?country=UZ&by=year&series=group",
    answer: ({ store, filter, options, own }) => views.trend(store, filter, options, own.except),
  }),
  jsonEndpoint({
    path: "/matrix",
    summary: "Counts where two dimensions cross",
    filtered: true,
    options: ["rows", "columns", "unit"],
    own: { except },
    shape: shapes.matrix,
    example: "/matrix?rows=country&columns=level",
    answer: ({ store, filter, options, own }) => views.matrix(store, filter, options, own.except),
  }),
  jsonEndpoint({
    path: "/timeline",
    summary: "Marks and clusters by lane",
    filtered: true,
    options: ["lanes"],
    own: { pixels, view },
    shape: shapes.timeline,
    example: "/timeline?lanes=level&view=2023-01/2026-04",
    answer: ({ store, filter, options, own }) => views.timeline(store, filter, { ...options, ...own }),
  }),
  jsonEndpoint({
    path: "/key-figures",
    summary: "The figures at the head of the explorer, with the period before",
    filtered: true,
    options: ["unit"],
    shape: shapes.keyFigures,
    example: "/key-figures?country=TM",
    answer: ({ store, filter, options }) => views.keyFigures(store, filter, options.unit),
  }),
  jsonEndpoint({
    path: "/jump",
    summary: "Everything with a page, by the beginning of its name",
    own: { q },
    shape: shapes.jump,
    example: "/jump?q=tokay",
    answer: ({ store, own }) => views.jump(store, own.q),
  }),
  jsonEndpoint({
    path: "/agreements",
    summary: "Agreements with their dated acts and the state derived from them",
    own: {
      country: states,
      area: anyKeyOf("A cooperation area.", AREAS),
      type: anyKeyOf("Kind of instrument.", INSTRUMENT_TYPES),
      state: anyKeyOf("Derived state.", AGREEMENT_STATES),
    },
    shape: shapes.agreements,
    example: "/agreements?country=KZ&state=signed-not-in-force",
    answer: async ({ store, own, today }) => ({ agreements: await views.agreements(store, own, today) }),
  }),
  jsonEndpoint({
    path: "/agreements/{slug}",
    summary: "An agreement: acts, state, sources and the meetings that name it",
    of: "instrument",
    shape: shapes.agreement,
    example: "/agreements/kz-gb-strategic-partnership-cooperation-agreement-2024",
    answer: ({ store, slug, today }) => views.agreement(store, slug, today),
  }),
  jsonEndpoint({
    path: "/initiatives",
    summary: "Initiatives",
    own: {
      country: states,
      area: anyKeyOf("A cooperation area.", AREAS),
      kind: anyKeyOf("Kind of initiative.", INITIATIVE_KINDS),
      status: anyKeyOf("Status as last read.", INITIATIVE_STATUSES),
    },
    shape: shapes.initiatives,
    example: "/initiatives?kind=university-branch",
    answer: async ({ store, own }) => ({ initiatives: await views.initiatives(store, own) }),
  }),
  jsonEndpoint({
    path: "/initiatives/{slug}",
    summary: "An initiative: bodies, sources and the meetings that name it",
    of: "initiative",
    shape: shapes.initiative,
    example: "/initiatives/trans-caspian-international-transport-route",
    answer: ({ store, slug }) => views.initiative(store, slug),
  }),
  jsonEndpoint({
    path: "/people",
    summary: "People with the post seen last",
    own: { country: states },
    shape: shapes.people,
    example: "/people?country=TM",
    answer: async ({ store, own }) => ({ people: await views.people(store, own) }),
  }),
  jsonEndpoint({
    path: "/people/{slug}",
    summary: "A person: names, posts, areas and meetings",
    of: "person",
    shape: shapes.person,
    example: "/people/kassym-jomart-tokayev",
    answer: ({ store, slug }) => views.person(store, slug),
  }),
  jsonEndpoint({
    path: "/organisations",
    summary: "Organisations",
    own: { country: states, kind: anyKeyOf("Kind of organisation.", ORGANISATION_KINDS) },
    shape: shapes.organisations,
    example: "/organisations?kind=university",
    answer: async ({ store, own }) => ({ organisations: await views.organisations(store, own) }),
  }),
  jsonEndpoint({
    path: "/organisations/{slug}",
    summary: "An organisation: people seen in it, initiatives, areas and meetings",
    of: "organisation",
    shape: shapes.organisation,
    example: "/organisations/tm-ministry-of-foreign-affairs",
    answer: ({ store, slug }) => views.organisation(store, slug),
  }),
  jsonEndpoint({
    path: "/countries",
    summary: "The six states",
    shape: shapes.countries,
    example: "/countries",
    answer: async ({ store }) => ({ countries: await views.countries(store) }),
  }),
  jsonEndpoint({
    path: "/countries/{code}",
    summary: "A state: relations, meetings, areas, agreements and initiatives",
    shape: shapes.countryProfile,
    example: "/countries/KZ",
    answer: ({ store, slug, today }) => views.country(store, slug, today),
  }),
  jsonEndpoint({
    path: "/areas",
    summary: "The cooperation areas",
    shape: shapes.areas,
    example: "/areas",
    answer: async ({ store }) => ({ areas: await views.areas(store) }),
  }),
  jsonEndpoint({
    path: "/areas/{slug}",
    summary: "A cooperation area: where it came up first, meetings, agreements and initiatives",
    shape: shapes.areaProfile,
    example: "/areas/critical-minerals",
    answer: ({ store, slug, today }) => views.area(store, slug, today),
  }),
  jsonEndpoint({
    path: "/publications",
    summary: "How often something was published: whatever was read before stays current until the number changes",
    shape: shapes.publications,
    example: "/publications",
    answer: async ({ store }) => ({ publications: publications(store.raw) }),
  }),
  csvExport,
  csvMetadata,
  jsonExport,
  icsExport,
  atomExport,
];

/** The endpoint of a path below the prefix, with the record it names; null when there is none. */
export function endpointAt(path: string): { endpoint: Endpoint; slug: string } | null {
  for (const endpoint of ENDPOINTS) {
    const [head = "", ...named] = endpoint.path.split("{");
    if (named.length === 0 && endpoint.path === path) return { endpoint, slug: "" };
    const slug = path.slice(head.length);
    if (named.length > 0 && path.startsWith(head) && slug !== "" && !slug.includes("/")) {
      return { endpoint, slug: decodeURIComponent(slug) };
    }
  }
  return null;
}
