"use client";

import { intake } from "@/domain/messages/intake";

export type Pane = "text" | "fields";

interface PanePickerProps {
  readonly pane: Pane;
  readonly onPick: (pane: Pane) => void;
  /** How many values are still to be decided. */
  readonly open: number;
}

/** On a narrow screen: the text or the values. */
export function PanePicker({ pane, onPick, open }: PanePickerProps) {
  const choice = (each: Pane, label: string) => (
    <button
      type="button"
      aria-pressed={pane === each}
      onClick={() => onPick(each)}
      className="flex min-h-11 flex-1 items-center justify-center border-b-2 border-transparent text-ink2 aria-pressed:border-ink aria-pressed:font-semibold aria-pressed:text-ink"
    >
      {label}
    </button>
  );
  return (
    <div
      role="group"
      aria-label={intake.panes}
      className="sticky top-0 z-20 mb-3 flex border-b border-line bg-ground no-print wide:hidden"
    >
      {choice("text", intake.textPane)}
      {choice("fields", `${intake.fieldsPane} · ${open}`)}
    </div>
  );
}
