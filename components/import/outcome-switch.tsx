"use client";

import type { PreviewRow } from "@/db/desk/import-preview";
import { OUTCOMES, type Outcome } from "@/domain/import/judge-row";
import { imports } from "@/domain/messages/imports";
import { formatCount } from "@/domain/words";

const words = imports.page;

export type Shown = Outcome | "all";

/** How many rows there are of each outcome. */
export function countOutcomes(rows: readonly PreviewRow[]): Record<Outcome, number> {
  const counts = { created: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

/** What deserves a look first: what is wrong, then what would differ. */
export function worthShowing(counts: Readonly<Record<Outcome, number>>): Shown {
  return (["refused", "changed", "created"] as const).find((each) => counts[each] > 0) ?? "all";
}

interface OutcomeSwitchProps {
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

/** The counts of the dry run; each shows its rows. */
export function OutcomeSwitch({ counts, shown, onShow }: OutcomeSwitchProps) {
  const total = OUTCOMES.reduce((sum, each) => sum + counts[each], 0);
  const choices: readonly (readonly [Shown, number])[] = [
    ["all", total],
    ...OUTCOMES.map((outcome) => [outcome, counts[outcome]] as const),
  ];
  return (
    <div role="group" aria-label={words.show} className="flex flex-wrap gap-x-6 gap-y-1">
      {choices.map(([choice, count]) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === shown}
          onClick={() => onShow(choice)}
          className="flex min-h-9 items-baseline gap-x-1.5 border-b-2 border-transparent text-ink2 hover:text-ink aria-pressed:border-ink aria-pressed:font-semibold aria-pressed:text-ink"
        >
          <span>{choice === "all" ? words.all : words.outcomes[choice]}</span>
          <span className="tabular-nums">{formatCount(count)}</span>
        </button>
      ))}
    </div>
  );
}
