/**
 * The classification of the record, written once: database checks, filter options, colours,
 * export headers and the reference page all read it. Order is the order of display;
 * for levels it is also the order of rank, highest first.
 */

/** A term of a classification. `phrase` is its form inside a sentence. */
export interface Term {
  readonly label: string;
  readonly phrase: string;
  readonly definition?: string;
}

const terms = <K extends string>(all: { readonly [key in K]: Term }) => all;

export const GROUPS = terms({
  economy: { label: "Economy", phrase: "the economy" },
  connectivity: { label: "Connectivity", phrase: "connectivity" },
  "resources-environment": { label: "Resources and environment", phrase: "resources and environment" },
  "people-knowledge": { label: "People and knowledge", phrase: "people and knowledge" },
  "politics-security": { label: "Politics and security", phrase: "politics and security" },
});
export type Group = keyof typeof GROUPS;

interface AreaTerm extends Term {
  readonly group: Group;
  /** Short form for charts, where the full label would not fit. */
  readonly short: string;
}

const area = (group: Group, label: string, short = label): AreaTerm => ({
  group,
  label,
  short,
  phrase: short.toLowerCase(),
});

export const AREAS = {
  "trade-investment": area("economy", "Trade and investment"),
  finance: area("economy", "Finance"),
  agriculture: area("economy", "Agriculture"),
  "transport-logistics": area("connectivity", "Transport and logistics"),
  digitalisation: area("connectivity", "Digitalisation"),
  "critical-minerals": area("resources-environment", "Critical minerals and mining", "Critical minerals"),
  energy: area("resources-environment", "Energy"),
  "climate-environment": area("resources-environment", "Climate and environment"),
  water: area("resources-environment", "Water"),
  "education-science": area("people-knowledge", "Education and science"),
  "culture-people": area("people-knowledge", "Culture and contacts between people", "Culture and contacts"),
  health: area("people-knowledge", "Health"),
  "migration-mobility": area("people-knowledge", "Migration and mobility"),
  "political-dialogue": area("politics-security", "Political dialogue"),
  "security-defence": area("politics-security", "Security and defence"),
  "governance-rule-of-law": area("politics-security", "Governance and rule of law", "Governance, rule of law"),
  "human-rights": area("politics-security", "Human rights"),
  "sanctions-compliance": area("politics-security", "Sanctions and compliance"),
  "development-assistance": area("politics-security", "Development assistance"),
} as const satisfies Record<string, AreaTerm>;
export type Area = keyof typeof AREAS;

/** The five Central Asian states: the unit of participation. */
export const CENTRAL_ASIA = ["KZ", "KG", "TJ", "TM", "UZ"] as const;
export type CentralAsianState = (typeof CENTRAL_ASIA)[number];

export const PARTNERS = terms({
  KZ: { label: "Kazakhstan", phrase: "Kazakhstan" },
  KG: { label: "Kyrgyzstan", phrase: "Kyrgyzstan" },
  TJ: { label: "Tajikistan", phrase: "Tajikistan" },
  TM: { label: "Turkmenistan", phrase: "Turkmenistan" },
  UZ: { label: "Uzbekistan", phrase: "Uzbekistan" },
  GB: { label: "United Kingdom", phrase: "the United Kingdom" },
});

export const LEVELS = terms({
  "head-of-state": { label: "Head of state", phrase: "head of state" },
  "head-of-government": { label: "Head of government", phrase: "head of government" },
  "foreign-minister": { label: "Foreign minister", phrase: "foreign minister" },
  minister: { label: "Minister", phrase: "minister" },
  "deputy-minister": { label: "Deputy minister", phrase: "deputy minister" },
  parliamentary: { label: "Parliamentary", phrase: "parliament" },
  ambassador: { label: "Ambassador", phrase: "ambassador" },
  official: { label: "Official", phrase: "official" },
  business: { label: "Business", phrase: "business" },
});
export type Level = keyof typeof LEVELS;

/** Levels that count as "a minister or above". */
export const MINISTERIAL_LEVELS: readonly Level[] = [
  "head-of-state",
  "head-of-government",
  "foreign-minister",
  "minister",
];

