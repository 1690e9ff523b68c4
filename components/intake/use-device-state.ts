"use client";

import { useEffect, useRef, useState } from "react";

/** What this device remembers of a draft's intake; what is taken stands in the draft itself. */
export interface DeviceState {
  /** Ids of rows that were refused, and that were put off. */
  readonly refused: readonly string[];
  readonly skipped: readonly string[];
  /** Drafts of agreements and initiatives begun from a row, by its id. */
  readonly drafted: Readonly<Record<string, string>>;
}

const NOTHING: DeviceState = { refused: [], skipped: [], drafted: {} };

/** The device's state of one draft, and a way to change it; `now` is always the latest. */
export function useDeviceState(place: string) {
  const key = `intake/${place}`;
  const [state, setState] = useState(NOTHING);
  const latest = useRef(state);
  useEffect(() => {
    const kept = read(key);
    if (kept === null) return;
    latest.current = kept;
    queueMicrotask(() => setState(kept));
  }, [key]);
  const set = (change: Partial<DeviceState>) => {
    const next = { ...latest.current, ...change };
    latest.current = next;
    setState(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // Refused and put off again on the next visit: nothing of the draft is lost.
    }
  };
  return { state, set, now: () => latest.current };
}

function read(key: string): DeviceState | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as Partial<DeviceState> | null;
    return kept === null ? null : { ...NOTHING, ...kept };
  } catch {
    return null;
  }
}
