/** Passages between quotation marks, of any style, across paragraphs, one within another. */
import type { Span } from "../reading";
import type { IntakeText, Line } from "./text";

export interface Quotation extends Span {
  /** Index of the line it begins in, and of the line it ends in. */
  readonly line: number;
  readonly lastLine: number;
  /** False where no closing mark was found. */
  readonly closed: boolean;
}

/** Opening marks with those that close them. */
const CLOSING: Readonly<Record<string, string>> = {
  "“": '”“"',
  "„": '“”"',
  "«": "»",
  '"': '"',
  "”": "”",
  "‘": "’",
  "'": "'",
};
const DOUBLE = new Set(["“", "„", "«", '"', "”"]);
/** Farthest a single quotation mark is looked for, in code units. */
const SINGLE_REACH = 1_500;

interface Open {
  readonly start: number;
  readonly line: number;
  readonly mark: string;
  /** Index of the last line it goes on in. */
  lastLine: number;
  depth: number;
  /** The last closing mark, in case of too few of them. */
  lastClosing: number;
}

/** Every quotation, outermost only, in the order of the text; linear in its length. */
export function quotationsIn(text: IntakeText): Quotation[] {
  const found: Quotation[] = [];
  let open: Open | null = null;
  for (const line of text.lines) {
    let at = line.start;
    if (open !== null) {
      if (opensAgain(text, line, open)) {
        open.lastLine = line.index;
        at++;
      } else {
        found.push(ended(text, open));
        open = null;
      }
    }
    open = scan(text, line, at, open, found);
    // Too few closing marks, the last of them at the end of the paragraph.
    if (open !== null && open.lastClosing >= line.end - 3) {
      found.push(ended(text, open));
      open = null;
    }
  }
  if (open !== null) found.push(ended(text, open));
  return found.filter(({ start, end }) => end - start > 2);
}

const opensAgain = ({ raw }: IntakeText, line: Line, { mark }: Open): boolean =>
  raw[line.start] === mark || (mark === "“" && raw[line.start] === '"');

function scan({ raw }: IntakeText, line: Line, from: number, carried: Open | null, found: Quotation[]): Open | null {
  let open = carried;
  for (let at = from; at < line.end; at++) {
    const sign = raw[at] ?? "";
    if (!(sign in CLOSING) && sign !== "»" && sign !== "’") continue;
    const opens = isOpeningPlace(raw, at, line.start);
    if (open === null) {
      if (
        DOUBLE.has(sign) &&
        (opens || sign === "«" || sign === "„" || (sign === "“" && !isClosingPlace(raw, at, line.end)))
      )
        open = { start: at, line: line.index, mark: sign, lastLine: line.index, depth: 1, lastClosing: -1 };
      else if ((sign === "‘" || sign === "'") && opens) {
        const end = singleEnd(raw, at, line, sign);
        if (end !== null) {
          found.push({ start: at, end, line: line.index, lastLine: line.index, closed: true });
          at = end - 1;
        } else if (sign === "‘" && startsNext(raw, line, sign)) {
          open = { start: at, line: line.index, mark: sign, lastLine: line.index, depth: 1, lastClosing: -1 };
        }
      }
      continue;
    }
    const closes = (CLOSING[open.mark] ?? "").includes(sign) && (sign === "»" || isClosingPlace(raw, at, line.end));
    if (closes && !(sign === open.mark && opens && at + 1 < line.end)) {
      open.lastClosing = at;
      open.depth--;
      if (open.depth === 0) {
        found.push({ start: open.start, end: at + 1, line: open.line, lastLine: line.index, closed: true });
        open = null;
      }
    } else if (sign === open.mark && (opens || sign === "«")) open.depth++;
  }
  return open;
}

const SPACE = /[\s([{—–\-/:;]/;

/** After a space or at the head of a line, before a letter. */
const isOpeningPlace = (raw: string, at: number, start: number): boolean =>
  (at === start || SPACE.test(raw[at - 1] ?? " ")) && /[\p{L}\p{N}“„«"‘'…[($£€]/u.test(raw[at + 1] ?? "");

/** After a letter or a stop, before a space, a stop or the end of a line. */
const isClosingPlace = (raw: string, at: number, end: number): boolean =>
  !/\s/.test(raw[at - 1] ?? " ") && (at + 1 >= end || /[\s.,;:!?)\]»”’"'…—–-]/.test(raw[at + 1] ?? " "));

/** A single quotation mark that closes: after a stop, or else the first that is no apostrophe. */
function singleEnd(raw: string, start: number, line: Line, mark: string): number | null {
  const closing = mark === "‘" ? "’" : "'";
  const limit = Math.min(line.end, start + SINGLE_REACH);
  let first: number | null = null;
  for (let at = start + 1; at < limit; at++) {
    if (raw[at] !== closing || !isClosingPlace(raw, at, line.end)) continue;
    if (/[.,!?…]/.test(raw[at - 1] ?? "")) return at + 1;
    // “countries’ ” may be a possessive: a mark after a stop further on is the better one.
    if (first === null && mark === "‘" && !/s/.test(raw[at - 1] ?? "")) first = at + 1;
    if (first !== null && raw[at + 1] !== " ") return first;
  }
  return first;
}

function startsNext(raw: string, line: Line, sign: string): boolean {
  return raw
    .slice(line.end, line.end + 8)
    .trimStart()
    .startsWith(sign);
}

/** A quotation with too few closing marks ends at the last of them, else with its line. */
function ended({ lines }: IntakeText, { start, line, lastLine, lastClosing }: Open): Quotation {
  const closed = lastClosing > start;
  return { start, end: closed ? lastClosing + 1 : (lines[lastLine]?.end ?? start + 1), line, lastLine, closed };
}
