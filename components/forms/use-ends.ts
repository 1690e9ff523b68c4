"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { AppError } from "@/domain/errors";
import { editor } from "@/domain/messages/editor";
import { forms } from "@/domain/messages/forms";
import { goTo } from "./draft-parts";
import type { DraftStore, Standing } from "./draft-store";
import type { Missing } from "./missing";
import { takeIn } from "./take-in";
import { useCommand } from "./use-command";
import type { Visibility } from "./use-visibility";

interface EndsInput {
  readonly id: string;
  readonly store: DraftStore;
  readonly missing: readonly Missing[];
  readonly duplicates: number;
  readonly mayPublish: boolean;
  readonly visibility: Visibility;
  /** Saving was asked for and met another version. */
  readonly onClash: () => void;
}

export interface Ends {
  readonly busy: boolean;
  readonly fault: string | null;
  readonly discarded: boolean;
  readonly submit: () => Promise<void>;
  readonly publish: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** The ways a draft ends or goes on: submitted, published, discarded; and their keys. */
export function useEnds({ id, store, missing, duplicates, mayPublish, visibility, onClash }: EndsInput): Ends {
  const router = useRouter();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [discarded, setDiscarded] = useState(false);
  /** How many duplicates the person has been shown and passed by. */
  const [passed, setPassed] = useState(0);
  const submitting = useCommand<{ id: string }, { version: number }>("submit-draft");
  const publishing = useCommand<{ id: string }, { url: string | null }>("publish-draft");
  const discarding = useCommand<{ id: string }>("discard-draft");

  const save = async (): Promise<boolean> => {
    const isSaved = await store.flush();
    if (store.snapshot().phase === "conflict") onClash();
    return isSaved;
  };
  /** Complete, looked at for duplicates, and saved: or the person is told why not. */
  const isReady = async (): Promise<boolean> => {
    visibility.showAll();
    const [first] = missing;
    if (first) {
      setFault(editor.incomplete(missing.length));
      goTo(first.target);
      return false;
    }
    if (duplicates > passed) {
      setPassed(duplicates);
      setFault(editor.duplicates.ask(duplicates));
      return false;
    }
    return save();
  };
  const run = (work: () => Promise<void>) => async () => {
    if (busy) return;
    setBusy(true);
    setFault(null);
    try {
      await work();
    } catch (error) {
      setFault(await met(error as AppError));
    } finally {
      setBusy(false);
    }
  };
  /** What went wrong, in words; what can be mended by merging is taken to it. */
  const met = async (error: AppError): Promise<string | null> => {
    if (error.code === "stale-version") {
      const standing = error.also["current"] as Partial<Standing> | null;
      if (standing?.body) store.meetStanding(standing as Standing);
      else await takeIn(id, store);
      if (store.snapshot().phase === "conflict") onClash();
      return null;
    }
    visibility.setServerFaults(error.fields);
    return error.fields.length > 0 ? forms.seeFields : error.message;
  };
  const call = () => ({ input: { id }, ifMatch: store.snapshot().version });
  const submit = run(async () => {
    if (!(await isReady())) return;
    const { version } = await submitting.mutateAsync(call());
    store.follow({ version, state: "submitted" });
  });
  const publish = run(async () => {
    if (!(await isReady())) return;
    const { url } = await publishing.mutateAsync(call());
    store.end();
    router.push(url ?? "/desk");
  });
  const discard = run(async () => {
    await save();
    await discarding.mutateAsync(call());
    store.end();
    setDiscarded(true);
  });

  const keys = useRef({ submit, publish, save });
  useEffect(() => {
    keys.current = { submit, publish, save };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      if (event.key === "s") {
        event.preventDefault();
        void keys.current.save();
      } else if (event.key === "Enter") {
        event.preventDefault();
        void (mayPublish ? keys.current.publish() : keys.current.submit());
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [mayPublish]);
  return { busy, fault, discarded, submit, publish, discard };
}
