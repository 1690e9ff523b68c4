import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  addBit,
  and,
  count,
  countBoth,
  countRange,
  eachBit,
  emptyBits,
  fullBits,
  hasBit,
  merge,
  narrow,
  remove,
  type Bits,
} from "./bits";

/** Two sets of positions below one size, with sizes around the ends of words. */
const pairs = fc.oneof(fc.constantFrom(1, 31, 32, 33, 63, 64, 65), fc.integer({ min: 1, max: 200 })).chain((size) => {
  const positions = fc.uniqueArray(fc.nat({ max: size - 1 }), { maxLength: size });
  return fc.tuple(fc.constant(size), positions, positions);
});

function bitsOf(size: number, positions: readonly number[]): Bits {
  const bits = emptyBits(size);
  for (const position of positions) addBit(bits, position);
  return bits;
}

function positionsOf(bits: Bits): number[] {
  const positions: number[] = [];
  eachBit(bits, (position) => positions.push(position));
  return positions;
}

const ascending = (positions: readonly number[]) => positions.toSorted((a, b) => a - b);

test("a set gives back its positions, each once and in ascending order", () => {
  fc.assert(
    fc.property(pairs, ([size, some]) => {
      const bits = bitsOf(size, some);
      expect(positionsOf(bits)).toEqual(ascending(some));
      expect(count(bits)).toBe(some.length);
      expect(Array.from({ length: size }, (_, at) => hasBit(bits, at))).toEqual(
        Array.from({ length: size }, (_, at) => some.includes(at)),
      );
    }),
  );
});

test("the full set holds every position below its size and none above", () => {
  for (const size of [0, 1, 31, 32, 33, 64, 100]) {
    expect(positionsOf(fullBits(size))).toEqual(Array.from({ length: size }, (_, at) => at));
  }
});

test("common, joined and remaining positions are those of sets", () => {
  fc.assert(
    fc.property(pairs, ([size, some, others]) => {
      const [a, b] = [bitsOf(size, some), bitsOf(size, others)];
      const common = ascending(some.filter((at) => others.includes(at)));
      expect(positionsOf(and(a, b))).toEqual(common);
      expect(positionsOf(narrow(a.slice(), b))).toEqual(common);
      expect(countBoth(a, b)).toBe(common.length);
      expect(positionsOf(merge(a.slice(), b))).toEqual(ascending([...new Set([...some, ...others])]));
      expect(positionsOf(remove(a.slice(), b))).toEqual(ascending(some.filter((at) => !others.includes(at))));
      expect([positionsOf(a), positionsOf(b)]).toEqual([ascending(some), ascending(others)]);
    }),
  );
});

test("a range counts from its start up to, not including, its end", () => {
  const ranges = pairs.chain(([size, some]) =>
    fc.tuple(fc.constant(size), fc.constant(some), fc.nat({ max: size }), fc.nat({ max: size })),
  );
  fc.assert(
    fc.property(ranges, ([size, some, start, end]) => {
      expect(countRange(bitsOf(size, some), start, end)).toBe(some.filter((at) => at >= start && at < end).length);
    }),
    { numRuns: 500 },
  );
});
