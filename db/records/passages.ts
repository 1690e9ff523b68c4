/** Holds what a meeting cites against the texts that are kept: a citation nobody can look up is none. */
import { inArray } from "drizzle-orm";
import type { FieldError } from "../../domain/errors";
import type { MeetingRecord } from "../../domain/records";
import type { Db } from "../client";
import { documents as table } from "../schema";

type Cited = Pick<MeetingRecord, "documents" | "evidence">;
type Passage = MeetingRecord["evidence"][number];

/** Faults for documents that are not kept, and for passages that do not stand where they are said to. */
export function passageFaults(tx: Db, { documents, evidence }: Cited): FieldError[] {
  if (documents.length === 0 && evidence.length === 0) return [];
  const names = [...documents, ...evidence].map(({ document }) => document);
  const rows = tx
    .select({ sha256: table.sha256, text: table.text })
    .from(table)
    .where(inArray(table.sha256, [...new Set(names)]))
    .all();
  const texts = new Map(rows.map(({ sha256, text }) => [sha256, text]));
  const missing = documents.flatMap(({ document }, at) =>
    texts.has(document) ? [] : [{ param: `documents.${at}.document`, message: "This document is not kept." }],
  );
  const misplaced = evidence.flatMap((passage, at) =>
    standsIn(texts.get(passage.document) ?? "", passage)
      ? []
      : [
          {
            param: `evidence.${at}.exact`,
            message: `Not what stands at ${passage.start} to ${passage.end} of the text.`,
          },
        ],
  );
  return [...missing, ...misplaced];
}

function standsIn(text: string, { exact, prefix, suffix, start, end }: Passage): boolean {
  return text.slice(start, end) === exact && text.endsWith(prefix, start) && text.startsWith(suffix, end);
}
