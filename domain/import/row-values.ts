import { imports } from "../messages/imports";
import { LONGEST_LIST } from "../records/fields";
import { listOfCell } from "./cells";
import { fieldOf, type FieldName, type Mapping } from "./fields";
import { UNREADABLE, type Cell } from "./sheet";

/** What is wrong with one row. */
export interface RowFault {
  readonly field: FieldName | null;
  /** Which value of a list, from 1; null where it is about the cell. */
  readonly item: number | null;
  readonly message: string;
}

/** What a row says, by field: a text, or for lists their texts. What it does not say is not there. */
export class RowValues {
  readonly faults: RowFault[] = [];
  private readonly one = new Map<FieldName, string>();
  private readonly lists = new Map<FieldName, readonly string[]>();

  constructor(cells: readonly Cell[], mapping: Mapping) {
    mapping.forEach((field, at) => {
      if (field !== null && cells[at] !== undefined) this.take(field, cells[at]);
    });
  }

  /** The text of a field; undefined where the row does not speak of it. */
  text(field: FieldName): string | undefined {
    return this.one.get(field);
  }

  list(field: FieldName): readonly string[] | undefined {
    return this.lists.get(field);
  }

  fault(field: FieldName | null, message: string, item: number | null = null): void {
    this.faults.push({ field, item, message });
  }

  private take(field: FieldName, cell: Exclude<Cell, undefined>): void {
    if (cell === UNREADABLE) this.fault(field, imports.row.notText);
    else if (fieldOf(field).many === true) this.takeList(field, listIn(cell));
    else if (typeof cell === "string" || cell === null) this.one.set(field, (cell ?? "").trim());
    else this.fault(field, imports.row.oneOnly);
  }

  private takeList(field: FieldName, values: readonly string[]): void {
    if (values.length > LONGEST_LIST) this.fault(field, imports.row.tooMany(LONGEST_LIST));
    else this.lists.set(field, values);
  }
}

function listIn(cell: string | readonly (string | null)[] | null): string[] {
  const values = typeof cell === "string" ? listOfCell(cell) : (cell ?? []);
  return values.map((value) => (value ?? "").trim());
}

/** A list in step with `length` others; null where it is not. A single empty value is written as an empty cell. */
export function inStep(values: readonly string[], length: number): readonly string[] | null {
  if (values.length === length) return values;
  return values.length === 0 && length === 1 ? [""] : null;
}
