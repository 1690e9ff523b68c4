"use client";

import { useRef, useState } from "react";
import type { DraftStore } from "@/components/forms/draft-store";
import { accept, correct, reject, type Along, type MeetingBody, type Passage } from "@/domain/intake/confirm/decide";
import { keyOfFact, type Fact } from "@/domain/intake/confirm/facts";
import { ownRowId, type Row } from "@/domain/intake/confirm/rows";
import { undone, type Step } from "@/domain/intake/confirm/undo";
import { intake } from "@/domain/messages/intake";
import type { DraftBody } from "@/domain/records";
import type { useDeviceState } from "./use-device-state";

const words = intake.said;

interface Using {
  readonly store: DraftStore;
  readonly device: ReturnType<typeof useDeviceState>;
  /** Fills in what other facts suggest. */
  readonly follow: (before: DraftBody, after: DraftBody) => DraftBody;
  readonly nameOf: (row: Pick<Row, "field" | "fact" | "unknown">) => string;
}

export interface Decisions {
  /** What the last key did, as it is announced. */
  readonly announced: string;
  readonly announce: (words: string) => void;
  readonly mayUndo: boolean;
  /** True where something was decided. */
  readonly take: (row: Row) => boolean;
  /** `named` bodies that are left, because a text only names them. */
  readonly takeAll: (rows: readonly Row[], named: number) => void;
  readonly refuse: (row: Row) => void;
  readonly skip: (row: Row) => void;
  /** Another value in the place of a row's; a suggestion is taken by it. */
  readonly right: (row: Row, fact: Fact, along: Along | null) => void;
  /** A value with words that were marked by hand, or with none. */
  readonly put: (fact: Fact, passages: readonly Passage[], along: Along | null) => void;
  /** The row of what was taken back; null where there was nothing. */
  readonly undo: () => string | null;
}

/** What an editor decides, each act one step that can be taken back. */
export function useDecisions({ store, device, follow, nameOf }: Using): Decisions {
  const [announced, announce] = useState("");
  const steps = useRef<Step[]>([]);
  const [count, setCount] = useState(0);

  /** One act: what it does to the draft and to what is refused, and its words. */
  const act = (
    said: string,
    row: string | null,
    change: (body: MeetingBody) => MeetingBody,
    refused?: readonly string[],
  ) => {
    const before: MeetingBody = store.snapshot().body;
    const was = device.now().refused;
    const skipped = row === null ? device.now().skipped : device.now().skipped.filter((id) => id !== row);
    store.update((body) => follow(body, change(body)));
    device.set({ skipped, ...(refused === undefined ? {} : { refused }) });
    steps.current.push({ before, after: store.snapshot().body, refused: was, words: said, row });
    setCount(steps.current.length);
    announce(said);
  };
  const notRefused = (ids: readonly string[]) => device.now().refused.filter((id) => !ids.includes(id));
  const undo = () => {
    const step = steps.current.pop();
    setCount(steps.current.length);
    if (step === undefined) {
      announce(words.nothingToUndo);
      return null;
    }
    store.update((body) => undone(body, step));
    device.set({ refused: step.refused });
    announce(words.undone(step.words));
    return step.row;
  };

  return {
    announced,
    announce,
    mayUndo: count > 0,
    take(row) {
      const { fact, passages, along, id } = row;
      if (fact === null) {
        announce(row.unknown === null ? words.nothingToTake : words.notKnown);
        return false;
      }
      act(words.taken(nameOf(row)), id, (body) => accept(body, fact, passages, alongOf(along, fact)), notRefused([id]));
      return true;
    },
    takeAll(rows, named) {
      if (rows.length === 0) return announce(words.noneSure);
      const change = (body: MeetingBody) =>
        rows.reduce(
          (now, { fact, passages, along }) => (fact === null ? now : accept(now, fact, passages, alongOf(along, fact))),
          body,
        );
      act(words.takenSure(rows.length, named), null, change, notRefused(rows.map(({ id }) => id)));
    },
    refuse(row) {
      const { fact, passages, id } = row;
      const refused = [...notRefused([id]), id];
      act(words.refused(nameOf(row)), id, (body) => (fact === null ? body : reject(body, fact, passages)), refused);
    },
    skip(row) {
      device.set({ skipped: [...device.now().skipped.filter((id) => id !== row.id), row.id] });
      announce(words.skipped(nameOf(row)));
    },
    right(row, fact, along) {
      const said = words.corrected(nameOf({ ...row, fact, unknown: null }));
      const stands = row.state === "taken" || row.state === "yours" ? row.fact : null;
      const change = (body: MeetingBody) =>
        stands === null ? accept(body, fact, row.passages, along) : correct(body, stands, fact, along);
      act(said, row.id, change, notRefused([row.id]));
    },
    put(fact, passages, along) {
      const said = words.taken(nameOf({ field: fact.field, fact, unknown: null }));
      act(said, ownRowId(fact), (body) => accept(body, fact, passages, along));
    },
    undo,
  };
}

/** A new record comes along only with the fact that names it. */
const alongOf = (along: Along | null, fact: Fact): Along | null =>
  along !== null && keyOfFact(fact) === along.slug ? along : null;
