/** Words of the plain pages: people, organisations, initiatives, states, areas. */
import { formatEdtf, parseEdtf } from "../edtf";
import { countOf, formatCount } from "../words";

/** "Oct 2016", "2022 (inferred)". */
function sighting(date: string): string {
  return `${formatEdtf(date, "short")}${parseEdtf(date)?.inferred ? " (inferred)" : ""}`;
}

export const profiles = {
  facts: "Facts",
  meetings: "Meetings",
  heldMeetings: (count: number): string => countOf(count, "held meeting", "held meetings"),
  allMeetings: (count: number): string =>
    count === 1 ? "Open it in the explorer" : `All ${formatCount(count)} in the explorer`,
  latestShown: (shown: number, total: number): string =>
    shown < total ? `The latest ${formatCount(shown)} of ${formatCount(total)}, latest first.` : "Latest first.",
  noMeetings: "No held meeting is recorded.",
  announced: (count: number): string =>
    `${countOf(count, "more was", "more were")} announced and not confirmed as held`,
  areas: "Areas",
  areasNote:
    "Held meetings that touched each. A meeting counts under every area it touched, so the figures add up to more than the total.",
  levels: "Levels",
  levelsNote: "Held meetings at each level; the higher-ranking side counts.",
  areaColumn: "Area",
  levelColumn: "Level",
  meetingsColumn: "Meetings",
  agreements: "Agreements",
  initiatives: "Initiatives",
  sources: "Sources",
  name: "Name",
  otherNames: "Other spellings",
  side: "Side",
  sideNote: "The side spoken for, not citizenship",
  country: "State",
  kind: "Kind",
  status: "State as last read",
  started: "Started",
  notRecorded: "Not recorded",
  noState: "Not one state",
  otherState: "None or another",
  years: ({ earliest, latest }: { readonly earliest: string; readonly latest: string }): string => {
    const [from, to] = [earliest.slice(0, 4), latest.slice(0, 4)];
    return from === to ? from : `${from}–${to}`;
  },
  find: "Find a name",
  show: "Show",
  filter: "Filter",
  all: "All",
  choices: { kind: "Kind", status: "State as last read", country: "State", area: "Area" },
  sort: "Sort by",
  byName: "Name",
  byMeetings: "Meetings",
  nothing: "Nothing in the record matches.",
  clear: "Clear the filter",
  of: (shown: number, total: number): string =>
    shown === total ? `All ${formatCount(total)}` : `${formatCount(shown)} of ${formatCount(total)}`,
  people: {
    title: "People",
    lede: "Everyone a report names at a meeting, on the side they spoke for, with the post in which they were seen last. Sighted in the record, not appointed: the dates are those of meetings.",
    posts: "Posts",
    postsNote:
      "From the first to the last record that shows the post. Not dates of appointment, and no proof of unbroken tenure.",
    post: "Post",
    seen: "Seen in the record",
    lastPost: "Post seen last",
  },
  organisations: {
    title: "Organisations",
    lede: "Bodies that took part in meetings, themselves or through a person in one of their posts. Renamed departments stand as one.",
    people: "People",
    peopleNote: "Seen in a post here, from the first to the last such record.",
    meetingsNote: "It took part itself, or through a person in one of its posts.",
    noPeople: "No person is recorded in a post here.",
  },
  initiativePages: {
    title: "Initiatives",
    lede: "Routes, university branches, schools, programmes, funds, projects, forums and commissions the meetings speak of. Each state is the one a source gave when last read.",
    organisations: "Organisations",
    noOrganisations: "No organisation is recorded with it.",
    meetingsNote: "Held meetings that name it.",
  },
  countryPage: {
    relations: "Relations established",
    relationsNone: "No record tells it",
    relationsNoneNote: "The record holds no anniversary from which the year would follow.",
    relationsNote: "The year follows from an anniversary told at:",
    relationsFive: "With each of five",
    relationsSelf: "One side of every meeting here; the years stand with the five states.",
    agreements: (count: number): string => countOf(count, "agreement", "agreements"),
    inForce: (count: number): string =>
      count === 0 ? "None recorded as in force" : `${formatCount(count)} recorded as in force`,
    allAgreements: (count: number): string =>
      count === 0 ? "All agreements" : `All ${formatCount(count)} in the list`,
    allInitiatives: (count: number): string =>
      count === 0 ? "All initiatives" : `All ${formatCount(count)} in the list`,
    mostNamed: (shown: number, total: number): string =>
      `The ${formatCount(shown)} that most meetings name, of ${formatCount(total)}.`,
    capital: "Capital",
    uneven:
      "What governments and outlets publish differs from state to state: do not read this as a ranking of relations.",
    more: (shown: number, total: number): string =>
      `The ${formatCount(shown)} with the latest acts of ${formatCount(total)}.`,
  },
  areaPage: {
    group: "Group",
    crosswalk: "OECD DAC sector",
    noCrosswalk: "None fits",
    nearest: "The nearest code, for comparison with aid statistics",
    firstTitle: "How it began",
    firstNote: "The earliest held meetings in the record. Earlier ones may have gone unread, above all before 2009.",
    first: "First recorded",
    firstPriority: "First as a priority",
    firstIn: (state: string): string => `First with ${state}`,
    maybeEarlier: (count: number): string =>
      `${countOf(count, "other record", "other records")} may be as early: the dates overlap`,
    never: "Not recorded yet",
    noOne: "no participant named",
    states: "By state",
    statesNote: "Held meetings that touched it. A regional meeting counts under each state.",
    firstColumn: "First",
    meetingColumn: "Meeting, place, who",
    emphasisColumn: "Emphasis",
    emphasis: "By emphasis",
    emphasisNote: "The weight it was given.",
  },
  seen: (from: string, to: string): string => (from === to ? sighting(from) : `${sighting(from)} – ${sighting(to)}`),
} as const;
