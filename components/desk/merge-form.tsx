"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { TextField } from "@/components/forms/field";
import { faultOfForm } from "@/components/forms/post-json";
import { StatusLine } from "@/components/forms/status-line";
import { useCommand } from "@/components/forms/use-command";
import { keeping } from "@/domain/messages/keeping";
import type { RecordKind } from "@/domain/records";

const words = keeping.merge;

interface MergeFormProps {
  readonly kind: RecordKind;
  readonly slug: string;
  readonly version: number;
  readonly into: string;
}

/** Asks why, and once more, before two records become one. */
export function MergeForm({ kind, slug, version, into }: MergeFormProps) {
  const router = useRouter();
  const [reason, setReason] = useState("");
  const merge = useCommand<{ kind: RecordKind; slug: string; into: string }>("merge-records", {
    onDone: () => router.push(`/desk/history/${kind}/${into}`),
  });
  const why = reason.trim() === "" ? {} : { reason };
  return (
    <form className="max-w-[40rem]" onSubmit={(event) => event.preventDefault()}>
      <TextField
        label={words.reason}
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <ConfirmButton
        look="grave"
        question={words.question}
        busy={merge.isPending}
        onConfirm={() => merge.mutate({ input: { kind, slug, into }, ifMatch: version, ...why })}
      >
        {words.button}
      </ConfirmButton>
      <StatusLine fault={faultOfForm(merge.error)} />
    </form>
  );
}
