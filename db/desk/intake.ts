/** The texts a draft of a meeting was begun from, each with what the intake reads out of it. */
import { eq, inArray } from "drizzle-orm";
import { demand, type Actor } from "../../domain/access";
import { readCommunique } from "../../domain/intake/read";
import type { Reading, ReadingLanguage } from "../../domain/intake/reading";
import type { DraftBody, DraftOf, SourceRecord } from "../../domain/records";
import { day } from "../../domain/records/fields";
import type { Store } from "../client";
import { readDraft } from "../commands/draft-row";
import * as tables from "../schema";
import { gazetteer } from "./gazetteer";

/** A kept text beside what is read out of it; its spans are half-open, in UTF-16 code units of the text. */
export interface IntakeDocument {
  /** SHA-256 of the text. */
  readonly document: string;
  /** What is said of its source, half entered or published; null where the draft does not say which it is. */
  readonly source: DraftOf<SourceRecord> | null;
  readonly text: string;
  readonly reading: Reading;
}

export interface Intake {
  readonly documents: readonly IntakeDocument[];
}

/** The documents of a draft, read with the names the record knows; null where there is no such draft of a meeting. */
export async function intake(store: Store, actor: Actor, id: string): Promise<Intake | null> {
  demand(actor, "read-drafts");
  const row = store.read.select().from(tables.drafts).where(eq(tables.drafts.id, id)).get();
  if (row?.kind !== "meeting") return null;
  const body = readDraft(row).body as DraftBody<"meeting">;
  return { documents: readTexts(store, body) };
}

/** The texts a meeting names, read with the names the record knows. */
export function readTexts(store: Store, body: DraftBody<"meeting">): IntakeDocument[] {
  const named = body.record.documents ?? [];
  const texts = textsOf(
    store,
    named.map(({ document }) => document ?? ""),
  );
  const known = gazetteer(store);
  // A draft may name what is not kept; publishing says so.
  return named.flatMap(({ document, source: url }) => {
    const text = texts.get(document ?? "");
    if (document === null || document === undefined || text === undefined) return [];
    const source = sourceAt(store, body, url ?? "");
    const publishedOn = day.safeParse(source?.publishedOn).data ?? null;
    const input = { text, publishedOn, language: languageOf(source?.language), gazetteer: known };
    return [{ document, source, text, reading: readCommunique(input) }];
  });
}

function textsOf({ read }: Store, names: readonly string[]): Map<string, string> {
  const { documents } = tables;
  const rows = read
    .select({ document: documents.sha256, text: documents.text })
    .from(documents)
    .where(inArray(documents.sha256, [...names]))
    .all();
  return new Map(rows.map(({ document, text }) => [document, text]));
}

/** A source by its address: as it is published, else as the draft brings it along. */
function sourceAt({ read }: Store, { companions }: DraftBody, url: string): DraftOf<SourceRecord> | null {
  const { sources } = tables;
  const row = read.select().from(sources).where(eq(sources.url, url)).get();
  if (row === undefined) return (companions.sources ?? []).find((each) => each.url === url) ?? null;
  const { id: _id, version: _version, ...source } = row;
  return source;
}

const languageOf = (language: string | null | undefined): ReadingLanguage | null =>
  language === "en" || language === "ru" ? language : null;
