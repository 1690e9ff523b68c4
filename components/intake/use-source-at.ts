"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { knownAt } from "@/components/forms/sources-control";
import { hasHeadline, paragraphsOf } from "@/domain/intake/confirm/marks";
import { languageOf } from "@/domain/intake/text/text";
import type { DraftOf, SourceRecord } from "@/domain/records";
import { addressIn } from "./paste-faults";
import type { Paste } from "./use-paste";

export interface SourceAt {
  /** The source the record has at this address, or at another form of it. */
  readonly known: SourceRecord | null;
  /** How many other pages of its host are known; null until that is found. */
  readonly sameHost: number | null;
  /** What is said of a page that is new: typed, else what its host and the text suggest. */
  readonly record: DraftOf<SourceRecord>;
  /** What stands in a field nobody typed into. */
  readonly suggested: Pick<Paste, "publisher" | "title" | "language" | "kind">;
}

/** What is known of the page a pasted text is from. */
export function useSourceAt(paste: Paste): SourceAt {
  const url = useDeferredValue(addressIn(paste.url));
  const { data } = useQuery({ ...knownAt(url ?? ""), enabled: url !== null });
  const guess = url === null ? null : (data?.guess ?? null);
  const suggested = {
    publisher: guess?.publisher ?? "",
    title: headlineOf(paste.text),
    language: paste.text.trim() === "" ? (guess?.language ?? "") : languageOf(paste.text.toLowerCase()),
    kind: guess?.kind ?? "",
  };
  const said = (field: keyof typeof suggested) => (paste[field] === "" ? suggested[field] : paste[field]);
  return {
    known: url === null ? null : (data?.source ?? null),
    sameHost: url === null ? null : (data?.sameHost ?? null),
    suggested,
    record: {
      url: url ?? "",
      publisher: said("publisher"),
      title: said("title"),
      publishedOn: paste.publishedOn === "" ? null : paste.publishedOn,
      language: said("language"),
      kind: said("kind"),
    },
  };
}

/** The first line, where it is a headline. */
function headlineOf(text: string): string {
  const paragraphs = paragraphsOf(text.slice(0, 2_000));
  const [first] = paragraphs;
  return first !== undefined && hasHeadline(text, paragraphs) ? text.slice(first.start, first.end).trim() : "";
}
