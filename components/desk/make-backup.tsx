"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/forms/buttons";
import { faultOfForm } from "@/components/forms/post-json";
import { StatusLine } from "@/components/forms/status-line";
import { useCommand } from "@/components/forms/use-command";
import { backups } from "@/domain/messages/backups";

/** Makes a backup, and says which. */
export function MakeBackup() {
  const router = useRouter();
  const make = useCommand<object, { name: string }>("make-backup", { onDone: () => router.refresh() });
  return (
    <div className="mb-7">
      <Button look="primary" busy={make.isPending} onClick={() => make.mutate({ input: {} })}>
        {backups.page.make}
      </Button>
      <div className="mt-2">
        <StatusLine fault={faultOfForm(make.error)}>{make.data && backups.page.made(make.data.name)}</StatusLine>
      </div>
    </div>
  );
}
