"use client";

import { useEffect, useRef, useState } from "react";

/** What is pasted and said of its source, as typed. */
export interface Paste {
  readonly text: string;
  readonly url: string;
  readonly publisher: string;
  readonly title: string;
  /** ISO day, or what was typed. */
  readonly publishedOn: string;
  readonly language: string;
  readonly kind: string;
}

export const NOTHING_PASTED: Paste = {
  text: "",
  url: "",
  publisher: "",
  title: "",
  publishedOn: "",
  language: "",
  kind: "",
};

interface Kept {
  readonly paste: Paste;
  readonly set: (change: Partial<Paste>) => void;
  readonly clear: () => void;
  /** False where the device could not keep it. */
  readonly isKept: boolean;
}

/** What is pasted, kept on this device by person and target until the draft stands. */
export function usePaste(place: string): Kept {
  const key = `paste/${place}`;
  const [paste, setPaste] = useState(NOTHING_PASTED);
  const [isKept, setKept] = useState(true);
  const latest = useRef(paste);
  const write = (next: Paste) => {
    latest.current = next;
    setPaste(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
      setKept(true);
    } catch {
      setKept(false);
    }
  };
  useEffect(() => {
    const kept = readKept(key);
    // What was pasted before the page was ready is newer.
    if (kept !== null && latest.current === NOTHING_PASTED) {
      latest.current = kept;
      queueMicrotask(() => setPaste(kept));
    }
  }, [key]);
  return {
    paste,
    isKept,
    set: (change) => write({ ...latest.current, ...change }),
    clear() {
      latest.current = NOTHING_PASTED;
      setPaste(NOTHING_PASTED);
      try {
        localStorage.removeItem(key);
      } catch {
        // A device that keeps nothing has nothing to forget.
      }
    },
  };
}

function readKept(key: string): Paste | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as Partial<Paste> | null;
    return kept === null ? null : { ...NOTHING_PASTED, ...kept };
  } catch {
    return null;
  }
}
