import { fetchJson } from "@/components/ui/fetch-json";
import type { DraftBase } from "@/db/desk/draft-history";
import type { DraftStore } from "./draft-store";

/** Merges in what was published since the draft was begun. */
export async function takeIn(id: string, store: DraftStore): Promise<void> {
  const { base, current, version } = await fetchJson<DraftBase>(`/api/v1/desk/draft-base/${id}`);
  // Where history does not reach back, everything that differs is for a person to choose.
  store.rebase(base ?? {}, current ?? {}, version);
}
