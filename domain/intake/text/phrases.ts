/**
 * Phrases of a vocabulary found in a text. A phrase is words with spaces or signs between them; a
 * word that ends in `*` takes any ending (`metallurg*`, `вольфрам*`). One pass over the words.
 */
import type { Span } from "../reading";
import { fold, WORD, type Word } from "./text";

interface Node<V> {
  readonly words: Map<string, Node<V>>;
  /** By the letters before the star. */
  readonly stems: Letter<V>;
  values: { readonly phrase: string; readonly value: V }[];
}

/** Stems letter by letter, so that a word is looked at only as far as one of them goes. */
interface Letter<V> {
  /** By code unit. */
  readonly next: Map<number, Letter<V>>;
  /** Where a stem ends here. */
  node: Node<V> | null;
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

const letter = <V>(): Letter<V> => ({ next: new Map(), node: null });
const empty = <V>(): Node<V> => ({ words: new Map(), stems: letter(), values: [] });

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
    const isStem = folded[index + key.length] === "*";
    const child = isStem ? stemOf(node, key) : (node.words.get(key) ?? empty<V>());
    if (!isStem) node.words.set(key, child);
    node = child;
  }
  if (node !== root) node.values.push({ phrase, value });
}

function stemOf<V>({ stems }: Node<V>, key: string): Node<V> {
  let at = stems;
  for (let index = 0; index < key.length; index++) {
    const unit = key.charCodeAt(index);
    const next = at.next.get(unit) ?? letter<V>();
    at.next.set(unit, next);
    at = next;
  }
  at.node ??= empty<V>();
  return at.node;
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

const NONE: readonly never[] = [];

/** The nodes a word leads to, those closest to it first: itself, then the longer stems. */
function nextNodes<V>({ words, stems }: Node<V>, word: string): readonly Node<V>[] {
  const exact = words.get(word);
  let at: Letter<V> | undefined = stems.next.get(word.charCodeAt(0));
  // Most words lead nowhere.
  if (at === undefined) return exact === undefined ? NONE : [exact];
  const nodes: Node<V>[] = [];
  for (let index = 1; at !== undefined; index++) {
    if (at.node !== null) nodes.unshift(at.node);
    at = index < word.length ? at.next.get(word.charCodeAt(index)) : undefined;
  }
  if (exact !== undefined) nodes.unshift(exact);
  return nodes;
}
