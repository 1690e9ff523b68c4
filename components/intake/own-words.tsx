"use client";

import type { KeyboardEvent } from "react";
import type { Bound } from "@/components/forms/bound";
import { ChoiceControl, LineControl, TextControl } from "@/components/forms/plain-controls";
import { editor } from "@/domain/messages/editor";
import { intake } from "@/domain/messages/intake";
import { CONFIDENCES, STATUSES } from "@/domain/taxonomy";

const words = intake.own;

interface OwnWordsProps {
  readonly field: (name: "title" | "summary" | "status" | "confidence" | "note") => Bound<string>;
  /** A title made of the confirmed facts; empty where they make none yet. */
  readonly proposed: string;
}

/** What no text can say: title, summary, and how sure the record is. */
export function OwnWords({ field, proposed }: OwnWordsProps) {
  const title = field("title");
  const suggestion = (title.value ?? "").trim() === "" ? proposed : "";
  const take = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || suggestion === "" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    title.onChange(suggestion);
  };
  return (
    <section aria-labelledby="intake-own" className="mb-4 border-t border-line pt-1.5">
      <h2 id="intake-own" className="mb-2 flex items-baseline justify-between type-text font-[620]">
        {words.title}
        <span className="type-label font-normal text-ink2">{words.note}</span>
      </h2>
      <div className="mb-4" onKeyDownCapture={take} role="presentation">
        <LineControl {...title} className="!mb-0" hint={suggestion === "" ? undefined : words.proposedHint} />
        {suggestion !== "" && (
          <button type="button" className="link min-h-6 text-left" onClick={() => title.onChange(suggestion)}>
            {words.proposed(suggestion)}
          </button>
        )}
      </div>
      <TextControl {...field("summary")} rows={4} hint={words.summaryHint} />
      <div className="grid grid-cols-2 gap-x-5">
        <ChoiceControl {...field("status")} terms={STATUSES} none={editor.none} />
        <ChoiceControl {...field("confidence")} terms={CONFIDENCES} none={editor.none} />
      </div>
      <TextControl {...field("note")} optional rows={2} />
    </section>
  );
}
