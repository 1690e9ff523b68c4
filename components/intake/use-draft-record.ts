"use client";

import type { IntakeDocument } from "@/db/desk/intake";
import { AppError } from "@/domain/errors";
import { draftOfUnknown } from "@/domain/intake/confirm/unknown-record";
import type { Row } from "@/domain/intake/confirm/rows";
import { intake } from "@/domain/messages/intake";
import { command } from "./use-begin-intake";
import type { DeviceState } from "./use-device-state";

interface Using {
  readonly documents: readonly IntakeDocument[];
  readonly rows: readonly Row[];
  readonly device: { readonly state: DeviceState; readonly set: (change: Partial<DeviceState>) => void };
  readonly onSay: (words: string) => void;
}

/** Begins the draft of an agreement or initiative the record does not know, with what the text says of it. */
export function useDraftRecord({ documents, rows, device, onSay }: Using) {
  const draftRecord = async (row: Row) => {
    if (row.unknown === null) return;
    const document = documents.find((each) => each.document === row.passages[0]?.document);
    const facts = rows.flatMap(({ fact, state }) => (fact !== null && state !== "rejected" ? [fact] : []));
    const { kind, body } = draftOfUnknown(row.unknown, facts, document?.source ?? null);
    try {
      const { id } = await command<{ id: string }>("create-draft", { kind, body });
      device.set({ drafted: { ...device.state.drafted, [row.id]: id } });
      onSay(intake.said.drafted(body.record.title ?? ""));
    } catch (error) {
      onSay(error instanceof AppError ? error.message : String(error));
    }
  };
  return { draftRecord };
}
