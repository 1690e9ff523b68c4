/** Which posts of a person are the same before and after a change: meetings go on showing them. */

interface Held {
  readonly role: string;
  /** Whatever tells bodies apart; nothing for none. */
  readonly organisation: unknown;
  readonly from: string;
}

/**
 * For each wanted post the place of the standing one it is; undefined where it is new. A post is
 * known again by its words, else by its place in the list, which is how a post is reworded.
 */
export function samePosts(standing: readonly Held[], wanted: readonly Held[]): (number | undefined)[] {
  const free = new Set(standing.keys());
  const places: (number | undefined)[] = wanted.map(() => undefined);
  const claim = (isSame: (post: Held, wish: Held, place: number, at: number) => boolean): void => {
    wanted.forEach((wish, at) => {
      if (places[at] !== undefined) return;
      const found = standing.findIndex((post, place) => free.has(place) && isSame(post, wish, place, at));
      if (found < 0) return;
      places[at] = found;
      free.delete(found);
    });
  };
  const sameWords = (post: Held, wish: Held) => post.role === wish.role && post.organisation === wish.organisation;
  claim((post, wish) => sameWords(post, wish) && post.from === wish.from);
  claim(sameWords);
  claim((_post, _wish, place, at) => place === at);
  return places;
}

/** The places of standing posts that no wanted one is. */
export function droppedPosts(standing: readonly Held[], wanted: readonly Held[]): number[] {
  const kept = new Set(samePosts(standing, wanted));
  return [...standing.keys()].filter((place) => !kept.has(place));
}
