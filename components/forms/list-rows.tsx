"use client";

import type { KeyboardEvent, ReactNode } from "react";
import { editor } from "@/domain/messages/editor";

interface RowProps {
  /** What the row holds, for the names of its buttons. */
  readonly name: string;
  readonly onRemove: () => void;
  /** Left out where order means nothing. */
  readonly onMove?: (by: -1 | 1) => void;
  readonly isFirst?: boolean;
  readonly isLast?: boolean;
  readonly fault?: string | undefined;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One item of a list with its buttons at the right. */
export function ListRow({ name, onRemove, onMove, isFirst, isLast, fault, actions, children }: RowProps) {
  return (
    <li className="border-b border-hair py-1.5">
      <div className="flex items-start gap-x-3">
        <div className="min-w-0 flex-1">{children}</div>
        <div className="flex flex-none items-center gap-x-1">
          {actions}
          {onMove && !(isFirst && isLast) && (
            <>
              <SmallButton label={editor.up(name)} off={isFirst ?? false} onClick={() => onMove(-1)}>
                ↑
              </SmallButton>
              <SmallButton label={editor.down(name)} off={isLast ?? false} onClick={() => onMove(1)}>
                ↓
              </SmallButton>
            </>
          )}
          <SmallButton label={editor.remove(name)} onClick={onRemove}>
            ×
          </SmallButton>
        </div>
      </div>
      {fault && <p className="mt-1 type-row text-accent">{fault}</p>}
    </li>
  );
}

interface SmallButtonProps {
  readonly label: string;
  /** Does nothing for now, but keeps the focus. */
  readonly off?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export function SmallButton({ label, off = false, onClick, children }: SmallButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={off || undefined}
      onClick={() => !off && onClick()}
      className="inline-flex size-8 items-center justify-center text-ink2 hover:bg-tint hover:text-ink aria-disabled:text-mute wide:size-6"
    >
      <span aria-hidden="true">{children}</span>
    </button>
  );
}

/** Alt with an arrow moves the item the focus is in. */
export function moveByKey(event: KeyboardEvent, onMove: (by: -1 | 1) => void): void {
  if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
  event.preventDefault();
  onMove(event.key === "ArrowUp" ? -1 : 1);
}

/** Calls back when the focus leaves what is inside, not when it moves within. */
export function LeaveBoundary({ onLeave, children }: { readonly onLeave: () => void; readonly children: ReactNode }) {
  return (
    <div
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave();
      }}
    >
      {children}
    </div>
  );
}
