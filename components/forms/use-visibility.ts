"use client";

import { useState } from "react";
import type { FieldError } from "@/domain/errors";
import type { DraftBody } from "@/domain/records";
import type { DraftFaults } from "@/domain/records/draft-faults";
import type { DraftSnapshot, DraftStore } from "./draft-store";
import { fieldsOfCompanion } from "./missing";
import { useAfterPress } from "./use-after-press";

export interface Visibility {
  /** Faults of the record, the server's own among them. */
  readonly record: ReadonlyMap<string, string>;
  /** Those of new records, as far as they may be shown. */
  readonly companions: ReadonlyMap<string, string>;
  readonly shows: (field: string) => boolean;
  readonly leave: (field: string) => void;
  readonly showAll: () => void;
  readonly setServerFaults: (faults: readonly FieldError[]) => void;
}

/** Faults are shown under a field once it was left, and everywhere once publishing or submitting was tried. */
export function useVisibility(store: DraftStore, now: DraftSnapshot, faults: DraftFaults): Visibility {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const afterPress = useAfterPress();
  const [told, setTold] = useState<{ readonly body: DraftBody; readonly faults: readonly FieldError[] } | null>(null);
  // What the server found belongs to the words it read; the next word may have mended it.
  const server = told !== null && told.body === now.body ? told.faults : [];
  const under = (stem: string) =>
    server.flatMap(({ param, message }) =>
      param.startsWith(stem) ? [[param.slice(stem.length), message] as const] : [],
    );
  const shows = (field: string) => all || left.has(field) || server.length > 0;
  return {
    record: new Map([...faults.record, ...under("record.")]),
    companions: new Map(
      [...faults.companions, ...under("companions.")].filter(([path]) => {
        return all || fieldsOfCompanion(path).some(shows);
      }),
    ),
    shows,
    leave(field) {
      if (!left.has(field)) afterPress(() => setLeft((before) => new Set(before).add(field)));
      void store.flush();
    },
    showAll: () => setAll(true),
    setServerFaults: (found) => setTold({ body: store.snapshot().body, faults: found }),
  };
}
