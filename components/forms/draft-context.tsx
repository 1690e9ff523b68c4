"use client";

import { createContext, useContext } from "react";
import type { Found } from "@/db/desk/lookup";
import type { Companions, DraftOf, RecordKind } from "@/domain/records";
import type { Faults } from "./bound";

export type LooseCompanions = DraftOf<Companions>;

/** What the controls of a form know beyond their own field. */
export interface DraftAround {
  readonly kind: RecordKind;
  /** EDTF or whatever was typed; null where the record has no date. */
  readonly date: string | null;
  /** ISO day. */
  readonly today: string;
  /** Countries the record names so far. */
  readonly countries: readonly string[];
  readonly companions: LooseCompanions;
  readonly setCompanions: (change: (companions: LooseCompanions) => LooseCompanions) => void;
  /** Faults of the new records that come along: "people.0.record.name". */
  readonly companionFaults: Faults;
  /** A record named by slug, as far as it is known here. */
  readonly known: (kind: Found["kind"], slug: string) => Found | undefined;
  /** Remembers what a look-up found. */
  readonly learn: (found: readonly Found[]) => void;
}

const Around = createContext<DraftAround | null>(null);
export const DraftProvider = Around.Provider;

export function useDraftAround(): DraftAround {
  const around = useContext(Around);
  if (around === null) throw new Error("DraftProvider is missing");
  return around;
}
