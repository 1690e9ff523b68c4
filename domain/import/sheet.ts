/** A file of records as rows of cells, whatever form it came in. */
import { AppError } from "../errors";
import { imports } from "../messages/imports";

/** What a cell of JSON holds that is neither a text nor a list of texts. */
export const UNREADABLE = false;

/**
 * What stands in a cell: a text, which a list may be written in; a list; `null` for nothing at all;
 * UNREADABLE. A cell that a row does not have is undefined: the record keeps what it has.
 */
export type Cell = string | readonly (string | null)[] | typeof UNREADABLE | null | undefined;

export interface Sheet {
  readonly form: "csv" | "json";
  /** Between the cells of a table; null for JSON. */
  readonly separator: string | null;
  readonly headers: readonly string[];
  /** Cells by column. */
  readonly rows: readonly (readonly Cell[])[];
}

/** The number of a row as people count them in the file: in a table the heading is row 1. */
export const rowNumber = ({ form }: Pick<Sheet, "form">, at: number): number => at + (form === "csv" ? 2 : 1);

/** A file that cannot be read, in words. */
export const refusal = (message: string): AppError =>
  new AppError("unprocessable", message, [{ param: "text", message }]);

/** Refuses a file without rows. */
export function withRows(sheet: Sheet): Sheet {
  if (sheet.rows.length === 0) throw refusal(imports.file.noRows);
  return sheet;
}
