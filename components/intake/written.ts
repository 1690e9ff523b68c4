/** A value while it is being written, apart from the draft. */
import type { Bound } from "@/components/forms/bound";
import type { Along } from "@/domain/intake/confirm/decide";
import type { Fact, FactField } from "@/domain/intake/confirm/facts";

/** What an editor has written of a value so far. */
export interface Written {
  readonly fact: Fact | null;
  readonly along: Along | null;
}

/** The fields of one value. */
export interface Part<F extends FactField> {
  readonly value: Extract<Fact, { field: F }>["value"] | null;
  readonly onWrite: (written: Written) => void;
}

/** A control bound to a value that is written here alone. */
export function bound<T>(name: string, label: string, value: T | null, onChange: (value: T | null) => void): Bound<T> {
  return { id: `write-${name}`, label, value, onChange, onLeave: () => {}, faults: NO_FAULTS };
}
const NO_FAULTS: ReadonlyMap<string, string> = new Map();
