/** How a control is tied to one field of a draft. */

/** What is wrong, by path below the field: "" is the field itself, "0.text" the text of its first item. */
export type Faults = ReadonlyMap<string, string>;

export interface Bound<T> {
  /** Of the element that takes the focus when the field is asked for. */
  readonly id: string;
  readonly label: string;
  readonly value: T | null | undefined;
  readonly onChange: (value: T | null) => void;
  /** The field was left: its faults may be shown, and what was typed is saved. */
  readonly onLeave: () => void;
  /** Those to be shown now. */
  readonly faults: Faults;
}

/** The fault of the field itself. */
export const ownFault = ({ faults }: Pick<Bound<never>, "faults">): string | undefined => faults.get("");

/** The faults below one item of a list, by path below that item. */
export function faultsAt(faults: Faults, at: number | string): Faults {
  const stem = `${at}.`;
  const own = faults.get(String(at));
  const below = [...faults].flatMap(([path, words]) =>
    path.startsWith(stem) ? [[path.slice(stem.length), words] as const] : [],
  );
  return new Map(own === undefined ? below : [["", own], ...below]);
}

/** Everything wrong below one item in one sentence; undefined where nothing is. */
export function faultInWords(faults: Faults): string | undefined {
  return faults.size === 0 ? undefined : [...new Set(faults.values())].join(" ");
}

/** A list with one item replaced. */
export const replaced = <T>(items: readonly T[], at: number, item: T): T[] =>
  items.map((each, index) => (index === at ? item : each));

/** A list without one item. */
export const without = <T>(items: readonly T[], at: number): T[] => items.filter((_, index) => index !== at);

/** A list with one item moved by some places; unchanged where there is no such place. */
export function moved<T>(items: readonly T[], at: number, by: number): T[] {
  const item = items[at];
  const to = at + by;
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  const rest = without(items, at);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
