"use client";

import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from "react";

/** One keyboard command. `keys` is a key, or two pressed after each other: "g e". */
export interface KeyCommand {
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
}

/** Adds a command; the answer takes it out again. */
type Add = (command: KeyCommand) => () => void;

interface Registry {
  readonly commands: ReadonlyMap<symbol, KeyCommand>;
  readonly enabled: boolean;
  readonly setEnabled: (enabled: boolean) => void;
}

const RegistryContext = createContext<Registry | null>(null);
/** Apart from the commands, because it never changes: who adds one need not be drawn anew for every other. */
const AddContext = createContext<Add | null>(null);

/** How long a first key waits for its second. */
const SEQUENCE_MS = 1200;
const STORED = "keys";
const SETTING_CHANGED = "keyschange";

const isEnabled = (): boolean => localStorage.getItem(STORED) !== "off";

/** The setting is kept in the browser; other windows hear of a change too. */
function subscribeToSetting(notify: () => void): () => void {
  window.addEventListener(SETTING_CHANGED, notify);
  window.addEventListener("storage", notify);
  return () => {
    window.removeEventListener(SETTING_CHANGED, notify);
    window.removeEventListener("storage", notify);
  };
}

/** Keys belong to the page only while no field, dialog or system shortcut wants them. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  return (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    event.isComposing ||
    target?.closest("input:not([type=checkbox]), textarea, select, [contenteditable], dialog[open]") !== null
  );
}

/** Enter on a link or a button is that link's or button's own. */
function isOfTarget(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  return event.key === "Enter" && target?.closest("a, button, summary, [role=button], [tabindex]") != null;
}

/** The one registry of keyboard commands; they can be switched off, and the choice is kept. */
export function KeyProvider({ children }: { children: ReactNode }) {
  const [commands, setCommands] = useState<ReadonlyMap<symbol, KeyCommand>>(new Map());
  const enabled = useSyncExternalStore(subscribeToSetting, isEnabled, () => true);
  const latest = useRef(commands);
  const pending = useRef<{ key: string; at: number } | null>(null);

  useEffect(() => {
    latest.current = commands;
  }, [commands]);

  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event) || isOfTarget(event)) return;
      const first = pending.current;
      const sequence = first && Date.now() - first.at < SEQUENCE_MS ? `${first.key} ${event.key}` : event.key;
      pending.current = null;
      const all = [...latest.current.values()];
      const command = all.findLast(({ keys }) => keys === sequence) ?? all.findLast(({ keys }) => keys === event.key);
      if (command) {
        event.preventDefault();
        command.run();
      } else if (all.some(({ keys }) => keys.startsWith(`${event.key} `))) {
        pending.current = { key: event.key, at: Date.now() };
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [enabled]);

  const add = useCallback<Add>((command) => {
    const id = Symbol(command.keys);
    setCommands((before) => new Map(before).set(id, command));
    return () =>
      setCommands((before) => {
        const after = new Map(before);
        after.delete(id);
        return after;
      });
  }, []);

  const registry = useMemo<Registry>(
    () => ({
      commands,
      enabled,
      setEnabled(next) {
        localStorage.setItem(STORED, next ? "on" : "off");
        window.dispatchEvent(new Event(SETTING_CHANGED));
      },
    }),
    [commands, enabled],
  );
  return (
    <AddContext.Provider value={add}>
      <RegistryContext.Provider value={registry}>{children}</RegistryContext.Provider>
    </AddContext.Provider>
  );
}

export function useKeys(): Registry {
  const registry = useContext(RegistryContext);
  if (registry === null) throw new Error("KeyProvider is missing");
  return registry;
}

/** Registers a keyboard command while the component is shown. */
export function useKey(keys: string, label: string, run: () => void): void {
  const add = useContext(AddContext);
  if (add === null) throw new Error("KeyProvider is missing");
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  }, [run]);
  useEffect(() => add({ keys, label, run: () => latest.current() }), [add, keys, label]);
}
