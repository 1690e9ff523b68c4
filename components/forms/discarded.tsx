"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { fetchJson } from "@/components/ui/fetch-json";
import type { AppError } from "@/domain/errors";
import { editor } from "@/domain/messages/editor";
import { Button } from "./buttons";
import { postJson } from "./post-json";
import { StatusLine } from "./status-line";

/** A draft just discarded, and the way back. */
export function Discarded({ id }: { readonly id: string }) {
  const router = useRouter();
  const [state, setState] = useState<string>("idle");
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const undo = async () => {
    setState("busy");
    try {
      const { sequence } = await fetchJson<{ sequence: number }>(`/api/v1/desk/discarded/${id}`);
      const { data } = await postJson<{ id: string }>("/api/v1/commands/restore-version", { input: { sequence } });
      router.replace(`/desk/drafts/${data.id}`);
    } catch (error) {
      setState((error as AppError).message);
    }
  };
  return (
    <div>
      <h1 className="type-title">{editor.discardedTitle}</h1>
      <p ref={heading} tabIndex={-1} className="mt-2 flex flex-wrap items-center gap-x-4 focus-visible:outline-none">
        {editor.discarded}
        <Button look="link" busy={state === "busy"} onClick={() => void undo()}>
          {editor.undo}
        </Button>
      </p>
      <StatusLine fault={state === "idle" || state === "busy" ? null : state} />
    </div>
  );
}
