import { imports } from "../messages/imports";
import { LONGEST_LIST } from "../records/fields";
import { LONGEST_CELL, MAX_COLUMNS, MAX_ROWS, MOST_VALUES } from "./limits";
import { refusal, UNREADABLE, withRows, type Cell, type Sheet } from "./sheet";

/**
 * Reads JSON: our export, a list of records, or one record. A list of objects becomes a column for
 * each of their fields (`participants.role`), its values in step. Nothing below that is looked at, so
 * depth costs nothing.
 */
export function readJson(text: string): Sheet {
  const columns = new Columns();
  const rows = entriesOf(parse(text)).map((entry, at) => {
    if (typeof entry !== "object" || entry === null || Array.isArray(entry))
      throw refusal(imports.file.notRecord(at + 1));
    return columns.read(entry, at + 1);
  });
  const empty = columns.emptyLists(rows);
  const headers = columns.headers.filter((header) => !empty.has(header));
  return withRows({
    form: "json",
    separator: null,
    headers,
    rows: rows.map((row) => headers.map((header) => row.get(header) ?? emptied(row, header, empty))),
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refusal(imports.file.notJson(String(error instanceof Error ? error.message : error).slice(0, 200)));
  }
}

function entriesOf(value: unknown): readonly unknown[] {
  const held = typeof value === "object" && value !== null && Object.hasOwn(value, "meetings");
  const list = held ? (value as { meetings: unknown }).meetings : value;
  const entries: readonly unknown[] = Array.isArray(list) ? list : [list];
  if (entries.length > MAX_ROWS) throw refusal(imports.file.tooManyRows(MAX_ROWS));
  return entries;
}

type Row = Map<string, Cell>;

/** The columns found so far. Names are keys of a Map: `__proto__` is a name like any other. */
class Columns {
  private readonly found = new Set<string>();
  private values = 0;

  get headers(): string[] {
    return [...this.found];
  }

  read(entry: object, number: number): Row {
    const row: Row = new Map();
    for (const [key, value] of Object.entries(entry)) {
      for (const [header, cell] of cellsOf(key, value)) {
        this.values += Array.isArray(cell) ? cell.length : 1;
        if (this.values > MOST_VALUES) throw refusal(imports.file.tooManyValues);
        if (typeof cell === "string" && cell.length > LONGEST_CELL)
          throw refusal(imports.file.cellTooLong(number, LONGEST_CELL));
        row.set(header, cell);
        this.found.add(header);
        if (this.found.size > MAX_COLUMNS) throw refusal(imports.file.tooManyColumns(MAX_COLUMNS));
      }
    }
    return row;
  }

  /** Columns that hold nothing but empty lists, where other rows have the list's fields in columns of their own. */
  emptyLists(rows: readonly Row[]): Set<string> {
    const parents = new Set(this.headers.flatMap((header) => header.match(/^.*(?=\.)/)?.[0] ?? []));
    const isEmpty = (cell: Cell) => cell === undefined || cell === null || (Array.isArray(cell) && cell.length === 0);
    return new Set([...parents].filter((name) => this.found.has(name) && rows.every((row) => isEmpty(row.get(name)))));
  }
}

/** A row that has an empty list has each of its fields as an empty list. */
function emptied(row: Row, header: string, empty: ReadonlySet<string>): Cell {
  const parent = header.slice(0, Math.max(header.lastIndexOf("."), 0));
  return row.get(header) === undefined && empty.has(parent) && row.has(parent) ? [] : row.get(header);
}

const isText = (value: unknown): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";
const textOf = (value: unknown): string | null => (isText(value) ? String(value) : null);

function cellsOf(key: string, value: unknown): (readonly [string, Cell])[] {
  if (value === null || isText(value)) return [[key, textOf(value)]];
  if (!Array.isArray(value)) return [[key, UNREADABLE]];
  // One more than a list may hold is enough to refuse it.
  const items: unknown[] = value.slice(0, LONGEST_LIST + 1);
  if (items.every((item) => item === null || isText(item))) return [[key, items.map(textOf)]];
  if (!items.every((item) => typeof item === "object" && item !== null && !Array.isArray(item)))
    return [[key, UNREADABLE]];
  return columnsOf(key, items as object[]);
}

function columnsOf(key: string, items: readonly object[]): (readonly [string, Cell])[] {
  const names = new Set(items.flatMap((item) => Object.keys(item).slice(0, MAX_COLUMNS + 1)));
  return [...names].map((name) => {
    const values = items.map((item) => (Object.hasOwn(item, name) ? (item as Record<string, unknown>)[name] : null));
    const plain = values.every((value) => value === null || isText(value));
    return [`${key}.${name}`, plain ? values.map(textOf) : UNREADABLE];
  });
}
