/** Items of several lists laid side by side, one row for what is the same. */

/** The most items of a list that are compared with others: as many as a list of a record takes. */
export const MOST_COMPARED = 200;

/**
 * Rows with one cell for each list. `likeness` is 0 for two items that cannot be the same. Each item
 * stands in one row; the likest are joined first, equals in the order of the lists. What matches
 * nothing has a row of its own, behind those of the lists before.
 */
export function matchRows<T>(
  lists: readonly (readonly T[])[],
  likeness: (one: T, other: T) => number,
): (readonly (T | null)[])[] {
  const rows: (T | null)[][] = [];
  for (const [column, list] of lists.entries()) {
    const pairs = bestPairs(rows.slice(0, MOST_COMPARED), list.slice(0, MOST_COMPARED), likeness);
    for (const [index, item] of list.entries()) {
      const row = pairs.get(index);
      if (row) row[column] = item;
      else rows.push(lists.map((_, other) => (other === column ? item : null)));
    }
  }
  return rows;
}

/** The row of each item, by the item's index: best first, each row and each item once. */
function bestPairs<T>(
  rows: readonly (T | null)[][],
  list: readonly T[],
  likeness: (one: T, other: T) => number,
): Map<number, (T | null)[]> {
  const scored = rows.flatMap((row) =>
    list.map((item, index) => {
      const scores = row.map((cell) => (cell === null ? 0 : likeness(cell, item)));
      return { row, index, score: Math.max(...scores) };
    }),
  );
  const taken = new Set<(T | null)[]>();
  const found = new Map<number, (T | null)[]>();
  for (const { row, index, score } of scored.toSorted((a, b) => b.score - a.score)) {
    if (score <= 0) break;
    if (taken.has(row) || found.has(index)) continue;
    taken.add(row);
    found.set(index, row);
  }
  return found;
}
