import { imports } from "../messages/imports";
import { unguarded } from "./cells";
import { LONGEST_CELL, MAX_COLUMNS, MAX_ROWS } from "./limits";
import { refusal, withRows, type Sheet } from "./sheet";

const SEPARATORS = [",", ";", "\t"] as const;

/**
 * Reads a table: RFC 4180, parted by comma, semicolon or tab, its first row the names of the columns.
 * It stops at the first breach of a limit, so that no file costs more than its length.
 */
export function readCsv(text: string): Sheet {
  const separator = separatorOf(text);
  const [headers = [], ...rows] = recordsOf(text, separator);
  return withRows({
    form: "csv",
    separator,
    headers: headers.map((header) => header.trim()),
    rows: rows.map((row) => row.map(unguarded)),
  });
}

/** The separator that parts the first line into most cells; what stands in quotes parts nothing. */
function separatorOf(text: string): string {
  const line = firstLine(text).replaceAll(/"(?:[^"]|"")*"/g, "");
  const parts = SEPARATORS.map((separator) => line.split(separator).length);
  return SEPARATORS[parts.indexOf(Math.max(...parts))] ?? ",";
}

/** The first line, as far as a heading can reach. */
function firstLine(text: string): string {
  const end = text.search(/[\r\n]/);
  return text.slice(0, Math.min(end === -1 ? text.length : end, LONGEST_CELL));
}

function recordsOf(text: string, separator: string): string[][] {
  const records: string[][] = [];
  for (let at = 0; at < text.length;) {
    const { cells, end } = readRecord(text, at, separator, records.length + 1);
    at = end;
    if (cells.length === 1 && cells[0] === "") continue;
    records.push(cells);
    if (records.length > MAX_ROWS + 1) throw refusal(imports.file.tooManyRows(MAX_ROWS));
    const width = records[0]?.length ?? 0;
    if (cells.length !== width) throw refusal(imports.file.width(records.length, cells.length, width));
  }
  return records;
}

/** One record from `start`; `end` is where the next begins. */
function readRecord(text: string, start: number, separator: string, row: number): { cells: string[]; end: number } {
  const cells: string[] = [];
  for (let at = start; ;) {
    const { cell, end } = text[at] === '"' ? quoted(text, at + 1, row, separator) : plain(text, at, separator);
    if (cell.length > LONGEST_CELL) throw refusal(imports.file.cellTooLong(row, LONGEST_CELL));
    cells.push(cell);
    if (cells.length > MAX_COLUMNS) throw refusal(imports.file.tooManyColumns(MAX_COLUMNS));
    if (text[end] !== separator) return { cells, end: end + (text.startsWith("\r\n", end) ? 2 : 1) };
    at = end + 1;
  }
}

interface Read {
  readonly cell: string;
  /** Where the separator or line end after the cell stands. */
  readonly end: number;
}

function plain(text: string, start: number, separator: string): Read {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { cell: text.slice(start, end), end };
}

function quoted(text: string, start: number, row: number, separator: string): Read {
  let end = text.indexOf('"', start);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end === -1) throw refusal(imports.file.openQuote(row));
  const after = text[end + 1];
  if (after !== undefined && after !== separator && after !== "\n" && after !== "\r")
    throw refusal(imports.file.strayQuote(row));
  return { cell: text.slice(start, end).replaceAll('""', '"'), end: end + 1 };
}
