"use client";

import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { faultOfForm } from "@/components/forms/post-json";
import { StatusLine } from "@/components/forms/status-line";
import { useCommand } from "@/components/forms/use-command";
import type { TokenRow } from "@/db/accounts/people";
import { PERMISSIONS } from "@/domain/access";
import { accounts } from "@/domain/messages/accounts";
import { formatDay } from "@/domain/moments";

const words = accounts.account;

/** Tokens that can be used, each with its last use and its end. */
export function TokenList({ tokens }: { readonly tokens: readonly TokenRow[] }) {
  const router = useRouter();
  const revoke = useCommand<{ id: string }>("revoke-token", { onDone: () => router.refresh() });
  return (
    <>
      <ul>
        {tokens.map(({ id, name, scopes, created, expires, lastUsedOn }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1 border-b border-hair py-2 last:border-b-0"
          >
            <span className="min-w-0">
              <span className="type-name break-words">{name}</span>
              <span className="block type-label text-ink2">
                {scopes.map((scope) => PERMISSIONS[scope].label.toLowerCase()).join(", ")} ·{" "}
                {words.created.toLowerCase()} {formatDay(created)} · {words.expires.toLowerCase()}{" "}
                {expires ? formatDay(expires) : words.noEnd} · {words.lastUsed.toLowerCase()}{" "}
                {lastUsedOn ? formatDay(lastUsedOn) : words.never}
              </span>
            </span>
            <ConfirmButton
              question={`${words.revoke} “${name}”?`}
              busy={revoke.isPending}
              onConfirm={() => revoke.mutate({ input: { id } })}
            >
              {words.revoke}
              <span className="sr-only"> “{name}”</span>
            </ConfirmButton>
          </li>
        ))}
      </ul>
      <StatusLine fault={faultOfForm(revoke.error)} />
    </>
  );
}
