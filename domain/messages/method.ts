/** Words of the method page. */
import { formatEdtf } from "../edtf";
import { countOf, formatCount } from "../words";

interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** "47 %, 176 of 370": n beside each percentage. */
function shareOf(part: number, whole: number): string {
  return whole === 0 ? "0" : `${Math.round((part / whole) * 100)} %, ${formatCount(part)} of ${formatCount(whole)}`;
}

export const method = {
  title: "Method",
  lede: "What the record covers, what its words mean, how it counts, where it ends, and how to cite it. Figures on this page are counted from the record as you read it.",
  sections: {
    coverage: "Coverage",
    counting: "Counting",
    dates: "Dates",
    confidence: "Confidence",
    levels: "Levels",
    areas: "Areas",
    terms: "Other terms",
    figures: "Key figures",
    limits: "Limits",
    evidence: "Words behind a value",
    duplicates: "Duplicates",
    licence: "Licence",
    cite: "How to cite",
  },
  coverage: {
    text: (from: string, to: string): string =>
      `The record holds dated official contacts between the five Central Asian states and the United Kingdom, with what they led to, ${from.slice(0, 4)} to ${formatEdtf(to)}. It was read from public web pages, most of them English, fewer Russian, a few in other languages. Archives, paper and closed files were not read.`,
    periods: "Held meetings by period",
    periodsNote: "A vague date that overlaps two periods stands in both.",
    period: ({ from, to }: Period): string =>
      from === null ? `until ${to ?? ""}` : to === null ? `since ${from}` : `${from} to ${to}`,
    periodColumn: "Period",
    meetings: "Held meetings",
    states: "By state",
    statesNote: "What is published differs from state to state. It is no ranking of relations.",
    state: "State",
    quality: "How well the meetings are supported",
    measure: "Of the held meetings",
    share: "Share",
    oneSource: "rest on one page only",
    withOfficial: "have at least one official page",
    noSureDay: "have no sure day",
    noParticipant: "name no participant",
    shareOf,
    pages: (count: number): string => `Pages read: ${formatCount(count)}`,
    languages: "Languages",
    language: "Language",
    kinds: "Kinds of source",
    kind: "Kind",
    pagesColumn: "Pages",
    thin: "Before 2009 the record is thin: what there is often comes from a single line in a list. A rise since then is in part better coverage.",
  },
  sourceKinds: {
    official:
      "A public body, court, parliament or international body, a text of law, a body that took part, or a faithful copy of such a text.",
    "state-media": "A news agency or paper run by a state.",
    press: "Other news media.",
    partisan: "Openly political or paid for by an interest.",
    other: "Copies of encyclopedias, blogs, stores of documents.",
  },
  counting: [
    "A record counts when it is a meeting and was held. Announced and cancelled ones count only when you ask for them.",
    "A tour ties its stops together and is never counted; each stop that has a record is. A leg known only from the tour is not counted.",
    "A regional meeting is one meeting. As participations it counts once for each Central Asian state that took part; under a filter by state only the chosen states count.",
    "A meeting counts under every area, group and state it touched, so those figures add up to more than the total.",
    "Several values of one condition mean any of them; several conditions must all hold. An excluded value removes every record that has it.",
    "The counts beside the values of a condition leave that condition itself out and obey all the others, so that you see what another choice would give.",
    "A condition of emphasis asks for some area of that weight; together with an area or a group, for one of those.",
    "An organisation counts where it took part itself or through a person in one of its posts.",
    "A period is widened to the first and last day of what you give. A record matches when the days its date allows overlap it.",
    "A value that is not recorded is a value of its own.",
  ],
  tours: (tours: number, stops: number): string =>
    `At present ${countOf(tours, "tour ties", "tours tie")} ${countOf(stops, "stop", "stops")} together.`,
  bins: {
    title: "Bins of time",
    items: [
      "A date known to the day falls in the month, quarter or year of that day; several days in that of the first.",
      "A vaguer date falls in a bin only when the bin holds it whole: a month falls in its quarter and its year, a year in no quarter.",
      "What no bin holds is listed beside the chart under the smallest quarter or year that holds it, never shared out and never guessed.",
      "The quarter or year in which reading ended is drawn as unfinished.",
    ],
  },
  dates: {
    text: "A date is as exact as the sources are. None is rounded to a day. A date that was inferred, most often the year of an undated page, is marked; so is a day that is not recorded.",
    drawn: "How dates are drawn",
    items: {
      day: "A day",
      days: "Several days: as long as it lasted",
      month: "A month: hatched over all of it",
      year: "A year: hatched over all of it",
      announced: "Announced, not confirmed: outlined",
    },
    written: "As written",
  },
  confidenceText:
    "Confidence is judged record by record, for an agreement on its signing. Reprints and sister outlets count as one origin; a page older than the event is no support. The kinds of sources were given by publisher, so a page of an official body that only reports another’s news is still counted as official.",
  levelsText: "The higher-ranking side counts, in this order. A tour has the highest level among its stops.",
  levels: {
    "head-of-state": "President or sovereign.",
    "head-of-government": "Prime minister, or the chair of a cabinet.",
    "foreign-minister": "The minister for foreign affairs.",
    minister: "Any other minister, in the United Kingdom also ministers of state and deputy prime ministers.",
    "deputy-minister": "Deputy ministers; in the United Kingdom parliamentary under-secretaries.",
    parliamentary: "Speakers, members and groups of parliaments.",
    ambassador: "Ambassadors, also when they hand their letters of credence to a head of state.",
    official: "Other officials; trade envoys and members of the royal family unless they met someone higher.",
    business: "One side was made up of companies or business bodies alone.",
  },
  levelsNote: "Minister or above means the first four.",
  areasText:
    "Nineteen areas in five groups. The code is the nearest sector of the OECD DAC, for comparison with aid statistics.",
  areaColumns: { area: "Area", definition: "What it holds", dac: "DAC sector", meetings: "Meetings" },
  noDac: "none fits",
  modalities: {
    "in-person": "Also taken where a place is known and nothing else is said.",
    virtual: "By video.",
    phone: "By telephone.",
    letter: "An exchange of letters or telegrams.",
  },
  statuses: {
    held: "A report tells that it took place.",
    announced: "A programme was published beforehand; that the talks took place is not confirmed.",
    cancelled: "Called off, as a report tells.",
  },
  emphases: {
    priority: "What the meeting was about, or what a report puts first.",
    discussed: "Talked about.",
    mentioned: "Named in passing.",
  },
  outcomes: {
    signed: "A document was signed at the meeting.",
    agreed: "The sides agreed to do something.",
    announced: "One side made something known.",
    proposed: "One side put something forward.",
  },
  states: {
    text: "The state of an agreement is worked out from its dated acts on the day you read, and never typed in. Ratification by one party is not entry into force. Ratification is expected of treaties and agreements alone.",
    definitions: {
      announced: "Announced; no signature is recorded.",
      negotiated: "Talks are recorded; no signature is.",
      signed: "Signed, and of a type that needs no ratification.",
      "signed-not-in-force": "Signed; neither ratification nor entry into force is recorded.",
      ratified: "Ratified by one party or more; entry into force is not recorded.",
      "in-force": "Entry into force, or an extension, is recorded.",
      terminated: "Its end is recorded, and no later extension.",
    },
  },
  termTitles: {
    formats: "Format",
    statuses: "Status",
    modalities: "Modality",
    emphases: "Emphasis",
    outcomes: "Outcomes",
    agreementStates: "States of an agreement",
  },
  figures: [
    ["Meetings", "Held meetings the filter selects."],
    ["Participations", "One Central Asian state at one of these meetings."],
    [
      "Share of all recorded meetings",
      "These meetings among all held meetings of the same period, whatever else the filter asks.",
    ],
    ["Led by a minister or above", "Those of these meetings at one of the first four levels."],
    ["Agreements signed", "Agreements of the filter’s states, areas and period with a recorded signature."],
    [
      "Change",
      "Against the equally long period before. Where the filter names no period, the latest five years stand against the five before. No arrow is drawn where either period has fewer than five cases.",
    ],
  ],
  limits: [
    "A gap is no proof that nothing happened. Sessions of a commission whose number is missing here are missing from the record, not cancelled.",
    "Outcomes and participants are those a report names, not full lists.",
    "Posts run from the first to the last record that shows them: they are sightings, not terms of office.",
    "The year in which relations were established follows from anniversaries told at meetings. For Kyrgyzstan no record tells it.",
    "Where an original was not seen, a copy is cited, and the publisher says so.",
    "The state of an initiative is the one a source gave when it was last read.",
    "A record may be corrected after it was published. The API gives the number of its version, and the editors keep every earlier one.",
  ],
  evidence: [
    "A meeting entered from a text shows under “Why we say this” the words each of its values rests on, with the source they stand in. The values of older records rest on their sources as a whole.",
    "A program reads a text and proposes values; an editor takes, corrects or drops each of them. It uses lists of words and rules, no model and no other host, and it proposes nothing without a passage that says so.",
    "A passage is cited by its words and its place in the text as it was pasted. That text is kept under its SHA-256, never edited, and is not published.",
    "A value without such words beside others that have them is the editor’s own judgement. When a value is corrected, the words behind the old one fall away with it.",
    "Quotations stand as the source prints them; figures are those told at the meeting or in its report, not checked against statistics.",
  ],
  duplicates: [
    "The record was joined from three collections. Where they told of one event, one record was made: it has the sources and participants of all, each outcome once, each area at the higher emphasis, and the date with the best support.",
    "Talks at the edge of a larger event have a record of their own where they had content of their own. A journey whose stops had none is one meeting.",
    "Records that may tell of one event, but may not, were left apart, and their notes say so.",
    "People were joined by name and post. Where general knowledge and not a record joins two names, the note says so. Names known in part stay as they were read.",
  ],
  licence: {
    facts:
      "Names, dates, places and figures are facts, compiled from the pages cited and told in our own words. Nothing of those pages is copied but their titles, the words quoted as evidence and what people are quoted as saying; rights in them stay with their publishers.",
    code: "The program is under the MIT licence.",
  },
  cite: {
    text: "A record: at the foot of its page, ready for a footnote or a reference manager. Any other page or figure: name the page, its address, which holds the whole filter, and the day you read it.",
    example: (today: string, address: string): string => `Communiqué, “Method”, ${address}, read ${formatEdtf(today)}.`,
    version: "A record has a version number, which rises with every change.",
  },
} as const;
