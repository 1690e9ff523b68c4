"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { editor } from "@/domain/messages/editor";
import type { DraftOf, AnyRecord, RecordKind } from "@/domain/records";
import { Button } from "./buttons";
import { faultOfForm } from "./post-json";
import { StatusLine } from "./status-line";
import { useCommand } from "./use-command";

interface BeginProps {
  readonly kind: RecordKind;
  /** The published record to change; left out for a new one. */
  readonly slug?: string;
  /** What a new record begins with. */
  readonly start?: DraftOf<AnyRecord>;
}

/**
 * Begins a draft and goes to it. Opening the page asks for it by POST: an address alone, followed by
 * a machine, writes nothing. The button is for a second try.
 */
export function BeginDraft({ kind, slug, start }: BeginProps) {
  const router = useRouter();
  const { mutate, error, isPending, isSuccess } = useCommand<object, { id: string }>("create-draft", {
    onDone: ({ id }) => router.replace(`/desk/drafts/${id}`),
  });
  const begin = () =>
    mutate({
      input: slug === undefined ? { kind, ...(start ? { body: bodyOf(start) } : {}) } : { kind, slug },
    });
  const asked = useRef(false);
  const latest = useRef(begin);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    latest.current();
  }, []);
  const isBusy = isPending || isSuccess;
  return (
    <>
      <StatusLine fault={faultOfForm(error)}>{isBusy ? editor.begin.going : null}</StatusLine>
      <div className="mt-4">
        <Button look="primary" busy={isBusy} onClick={begin}>
          {slug === undefined ? editor.begin.start : editor.begin.edit}
        </Button>
      </div>
    </>
  );
}

const bodyOf = (record: DraftOf<AnyRecord>) => ({
  record,
  companions: { people: [], organisations: [], sources: [] },
});
