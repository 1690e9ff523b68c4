"use client";

import { useEffect, useRef } from "react";
import { useKey, useKeys } from "@/components/ui/keys";
import { intake } from "@/domain/messages/intake";
import { PLACE_KEYS, type PlaceField } from "./place-words";

const words = intake.keys;

interface IntakeKeys {
  readonly onMove: (by: 1 | -1) => void;
  readonly onTake: () => void;
  readonly onRefuse: () => void;
  readonly onUndo: () => void;
  readonly onTakeSure: () => void;
  readonly onChoose: (at: number) => void;
  readonly onPlace: (field: PlaceField) => void;
  readonly onText: () => void;
  readonly onChange: () => void;
}

/** The keys of the second step; none is taken from a field being written. */
export function useIntakeKeys(on: IntakeKeys): void {
  useKey("j", words.next, () => on.onMove(1));
  useKey("k", words.previous, () => on.onMove(-1));
  useKey("a", words.take, on.onTake);
  useKey("x", words.refuse, on.onRefuse);
  useKey("Backspace", words.undo, on.onUndo);
  useKey("A", words.takeSure, on.onTakeSure);
  useKey("v", words.text, on.onText);
  useKey("Enter", words.change, on.onChange);
  usePlaceKey("p", on);
  usePlaceKey("o", on);
  usePlaceKey("d", on);
  usePlaceKey("l", on);
  usePlaceKey("t", on);
  usePlaceKey("i", on);
  usePlaceKey("n", on);
  usePlaceKey("q", on);
  usePlaceKey("f", on);
  usePlaceKey("c", on);
  useDigits(on.onChoose);
  // What a value's own row does with these keys, and the page with the last, is told with the others.
  useKey("Space", words.skip, nothing);
  useKey("1–9", words.choose, nothing);
  useKey("Ctrl+Enter", words.step, nothing);
}

const nothing = () => {};

function usePlaceKey(key: keyof typeof PLACE_KEYS, { onPlace }: IntakeKeys): void {
  const field = PLACE_KEYS[key];
  useKey(key, intake.place.help(intake.place.fields[field]), () => onPlace(field));
}

/** 1 to 9, listed as one. */
function useDigits(onChoose: (at: number) => void): void {
  const { enabled } = useKeys();
  const latest = useRef(onChoose);
  useEffect(() => {
    latest.current = onChoose;
  });
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as Element | null;
      if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return;
      if (target?.closest("input, textarea, select, [contenteditable], dialog[open]")) return;
      event.preventDefault();
      latest.current(Number(event.key) - 1);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [enabled]);
}
