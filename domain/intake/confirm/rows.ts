/** What lies before an editor: every value read or entered, with its passages and how it stands. */
import type { Evidence } from "../../records/evidence";
import { isAt, type Along, type MeetingBody, type Passage } from "./decide";
import { factsIn, keyOfFact, keysOfFact, sameThing, type Fact, type FactField, type LooseMeeting } from "./facts";
import { proposalsOf, type Around, type Proposal, type ReadDocument, type Unknown } from "./proposals";

/** How a value stands. `empty`: the field is asked for and no text says it. */
export type RowState = "suggested" | "taken" | "yours" | "rejected" | "empty";

export interface Row {
  /** The same as long as text, rules and the value are. */
  readonly id: string;
  readonly field: FactField;
  readonly state: RowState;
  /** What stands in the record; of a suggestion, what taking it would put there. */
  readonly fact: Fact | null;
  /** As read; null for what the editor entered. */
  readonly read: Fact | null;
  readonly along: Along | null;
  readonly unknown: Unknown | null;
  /** The words that support it, best first of each text. */
  readonly passages: readonly Passage[];
  readonly because: string | null;
  readonly isSure: boolean;
  /** As printed, of a person or a body. */
  readonly name: string | null;
}

/** Groups of the page, in its order, each with its fields in theirs. */
export const ROW_GROUPS = {
  meeting: ["date", "format", "level", "modality", "place", "countries"],
  participants: ["participants"],
  areas: ["areas"],
  results: ["outcomes", "instruments", "initiatives"],
  said: ["figures", "quotations"],
  organisations: ["organisations"],
} as const satisfies Record<string, readonly FactField[]>;
export type RowGroup = keyof typeof ROW_GROUPS;

/** Fields of which something is always asked. */
const ASKED: ReadonlySet<FactField> = new Set(["date", "format", "level", "modality", "place"]);

/** The most passages of one text that one value is cited with: the best of them. */
const MOST_PASSAGES = 5;

/** Words that take part in a decision. */
interface Sighting {
  readonly proposal: Proposal;
  readonly passages: readonly Passage[];
}

/** All rows, group by group; within a field in the order of the texts. */
export function rowsOf(
  documents: readonly ReadDocument[],
  body: MeetingBody,
  rejected: ReadonlySet<string>,
  around: Around,
): Row[] {
  const groups = groupsOf(documents, around);
  const read = [...groups].map(([key, sightings]) => rowOf(key, sightings, groups, body.record, rejected));
  const fields = Object.values(ROW_GROUPS).flat();
  return fields.flatMap((field) => {
    const claimed = read.filter((row) => row.field === field).toSorted(inTextOrder(documents));
    const own = ownRows(field, body.record, read, documents);
    if (claimed.length + own.length > 0 || !ASKED.has(field)) return [...claimed, ...own];
    return [{ ...NOTHING, id: `own:${field}`, field, state: "empty" as const }];
  });
}

const NOTHING = {
  fact: null,
  read: null,
  along: null,
  unknown: null,
  passages: [],
  because: null,
  isSure: true,
  name: null,
} as const;

/** Claims of several texts that say the same are one row. */
function groupsOf(documents: readonly ReadDocument[], around: Around): Map<string, Sighting[]> {
  const groups = new Map<string, Sighting[]>();
  for (const each of documents) {
    const { document, text } = each;
    for (const proposal of proposalsOf(each, around)) {
      const { field } = proposal;
      const key = keyOf(proposal);
      const passages = proposal.claim.spans.slice(0, MOST_PASSAGES).map((span) => ({ document, text, span }));
      const name = `${field}:${key}`;
      groups.set(name, [...(groups.get(name) ?? []), { proposal, passages }]);
    }
  }
  return groups;
}

/** New records go by their name: their slug is found while the page stands. */
function keyOf({ fact, along, name, unknown }: Proposal): string {
  if (fact === null) return unknown?.value.title.toLowerCase() ?? "";
  return along === null ? keyOfFact(fact) : (name ?? "").toLowerCase();
}

