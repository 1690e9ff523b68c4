"use client";

import { useSyncExternalStore } from "react";
import { editor } from "@/domain/messages/editor";
import type { DraftSnapshot, DraftState } from "./draft-store";
import { StatusLine } from "./status-line";

/** Hollow while it is a draft, half while it is looked at, full when it stands. */
const FILL = { draft: 0, submitted: 5, published: 10 } as const;

/** The state of a record in a word, with its mark. */
export function StateMark({ state }: { readonly state: DraftState | "published" }) {
  return (
    <span className="inline-flex items-center gap-1.5 type-text">
      <svg width="11" height="11" viewBox="0 0 11 11" aria-hidden="true" className="flex-none">
        <rect x="0.5" y={10.5 - FILL[state]} width="10" height={FILL[state]} fill="var(--ink)" />
        <rect x="0.5" y="0.5" width="10" height="10" fill="none" stroke="var(--ink)" />
      </svg>
      {editor.states[state]}
    </span>
  );
}

const never = () => () => {};

/** "12:03" where the reader is; nothing while the server draws the page, which is elsewhere. */
function useClock(at: number | null): string {
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return here && at !== null ? new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" }) : "";
}

/** How it stands with saving, in one line. */
export function SaveLine({ now }: { readonly now: DraftSnapshot }) {
  const time = useClock(now.savedAt);
  const words = editor.save;
  const fault = {
    saved: null,
    waiting: null,
    saving: null,
    offline: words.offline,
    "signed-out": words.signedOut,
    conflict: words.conflict,
    refused: `${words.refused} ${now.error?.fields[0]?.message ?? now.error?.message ?? ""}`,
    gone: words.gone,
  }[now.phase];
  const calm = now.phase === "saved" ? words.saved(time) : now.phase === "saving" ? words.saving : words.waiting;
  return (
    <>
      <StatusLine fault={fault}>{calm}</StatusLine>
      {now.phase === "signed-out" && (
        <a href="/desk/sign-in" target="_blank" rel="noreferrer" className="inline-flex min-h-6 items-center link">
          {words.signIn}
        </a>
      )}
      {!now.kept && now.phase !== "saved" && <p className="type-row text-accent">{words.notKept}</p>}
    </>
  );
}
