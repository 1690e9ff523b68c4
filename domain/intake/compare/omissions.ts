/** What each of several texts about one meeting says, and what it leaves out. */
import { AREAS, EMPHASES, keysOf, type Area } from "../../taxonomy";
import { instrumentsOf, likenessAtOneMeeting, likenessOfPeople, outcomesOf, peopleOf, type ReadText } from "./likeness";
import { matchRows } from "./match-rows";
import type { AreaValue, Claim, InstrumentValue, OutcomeValue, ParticipantValue } from "../reading";

/** What every text says of one thing, in the order of the texts; null where it is silent. */
export interface OmissionRow<V> {
  /** The same as long as texts and rules are. */
  readonly key: string;
  readonly cells: readonly (Claim<V> | null)[];
}

export interface AreaRow extends OmissionRow<AreaValue> {
  readonly area: Area;
}

/** Areas in the order of the classification; everything else in the order of the texts. */
export interface Omissions {
  readonly areas: readonly AreaRow[];
  readonly participants: readonly OmissionRow<ParticipantValue>[];
  readonly instruments: readonly OmissionRow<InstrumentValue>[];
  readonly outcomes: readonly OmissionRow<OutcomeValue>[];
}

/**
 * Lays the readings of texts about one meeting side by side, a row for each thing said by any. Each cell is
 * the claim of that text, with its passages. What is doubtful stands in rows of its own: two rows for one
 * thing can be seen, two things in one row cannot.
 */
export function omissionsOf(documents: readonly ReadText[]): Omissions {
  const claimRows = <V>(rows: readonly (readonly ({ readonly claim: Claim<V> } | null)[])[]) =>
    rows.map((row) => rowOf(row.map((cell) => cell?.claim ?? null)));
  return {
    areas: areaRowsOf(documents),
    participants: claimRows(matchRows(documents.map(peopleOf), likenessOfPeople)),
    instruments: claimRows(matchRows(documents.map(instrumentsOf), likenessAtOneMeeting)),
    outcomes: claimRows(matchRows(documents.map(outcomesOf), likenessAtOneMeeting)),
  };
}

/** A row of claims, named after the first. */
function rowOf<V>(cells: readonly (Claim<V> | null)[]): OmissionRow<V> {
  const column = cells.findIndex((cell) => cell !== null);
  return { key: `${column}.${cells[column]?.id ?? ""}`, cells };
}

/** A row for each area that any of the texts names, in the order of the classification. */
export function areaRowsOf(documents: readonly Pick<ReadText, "reading">[]): AreaRow[] {
  const strongest = documents.map(({ reading }) => strongestByArea(reading.areas));
  return keysOf(AREAS)
    .map((area) => ({ area, key: area, cells: strongest.map((claims) => claims.get(area) ?? null) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
}

function strongestByArea(claims: readonly Claim<AreaValue>[]): Map<Area, Claim<AreaValue>> {
  const order = keysOf(EMPHASES);
  const weakestFirst = claims.toSorted((a, b) => order.indexOf(b.value.emphasis) - order.indexOf(a.value.emphasis));
  return new Map(weakestFirst.map((claim) => [claim.value.area, claim]));
}
