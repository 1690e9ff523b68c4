"use client";

import Link from "next/link";
import { Button } from "@/components/forms/buttons";
import type { Row } from "@/domain/intake/confirm/rows";
import { intake } from "@/domain/messages/intake";
import type { Alternative } from "./alternatives";
import type { RowKeys } from "./field-row";

const words = intake.actions;

interface RowActionsProps extends Omit<RowKeys, "onMove"> {
  readonly row: Row;
  readonly alternatives: readonly Alternative[];
  readonly onChoose: (at: number) => void;
  /** The draft of its own record, where one was begun. */
  readonly drafted: string | null;
}

/** What can be done with the active value, each with its key. */
export function RowActions({ row, alternatives, drafted, ...on }: RowActionsProps) {
  const { state, because } = row;
  const isConfirmed = state === "taken" || state === "yours";
  return (
    <div className="pb-2.5 type-row no-print">
      {because !== null && (
        <p className="mb-1 text-ink2">
          <span className="mr-1.5">{intake.because}</span>
          {because}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {!isConfirmed && row.fact !== null && <Act keys="a" label={words.take} onClick={on.onTake} />}
        {state !== "rejected" && state !== "empty" && (
          <Act keys="x" label={isConfirmed ? words.remove : words.refuse} onClick={on.onRefuse} />
        )}
        {!isConfirmed && state !== "empty" && <Act keys="Space" label={words.skip} onClick={on.onSkip} />}
        {row.unknown === null && <Act keys="Enter" label={words.change} onClick={on.onChange} />}
        {drafted !== null && (
          <Link href={`/desk/drafts/${drafted}`} prefetch={false} target="_blank" className="link">
            {words.drafted}
          </Link>
        )}
      </div>
      {alternatives.length > 0 && (
        <div
          className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1"
          role="group"
          aria-label={words.alternatives}
        >
          {alternatives.map(({ label, isChosen }, at) => (
            <Act key={label} keys={String(at + 1)} label={label} isChosen={isChosen} onClick={() => on.onChoose(at)} />
          ))}
        </div>
      )}
    </div>
  );
}

interface ActProps {
  readonly keys: string;
  readonly label: string;
  readonly isChosen?: boolean;
  readonly onClick: () => void;
}

function Act({ keys, label, isChosen, onClick }: ActProps) {
  return (
    <span className="inline-flex min-h-9 items-center gap-x-1.5 wide:min-h-6">
      <kbd aria-hidden="true" className="max-wide:hidden">
        {keys}
      </kbd>
      <Button look="link" onClick={onClick} {...(isChosen === undefined ? {} : { "aria-pressed": isChosen })}>
        <span className={isChosen ? "font-[620]" : ""}>{label}</span>
      </Button>
    </span>
  );
}
