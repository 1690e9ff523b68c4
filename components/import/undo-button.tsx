"use client";

import { ConfirmButton } from "@/components/forms/confirm-button";
import { StatusLine } from "@/components/forms/status-line";
import { useCommand } from "@/components/forms/use-command";
import type { AppError } from "@/domain/errors";
import { imports } from "@/domain/messages/imports";

const words = imports.page;

interface UndoButtonProps {
  readonly id: string;
  /** How many meetings it created or changed. */
  readonly records: number;
  readonly onDone?: () => void;
  /** What is undone, for those who hear the button alone. */
  readonly of: string;
}

/** Takes a whole import back, or says which records keep it from that. */
export function UndoButton({ id, records, onDone, of }: UndoButtonProps) {
  const undo = useCommand("undo-import", onDone ? { onDone } : {});
  return (
    <div>
      <ConfirmButton
        look="plain"
        question={words.undoQuestion(records)}
        busy={undo.isPending}
        onConfirm={() => undo.mutate({ input: { id } })}
      >
        {words.undo}
        <span className="sr-only">: {of}</span>
      </ConfirmButton>
      <StatusLine fault={undo.error?.message}>{undo.isSuccess && words.undone}</StatusLine>
      {undo.error && <Obstacles error={undo.error} />}
    </div>
  );
}

function Obstacles({ error }: { readonly error: AppError }) {
  const records = (error.also["records"] ?? []) as readonly { readonly kind: string; readonly slug: string }[];
  return (
    <ul>
      {records.map(({ kind, slug }) => (
        <li key={`${kind} ${slug}`} className="break-words">
          {kind} {slug}
        </li>
      ))}
    </ul>
  );
}