export const FORMATS = terms({
  bilateral: {
    label: "Bilateral",
    phrase: "bilateral",
    definition: "One Central Asian state and the United Kingdom.",
  },
  regional: {
    label: "Regional",
    phrase: "regional",
    definition: "Two or more Central Asian states and the United Kingdom.",
  },
  multilateral: {
    label: "Multilateral",
    phrase: "multilateral",
    definition: "At a gathering of more states than these.",
  },
});
export type Format = keyof typeof FORMATS;

export const MODALITIES = terms({
  "in-person": { label: "In person", phrase: "in person" },
  virtual: { label: "Virtual", phrase: "by video link" },
  phone: { label: "Telephone", phrase: "by telephone" },
  letter: { label: "Letter", phrase: "by letter" },
});
export type Modality = keyof typeof MODALITIES;

export const STATUSES = terms({
  held: { label: "Held", phrase: "held" },
  announced: {
    label: "Announced",
    phrase: "announced",
    definition: "A programme was published beforehand; that the talks took place is not confirmed.",
  },
  cancelled: { label: "Cancelled", phrase: "cancelled" },
});
export type Status = keyof typeof STATUSES;

export const CONFIDENCES = terms({
  high: {
    label: "High",
    phrase: "high",
    definition: "The day is known, and the record rests on an official source or on two reports of different origin.",
  },
  medium: {
    label: "Medium",
    phrase: "medium",
    definition: "The day, or a second independent or official source, is missing, or a detail is doubted.",
  },
  low: {
    label: "Low",
    phrase: "low",
    definition: "The date is inferred, only partisan or second-hand pages exist, or the event is disputed.",
  },
});
export type Confidence = keyof typeof CONFIDENCES;

export const EMPHASES = terms({
  priority: { label: "Priority", phrase: "a priority" },
  discussed: { label: "Discussed", phrase: "discussed" },
  mentioned: { label: "Mentioned", phrase: "mentioned" },
});
export type Emphasis = keyof typeof EMPHASES;

export const INSTRUMENT_TYPES = terms({
  treaty: { label: "Treaty", phrase: "treaty" },
  agreement: { label: "Agreement", phrase: "agreement" },
  memorandum: { label: "Memorandum", phrase: "memorandum" },
  roadmap: { label: "Roadmap", phrase: "roadmap" },
  "joint-statement": { label: "Joint statement", phrase: "joint statement" },
  "action-plan": { label: "Action plan", phrase: "action plan" },
  declaration: { label: "Declaration", phrase: "declaration" },
  contract: { label: "Contract", phrase: "contract" },
});
export type InstrumentType = keyof typeof INSTRUMENT_TYPES;

export const ACTS = terms({
  announced: { label: "Announced", phrase: "announced" },
  negotiated: { label: "Negotiated", phrase: "under negotiation" },
  signed: { label: "Signed", phrase: "signed" },
  ratified: { label: "Ratified", phrase: "ratified" },
  "in-force": { label: "In force", phrase: "in force" },
  extended: { label: "Extended", phrase: "extended" },
  terminated: { label: "Terminated", phrase: "terminated" },
});
export type Act = keyof typeof ACTS;

export const INITIATIVE_KINDS = terms({
  "transport-corridor": { label: "Transport corridor", phrase: "transport corridor" },
  "university-branch": { label: "University branch", phrase: "university branch" },
  school: { label: "School", phrase: "school" },
  programme: { label: "Programme", phrase: "programme" },
  fund: { label: "Fund", phrase: "fund" },
  project: { label: "Project", phrase: "project" },
  forum: { label: "Forum", phrase: "forum" },
  commission: { label: "Commission", phrase: "commission" },
});
export type InitiativeKind = keyof typeof INITIATIVE_KINDS;

export const INITIATIVE_STATUSES = terms({
  announced: { label: "Announced", phrase: "announced" },
  active: { label: "Active", phrase: "active" },
  completed: { label: "Completed", phrase: "completed" },
  stalled: { label: "Stalled", phrase: "stalled" },
});
export type InitiativeStatus = keyof typeof INITIATIVE_STATUSES;

