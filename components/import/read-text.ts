import { AppError } from "@/domain/errors";
import { imports } from "@/domain/messages/imports";

/** What is sent in one request, as the server counts it. */
const MAX_BODY_BYTES = 5 * 1024 * 1024;
const MIB = 1024 * 1024;

const words = imports.page;
const refused = (message: string): AppError => new AppError("bad-request", message, [{ param: "text", message }]);

/** The text of a chosen file. Throws AppError for one that holds no text of ours. */
export async function textOfFile(file: File): Promise<string> {
  if (file.size > MAX_BODY_BYTES) throw refused(words.tooLarge((file.size / MIB).toFixed(1)));
  const bytes = new Uint8Array(await file.arrayBuffer());
  // Workbooks are zip archives; spreadsheets save "Unicode text" in UTF-16.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw refused(words.workbook);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw refused(words.notUtf8);
  }
}

/** Throws AppError where a request would be larger than the server takes. */
export function refuseTooLarge(input: unknown): void {
  const bytes = new Blob([JSON.stringify({ input })]).size;
  if (bytes > MAX_BODY_BYTES) throw refused(words.tooLarge((bytes / MIB).toFixed(1)));
}
