/** Rows by the value of one column, each group in the order given. */
export function groupRows<R, K>(rows: readonly R[], keyOf: (row: R) => K): Map<K, R[]> {
  const groups = new Map<K, R[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** What each owner holds, by its id; the id itself is left out of the rows. */
export function listsOf<R extends { readonly owner: number }>(
  rows: readonly R[],
): (owner: number) => Omit<R, "owner">[] {
  const groups = groupRows(rows, ({ owner }) => owner);
  return (id) =>
    (groups.get(id) ?? []).map((row) => {
      const { owner: _, ...rest } = row;
      return rest;
    });
}
