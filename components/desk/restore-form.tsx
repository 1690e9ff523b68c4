"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { Button, ButtonRow } from "@/components/forms/buttons";
import { TextField } from "@/components/forms/field";
import { faultOf, faultOfForm } from "@/components/forms/post-json";
import { StatusLine } from "@/components/forms/status-line";
import { useCommand } from "@/components/forms/use-command";
import { backups } from "@/domain/messages/backups";
import { valuesOf } from "./use-post";

const words = backups.page;

interface Restored {
  readonly kept: string;
  /** Whether the database that came knows nobody who could sign in. */
  readonly unkept: boolean;
}

interface RestoreFormProps {
  readonly name: string;
  readonly onClose: () => void;
  /** Takes what to say when it is done. */
  readonly onRestored: (said: string) => void;
}

/** Asks for the word before a backup takes the place of everything. */
export function RestoreForm({ name, onClose, onRestored }: RestoreFormProps) {
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const restore = useCommand<object, Restored>("restore-backup", {
    onDone: ({ kept, unkept }) => {
      onRestored([words.restored(name, kept), ...(unkept ? [words.unkept] : [])].join(" "));
      // The sessions are those of the backup: the page asks anew who is here, if anyone can be.
      if (!unkept) router.refresh();
    },
  });
  const { error, isPending } = restore;
  return (
    <form
      method="post"
      noValidate
      aria-label={words.restoreOf(name)}
      className="mt-2 max-w-[44rem] border-l-2 border-accent pl-3"
      onSubmit={(event) => {
        event.preventDefault();
        const { confirm } = valuesOf(event.currentTarget);
        restore.mutate({ input: { name, confirm } });
      }}
    >
      <p className="mb-3 max-w-[70ch]">{words.restoreLede}</p>
      <TextField
        ref={field}
        name="confirm"
        label={words.word}
        error={faultOf(error, "confirm")}
        className="max-w-[20rem]"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onKeyDown={({ key }) => {
          if (key === "Escape" && !isPending) onClose();
        }}
      />
      <StatusLine fault={faultOfForm(error)} />
      <ButtonRow>
        <Button type="submit" look="grave" busy={isPending}>
          {words.doRestore}
        </Button>
        <Button look="link" onClick={onClose}>
          {words.cancel}
        </Button>
      </ButtonRow>
    </form>
  );
}
