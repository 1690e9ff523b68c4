/**
 * Search across scripts and spellings. `fold` maps a word to one or more plain keys so that
 * Тоқаев, Токаев, Toqaev and Tokayev meet; text and query pass through the same fold.
 */

const CYRILLIC: Record<string, string> = {
  а: "a", ә: "a", б: "b", в: "v", г: "g", ғ: "g", ӷ: "g", д: "d", е: "e", ж: "j", җ: "j", з: "z",
  и: "i", і: "i", ӣ: "i", й: "i", к: "k", қ: "k", ҡ: "k", л: "l", м: "m", н: "n", ң: "n", ҥ: "n",
  о: "o", ө: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ұ: "u", ү: "u", ӯ: "u", ў: "o", ф: "f",
  х: "h", ҳ: "h", һ: "h", ц: "ts", ч: "ch", ҷ: "j", ш: "sh", щ: "sh", ъ: "", ы: "i", ь: "",
  э: "e", ю: "iu", я: "ia", є: "e", ї: "i",
}; // prettier-ignore

const LATIN_PAIRS: readonly (readonly [string, string])[] = [
  ["dzh", "j"], ["zh", "j"], ["dj", "j"], ["kh", "h"], ["gh", "g"], ["ph", "f"], ["q", "k"], ["w", "v"],
  ["x", "h"], ["y", "i"], ["ı", "i"], ["ə", "a"], ["ß", "ss"],
]; // prettier-ignore

/** Letters read in two ways: ё in Russian names, the others with or without their mark in Turkic ones. */
const DOUBTFUL: readonly (readonly [string, string, string])[] = [
  ["ё", "е", "йо"], ["ş", "s", "sh"], ["ç", "c", "ch"], ["ž", "z", "zh"],
]; // prettier-ignore

