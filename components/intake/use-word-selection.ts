"use client";

import { useCallback, useEffect, useState, type RefObject } from "react";
import type { Span } from "@/domain/intake/reading";

/** Words chosen in the source. */
export interface Chosen extends Span {
  /** Where they stand on the screen, within the text's own box. */
  readonly left: number;
  readonly bottom: number;
}

/** How long a choice outlives its disappearing: a tap on the menu may come after it. */
const LINGER_MS = 300;

/** The words selected within an element whose stretches of text carry their place in `data-at`. */
export function useWordSelection(place: RefObject<HTMLElement | null>, text: string) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const next = place.current === null ? null : chosenIn(place.current, text);
      clearTimeout(timer);
      if (next !== null) setChosen(next);
      else timer = setTimeout(() => setChosen(null), LINGER_MS);
    };
    document.addEventListener("selectionchange", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", look);
    };
  }, [place, text]);
  const clear = useCallback(() => {
    getSelection()?.removeAllRanges();
    setChosen(null);
  }, []);
  /** What is chosen at this very moment: the browser tells of a change a little later. */
  const now = () => (place.current === null ? null : chosenIn(place.current, text)) ?? chosen;
  return { chosen, now, clear };
}

function chosenIn(root: HTMLElement, text: string): Chosen | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const words = [...root.querySelectorAll<HTMLElement>("[data-at]")].filter((each) => range.intersectsNode(each));
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  const start = placeOf(first, range.startContainer, range.startOffset, 0);
  const end = placeOf(last, range.endContainer, range.endOffset, last.textContent.length);
  const span = trimmed(text, start, end);
  if (span === null) return null;
  const box = root.getBoundingClientRect();
  const at = range.getBoundingClientRect();
  return { ...span, left: at.left - box.left, bottom: at.bottom - box.top + root.scrollTop };
}

/** The place in the text of a point, if it lies within a stretch; else that of its edge. */
function placeOf(stretch: HTMLElement, node: Node, offset: number, edge: number): number {
  const at = Number(stretch.dataset["at"]);
  return at + (stretch.contains(node) && node.nodeType === Node.TEXT_NODE ? offset : edge);
}

/** A span without white space at its ends, nor a comma that a choice by words takes along; null where nothing is left. */
function trimmed(text: string, start: number, end: number): Span | null {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const length = words.trim().replace(/[,;:\s]+$/u, "").length;
  return length === 0 ? null : { start: start + lead, end: start + lead + length };
}

type Direction = "forward" | "backward";

/** Moves the selection by a word, or lengthens it: so that words can be chosen by keyboard. */
export function stepWord(root: HTMLElement, direction: Direction, extends_: boolean): void {
  const selection = getSelection();
  const first = root.querySelector("[data-at]");
  if (selection === null || first === null) return;
  if (selection.rangeCount === 0 || !root.contains(selection.anchorNode)) selection.collapse(first, 0);
  if (!extends_) {
    if (direction === "forward") selection.collapseToEnd();
    else selection.collapseToStart();
  }
  selection.modify("extend", direction, "word");
  const focus = selection.focusNode;
  const element = focus instanceof Element ? focus : (focus?.parentElement ?? null);
  element?.scrollIntoView({ block: "nearest" });
}
