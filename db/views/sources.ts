import { asc, eq } from "drizzle-orm";
import type { SourceKind } from "../../domain/taxonomy";
import type { Store } from "../client";
import * as tables from "../schema";

export interface Source {
  readonly url: string;
  readonly publisher: string;
  readonly title: string;
  readonly publishedOn: string | null;
  readonly language: string;
  readonly kind: SourceKind;
}

const LINKS = {
  meeting: { table: tables.meetingSources, owner: tables.meetingSources.meetingId },
  instrument: { table: tables.instrumentSources, owner: tables.instrumentSources.instrumentId },
  initiative: { table: tables.initiativeSources, owner: tables.initiativeSources.initiativeId },
} as const;

/** The sources a record rests on, in the order they were listed. `id` is the record's row id. */
export async function sourcesOf(store: Store, kind: keyof typeof LINKS, id: number): Promise<Source[]> {
  const { table, owner } = LINKS[kind];
  const { url, publisher, title, publishedOn, language, kind: sourceKind } = tables.sources;
  return store.read
    .select({ url, publisher, title, publishedOn, language, kind: sourceKind })
    .from(table)
    .innerJoin(tables.sources, eq(tables.sources.id, table.sourceId))
    .where(eq(owner, id))
    .orderBy(asc(table.position));
}
