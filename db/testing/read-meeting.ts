import { createHash } from "node:crypto";
import type { MeetingRecord } from "../../domain/records";
import type { EvidenceField } from "../../domain/records/evidence";
import { NEW } from "./new-meeting";

/** The text a meeting is read from: two scripts, a sign of two code units, and a line broken within a passage. */
export const COMMUNIQUE = `Astana, 27 February 2026 🇰🇿
Yermek Kosherbayev received the envoy. The sides gave particular attention to tungsten and
other critical minerals. «Мы открываем новую главу», — сказал министр. Trade reached £1.4 billion in 2025.`;

export const DOCUMENT = createHash("sha256").update(COMMUNIQUE, "utf8").digest("hex");

/** The first place of some words in the text, cited for a value. */
export function passageOf(field: EvidenceField, value: string, words: string): MeetingRecord["evidence"][number] {
  const start = COMMUNIQUE.indexOf(words);
  if (start === -1) throw new RangeError(`“${words}” is not in the text`);
  const end = start + words.length;
  return {
    field,
    value,
    document: DOCUMENT,
    exact: words,
    prefix: COMMUNIQUE.slice(Math.max(0, start - 8), start),
    suffix: COMMUNIQUE.slice(end, end + 8),
    start,
    end,
  };
}

/** The new meeting as it is read from that text, which has to be kept first. */
export const READ: MeetingRecord = {
  ...NEW,
  quotations: [{ speaker: "министр", person: "yermek-kosherbayev", text: "Мы открываем новую главу" }],
  figures: [{ label: "Trade", value: "1400000000", unit: "GBP", year: "2025" }],
  documents: NEW.sources.map((source) => ({ document: DOCUMENT, source })),
  evidence: [
    passageOf("city", "Astana", "Astana"),
    passageOf("date", "2026-02-27", "27 February 2026"),
    passageOf("participants", "yermek-kosherbayev", "Yermek Kosherbayev"),
    passageOf("areas", "critical-minerals", "tungsten and\nother critical minerals"),
    passageOf("quotations", "Мы открываем новую главу", "«Мы открываем новую главу»"),
    passageOf("figures", "Trade|1400000000|GBP|2025", "£1.4 billion in 2025"),
  ],
};
