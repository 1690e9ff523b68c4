"use client";

import { useId } from "react";
import { CopyButton } from "@/components/record/copy-button";
import { accounts as words } from "@/domain/messages/accounts";

/** A secret that is shown now and never again, selected and ready to be copied. */
export function ShownOnce({ label, secret }: { readonly label: string; readonly secret: string }) {
  const id = useId();
  return (
    <div className="my-4 border-l-2 border-ink pl-3">
      <label htmlFor={id} className="block type-text font-[560]">
        {label}
      </label>
      <p className="type-label text-ink2">{words.people.linkOnce}</p>
      <div className="mt-1 flex items-center gap-4">
        <input
          id={id}
          // Selected as it appears, and again when it is come back to.
          ref={(field) => field?.select()}
          readOnly
          value={secret}
          onFocus={(event) => event.currentTarget.select()}
          className="min-h-9 w-full min-w-0 border-b border-ink3 bg-tint px-2 font-mono type-text"
        />
        <CopyButton text={secret} what={label} words={{ copy: words.copy, copied: words.copied }} />
      </div>
    </div>
  );
}
