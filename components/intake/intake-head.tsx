"use client";

import Link from "next/link";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { SaveLine, StateMark } from "@/components/forms/draft-status";
import type { DraftSnapshot, DraftStore } from "@/components/forms/draft-store";
import { useCommand } from "@/components/forms/use-command";
import type { Draft } from "@/db/commands/draft-row";
import type { IntakeDocument } from "@/db/desk/intake";
import type { MeetingBody } from "@/domain/intake/confirm/decide";
import type { Row } from "@/domain/intake/confirm/rows";
import { editor } from "@/domain/messages/editor";
import { intake } from "@/domain/messages/intake";
import { labelOfField } from "@/domain/records/labels";
import { andList } from "@/domain/words";
import { sourceName } from "./source-pane";

interface IntakeHeadProps {
  readonly draft: Draft;
  readonly now: DraftSnapshot;
  readonly store: DraftStore;
  readonly documents: readonly IntakeDocument[];
  readonly body: MeetingBody;
  /** Suggestions not decided yet. */
  readonly open: readonly Row[];
  readonly onDiscarded: () => void;
}

/** What is read, how it stands with saving, and the ways out. */
export function IntakeHead({ draft, now, store, documents, body, open, onDiscarded }: IntakeHeadProps) {
  const unsure = open.filter(({ isSure }) => !isSure).length;
  const discard = useCommand<{ id: string }>("discard-draft", {
    onDone() {
      store.end();
      onDiscarded();
    },
  });
  const [first] = documents;
  const name = (body.record.title ?? "").trim() || (first === undefined ? draft.name : sourceName(first));
  return (
    <div className="mb-3.5">
      <p className="mb-1 flex flex-wrap gap-x-3 type-row text-ink2 no-print">
        <Link href="/desk" prefetch={false} className="link inline-flex min-h-6 items-center">
          {intake.desk}
        </Link>
        <Link href="/desk/intake" prefetch={false} className="link inline-flex min-h-6 items-center">
          {intake.title}
        </Link>
      </p>
      <div className="flex flex-wrap items-end justify-between gap-x-7 gap-y-2">
        <h1 className="max-w-[46rem] text-[1.5rem] leading-[1.875rem] font-semibold tracking-[-0.022em] text-balance wrap-anywhere wide:text-[1.75rem] wide:leading-[2.125rem]">
          {intake.heading(name)}
        </h1>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1 no-print">
          <StateMark state={now.state} />
          {unsure > 0 && <span className="type-text text-accent">{intake.toCheck(unsure)}</span>}
          <Link href={`/desk/drafts/${draft.id}`} prefetch={false} className="link inline-flex min-h-6 items-center">
            {intake.asForm}
          </Link>
          <Link
            href={`/desk/intake?draft=${draft.id}`}
            prefetch={false}
            className="link inline-flex min-h-6 items-center"
          >
            {intake.addText}
          </Link>
          <ConfirmButton
            question={intake.discardAsk}
            busy={discard.isPending}
            onConfirm={() => {
              void store
                .flush()
                .then(() => discard.mutate({ input: { id: draft.id }, ifMatch: store.snapshot().version }));
            }}
          >
            {editor.actions.discard}
          </ConfirmButton>
        </div>
      </div>
      <div className="mt-1 flex flex-wrap items-baseline gap-x-4 text-ink2 no-print [&>:empty]:sr-only">
        <SaveLine now={now} />
        <Notice now={now} />
        {discard.error && <p role="alert">{discard.error.message}</p>}
      </div>
    </div>
  );
}

function Notice({ now: { notice } }: { readonly now: DraftSnapshot }) {
  if (notice === null) return null;
  if (notice.kind === "recovered") return <p>{editor.recovered}</p>;
  const by = notice.by ?? editor.thePublished;
  const fields = notice.fields.map((field) => labelOfField("meeting", field));
  return <p>{fields.length === 0 ? editor.takenNothing(by) : editor.taken(andList(fields), by)}</p>;
}
