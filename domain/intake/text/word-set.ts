/** Sets of single words, where `*` stands for any ending. */
import { fold } from "./text";

export type WordSet = (word: string) => boolean;

/** A test whether a folded word is of a list; constant time for each word. */
export function wordSet(list: Iterable<string>): WordSet {
  const whole = new Set<string>();
  const stems = new Set<string>();
  let shortest = Infinity;
  let longest = 0;
  for (const each of list) {
    const word = fold(each);
    if (!word.endsWith("*")) {
      whole.add(word);
      continue;
    }
    stems.add(word.slice(0, -1));
    shortest = Math.min(shortest, word.length - 1);
    longest = Math.max(longest, word.length - 1);
  }
  return (word) => {
    if (whole.has(word)) return true;
    for (let length = Math.min(word.length, longest); length >= shortest; length--)
      if (stems.has(word.slice(0, length))) return true;
    return false;
  };
}
