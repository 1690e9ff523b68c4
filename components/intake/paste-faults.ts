/** What keeps a pasted text from being read. */
import { parseEdtf } from "@/domain/edtf";
import { readDateEntry } from "@/domain/edtf-entry";
import { dateEntry } from "@/domain/messages/date-entry";
import { intake } from "@/domain/messages/intake";
import { LONGEST_DOCUMENT } from "@/domain/records/evidence";
import type { Paste } from "./use-paste";

const words = intake.paste.faults;

/** In the order of the form. */
export type PasteFaults = Partial<Record<"text" | "url" | "publishedOn", string>>;

/** An address as typed, tidied; null where it is none. */
export function addressIn(typed: string): string | null {
  const text = typed.trim();
  const full = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(text) ? `https://${text}` : text;
  return URL.canParse(full) && /^https?:$/.test(new URL(full).protocol) ? full : null;
}

/** An ISO day as typed; null where it is none. */
export function dayIn(typed: string, today: string): string | null {
  const reading = readDateEntry(typed, today);
  if ("fault" in reading) return null;
  const date = parseEdtf(reading.edtf);
  return date?.precision === "day" && !date.interval && !date.inferred ? reading.edtf : null;
}

/** Of a page the record knows only the text and the address are asked. */
export function faultsOfPaste({ text, url, publishedOn }: Paste, isKnown: boolean, today: string): PasteFaults {
  const length = text.length;
  return {
    ...(text.trim() === "" ? { text: words.empty } : {}),
    ...(length > LONGEST_DOCUMENT ? { text: words.long(length, LONGEST_DOCUMENT) } : {}),
    ...(url.trim() === "" ? { url: words.noAddress } : {}),
    ...(url.trim() !== "" && addressIn(url) === null ? { url: words.address } : {}),
    ...(!isKnown && publishedOn.trim() !== "" && dayIn(publishedOn, today) === null
      ? { publishedOn: dateEntry.oneDay }
      : {}),
  };
}
