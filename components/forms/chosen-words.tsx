"use client";

import { editor } from "@/domain/messages/editor";

interface Props {
  readonly items: readonly { readonly key: string; readonly label: string }[];
  readonly onRemove: (at: number) => void;
}

/** Chosen values in one line, each with its way out. */
export function ChosenWords({ items, onRemove }: Props) {
  if (items.length === 0) return null;
  return (
    <ul className="mb-1 flex flex-wrap gap-x-4">
      {items.map(({ key, label }, at) => (
        <li key={key} className="inline-flex items-center type-text">
          <span className="font-[560]">{label}</span>
          <button
            type="button"
            aria-label={editor.remove(label)}
            title={editor.remove(label)}
            onClick={() => onRemove(at)}
            className="inline-flex size-8 items-center justify-center text-ink2 hover:text-ink wide:size-6"
          >
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
