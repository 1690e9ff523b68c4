/** Where a text is marked, and the text taken apart at every edge of a mark. */
import { AREAS, type Group } from "../../taxonomy";
import type { FactField } from "./facts";
import type { SetAside, Span } from "../reading";
import type { Row } from "./rows";

/** How a passage is drawn; `quiet` ones show only while their field is looked at. */
export type MarkKind =
  | "person"
  | "organisation"
  | "date"
  | "figure"
  | "quotation"
  | "outcome"
  | "agreement"
  | "initiative"
  | "area"
  | "aside"
  | "quiet";

export interface Mark extends Span {
  readonly kind: MarkKind;
  /** Of the row it belongs to; a passage set aside by the reader has none of its own. */
  readonly row: string | null;
  readonly group: Group | null;
  /** The row's number, on marks that carry it. */
  readonly number: number | null;
  readonly because: string | null;
  readonly isTaken: boolean;
}

const KINDS: { readonly [F in FactField]: MarkKind } = {
  date: "date",
  format: "quiet",
  level: "quiet",
  modality: "quiet",
  place: "quiet",
  countries: "quiet",
  participants: "person",
  areas: "area",
  outcomes: "outcome",
  instruments: "agreement",
  initiatives: "initiative",
  figures: "figure",
  quotations: "quotation",
  organisations: "organisation",
};

/** Numbers of the rows that are marked in a text, in the order of the texts. */
export function numbersOf(rows: readonly Row[], documents: readonly { readonly document: string }[]) {
  const marked = rows.filter(({ field, state, passages }) => {
    return KINDS[field] !== "quiet" && state !== "rejected" && passages.length > 0;
  });
  const order = new Map(documents.map(({ document }, at) => [document, at]));
  const placed = marked.flatMap(({ id, passages: [first] }) =>
    first === undefined ? [] : [{ id, at: order.get(first.document) ?? 0, span: first.span }],
  );
  // Of two that begin together the shorter lies within the longer and comes later.
  placed.sort((a, b) => a.at - b.at || a.span.start - b.span.start || b.span.end - a.span.end);
  return new Map(placed.map(({ id }, at) => [id, at + 1]));
}

/** Every mark of one text. */
export function marksOf(
  document: string,
  rows: readonly Row[],
  setAside: readonly SetAside[],
  numbers: ReadonlyMap<string, number>,
): Mark[] {
  const own = rows.flatMap((row) =>
    row.passages
      .filter((passage) => passage.document === document)
      .map(({ span }, at) => ({
        ...span,
        kind: row.state === "rejected" ? "aside" : KINDS[row.field],
        row: row.id,
        group: row.field === "areas" ? groupOf(row) : null,
        number: at === 0 ? (numbers.get(row.id) ?? null) : null,
        because: row.because,
        isTaken: row.state === "taken" || row.state === "yours",
      })),
  );
  const aside = setAside.map(({ span, because }): Mark => {
    return { ...span, kind: "aside", row: null, group: null, number: null, because, isTaken: false };
  });
  return [...own, ...aside];
}

function groupOf({ fact }: Row): Group | null {
  return fact?.field === "areas" ? AREAS[fact.value.area].group : null;
}

/** A stretch of text with the same marks throughout, the longest first. */
export interface Segment extends Span {
  readonly marks: readonly Mark[];
  /** Marks that begin, and that end, with it. */
  readonly begins: readonly Mark[];
  readonly ends: readonly Mark[];
}

/** The text between `start` and `end` taken apart at every edge of a mark; the segments put together are the text. */
export function segmentsOf({ start, end }: Span, marks: readonly Mark[]): Segment[] {
  const here = marks.filter((mark) => mark.start < end && mark.end > start).toSorted(longestFirst);
  const edges = here.flatMap((mark) => [Math.max(mark.start, start), Math.min(mark.end, end)]);
  const cuts = [...new Set([start, ...edges, end])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? end;
    const over = here.filter((mark) => mark.start <= from && mark.end >= to);
    return {
      start: from,
      end: to,
      marks: over,
      begins: over.filter((mark) => mark.start === from),
      ends: over.filter((mark) => mark.end === to),
    };
  });
}

const longestFirst = (a: Mark, b: Mark): number => b.end - b.start - (a.end - a.start) || a.start - b.start;

/** How many marks lie within each: its line is drawn so many steps lower, the same over its whole length. */
export function depthsOf(marks: readonly Mark[]): ReadonlyMap<Mark, number> {
  const depths = new Map<Mark, number>();
  const drawn = marks.filter(({ kind }) => kind !== "quiet");
  for (const mark of drawn.toSorted((a, b) => -longestFirst(a, b))) {
    const inner = [...depths].filter(([other]) => other.start < mark.end && other.end > mark.start);
    depths.set(mark, inner.length === 0 ? 0 : Math.max(...inner.map(([, depth]) => depth)) + 1);
  }
  return depths;
}

/** The lines of a text that say anything, each with its place. */
export function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
}

/** True where the first line is a headline: short, without a full stop, with more to follow. */
export function hasHeadline(text: string, [first, second]: readonly Span[]): boolean {
  if (first === undefined || second === undefined || first.end - first.start > 200) return false;
  return !/[.:;,!?…]["»”]?\s*$/u.test(text.slice(first.start, first.end));
}
