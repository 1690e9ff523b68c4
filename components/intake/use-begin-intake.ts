"use client";

import { useState } from "react";
import { postJson } from "@/components/forms/post-json";
import { fetchJson } from "@/components/ui/fetch-json";
import type { WholeDraft } from "@/db/desk/drafts";
import { AppError } from "@/domain/errors";
import { NO_MEETING, withDocument, type Pasted } from "@/domain/intake/confirm/add-document";
import type { MeetingBody } from "@/domain/intake/confirm/decide";
import type { DraftOf, SourceRecord } from "@/domain/records";

/** Where a pasted text goes: into a new meeting, a draft, or a draft of a published meeting. */
export type Target =
  | { readonly to: "new" }
  | { readonly to: "draft"; readonly id: string }
  | { readonly to: "meeting"; readonly slug: string };

interface Sent {
  readonly text: string;
  readonly url: string;
  readonly source: DraftOf<SourceRecord> | null;
}

interface Beginning {
  readonly busy: boolean;
  readonly error: AppError | null;
  /** The id of the draft the text is in; null where it did not get there. */
  readonly begin: (sent: Sent) => Promise<string | null>;
}

/** Keeps a pasted text, and puts it into its draft. */
export function useBeginIntake(target: Target): Beginning {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const begin = async ({ text, url, source }: Sent) => {
    setBusy(true);
    setError(null);
    try {
      const { document } = await command<{ document: string }>("keep-document", { text });
      return await putInto(target, { document, url, source });
    } catch (thrown) {
      setError(thrown instanceof AppError ? thrown : new AppError("internal", String(thrown)));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, begin };
}

async function putInto(target: Target, pasted: Pasted): Promise<string> {
  if (target.to === "new") {
    const body = withDocument(NO_MEETING, pasted);
    return (await command<{ id: string }>("create-draft", { kind: "meeting", origin: "intake", body })).id;
  }
  const id = target.to === "draft" ? target.id : await draftOfMeeting(target.slug);
  await changeDraft(id, (body) => withDocument(body, pasted));
  return id;
}

/** The draft beside a published meeting: the one that is open, or a new one. */
export async function draftOfMeeting(slug: string): Promise<string> {
  const { id } = await command<{ id: string }>("create-draft", { kind: "meeting", slug });
  return id;
}

const TRIES = 3;

/** Changes a draft that is not open here; where somebody saved it meanwhile, what stands is changed. */
export async function changeDraft(id: string, change: (body: MeetingBody) => MeetingBody): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const { draft } = await fetchJson<WholeDraft>(`/api/v1/desk/drafts/${id}`);
    const body = change(draft.body);
    const input = { id, body, baseVersion: draft.baseVersion };
    try {
      await command("save-draft", input, draft.version);
      return;
    } catch (thrown) {
      if (!(thrown instanceof AppError && thrown.code === "stale-version" && tries < TRIES)) throw thrown;
    }
  }
}

/** One command outside of a form; throws AppError. */
export async function command<T>(name: string, input: unknown, ifMatch?: number): Promise<T> {
  const { data } = await postJson<T>(
    `/api/v1/commands/${name}`,
    { input },
    {
      "idempotency-key": crypto.randomUUID(),
      ...(ifMatch === undefined ? {} : { "if-match": `"${ifMatch}"` }),
    },
  );
  return data;
}
