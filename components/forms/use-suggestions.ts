"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { KnownSource } from "@/db/desk/lookup";
import type { DraftBody, DraftOf, MeetingRecord, SourceRecord } from "@/domain/records";
import { withSuggestions } from "@/domain/records/meeting-suggestions";
import { knownAt } from "./sources-control";

type Sources = readonly DraftOf<SourceRecord>[];

/** Fills in what a new meeting's other facts suggest, whenever one of them changes. */
export function useSuggestions(isOn: boolean, today: string): (before: DraftBody, after: DraftBody) => DraftBody {
  const queries = useQueryClient();
  /** The sources the last suggestion rested on; what is known of a page may come in later. */
  const last = useRef<Sources | null>(null);
  return (before, after) => {
    if (!isOn) return after;
    const record = after.record as DraftOf<MeetingRecord>;
    const known = (record.sources ?? []).flatMap(
      (url) => queries.getQueryData<KnownSource>(knownAt(url).queryKey)?.source ?? [],
    );
    const around = { today, sources: [...known, ...(after.companions.sources ?? [])] };
    const earlier = { today, sources: last.current ?? around.sources };
    last.current = around.sources;
    return { ...after, record: withSuggestions(before.record as DraftOf<MeetingRecord>, record, around, earlier) };
  };
}
