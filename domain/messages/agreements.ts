/** Words about agreements: what state one is in and why. */
import { formatEdtf, parseEdtf } from "../edtf";
import { inOrder, isRatifiable, type AgreementState } from "../lifecycle";
import { INSTRUMENT_TYPES, countryName, type Act, type InstrumentType } from "../taxonomy";
import { andList } from "../words";

interface SpokenAct {
  readonly type: Act;
  readonly date: string;
  readonly city: string | null;
  readonly party: string | null;
}

interface SpokenAgreement {
  readonly type: InstrumentType;
  readonly acts: readonly SpokenAct[];
  readonly state: AgreementState | null;
  readonly notRecorded: readonly Act[];
}

/** Names of acts as things: what may be "not recorded". */
const ACT_NAMES: { readonly [K in Act]: string } = {
  announced: "announcement",
  negotiated: "negotiation",
  signed: "signature",
  ratified: "ratification",
  "in-force": "entry into force",
  extended: "extension",
  terminated: "termination",
};

const DONE: { readonly [K in Act]: string } = {
  announced: "announced",
  negotiated: "under negotiation",
  signed: "signed",
  ratified: "ratified",
  "in-force": "in force from",
  extended: "extended",
  terminated: "terminated",
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "1995", "24 April 2024", "May 2024 (inferred)". */
function dateInWords(text: string): string {
  return `${formatEdtf(text)}${parseEdtf(text)?.inferred ? " (inferred)" : ""}`;
}

/** "signed 24 April 2024", "ratified by Kazakhstan 19 September 2014". */
function actInWords({ type, date, party }: SpokenAct): string {
  const by = party === null ? "" : ` by ${countryName(party)}`;
  return `${DONE[type]}${by} ${dateInWords(date)}`;
}

/** "ratification and entry into force are not recorded". */
function missingInWords(missing: readonly Act[]): string {
  const verb = missing.length === 1 ? "is" : "are";
  return `${andList(missing.map((act) => ACT_NAMES[act]))} ${verb} not recorded`;
}

/**
 * The state and its reason in one sentence: "Signed 24 April 2024; ratification and entry into
 * force are not recorded."
 */
function stateSentence({ type, acts, state, notRecorded }: SpokenAgreement): string {
  const last = new Map(inOrder(acts).map((act) => [act.type, act]));
  const steps: readonly Act[] = ["signed", "ratified", "in-force", "extended", "terminated"];
  const told = steps.flatMap((step) => last.get(step) ?? []);
  const early = (["announced", "negotiated"] as const).flatMap((step) => last.get(step) ?? []);
  const said = (told.length > 0 ? told : inOrder(early)).map(actInWords).join(", ");
  if (said === "") return "No act is recorded.";
  if (notRecorded.length > 0) return `${capital(said)}; ${missingInWords(notRecorded)}.`;
  if (state === "signed" && !isRatifiable(type)) return `${capital(said)}; ${ratificationDoesNotApply(type)}.`;
  return `${capital(said)}.`;
}

const VOWEL = /^[aeiou]/;

/** "ratification does not apply to a roadmap". */
function ratificationDoesNotApply(type: InstrumentType): string {
  const { phrase } = INSTRUMENT_TYPES[type];
  return `ratification does not apply to ${VOWEL.test(phrase) ? "an" : "a"} ${phrase}`;
}

export const agreements = {
  title: "Agreements",
  lede: "What was signed between the Central Asian states and the United Kingdom. The state of each is worked out from its dated acts, never typed in: an act that is not recorded may still have taken place.",
  stateSentence,
  ratificationDoesNotApply,
  cap: capital,
  actNames: ACT_NAMES,
  derived: (asOf: string): string =>
    `Worked out from the acts below as of ${formatEdtf(asOf)}. A missing act is no proof that it did not happen.`,
  outlined:
    "Outlined marks: an act before signature, or one not recorded. A missing act is no proof that it did not happen.",
  institutional:
    "Ratification is expected of treaties and agreements. Some agreements here are between institutions rather than states and may need none.",
  noState: "No act recorded",
  notRecorded: "not recorded",
  allParties: "Joint act, or party not told",
  columns: { title: "Title and type", parties: "With the UK", state: "State", signed: "Signed" },
  choices: { state: "State of the agreement", type: "Type", country: "Party", area: "Area" },
  sections: {
    acts: "Dated acts",
    areas: "Areas",
    meetings: "Meetings naming it",
    sources: "Sources",
    confidence: "Confidence",
  },
  act: { act: "Act", date: "Date", place: "Place", by: "Party and who", source: "Source" },
  actsNote: "Each as a source tells it. Of acts not recorded nothing is claimed.",
  parties: "Parties",
  type: "Type",
  state: "State",
  namedIn: "Held meetings that name it. Only a meeting's outcomes say what was signed there.",
} as const;
