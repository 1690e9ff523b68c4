import { eq } from "drizzle-orm";
import type { Store } from "../client";
import * as tables from "../schema";
import { agreements, type AgreementRow } from "./agreements";
import { profileMeetings, type ProfileMeetings } from "./profile-meetings";
import { sourcesOf, type Source } from "./sources";

/** The whole record of an agreement; `meetings` are those that name it. */
export interface Agreement extends Omit<AgreementRow, "meetings"> {
  readonly note: string | null;
  readonly sources: readonly Source[];
  readonly meetings: ProfileMeetings;
  readonly version: number;
}

/** An agreement by slug, its state derived on the ISO day `asOf`; null when there is none. */
export async function agreement(store: Store, slug: string, asOf: string): Promise<Agreement | null> {
  const { id, note, version } = tables.instruments;
  const [row] = await store.read
    .select({ id, note, version })
    .from(tables.instruments)
    .where(eq(tables.instruments.slug, slug));
  const facts = (await agreements(store, {}, asOf)).find((each) => each.slug === slug);
  if (!row || !facts) return null;
  return {
    ...facts,
    note: row.note,
    sources: await sourcesOf(store, "instrument", row.id),
    meetings: await profileMeetings(store, "instrument", slug),
    version: row.version,
  };
}
