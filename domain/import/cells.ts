/**
 * How a table's cell holds what it holds: written by the CSV export, read by the import. Each of the
 * two pairs of functions undoes the other exactly, whatever a record says.
 */

/** Between the values of one cell. Lists of one meeting's areas, participants or outcomes run in parallel. */
export const SEPARATOR = " | ";

/** A bar inside a value, or the sign that marks one, is marked; so a bar with spaces around it always parts. */
const marked = (value: string): string => value.replaceAll(/[\\|]/g, String.raw`\$&`);

/** The values of a list as one cell. */
export function cellOfList(values: readonly (string | null)[]): string {
  return values.map((value) => marked(value ?? "")).join(SEPARATOR);
}

/** The values of a cell that holds a list; an empty cell is an empty list. */
export function listOfCell(cell: string): string[] {
  if (cell === "") return [];
  return cell.split(SEPARATOR).map((value) => value.replaceAll(/\\([\\|])/g, "$1"));
}

/** What a spreadsheet would run as a formula, with the apostrophes that may stand before it. */
const FORMULA = /^('*)[=+\-@\t\r＝＋－＠]/;

/** A cell made safe for spreadsheets: an apostrophe before what they would run, and one more before what has some. */
export const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** The cell as it was before `guarded`. */
export const unguarded = (cell: string): string => ((FORMULA.exec(cell)?.[1] ?? "") === "" ? cell : cell.slice(1));