/** Apostrophes and the marks written for them, which names carry or lose at will. */
const APOSTROPHES = /['’‘ʻʼ`´ʹʺ′]/gu;
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’‘ʻʼ`´ʹʺ′](?=\p{L}))*/gu;
const FOREIGN = /[Ѐ-ӿ]/u;

/** The words of a text with their UTF-16 offsets. */
export function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The search keys of one word; usually one, more where a letter is read in two ways. */
export function fold(word: string): string[] {
  let readings = [word.normalize("NFC").toLowerCase().replace(APOSTROPHES, "")];
  for (const [letter, one, other] of DOUBTFUL) {
    readings = readings.flatMap((each) =>
      each.includes(letter) ? [each.replaceAll(letter, one), each.replaceAll(letter, other)] : [each],
    );
  }
  return [...new Set(readings.map(foldReading))].filter((key) => key !== "");
}

/** What may follow the beginning of a word and be written as one letter with its end: k-h, d-zh, i-e. */
const TAILS = ["h", "zh", "e"] as const;

/** The search keys of the beginning of a word: one of them begins the key of any word that begins so. */
function foldBeginning(word: string): string[] {
  const keys = fold(word);
  if (keys.length === 0) return [];
  const more = TAILS.flatMap((tail) => fold(word + tail));
  return [...keys, ...new Set(more.filter((each) => !keys.some((key) => each.startsWith(key))))];
}

function foldReading(word: string): string {
  const latin = FOREIGN.test(word) ? Array.from(word, (letter) => CYRILLIC[letter] ?? letter).join("") : word;
  let key = latin.normalize("NFD").replace(/\p{M}/gu, "");
  for (const [from, to] of LATIN_PAIRS) key = key.replaceAll(from, to);
  if (key.length > 3 && key.endsWith("s") && !key.endsWith("ss")) key = key.slice(0, -1);
  return key.replaceAll("ie", "e").replace(/(.)\1+/gu, "$1");
}

/**
 * A text as search keys parted by spaces: what the full-text table stores. A text with doubtful
 * letters is written once for each reading, so that phrases stay whole in each.
 */
export function foldText(text: string): string {
  const words = wordsOf(text)
    .map(({ word }) => fold(word))
    .filter((keys) => keys.length > 0);
  const readings = words.reduce((most, keys) => Math.max(most, keys.length), 0);
  return Array.from({ length: readings }, (_, reading) => words.map((keys) => keys[reading] ?? keys[0]).join(" ")).join(
    " ",
  );
}

/** A parsed query. A leaf lists alternatives; each alternative is a run of keys in order. */
export type Query =
  | { readonly kind: "leaf"; readonly runs: readonly (readonly string[])[]; readonly prefix: boolean }
  | { readonly kind: "and" | "or"; readonly parts: readonly Query[] }
  | { readonly kind: "not"; readonly part: Query };

/** Alternatives per phrase are bounded, so that a phrase of doubtful letters cannot multiply without end. */
const MOST_READINGS = 8;

/**
 * Parses what a person typed: words (all needed), "phrases", AND, OR, NOT, -word, word*.
 * Never fails: what is no syntax is read as words. Null when no word is left.
 */
export function parseQuery(text: string): Query | null {
  const tokens = Array.from(text.matchAll(/(-?)"([^"]*)"?|\S+/gu), (match) => match);
  const alternatives: Query[][] = [[]];
  let negate = false;
  for (const token of tokens) {
    const [raw, minus, phrase] = token;
    if (phrase === undefined && raw === "OR") {
      if (alternatives.at(-1)?.length) alternatives.push([]);
    } else if (phrase === undefined && raw === "NOT") {
      negate = true;
    } else if (phrase !== undefined || raw !== "AND") {
      const excluded = phrase === undefined ? /^-[\p{L}\p{N}]/u.test(raw) : minus === "-";
      const leaf = leafOf(phrase ?? raw, phrase === undefined && /[\p{L}\p{N}]\*$/u.test(raw));
      if (leaf) alternatives.at(-1)?.push(negate || excluded ? { kind: "not", part: leaf } : leaf);
      negate = false;
    }
  }
  return combine(
    "or",
    alternatives.filter((parts) => parts.length > 0).map((parts) => combine("and", parts)),
  );
}

function combine(kind: "and" | "or", parts: readonly (Query | null)[]): Query | null {
  const present = parts.filter((part) => part !== null);
  if (present.length > 1) return { kind, parts: present };
  return present[0] ?? null;
}

function leafOf(text: string, prefix: boolean): Query | null {
  const words = wordsOf(text);
  const readings = words
    .map(({ word }, at) => (prefix && at === words.length - 1 ? foldBeginning(word) : fold(word)))
    .filter((keys) => keys.length > 0);
  if (readings.length === 0) return null;
  let runs: string[][] = [[]];
  for (const keys of readings) {
    runs = runs.flatMap((run) => keys.map((key) => [...run, key])).slice(0, MOST_READINGS);
  }
  return { kind: "leaf", runs, prefix };
}

/** The leaves a record must or may contain; excluded ones left out. */
export function positiveLeaves(query: Query): Extract<Query, { kind: "leaf" }>[] {
  if (query.kind === "leaf") return [query];
  return query.kind === "not" ? [] : query.parts.flatMap(positiveLeaves);
}

/** Ranges of `text` that a query hits, in UTF-16 offsets, in order and without overlap. */
export function highlights(text: string, query: Query): { start: number; end: number }[] {
  const words = wordsOf(text).map((each) => ({ ...each, keys: fold(each.word) }));
  const hits: { start: number; end: number }[] = [];
  for (const { runs, prefix } of positiveLeaves(query)) {
    for (const run of runs) {
      for (let at = 0; at + run.length <= words.length; at += 1) {
        const matched = run.every((key, offset) => {
          const keys = words[at + offset]?.keys ?? [];
          const last = offset === run.length - 1;
          return keys.some((each) => (prefix && last ? each.startsWith(key) : each === key));
        });
        const first = words[at];
        const final = words[at + run.length - 1];
        if (matched && first && final) hits.push({ start: first.start, end: final.end });
      }
    }
  }
  const ranges: { start: number; end: number }[] = [];
  for (const hit of hits.sort((a, b) => a.start - b.start)) {
    const last = ranges.at(-1);
    if (last && hit.start < last.end) last.end = Math.max(last.end, hit.end);
    else ranges.push(hit);
  }
  return ranges;
}
