"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/forms/buttons";
import { faultOfForm } from "@/components/forms/post-json";
import { StatusLine } from "@/components/forms/status-line";
import { useCommand } from "@/components/forms/use-command";
import { history } from "@/domain/messages/history";
import type { RecordKind } from "@/domain/records";

/** Puts a record that was taken out back as it was. */
export function PutBackButton({ kind, slug }: { readonly kind: RecordKind; readonly slug: string }) {
  const router = useRouter();
  const putBack = useCommand<{ kind: RecordKind; slug: string }>("put-back-record", { onDone: () => router.refresh() });
  return (
    <div className="mt-2">
      <Button busy={putBack.isPending} onClick={() => putBack.mutate({ input: { kind, slug } })}>
        {history.record.putBack}
      </Button>
      <StatusLine fault={faultOfForm(putBack.error)} />
    </div>
  );
}
