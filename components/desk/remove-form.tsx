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

const words = keeping.remove;

interface RemoveFormProps {
  readonly kind: RecordKind;
  readonly slug: string;
  readonly version: number;
}

/** Asks why, and once more, before a record is taken out. */
export function RemoveForm({ kind, slug, version }: RemoveFormProps) {
  const router = useRouter();
  const [reason, setReason] = useState("");
  const remove = useCommand<{ kind: RecordKind; slug: string }>("remove-record", {
    onDone: () => router.push(`/desk/history/${kind}/${slug}`),
  });
  const why = reason.trim() === "" ? {} : { reason };
  return (
    <form className="max-w-[40rem]" onSubmit={(event) => event.preventDefault()}>
      <TextField
        label={words.reason}
        hint={words.reasonHint}
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <ConfirmButton
        look="grave"
        question={words.question}
        busy={remove.isPending}
        onConfirm={() => remove.mutate({ input: { kind, slug }, ifMatch: version, ...why })}
      >
        {words.button}
      </ConfirmButton>
      <StatusLine fault={faultOfForm(remove.error)} />
    </form>
  );
}
