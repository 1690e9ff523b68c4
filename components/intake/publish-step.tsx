"use client";

import Link from "next/link";
import { Button, ButtonRow } from "@/components/forms/buttons";
import type { DraftSnapshot, DraftStore } from "@/components/forms/draft-store";
import type { Missing } from "@/components/forms/missing";
import { useEnds } from "@/components/forms/use-ends";
import type { Visibility } from "@/components/forms/use-visibility";
import { Section } from "@/components/ui/section";
import type { Draft } from "@/db/commands/draft-row";
import type { Row } from "@/domain/intake/confirm/rows";
import { editor } from "@/domain/messages/editor";
import { intake } from "@/domain/messages/intake";

const words = intake.publish;

interface PublishStepProps {
  readonly draft: Draft;
  readonly store: DraftStore;
  readonly now: DraftSnapshot;
  readonly missing: readonly Missing[];
  readonly visibility: Visibility;
  readonly duplicates: number;
  readonly person: { readonly mayPublish: boolean };
  readonly rows: readonly Row[];
  readonly isPublished: (row: Row) => boolean;
  /** To the values, and there to one field. */
  readonly onField: (id: string) => void;
}

/** Step 4: what is missing, and the ways the draft goes on. */
export function PublishStep({
  draft,
  store,
  now,
  missing,
  visibility,
  duplicates,
  person,
  rows,
  isPublished,
  onField,
}: PublishStepProps) {
  const { mayPublish } = person;
  const ends = useEnds({ id: draft.id, store, missing, duplicates, mayPublish, visibility, onClash: () => {} });
  const undecided = rows.filter(({ state }) => state === "suggested").length;
  const own = rows.filter((row) => row.state === "yours" && !isPublished(row)).length;
  return (
    <div className="max-w-[46rem]">
      <Section id="missing" title={words.missing}>
        {missing.length === 0 ? (
          <p className="mt-2">{words.readyWords}</p>
        ) : (
          <ul className="mt-2">
            {missing.map(({ key, label, words: fault, target }) => (
              <li key={key} className="border-b border-hair">
                <button
                  type="button"
                  id={target}
                  onClick={() => onField(target)}
                  className="flex min-h-9 w-full items-baseline gap-x-3 py-1.5 text-left type-text hover:bg-tint"
                >
                  <span className="w-32 flex-none font-[560] underline decoration-mute underline-offset-3">
                    {label}
                  </span>
                  <span className="text-ink2">{fault}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <div className="mt-3 text-ink2">
          {undecided > 0 && <p>{words.undecided(undecided)}</p>}
          {own > 0 && <p>{words.withoutWords(own)}</p>}
        </div>
        <div role="alert">
          {ends.fault && <p className="mt-3 max-w-[70ch] border-l-2 border-accent pl-3 type-text">{ends.fault}</p>}
        </div>
        <p role="status" className="mt-3">
          {now.state === "submitted" && words.afterSubmit}
        </p>
        <ButtonRow>
          {mayPublish && (
            <Button look="primary" busy={ends.busy} onClick={() => void ends.publish()}>
              {editor.actions.publish}
            </Button>
          )}
          {now.state === "draft" && (
            <Button look={mayPublish ? "plain" : "primary"} busy={ends.busy} onClick={() => void ends.submit()}>
              {editor.actions.submit}
            </Button>
          )}
          <kbd className="max-wide:hidden">{words.keys}</kbd>
          {now.state === "submitted" && (
            <Link href={`/desk/review/${draft.id}`} prefetch={false} className="link inline-flex min-h-6 items-center">
              {words.toReview}
            </Link>
          )}
        </ButtonRow>
      </Section>
    </div>
  );
}
