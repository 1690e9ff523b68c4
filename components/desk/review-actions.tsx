"use client";

import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { Button, ButtonRow } from "@/components/forms/buttons";
import { TextAreaField, TextField } from "@/components/forms/field";
import { faultOf, faultOfForm } from "@/components/forms/post-json";
import { StatusLine } from "@/components/forms/status-line";
import { useCommand } from "@/components/forms/use-command";
import { keeping } from "@/domain/messages/keeping";
import type { RecordKind } from "@/domain/records";
import { LinkButton } from "./link-button";

const words = keeping.review;

interface ReviewActionsProps {
  readonly draft: {
    readonly id: string;
    readonly name: string;
    readonly version: number;
    readonly state: "draft" | "submitted";
  };
  readonly mayPublish: boolean;
  readonly mayEdit: boolean;
  /** True where publishing is known to be refused; what is wrong stands above. */
  readonly refused: boolean;
  readonly needsAnother: boolean;
}

interface Published {
  readonly kind: RecordKind;
  readonly slug: string;
  readonly url: string | null;
}

/** What a reviewer decides: publish, send back with a remark, or edit. */
export function ReviewActions({ draft, mayPublish, mayEdit, refused, needsAnother }: ReviewActionsProps) {
  const [done, setDone] = useState<Published | "returned" | null>(null);
  if (done !== null) return <Done name={draft.name} done={done} />;
  return (
    <>
      {mayPublish ? (
        <>
          {!needsAnother && <Publish draft={draft} refused={refused} onDone={setDone} />}
          {draft.state === "submitted" && <SendBack draft={draft} onDone={() => setDone("returned")} />}
        </>
      ) : (
        <p className="mt-2 text-ink2">{words.mayNotPublish}</p>
      )}
      {mayEdit && (
        <ButtonRow>
          <LinkButton href={`/desk/drafts/${draft.id}`}>{words.edit}</LinkButton>
        </ButtonRow>
      )}
    </>
  );
}

type PartProps<R> = Pick<ReviewActionsProps, "draft"> & { readonly onDone: (result: R) => void };

function Publish({ draft: { id, version }, refused, onDone }: PartProps<Published> & { readonly refused: boolean }) {
  const [reason, setReason] = useState("");
  const publish = useCommand<{ id: string }, Published>("publish-draft", { onDone });
  const isStale = publish.error?.code === "stale-version";
  return (
    <form
      className="mt-3 max-w-[40rem]"
      onSubmit={(event) => {
        event.preventDefault();
        publish.mutate({ input: { id }, ifMatch: version, ...(reason.trim() === "" ? {} : { reason }) });
      }}
    >
      <TextField
        label={words.reason}
        aside={keeping.optional}
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" look="primary" busy={publish.isPending} disabled={refused}>
        {words.publish}
      </Button>
      <StatusLine fault={faultOfForm(publish.error)}>{publish.isPending && words.publishing}</StatusLine>
      {isStale && (
        <Link href={`/desk/drafts/${id}`} prefetch={false} className="link inline-flex min-h-6 items-center">
          {words.toEditor}
        </Link>
      )}
    </form>
  );
}

function SendBack({ draft: { id, version }, onDone }: PartProps<unknown>) {
  const [remark, setRemark] = useState("");
  const sendBack = useCommand<{ id: string; remark: string }>("return-draft", { onDone });
  return (
    <form
      className="mt-7 max-w-[40rem] border-t border-hair pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        sendBack.mutate({ input: { id, remark }, ifMatch: version });
      }}
    >
      <TextAreaField
        label={words.remark}
        hint={words.remarkHint}
        error={faultOf(sendBack.error, "remark")}
        rows={3}
        maxLength={2_000}
        value={remark}
        onChange={(event) => setRemark(event.target.value)}
      />
      <Button type="submit" busy={sendBack.isPending}>
        {words.sendBack}
      </Button>
      <StatusLine fault={faultOfForm(sendBack.error)} />
    </form>
  );
}

/** What came of it; takes the focus, because the buttons it had are gone. */
function Done({ name, done }: { readonly name: string; readonly done: Published | "returned" }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const links =
    done === "returned"
      ? []
      : [
          ...(done.url === null ? [] : [{ href: done.url, label: words.seePage }]),
          { href: `/desk/history/${done.kind}/${done.slug}`, label: words.seeHistory },
        ];
  return (
    <div ref={place} tabIndex={-1} className="mt-3">
      <p role="status" className="type-summary">
        {done === "returned" ? words.returned(name) : words.published(name)}
      </p>
      <p className="mt-2 flex flex-wrap gap-x-5">
        {[...links, { href: "/desk/review", label: words.backToQueue }].map(({ href, label }) => (
          <Link key={href} href={href} prefetch={false} className="link inline-flex min-h-8 items-center">
            {label}
          </Link>
        ))}
      </p>
    </div>
  );
}
