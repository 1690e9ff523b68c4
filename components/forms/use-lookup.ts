"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { fetchJson } from "@/components/ui/fetch-json";
import type { Found, LookupKind } from "@/db/desk/lookup";
import { editor } from "@/domain/messages/editor";
import { freeSlug, slugOfText } from "@/domain/records/new-slug";

const LOOKUP = "/api/v1/desk/lookup";

interface Looked {
  readonly found: readonly Found[];
  /** What to say where nothing is found. */
  readonly empty: string;
  /** What was found is not yet for what is typed. */
  readonly isLooking: boolean;
}

/** Records of a kind that match what is typed. `always` asks before anything is typed. */
export function useLookup(kind: LookupKind, text: string, always = false): Looked {
  const q = useDeferredValue(text.trim());
  const { data, isError, isPending, isPlaceholderData } = useQuery({
    queryKey: ["desk", "lookup", kind, q],
    queryFn: ({ signal }) => fetchJson<Found[]>(`${LOOKUP}?${new URLSearchParams({ kind, q })}`, signal),
    enabled: q !== "" || always,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return {
    found: q === "" && !always ? [] : (data ?? []),
    isLooking: q !== text.trim() || (!isError && (q !== "" || always) && (isPending || isPlaceholderData)),
    empty: isError ? editor.lookupFailed : isPending ? editor.looking : editor.nothingFound,
  };
}

/** The records of some slugs. */
export async function lookupSlugs(kind: LookupKind, slugs: readonly string[]): Promise<Found[]> {
  const params = new URLSearchParams([["kind", kind], ...slugs.map((slug) => ["slug", slug])]);
  return fetchJson<Found[]>(`${LOOKUP}?${params}`);
}

const TRIES = 8;

/** A slug for a new person or body that neither the record nor this draft has. */
export async function slugForNew(
  kind: "person" | "organisation",
  name: string,
  taken: readonly string[],
): Promise<string> {
  const wish = slugOfText(name) || kind;
  const candidates = Array.from({ length: TRIES }, (_, at) => (at === 0 ? wish : `${wish}-${at + 1}`));
  const found = await lookupSlugs(kind, candidates).catch(() => null);
  // Without an answer any of them may be taken; a random ending is not.
  if (found === null) return `${wish}-${crypto.randomUUID().slice(0, 6)}`;
  const used = new Set([...taken, ...found.map(({ slug }) => slug)]);
  return freeSlug(wish, (slug) => used.has(slug));
}
