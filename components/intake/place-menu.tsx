"use client";

import { intake } from "@/domain/messages/intake";
import { keysOf } from "@/domain/taxonomy";
import { PLACE_KEYS, type PlaceField } from "./place-words";
import type { Chosen } from "./use-word-selection";

interface PlaceMenuProps {
  readonly chosen: Chosen;
  readonly onPlace: (field: PlaceField) => void;
}

/** What the chosen words may be: beneath them, and at the foot of a narrow screen. */
export function PlaceMenu({ chosen: { left, bottom }, onPlace }: PlaceMenuProps) {
  return (
    <div
      role="group"
      aria-label={intake.place.menu}
      style={{ "--left": `${Math.max(0, left)}px`, "--top": `${bottom + 8}px` } as object}
      className="z-30 flex flex-wrap gap-x-1 border border-ink bg-raise p-1 font-sans no-print max-wide:fixed max-wide:inset-x-0 max-wide:bottom-0 wide:absolute wide:top-(--top) wide:left-[min(var(--left),calc(100%-22rem))] wide:w-88"
    >
      {keysOf(PLACE_KEYS).map((key) => (
        <button
          key={key}
          type="button"
          // The words stay chosen.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPlace(PLACE_KEYS[key])}
          className="inline-flex min-h-11 items-center gap-x-1.5 px-2 type-row hover:bg-tint wide:min-h-8"
        >
          <kbd aria-hidden="true" className="max-wide:hidden">
            {key}
          </kbd>
          {intake.place.fields[PLACE_KEYS[key]]}
        </button>
      ))}
    </div>
  );
}
