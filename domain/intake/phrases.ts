/**
 * Phrases of a vocabulary found in a text. A phrase is words with spaces or signs between them; a
 * word that ends in `*` takes any ending (`metallurg*`, `вольфрам*`). One pass over the words.
 */
import type { Span } from "./reading";
import { fold, WORD, type Word } from "./text";

interface Node<V> {
  readonly words: Map<string, Node<V>>;
  /** By the letters before the star. */
  readonly stems: Map<string, Node<V>>;
  /** Letters of the shortest and of the longest of them. */
  shortest: number;
  longest: number;
  values: { readonly phrase: string; readonly value: V }[];
}

/** A phrase found: its value, the phrase as the vocabulary has it, and where it stands. */
export interface Found<V> extends Span {
  readonly value: V;
  readonly phrase: string;
  /** Index of its first word, and of the word after its last. */
  readonly from: number;
  readonly to: number;
}

export interface Phrases<V> {
  /**
   * Every phrase in the words, in the order of the text; of phrases that begin at one word the longest
   * alone, of equally long ones that closest to the words as printed.
   */
  find(words: readonly Word[]): Found<V>[];
}

const empty = <V>(): Node<V> => ({
  words: new Map(),
  stems: new Map(),
  shortest: Infinity,
  longest: 0,
  values: [],
});

/** Makes a set of phrases ready to be looked for. */
export function phrasesOf<V>(entries: Iterable<readonly [phrase: string, value: V]>): Phrases<V> {
  const root = empty<V>();
  for (const [phrase, value] of entries) add(root, phrase, value);
  return {
    find(words) {
      const found: Found<V>[] = [];
      for (let from = 0; from < words.length; from++) {
        const longest = longestFrom(root, words, from);
        if (longest === null) continue;
        const { to, node } = longest;
        const place = { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0, from, to };
        for (const each of node.values) found.push({ ...each, ...place });
      }
      return found;
    },
  };
}

function add<V>(root: Node<V>, phrase: string, value: V): void {
  let node = root;
  const folded = fold(phrase);
  for (const { 0: key, index } of folded.matchAll(WORD)) {
    const stem = folded[index + key.length] === "*";
    const next = stem ? node.stems : node.words;
    if (stem) {
      node.shortest = Math.min(node.shortest, key.length);
      node.longest = Math.max(node.longest, key.length);
    }
    const child = next.get(key) ?? empty<V>();
    next.set(key, child);
    node = child;
  }
  if (node !== root) node.values.push({ phrase, value });
}

interface Reached<V> {
  readonly to: number;
  readonly node: Node<V>;
}

function longestFrom<V>(node: Node<V>, words: readonly Word[], at: number): Reached<V> | null {
  let best: Reached<V> | null = node.values.length > 0 ? { to: at, node } : null;
  const word = words[at];
  if (word === undefined) return best;
  for (const next of nextNodes(node, word.text)) {
    const reached = longestFrom(next, words, at + 1);
    if (reached !== null && (best === null || reached.to > best.to)) best = reached;
  }
  return best;
}

function* nextNodes<V>(node: Node<V>, word: string): Generator<Node<V>> {
  const exact = node.words.get(word);
  if (exact) yield exact;
  for (let length = Math.min(word.length, node.longest); length >= node.shortest; length--) {
    const stem = node.stems.get(word.slice(0, length));
    if (stem) yield stem;
  }
}
