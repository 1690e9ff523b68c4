/** What a record names by slug, so that names can be shown for it. */
import type { AnyRecord, DraftOf } from ".";

/** Slugs by the kind of what they name. */
export interface Named {
  readonly person: readonly string[];
  readonly organisation: readonly string[];
  readonly instrument: readonly string[];
  readonly initiative: readonly string[];
  readonly tour: readonly string[];
}

interface Naming {
  readonly partOf?: string | null;
  readonly participants?: readonly { readonly person?: string | null; readonly organisation?: string | null }[] | null;
  readonly quotations?: readonly { readonly person?: string | null }[] | null;
  readonly posts?: readonly { readonly organisation?: string | null }[] | null;
  readonly organisations?: readonly string[] | null;
  readonly instruments?: readonly string[] | null;
  readonly initiatives?: readonly string[] | null;
}

/** Everything records name, each once. */
export function namedIn(...records: readonly (DraftOf<AnyRecord> | null)[]): Named {
  const all = records.filter((record) => record !== null) as readonly Naming[];
  const each = (slugsOf: (record: Naming) => readonly (string | null | undefined)[]): string[] =>
    [...new Set(all.flatMap(slugsOf).filter((slug) => typeof slug === "string" && slug !== ""))] as string[];
  return {
    person: each(({ participants, quotations }) =>
      [...(participants ?? []), ...(quotations ?? [])].map(({ person }) => person),
    ),
    organisation: each(({ participants, posts, organisations }) => [
      ...(organisations ?? []),
      ...(participants ?? []).map(({ organisation }) => organisation),
      ...(posts ?? []).map(({ organisation }) => organisation),
    ]),
    instrument: each(({ instruments }) => instruments ?? []),
    initiative: each(({ initiatives }) => initiatives ?? []),
    tour: each(({ partOf }) => [partOf]),
  };
}
