import { imports } from "../messages/imports";
import { readCsv } from "./read-csv";
import { readJson } from "./read-json";
import { refusal, type Sheet } from "./sheet";

/** Reads a file of records. Throws AppError `unprocessable`, in words, for one that cannot be read. */
export function readSheet(text: string): Sheet {
  const plain = text.replace(/^\uFEFF/, "");
  const first = /\S/.exec(plain)?.[0];
  if (first === undefined) throw refusal(imports.file.empty);
  return first === "{" || first === "[" ? readJson(plain) : readCsv(plain);
}
