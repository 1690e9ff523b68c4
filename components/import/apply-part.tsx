"use client";

import { valuesOf } from "@/components/desk/use-post";
import { Button, ButtonRow } from "@/components/forms/buttons";
import { TextField } from "@/components/forms/field";
import { faultOfForm } from "@/components/forms/post-json";
import { StatusLine } from "@/components/forms/status-line";
import { useCommand } from "@/components/forms/use-command";
import type { Imported } from "@/db/commands/import-meetings";
import type { AppError } from "@/domain/errors";
import type { Mapping } from "@/domain/import/fields";
import { imports } from "@/domain/messages/imports";
import { countOutcomes } from "./outcome-switch";
import { mappingOf, type DryRun, type ImportText } from "./use-dry-run";

const words = imports.page;

interface Input extends ImportText {
  readonly mapping: Mapping;
  readonly seen: { readonly hash: string; readonly versions: readonly number[] };
}

interface ApplyPartProps {
  readonly run: DryRun;
  /** Set where what was looked at is not what would be imported. */
  readonly stale: boolean;
  readonly onDone: (done: Imported) => void;
  readonly onLookAgain: () => void;
}

/** Imports what the dry run showed, once every row can be. */
export function ApplyPart({ run: { text, name, preview }, stale, onDone, onLookAgain }: ApplyPartProps) {
  const command = useCommand<Input, Imported>("import-meetings", { onDone });
  const counts = countOutcomes(preview.rows);
  const rows = counts.created + counts.changed;
  const why = obstacleOf(counts, rows, stale);
  const { hash } = preview;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (why !== null) return;
        const reason = (valuesOf(event.currentTarget)["reason"] ?? "").trim();
        const seen = { hash, versions: preview.rows.map(({ version }) => version) };
        const input = { text, name, mapping: mappingOf(preview), seen };
        command.mutate({ input, ...(reason === "" ? {} : { reason }) });
      }}
    >
      {why === null ? (
        <>
          <TextField
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            maxLength={2_000}
            className="max-w-[40rem]"
          />
          <ButtonRow>
            <Button type="submit" look="primary" busy={command.isPending}>
              {words.import(rows)}
            </Button>
          </ButtonRow>
        </>
      ) : (
        <p className="max-w-[70ch]">{why}</p>
      )}
      <StatusLine fault={faultOfImport(command.error)}>{command.isPending && words.importing(rows)}</StatusLine>
      {command.isPending && <progress aria-label={words.importing(rows)} className="mt-1 w-full max-w-[40rem]" />}
      {command.error?.code === "stale-version" && <Differing error={command.error} onLookAgain={onLookAgain} />}
    </form>
  );
}

function obstacleOf({ refused }: { readonly refused: number }, rows: number, stale: boolean): string | null {
  if (stale) return words.mappingChanged;
  if (refused > 0) return words.refusedFirst(refused);
  return rows === 0 ? words.nothing : null;
}

/** Faults of an import are faults of rows: they are shown by looking again, not beside fields. */
function faultOfImport(error: AppError | null): string | null {
  return error?.code === "signed-out" ? faultOfForm(error) : (error?.message ?? null);
}

interface Differs {
  readonly row: number;
  readonly title: string;
}

const MOST_NAMED = 10;

/** The rows whose records have changed since they were looked at. */
function Differing({ error, onLookAgain }: { readonly error: AppError; readonly onLookAgain: () => void }) {
  const rows = (error.also["differs"] ?? []) as readonly Differs[];
  return (
    <>
      <ul className="mb-3">
        {rows.slice(0, MOST_NAMED).map(({ row, title }) => (
          <li key={row}>{words.staleRow(row, title)}</li>
        ))}
        {rows.length > MOST_NAMED && <li>{words.staleMore(rows.length - MOST_NAMED)}</li>}
      </ul>
      <Button onClick={onLookAgain}>{words.lookAgain}</Button>
    </>
  );
}
