/** Fixed-length sets of row positions as 32-bit words; the operations counting needs and no more. */
export type Bits = Uint32Array<ArrayBuffer>;

/** An empty set able to hold positions 0 to `size - 1`. */
export function emptyBits(size: number): Bits {
  return new Uint32Array((size + 31) >>> 5);
}

/** The set of every position. Bits past `size` stay clear, so that counts are exact. */
export function fullBits(size: number): Bits {
  const bits = emptyBits(size).fill(0xffffffff);
  if ((size & 31) !== 0) bits[bits.length - 1] = 2 ** (size & 31) - 1;
  return bits;
}

export function addBit(bits: Bits, position: number): void {
  const word = position >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (position & 31));
}

export function hasBit(bits: Bits, position: number): boolean {
  return (((bits[position >>> 5] ?? 0) >>> (position & 31)) & 1) === 1;
}

/** `a ∩ b` as a new set. */
export function and(a: Bits, b: Bits): Bits {
  const result = new Uint32Array(a.length);
  for (let at = 0; at < a.length; at += 1) result[at] = a[at]! & b[at]!;
  return result;
}

/** Narrows `into` to `into ∩ other`, in place. */
export function narrow(into: Bits, other: Bits): Bits {
  for (let at = 0; at < into.length; at += 1) into[at]! &= other[at]!;
  return into;
}

/** Takes `other` out of `into`, in place. */
export function remove(into: Bits, other: Bits): Bits {
  for (let at = 0; at < into.length; at += 1) into[at]! &= ~other[at]!;
  return into;
}

/** Adds `other` to `into`, in place. */
export function merge(into: Bits, other: Bits): Bits {
  for (let at = 0; at < into.length; at += 1) into[at]! |= other[at]!;
  return into;
}

/** Number of ones in a 32-bit word. */
function ones(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Size of the set. */
export function count(bits: Bits): number {
  let total = 0;
  for (let at = 0; at < bits.length; at += 1) total += ones(bits[at]!);
  return total;
}

/** Size of `a ∩ b`, without making it. */
export function countBoth(a: Bits, b: Bits): number {
  let total = 0;
  for (let at = 0; at < a.length; at += 1) total += ones(a[at]! & b[at]!);
  return total;
}

/** Number of positions from `start` up to, not including, `end`. */
export function countRange(bits: Bits, start: number, end: number): number {
  if (end <= start) return 0;
  const first = start >>> 5;
  const last = (end - 1) >>> 5;
  const head = 0xffffffff << (start & 31);
  const tail = 0xffffffff >>> (31 - ((end - 1) & 31));
  if (first === last) return ones((bits[first] ?? 0) & head & tail);
  let total = ones((bits[first] ?? 0) & head) + ones((bits[last] ?? 0) & tail);
  for (let at = first + 1; at < last; at += 1) total += ones(bits[at]!);
  return total;
}

/** Calls `visit` with each position, in ascending order. */
export function eachBit(bits: Bits, visit: (position: number) => void): void {
  for (let at = 0; at < bits.length; at += 1) {
    let word = bits[at]!;
    while (word !== 0) {
      const low = word & -word;
      visit((at << 5) + (31 - Math.clz32(low)));
      word ^= low;
    }
  }
}
