"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/forms/buttons";
import { faultOfForm } from "@/components/forms/post-json";
import { StatusLine } from "@/components/forms/status-line";
import { useCommand } from "@/components/forms/use-command";
import type { LinkRow } from "@/db/accounts/people";
import { ROLES } from "@/domain/access";
import { accounts } from "@/domain/messages/accounts";
import { formatMoment } from "@/domain/moments";

const words = accounts.people;

/** One-time links that still wait to be used, and their withdrawal. */
export function OpenLinks({ links }: { readonly links: readonly LinkRow[] }) {
  const router = useRouter();
  const withdraw = useCommand<{ id: string }>("withdraw-link", { onDone: () => router.refresh() });
  if (links.length === 0) return <p className="mb-4 text-ink2">{words.openNone}</p>;
  return (
    <>
      <ul>
        {links.map(({ id, purpose, role, name, expires }) => (
          <li key={id} className="columns-four border-b border-hair py-2 last:border-b-0">
            <span className="type-name">{name ?? "–"}</span>
            <span>
              {words.purpose[purpose]}
              {role && `, ${ROLES[role].label.toLowerCase()}`}
            </span>
            <span className="text-ink2">
              {words.until} {formatMoment(expires)}
            </span>
            <span>
              <Button look="link" busy={withdraw.isPending} onClick={() => withdraw.mutate({ input: { id } })}>
                {words.withdraw}
                <span className="sr-only"> {words.linkFor(name ?? "")}</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <StatusLine fault={faultOfForm(withdraw.error)} />
    </>
  );
}
