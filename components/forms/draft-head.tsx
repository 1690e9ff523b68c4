"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Draft } from "@/db/commands/draft-row";
import { editor } from "@/domain/messages/editor";
import type { DraftBody, RecordKind } from "@/domain/records";
import { labelOfField } from "@/domain/records/labels";
import { andList } from "@/domain/words";
import { Button } from "./buttons";
import { SaveLine, StateMark } from "./draft-status";
import type { DraftSnapshot, DraftStore } from "./draft-store";
import { takeIn } from "./take-in";
import { useCommand } from "./use-command";
import type { Ends } from "./use-ends";

interface HeadProps {
  readonly draft: Draft;
  readonly title: string;
  readonly now: DraftSnapshot;
  readonly store: DraftStore;
  readonly ends: Ends;
  readonly mayPublish: boolean;
  /** Opens the comparison of two versions; null while it is open. */
  readonly onCompare: (() => void) | null;
}

/** Title, state, how it stands with saving, and the ways on. */
export function DraftHead({ draft, title, now, store, ends, mayPublish, onCompare }: HeadProps) {
  const { actions } = editor;
  return (
    <>
      <h1 className="type-title wrap-break-word">{title}</h1>
      <div className="sticky top-0 z-20 mt-2 mb-5 flex flex-wrap items-start justify-between gap-x-7 gap-y-2 border-b border-line bg-ground py-2">
        <div className="min-w-0 flex-1 basis-64">
          <div className="flex flex-wrap items-baseline gap-x-4 text-ink2">
            <StateMark state={now.state} />
            <SaveLine now={now} />
          </div>
          {now.phase === "gone" && <BeginAgain draft={draft} body={now.body} store={store} />}
          {now.clash !== null && onCompare !== null && (
            <Button look="link" onClick={onCompare}>
              {editor.merge.compare}
            </Button>
          )}
          <div role="alert">
            {ends.fault && <p className="mt-1 max-w-[70ch] border-l-2 border-accent pl-3 type-text">{ends.fault}</p>}
          </div>
        </div>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          {mayPublish && (
            <Button look="primary" busy={ends.busy} onClick={() => void ends.publish()}>
              {actions.publish}
            </Button>
          )}
          {now.state === "draft" && (
            <Button look={mayPublish ? "plain" : "primary"} busy={ends.busy} onClick={() => void ends.submit()}>
              {actions.submit}
            </Button>
          )}
          <Button look="link" busy={ends.busy} onClick={() => void ends.discard()}>
            {actions.discard}
          </Button>
        </div>
      </div>
      <div className="mb-5 empty:hidden">
        {draft.slug !== null && <p className="text-ink2">{editor.beneath(now.baseVersion)}</p>}
        {now.state === "submitted" && <p className="text-ink2">{editor.submittedNote}</p>}
        {draft.remark !== null && now.state === "draft" && (
          <p className="my-2 max-w-[72ch] border-l-2 border-ink pl-3">
            <span className="text-ink2">{editor.remark}</span> <q className="font-serif">{draft.remark}</q>
          </p>
        )}
        <NoticeLine now={now} kind={draft.kind} />
      </div>
    </>
  );
}

function NoticeLine({ now: { notice }, kind }: { readonly now: DraftSnapshot; readonly kind: RecordKind }) {
  if (notice === null) return null;
  if (notice.kind === "recovered") return <p className="text-ink2">{editor.recovered}</p>;
  const by = notice.by ?? editor.thePublished;
  const fields = notice.fields.map((field) => labelOfField(kind, field));
  return (
    <p className="text-ink2">{fields.length === 0 ? editor.takenNothing(by) : editor.taken(andList(fields), by)}</p>
  );
}

/** The draft ended elsewhere: what was typed since begins another one. */
function BeginAgain({
  draft,
  body,
  store,
}: {
  readonly draft: Draft;
  readonly body: DraftBody;
  readonly store: DraftStore;
}) {
  const router = useRouter();
  const begin = useCommand<object, { id: string }>("create-draft", {
    onDone({ id }) {
      store.end();
      router.push(`/desk/drafts/${id}`);
    },
  });
  const input = { kind: draft.kind, body, ...(draft.slug === null ? {} : { slug: draft.slug }) };
  return (
    <Button look="link" busy={begin.isPending} onClick={() => begin.mutate({ input })}>
      {editor.save.begin}
    </Button>
  );
}

/** Something was published since the draft was begun. */
export function Moved({
  id,
  store,
  version,
}: {
  readonly id: string;
  readonly store: DraftStore;
  readonly version: number;
}) {
  const [isBusy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    await takeIn(id, store).finally(() => setBusy(false));
  };
  return (
    <p key={version} className="mb-5 flex flex-wrap items-center gap-x-4 border-l-2 border-accent pl-3">
      {editor.moved}
      <Button look="link" busy={isBusy} onClick={() => void take()}>
        {editor.takeIn}
      </Button>
    </p>
  );
}
