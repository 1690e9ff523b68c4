"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { Button } from "@/components/forms/buttons";
import { faultOfForm } from "@/components/forms/post-json";
import { useCommand } from "@/components/forms/use-command";
import { history as words } from "@/domain/messages/history";

/** Makes a draft of what a row of history holds and goes there. */
export function RestoreButton({ sequence, label }: { readonly sequence: number; readonly label: string }) {
  const router = useRouter();
  const restore = useCommand<{ sequence: number }, { id: string }>("restore-version", {
    onDone: ({ id }) => router.push(`/desk/drafts/${id}`),
  });
  const open = restore.error?.also["draft"];
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-3">
      <Button
        look="link"
        busy={restore.isPending}
        title={words.restoreNote}
        onClick={() => restore.mutate({ input: { sequence } })}
      >
        {label}
      </Button>
      <span role="alert">
        {typeof open === "string" ? (
          <>
            {words.draftOpen}{" "}
            <Link href={`/desk/drafts/${open}`} prefetch={false} className="link">
              {words.toDraft}
            </Link>
          </>
        ) : (
          faultOfForm(restore.error)
        )}
      </span>
    </span>
  );
}
