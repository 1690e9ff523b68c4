/** How the acts of an agreement keep up with the sources they are told by. */

interface Told {
  readonly source?: string | null | undefined;
}

/**
 * Acts after the list of sources changed: a page that is now known by another form of its address
 * takes its acts along, and where there is one page only, acts without a source were read there.
 */
export function actsFollowing<A extends Told>(
  acts: readonly A[],
  before: readonly string[],
  after: readonly string[],
): A[] {
  const gone = before.filter((url) => !after.includes(url));
  const come = after.filter((url) => !before.includes(url));
  const isRenamed = gone.length === 1 && come.length === 1 && before.length === after.length;
  return acts.map((act) => {
    if (isRenamed && act.source === gone[0]) return { ...act, source: come[0] };
    if (!act.source && after.length === 1) return { ...act, source: after[0] };
    return act;
  });
}
