"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/forms/buttons";
import { faultOfForm } from "@/components/forms/post-json";
import { StatusLine } from "@/components/forms/status-line";
import { useCommand } from "@/components/forms/use-command";
import type { SessionRow } from "@/db/accounts/people";
import { browserName } from "@/domain/browser-name";
import { accounts } from "@/domain/messages/accounts";
import { formatMoment } from "@/domain/moments";

const words = accounts.account;

/** Open sessions, each with its end; `own` is the one this page was asked with. */
export function SessionList({
  sessions,
  own,
}: {
  readonly sessions: readonly SessionRow[];
  readonly own: string | null;
}) {
  const router = useRouter();
  const end = useCommand<{ id: string }>("end-session", { onDone: () => router.refresh() });
  return (
    <>
      <ul>
        {sessions.map(({ id, browser, address, begun, lastSeen }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1 border-b border-hair py-2 last:border-b-0"
          >
            <span className="min-w-0">
              <span className="type-name">{browserName(browser)}</span>
              {id === own && <span className="ml-2 type-label text-ink2">{words.thisOne}</span>}
              <span className="block type-label text-ink2">
                {address} · {words.begun.toLowerCase()} {formatMoment(begun)} · {words.lastSeen.toLowerCase()}{" "}
                {formatMoment(lastSeen)}
              </span>
            </span>
            {id !== own && (
              <Button look="link" busy={end.isPending} onClick={() => end.mutate({ input: { id } })}>
                {words.end}
                <span className="sr-only">
                  {" "}
                  {browserName(browser)}, {formatMoment(begun)}
                </span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <StatusLine fault={faultOfForm(end.error)}>{end.isSuccess && words.ended}</StatusLine>
    </>
  );
}

/** Ends all sessions of a person but the one this page was asked with. */
export function EndOthers({ username, own }: { readonly username: string; readonly own: string }) {
  const router = useRouter();
  const end = useCommand<{ username: string; except: string }>("end-sessions", { onDone: () => router.refresh() });
  return (
    <>
      <Button busy={end.isPending} onClick={() => end.mutate({ input: { username, except: own } })}>
        {words.endOthers}
      </Button>
      <StatusLine fault={faultOfForm(end.error)} />
    </>
  );
}
