"use client";

import type { Passage } from "@/domain/intake/confirm/decide";
import type { Fact } from "@/domain/intake/confirm/facts";
import { intake } from "@/domain/messages/intake";
import { wordsOf, type PlaceField } from "./place-words";
import { ValueEditor } from "./value-editor";

/** Words of the text on their way into a field. */
export interface Placing {
  readonly field: PlaceField;
  readonly passage: Passage;
  /** What the words say by themselves; null where all has to be said. */
  readonly fact: Fact | null;
}

/** Above the values: the field that chosen words are put into, until it is taken or left. */
export function Placer({
  placing,
  onSave,
  onCancel,
}: { readonly placing: Placing } & Pick<Parameters<typeof ValueEditor>[0], "onSave" | "onCancel">) {
  const { field, passage, fact } = placing;
  const title = intake.place.title(intake.place.fields[field]);
  return (
    <section aria-label={title} className="mb-5 border-t border-ink pt-2">
      <h2 className="type-text font-[620]">{title}</h2>
      <p className="mb-2 font-serif">“{wordsOf(passage)}”</p>
      <ValueEditor
        key={`${field}-${passage.span.start}`}
        field={field}
        title={title}
        fact={fact}
        chosen={wordsOf(passage)}
        onSave={onSave}
        onCancel={onCancel}
      />
    </section>
  );
}
