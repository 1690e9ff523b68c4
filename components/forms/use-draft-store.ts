"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { AppError } from "@/domain/errors";
import { forms } from "@/domain/messages/forms";
import { DraftStore, type DraftSnapshot, type Means, type Opened } from "./draft-store";
import { postJson } from "./post-json";

/** A server that gives no answer for so long is as good as away. */
const PATIENCE_MS = 20_000;

/** How a draft is saved and kept in this browser; the copy belongs to the person as well as the draft. */
function meansOf(draft: string, person: string): Means {
  const place = `draft/${person}/${draft}`;
  return {
    async send({ body, baseVersion, version, key }) {
      const sent = postJson<{ version: number }>(
        "/api/v1/commands/save-draft",
        { input: { id: draft, body, baseVersion } },
        { "if-match": `"${version}"`, "idempotency-key": key },
      );
      const { data } = await Promise.race([sent, silence()]);
      return data;
    },
    copy: {
      read: () => localStorage.getItem(place),
      write: (text) => localStorage.setItem(place, text),
      remove: () => localStorage.removeItem(place),
    },
    now: () => Date.now(),
    newKey: () => crypto.randomUUID(),
    later(ms, work) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  };
}

async function silence(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new AppError("internal", forms.unreachable)), PATIENCE_MS);
  });
}

interface Using {
  readonly id: string;
  readonly person: string;
  readonly opened: Opened;
}

/** The store of one draft, saving and keeping as long as its page is open. */
export function useDraftStore({ id, person, opened }: Using): { store: DraftStore; now: DraftSnapshot } {
  const [store] = useState(() => new DraftStore(opened, meansOf(id, person)));
  const now = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  useEffect(() => {
    store.recover();
    const hurry = () => {
      if (document.visibilityState === "hidden") void store.flush();
      else store.nudge();
    };
    const nudge = () => store.nudge();
    // Only where this device keeps no copy can closing the page lose anything.
    const warn = (event: BeforeUnloadEvent) => {
      const { kept, phase } = store.snapshot();
      if (!kept && phase !== "saved") event.preventDefault();
    };
    document.addEventListener("visibilitychange", hurry);
    window.addEventListener("focus", nudge);
    window.addEventListener("online", nudge);
    window.addEventListener("beforeunload", warn);
    return () => {
      document.removeEventListener("visibilitychange", hurry);
      window.removeEventListener("focus", nudge);
      window.removeEventListener("online", nudge);
      window.removeEventListener("beforeunload", warn);
      store.dispose();
    };
  }, [store]);
  return { store, now };
}
