import type { ListChoice } from "@/components/record/list-form";

interface ChoicesOfList<K extends string> {
  readonly keys: { readonly [key in K]: readonly string[] };
  /** Names of the values of each key. */
  readonly labels: { readonly [key in K]: Readonly<Record<string, { readonly label: string }>> };
  /** Names of the keys. */
  readonly words: { readonly [key in K]: string };
  readonly values: { readonly [key in K]?: string };
  readonly counts: { readonly [key in K]: ReadonlyMap<string, number> };
}

/** The choices of a list's form: every value of every key, with how many rows it would leave. */
export function listChoices<K extends string>({ keys, labels, words, values, counts }: ChoicesOfList<K>): ListChoice[] {
  return (Object.keys(keys) as K[]).map((key) => ({
    name: key,
    label: words[key],
    value: values[key],
    options: keys[key].map((value) => ({
      value,
      label: labels[key][value]?.label ?? value,
      count: counts[key].get(value) ?? 0,
    })),
  }));
}

/** One value a key in a list's address, any number in a view's question. */
export function askedOf<K extends string>(values: { readonly [key in K]?: string }): { [key in K]?: string[] } {
  const entries = Object.entries<string | undefined>(values).map(([key, value]) => [
    key,
    value === undefined ? [] : [value],
  ]);
  return Object.fromEntries(entries) as { [key in K]?: string[] };
}
