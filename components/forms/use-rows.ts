"use client";

import { useRef, type KeyboardEvent, type RefObject } from "react";
import { flushSync } from "react-dom";
import { moved, without } from "./bound";

const FIELDS = "input, select, textarea";

interface Rows {
  readonly list: RefObject<HTMLOListElement | null>;
  /** Puts a new item after the one at a place; the focus goes to its first field. */
  readonly add: (after: number) => void;
  readonly remove: (at: number) => void;
  /** Moves an item; the focus stays in the field it is in. */
  readonly move: (at: number, by: -1 | 1) => void;
  /** Enter in a line begins the next item. */
  readonly onKey: (event: KeyboardEvent, at: number) => void;
}

interface Wanted<T> {
  /** Of the control that adds an item: it takes the focus when no item is left. */
  readonly id: string;
  readonly items: readonly T[];
  readonly onChange: (items: T[]) => void;
  readonly newItem: (after: number) => T;
}

/** A list of items that each have fields of their own, changed by keyboard: the focus is where writing goes on. */
export function useRows<T>({ id, items, onChange, newItem }: Wanted<T>): Rows {
  const list = useRef<HTMLOListElement>(null);
  const fieldsOf = (at: number): HTMLElement[] => [
    ...(list.current?.children[at]?.querySelectorAll<HTMLElement>(FIELDS) ?? []),
  ];
  const change = (next: T[], at: number, field: number) => {
    flushSync(() => onChange(next));
    const fields = fieldsOf(Math.max(0, Math.min(at, next.length - 1)));
    (fields[field] ?? fields[0] ?? document.getElementById(id))?.focus();
  };
  const add = (after: number) =>
    change([...items.slice(0, after + 1), newItem(after), ...items.slice(after + 1)], after + 1, 0);
  return {
    list,
    add,
    remove: (at) => change(without(items, at), at - 1, 0),
    move: (at, by) => change(moved(items, at, by), at + by, Math.max(0, focused(fieldsOf(at)))),
    onKey(event, at) {
      // A suggestion that was taken, or a row opened within this one, has dealt with the key.
      if (event.key !== "Enter" || event.defaultPrevented || !isPlain(event)) return;
      if (!(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      add(at);
    },
  };
}

const focused = (fields: readonly HTMLElement[]): number => fields.findIndex((each) => each === document.activeElement);

const isPlain = (event: KeyboardEvent): boolean =>
  !event.nativeEvent.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
