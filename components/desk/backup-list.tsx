"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/forms/buttons";
import { faultOfForm } from "@/components/forms/post-json";
import { StatusLine } from "@/components/forms/status-line";
import { useCommand } from "@/components/forms/use-command";
import type { BackupLine } from "@/db/desk";
import { backups as messages } from "@/domain/messages/backups";
import { formatMoment } from "@/domain/moments";
import { formatBytes } from "@/domain/size";
import { RestoreForm } from "./restore-form";

const words = messages.page;

/** The backups there are, each with what is known of it and what can be done with it. */
export function BackupList({ backups }: { readonly backups: readonly BackupLine[] }) {
  if (backups.length === 0) return <p className="mt-2 text-ink2">{words.none}</p>;
  return (
    <ul>
      {backups.map((backup) => (
        <li key={backup.name} className="border-b border-hair py-3 last:border-b-0">
          <Backup backup={backup} />
        </li>
      ))}
    </ul>
  );
}

function Backup({ backup }: { readonly backup: BackupLine }) {
  const { name, madeAt, bytes } = backup;
  const [isRestoring, setRestoring] = useState(false);
  const [restored, setRestored] = useState<string | null>(null);
  const opener = useFocusAfter(isRestoring);
  const router = useRouter();
  const verify = useCommand<{ name: string }, { fault: string | null }>("verify-backup", {
    onDone: () => router.refresh(),
  });
  return (
    <div className="columns-four gap-y-2">
      <div className="min-w-0 wide:col-span-2">
        <h3 className="type-item break-all">{name}</h3>
        <p className="type-row text-ink2">
          <span className="sr-only">{words.madeAt} </span>
          {formatMoment(madeAt)} · {formatBytes(bytes)}
        </p>
        <Sum sha256={backup.sha256} />
      </div>
      <Finding finding={backup.finding} />
      <div className="flex flex-wrap items-start gap-x-5 gap-y-1">
        <Button
          look="link"
          aria-label={words.verifyOf(name)}
          busy={verify.isPending}
          onClick={() => verify.mutate({ input: { name } })}
        >
          {words.verify}
        </Button>
        {!isRestoring && (
          <Button ref={opener} look="link" aria-label={words.restoreOf(name)} onClick={() => setRestoring(true)}>
            {words.restore}
          </Button>
        )}
      </div>
      <div className="wide:col-span-4">
        <StatusLine fault={faultOfForm(verify.error) ?? verify.data?.fault ?? null}>
          {restored ?? (verify.data?.fault === null && words.verified(name))}
        </StatusLine>
        {isRestoring && (
          <RestoreForm
            name={name}
            onClose={() => setRestoring(false)}
            onRestored={(said) => {
              setRestored(said);
              setRestoring(false);
            }}
          />
        )}
      </div>
    </div>
  );
}

/** Where the focus goes once what was opened is closed: back where it came from. */
function useFocusAfter(isOpen: boolean) {
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}

function Sum({ sha256 }: { readonly sha256: string | null }) {
  if (sha256 === null) return <p className="type-label text-ink2">{words.noSum}</p>;
  return (
    <p className="type-label break-all text-ink2">
      {words.sum} <code>{sha256}</code>
    </p>
  );
}

function Finding({ finding }: Pick<BackupLine, "finding">) {
  return (
    <div className="min-w-0 type-row">
      <p className="type-label text-ink2">{words.state}</p>
      <p className={finding?.fault == null ? "" : "font-semibold"}>{tell(finding)}</p>
    </div>
  );
}

function tell(finding: BackupLine["finding"]): string {
  if (finding === null) return words.notLooked;
  const { by, at, fault } = finding;
  return fault === null ? words.sound(by, formatMoment(at)) : words.unsound(formatMoment(at), fault);
}
