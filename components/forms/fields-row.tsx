"use client";

import type { KeyboardEvent, ReactNode } from "react";
import { editor } from "@/domain/messages/editor";
import { moveByKey, SmallButton } from "./list-rows";

interface RowProps {
  /** "Act 2": the name of the group and of its buttons. */
  readonly name: string;
  /** What the row says so far. */
  readonly said: ReactNode;
  readonly onRemove: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** What is wrong with the item as a whole. */
  readonly fault: string | undefined;
  readonly children: ReactNode;
}

/** An item with several fields: its name and buttons in one line, the fields beneath over the whole width. */
export function FieldsRow({ name, said, onRemove, onMove, onKeyDown, isFirst, isLast, fault, children }: RowProps) {
  return (
    <li className="border-b border-hair pt-1.5 last:border-b-line">
      {/* Keys of the fields inside pass through here; the group itself is no control. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="group"
        aria-label={name}
        onKeyDown={(event) => {
          moveByKey(event, onMove);
          onKeyDown(event);
        }}
      >
        <div className="mb-1 flex items-start gap-x-3">
          <p className="min-w-0 flex-1 type-label leading-6 text-ink2">
            <span className="mr-2 font-[560] text-ink">{name}</span>
            {said}
          </p>
          <div className="flex flex-none items-center gap-x-1">
            {!(isFirst && isLast) && (
              <>
                <SmallButton label={editor.up(name)} off={isFirst} onClick={() => onMove(-1)}>
                  ↑
                </SmallButton>
                <SmallButton label={editor.down(name)} off={isLast} onClick={() => onMove(1)}>
                  ↓
                </SmallButton>
              </>
            )}
            <SmallButton label={editor.remove(name)} onClick={onRemove}>
              ×
            </SmallButton>
          </div>
        </div>
        {children}
        {fault && <p className="mb-2 type-row text-accent">{fault}</p>}
      </div>
    </li>
  );
}