export const ORGANISATION_KINDS = terms({
  ministry: { label: "Ministry or department", phrase: "ministry" },
  parliament: { label: "Parliament", phrase: "parliament" },
  company: { label: "Company", phrase: "company" },
  university: { label: "University", phrase: "university" },
  school: { label: "School", phrase: "school" },
  fund: { label: "Fund", phrase: "fund" },
  international: { label: "International organisation", phrase: "international organisation" },
  embassy: { label: "Embassy", phrase: "embassy" },
  council: { label: "Council", phrase: "council" },
  other: { label: "Other", phrase: "other body" },
});
export type OrganisationKind = keyof typeof ORGANISATION_KINDS;

export const OUTCOME_KINDS = terms({
  signed: { label: "Signed", phrase: "signed" },
  agreed: { label: "Agreed", phrase: "agreed" },
  announced: { label: "Announced", phrase: "announced" },
  proposed: { label: "Proposed", phrase: "proposed" },
});
export type OutcomeKind = keyof typeof OUTCOME_KINDS;

export const SOURCE_KINDS = terms({
  official: { label: "Official", phrase: "official" },
  "state-media": { label: "State media", phrase: "state media" },
  press: { label: "Press", phrase: "press" },
  partisan: { label: "Partisan", phrase: "partisan" },
  other: { label: "Other", phrase: "other" },
});
export type SourceKind = keyof typeof SOURCE_KINDS;

export const RECORD_KINDS = ["meeting", "tour"] as const;

/** The value of a facet for records that carry none. */
export const NOT_RECORDED = "not-recorded";

/** The keys of a classification, typed and in order: `keysOf(LEVELS)`. */
export function keysOf<K extends string>(classification: { readonly [key in K]: unknown }): readonly K[] {
  return Object.keys(classification) as K[];
}

/** A record with one value for each key: `recordOf(keysOf(LEVELS), () => 0)`. */
export function recordOf<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): { [key in K]: V } {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as { [key in K]: V };
}

/** True when `value` is a key of the classification. */
export function isKeyOf<K extends string>(classification: { readonly [key in K]: unknown }, value: string): value is K {
  return Object.hasOwn(classification, value);
}

/** The areas of a group, in order. */
export function areasOf(group: Group): readonly Area[] {
  return keysOf(AREAS).filter((slug) => AREAS[slug].group === group);
}

const REGION_NAMES = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

/** Regions with a name that are no states. */
const NO_STATES = new Set(["EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"]);

/** True for an ISO 3166-1 alpha-2 code in use. */
export function isCountryCode(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || NO_STATES.has(code)) return false;
  // UK and the codes of former states are known by a name too, but written as another code.
  const [canonical] = Intl.getCanonicalLocales(`und-${code}`);
  return canonical === `und-${code}` && REGION_NAMES.of(code) !== undefined;
}

/** English short name of a state by ISO 3166-1 alpha-2 code; the code itself where none is known. */
export function countryName(code: string): string {
  if (isKeyOf(PARTNERS, code)) return PARTNERS[code].label;
  return (isCountryCode(code) && REGION_NAMES.of(code)) || code;
}

/** True for one of the five Central Asian states. */
export function isCentralAsian(code: string): code is CentralAsianState {
  return (CENTRAL_ASIA as readonly string[]).includes(code);
}

interface AreaEmphasis {
  readonly area: string;
  readonly emphasis: string;
}

/**
 * The group that colours a meeting: that of the area with the most emphasis.
 * Among equals the group with most areas at that emphasis wins, then taxonomy order.
 * Null when no area is recorded.
 */
export function leadingGroup(areas: readonly AreaEmphasis[]): Group | null {
  const top = keysOf(EMPHASES).find((emphasis) => areas.some((each) => each.emphasis === emphasis));
  const counts = new Map<Group, number>();
  for (const { area: slug, emphasis } of areas) {
    if (emphasis !== top || !isKeyOf(AREAS, slug)) continue;
    counts.set(AREAS[slug].group, (counts.get(AREAS[slug].group) ?? 0) + 1);
  }
  let best: Group | null = null;
  for (const group of keysOf(GROUPS)) {
    if ((counts.get(group) ?? 0) > (best === null ? 0 : (counts.get(best) ?? 0))) best = group;
  }
  return best;
}
