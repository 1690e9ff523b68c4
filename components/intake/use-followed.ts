"use client";

import { useSuggestions } from "@/components/forms/use-suggestions";
import type { IntakeDocument } from "@/db/desk/intake";
import type { DraftBody } from "@/domain/records";

type Follow = (before: DraftBody, after: DraftBody) => DraftBody;

/**
 * Status and confidence follow from the other facts as in the form. Level and format do so only where
 * no text says them: what a text says is suggested with its words, and taken by a person.
 */
export function useFollowed(isNew: boolean, today: string, documents: readonly IntakeDocument[]): Follow {
  const suggest = useSuggestions(isNew, today);
  const read = (["level", "format"] as const).filter((field) =>
    documents.some(({ reading }) => reading[field] !== null),
  );
  return (before, after) => {
    const followed = suggest(before, after);
    const own = after.record as Readonly<Record<string, unknown>>;
    const kept = Object.fromEntries(read.map((field) => [field, own[field] ?? null]));
    return read.length === 0 ? followed : { ...followed, record: { ...followed.record, ...kept } };
  };
}
