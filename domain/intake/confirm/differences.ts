/** What a draft and a record that may be the same meeting say differently. */

/** What is held against each other: one value, or many in any order, as people read them. */
export type Told = Readonly<Record<string, readonly string[]>>;

export interface Difference {
  readonly field: string;
  /** What only this side says; of a field with one value, the value. */
  readonly here: readonly string[];
  readonly there: readonly string[];
}

/** Fields of which one side says what the other does not, in the order of the first side; what both say is left out. */
export function differencesOf(here: Told, there: Told): Difference[] {
  return Object.keys(here).flatMap((field) => {
    const [own, other] = [here[field] ?? [], there[field] ?? []];
    const difference = {
      field,
      here: own.filter((each) => !other.includes(each)),
      there: other.filter((each) => !own.includes(each)),
    };
    return difference.here.length + difference.there.length === 0 ? [] : [difference];
  });
}
