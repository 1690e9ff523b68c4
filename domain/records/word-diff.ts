/** What differs between two texts, word by word. */

export interface Piece {
  readonly type: "same" | "removed" | "added";
  readonly text: string;
}

/** Texts that share too little are compared no further: the table of the comparison would grow past this. */
const LARGEST_TABLE = 6_000_000;

/** Words with the space after them, and signs one by one: what a person would call one change. */
const tokensOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

/**
 * The pieces that lead from one text to another, in order. What is the same or removed makes up the
 * first text, what is the same or added the second.
 */
export function wordDiff(before: string, after: string): Piece[] {
  const was = tokensOf(before);
  const is = tokensOf(after);
  const head = commonHead(was, is);
  const tail = commonTail(was.slice(head), is.slice(head));
  const middle = between(was.slice(head, was.length - tail), is.slice(head, is.length - tail));
  return joined([
    { type: "same", text: was.slice(0, head).join("") },
    ...middle,
    { type: "same", text: was.slice(was.length - tail).join("") },
  ]);
}

function commonHead(was: readonly string[], is: readonly string[]): number {
  let count = 0;
  while (count < was.length && count < is.length && was[count] === is[count]) count += 1;
  return count;
}

function commonTail(was: readonly string[], is: readonly string[]): number {
  let count = 0;
  while (count < was.length && count < is.length && was.at(-1 - count) === is.at(-1 - count)) count += 1;
  return count;
}

function between(was: readonly string[], is: readonly string[]): Piece[] {
  if (was.length * is.length > LARGEST_TABLE)
    return [
      { type: "removed", text: was.join("") },
      { type: "added", text: is.join("") },
    ];
  const longest = longestCommon(was, is);
  const width = is.length + 1;
  const pieces: Piece[] = [];
  let [a, b] = [0, 0];
  while (a < was.length || b < is.length) {
    const [gone, come] = [was[a], is[b]];
    if (gone !== undefined && gone === come) {
      pieces.push({ type: "same", text: gone });
      a += 1;
      b += 1;
    } else if (come === undefined || at(longest, (a + 1) * width + b) >= at(longest, a * width + b + 1)) {
      pieces.push({ type: "removed", text: gone ?? "" });
      a += 1;
    } else {
      pieces.push({ type: "added", text: come });
      b += 1;
    }
  }
  return pieces;
}

/** Past the table's last row nothing is common. */
const at = (table: Uint32Array, index: number): number => table[index] ?? -1;

/** The length of the longest common run of tokens from each pair of places on. */
function longestCommon(was: readonly string[], is: readonly string[]): Uint32Array {
  const width = is.length + 1;
  const table = new Uint32Array((was.length + 1) * width);
  for (let a = was.length - 1; a >= 0; a -= 1) {
    for (let b = is.length - 1; b >= 0; b -= 1) {
      table[a * width + b] =
        was[a] === is[b]
          ? at(table, (a + 1) * width + b + 1) + 1
          : Math.max(at(table, (a + 1) * width + b), at(table, a * width + b + 1));
    }
  }
  return table;
}

/** Neighbours of one type as one piece; between two sames, all that went stands before all that came. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let [removed, added] = ["", ""];
  const settle = (): void => {
    if (removed !== "") result.push({ type: "removed", text: removed });
    if (added !== "") result.push({ type: "added", text: added });
    [removed, added] = ["", ""];
  };
  for (const { type, text } of bridged(pieces)) {
    if (text === "") continue;
    if (type === "removed") removed += text;
    else if (type === "added") added += text;
    else {
      settle();
      const last = result.at(-1);
      if (last?.type === "same") result[result.length - 1] = { type, text: last.text + text };
      else result.push({ type, text });
    }
  }
  settle();
  return result;
}

/** A lone space that stayed between changed words is part of the change: read word by word, it would be a riddle. */
function bridged(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index) => {
    const [before, after] = [pieces[index - 1], pieces[index + 1]];
    const lone = piece.type === "same" && /^\s+$/.test(piece.text);
    if (!lone || !before || !after || before.type === "same" || after.type === "same") return [piece];
    return [
      { type: "removed" as const, text: piece.text },
      { type: "added" as const, text: piece.text },
    ];
  });
}
