/** Chance that is the same on every run. */
export interface SeededRandom {
  /** A whole number from 0 to `below`, without it. */
  below(below: number): number;
  /** One of the items, which must not be none. */
  oneOf<T>(items: readonly T[]): T;
}

/** Mulberry32: small, fast and even enough for tests. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    oneOf(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError("none to choose from");
      return item;
    },
  };
}
