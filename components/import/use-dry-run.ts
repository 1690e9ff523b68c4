"use client";

import { useRef, useState } from "react";
import { postJson } from "@/components/forms/post-json";
import type { ImportPreview } from "@/db/desk/import-preview";
import { AppError } from "@/domain/errors";
import type { Mapping } from "@/domain/import/fields";
import { imports } from "@/domain/messages/imports";
import { refuseTooLarge } from "./read-text";

/** A file on its way in. */
export interface ImportText {
  readonly text: string;
  /** Name of the file; null for what was pasted. */
  readonly name: string | null;
}

/** What was looked at, and what came of it so far. */
export interface DryRun extends ImportText {
  readonly preview: ImportPreview;
}

export interface DryRunState {
  readonly run: DryRun | null;
  /** True while rows are still being looked at. */
  readonly busy: boolean;
  readonly error: AppError | null;
  readonly look: (file: ImportText, mapping: Mapping | null) => Promise<void>;
  readonly fail: (error: unknown) => void;
  readonly reset: () => void;
}

/** Looks at a file in parts, so that it can be said how far it is. What was asked later wins. */
export function useDryRun(): DryRunState {
  const [run, setRun] = useState<DryRun | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const turn = useRef(0);

  const fail = (thrown: unknown): void => {
    setBusy(false);
    setError(thrown instanceof AppError ? thrown : new AppError("internal", imports.page.unreadable));
  };

  const look = async (file: ImportText, mapping: Mapping | null): Promise<void> => {
    const mine = (turn.current += 1);
    setBusy(true);
    setError(null);
    try {
      for await (const preview of partsOf(file, mapping)) {
        if (turn.current !== mine) return;
        setRun({ ...file, preview });
      }
      setBusy(false);
    } catch (thrown) {
      if (turn.current === mine) fail(thrown);
    }
  };

  const reset = (): void => {
    turn.current += 1;
    setRun(null);
    setBusy(false);
    setError(null);
  };

  return { run, busy, error, look, fail, reset };
}

/** The dry run so far, after each part of the file. */
async function* partsOf(file: ImportText, given: Mapping | null): AsyncGenerator<ImportPreview, void> {
  let whole = await partOf(file, given, 0);
  yield whole;
  while (whole.next !== null) {
    const part = await partOf(file, mappingOf(whole), whole.next);
    whole = { ...part, rows: [...whole.rows, ...part.rows] };
    yield whole;
  }
}

async function partOf({ text, name }: ImportText, mapping: Mapping | null, from: number): Promise<ImportPreview> {
  const input = { text, name, mapping, from };
  refuseTooLarge(input);
  return (await postJson<ImportPreview>("/api/v1/commands/preview-import", { input })).data;
}

/** What the columns were read as. */
export const mappingOf = ({ columns }: ImportPreview): Mapping => columns.map(({ field }) => field);
