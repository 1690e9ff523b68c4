"use client";

import { Button } from "@/components/forms/buttons";
import type { Row } from "@/domain/intake/confirm/rows";
import { intake } from "@/domain/messages/intake";
import { wordsOfRow, type Naming } from "./row-words";
import type { Decisions } from "./use-decisions";
import { sureRows } from "./use-intake-rows";

const words = intake.actions;

interface DecisionBarProps {
  readonly row: Row | null;
  readonly naming: Naming;
  readonly rows: readonly Row[];
  readonly skipped: readonly string[];
  readonly decisions: Decisions;
  readonly onTake: () => void;
  readonly onRefuse: () => void;
  readonly onUndo: () => void;
  readonly onTakeSure: () => void;
  readonly onMove: (by: 1 | -1) => void;
}

/** At the foot of the screen: what the last key did, the way back, and on a narrow screen the value that is asked. */
export function DecisionBar({ row, naming, rows, skipped, decisions, ...on }: DecisionBarProps) {
  const sure = sureRows(rows, skipped).length;
  const said = row === null ? null : wordsOfRow(row, naming);
  return (
    <div className="sticky bottom-0 z-20 mt-4 border-t border-ink bg-ground pt-1.5 pb-2 no-print">
      {row !== null && said !== null && (
        <div className="mb-1 flex items-center gap-x-4 border-b border-hair pb-1.5 wide:hidden">
          <p className="min-w-0 flex-1 truncate type-text">
            <span className="text-ink2">{said.label}</span> {said.value}
          </p>
          {row.state !== "taken" && row.fact !== null && (
            <Button look="plain" onClick={on.onTake}>
              {words.take}
            </Button>
          )}
          <Button look="link" onClick={on.onRefuse}>
            {words.refuse}
          </Button>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1 type-row">
        <p role="status" className="min-w-0 flex-1 basis-40 text-ink2">
          {decisions.announced || intake.left(rows.filter(({ state }) => state === "suggested").length)}
        </p>
        {sure > 0 && (
          <Button look="link" onClick={on.onTakeSure}>
            {words.takeSure(sure)}
            <kbd aria-hidden="true" className="ml-1.5 max-wide:hidden">
              Shift+A
            </kbd>
          </Button>
        )}
        <Button look="link" disabled={!decisions.mayUndo} onClick={on.onUndo}>
          {words.undo}
        </Button>
      </div>
    </div>
  );
}