function rowOf(
  key: string,
  sightings: readonly Sighting[],
  groups: ReadonlyMap<string, readonly Sighting[]>,
  record: LooseMeeting,
  rejected: ReadonlySet<string>,
): Row {
  const [{ proposal } = NEVER] = sightings;
  const { field, fact, along, unknown, name, claim } = proposal;
  const others = [...groups].flatMap(([other, each]) =>
    other === key ? [] : each.flatMap((sighting) => sighting.proposal.fact ?? []),
  );
  const standing = standingAt(record, proposal, sightings, others);
  const id = `read:${key}`;
  return {
    id,
    field,
    fact: standing ?? fact,
    read: fact,
    along,
    unknown,
    name,
    state: standing !== null ? "taken" : rejected.has(id) ? "rejected" : "suggested",
    passages: sightings.flatMap(({ passages }) => passages),
    because: claim.because,
    isSure: sightings.every((each) => each.proposal.claim.sure),
  };
}
const NEVER = { proposal: {} as Proposal };

/** The fact in the record that a row's words support: as read, or put right. */
function standingAt(
  record: LooseMeeting,
  { field, fact, unknown }: Proposal,
  sightings: readonly Sighting[],
  others: readonly Fact[],
): Fact | null {
  const first = sightings.flatMap(({ passages: [best] }) => best ?? []);
  // What an unknown agreement's words say may stand as an outcome instead.
  const fields: readonly FactField[] = unknown === null ? [field] : [field, "outcomes"];
  const cited = (record.evidence ?? []).filter((each) => first.some((passage) => isAt(each, passage)));
  const found = fields
    .flatMap((each) => factsIn(record, each))
    .filter((each) => cited.some((evidence) => supports(evidence, each)));
  const asRead = found.find((each) => fact !== null && sameThing(each, fact));
  return asRead ?? found.find((each) => !others.some((other) => sameThing(other, each))) ?? null;
}

const supports = (evidence: Partial<{ readonly [K in keyof Evidence]: unknown }>, fact: Fact): boolean =>
  keysOfFact(fact).some(([field, key]) => field === evidence.field && key === evidence.value);

/** The row of a value the editor entered; of a field that is always asked it is one row, full or empty. */
export const ownRowId = (fact: Fact): string =>
  ASKED.has(fact.field) ? `own:${fact.field}` : `own:${fact.field}:${keyOfFact(fact)}`;

/** What stands in the record and no claim speaks of. */
function ownRows(
  field: FactField,
  record: LooseMeeting,
  read: readonly Row[],
  documents: readonly ReadDocument[],
): Row[] {
  const spoken = read.filter(({ state }) => state !== "rejected").flatMap(({ fact }) => fact ?? []);
  const own = factsIn(record, field).filter((fact) => !spoken.some((each) => sameThing(each, fact)));
  return own.map((fact) => {
    const passages = passagesOf(record, fact, documents);
    return {
      ...NOTHING,
      id: ownRowId(fact),
      field,
      fact,
      passages,
      state: passages.length > 0 ? "taken" : "yours",
    };
  });
}

function passagesOf(record: LooseMeeting, fact: Fact, documents: readonly ReadDocument[]): Passage[] {
  const cited = (record.evidence ?? []).filter((each) => supports(each, fact));
  const passages = cited.flatMap(({ document, start, end }) => {
    const text = documents.find((each) => each.document === document)?.text;
    return text === undefined ? [] : [{ document: document ?? "", text, span: { start: start ?? 0, end: end ?? 0 } }];
  });
  return [...new Map(passages.map((each) => [`${each.document}:${each.span.start}`, each])).values()];
}

function inTextOrder(documents: readonly ReadDocument[]) {
  const order = new Map(documents.map(({ document }, at) => [document, at]));
  const placeOf = ({ passages: [first] }: Row): readonly [number, number] =>
    first === undefined ? [Infinity, 0] : [order.get(first.document) ?? 0, first.span.start];
  return (a: Row, b: Row): number => {
    const [documentA, startA] = placeOf(a);
    const [documentB, startB] = placeOf(b);
    return documentA - documentB || startA - startB;
  };
}
