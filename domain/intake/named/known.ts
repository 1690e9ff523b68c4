/**
 * Names of a text matched with the records that bear them: the same after folding, an alias, an
 * abbreviation, a Russian name in another case, or the same but for how the two states are named.
 */
import { entriesOf, initialsOf, keyOfName } from "../people/names";
import { phrasesOf } from "../text/phrases";
import type { Known } from "../reading";
import STATES from "../vocabulary/states.json" with { type: "json" };

/** Finds the record a printed name stands for. */
export interface KnownNames {
  /**
   * Slug of the one record of that name whose countries agree; null where there is none, or several.
   * `countries` are ISO 3166-1 codes of the states taking part; empty where they are not known.
   */
  slugOf(name: string, countries: readonly string[]): string | null;
}

const STATE_NAMES = phrasesOf(
  Object.values(STATES).flatMap(({ names, adjectives }) => [...entriesOf(names, true), ...entriesOf(adjectives, true)]),
);
const CYRILLIC = /[а-я]/;
const ENDING = /(?:[аеиоуыэюяйь]{1,3}|[аеиоуыэюя](?:м|х|в|ми)|ого|его|ому|ему)$/;

/** Makes the names of some records ready to be looked up. */
export function knownNames(records: readonly Known[]): KnownNames {
  const exact = new Map<string, Known[]>();
  const short = new Map<string, Known[]>();
  const stateless = new Map<string, Known[]>();
  for (const record of records) {
    for (const name of [record.name, ...record.aliases]) {
      const key = inflected(keyOfName(name));
      add(exact, key, record);
      add(short, initialsOf(name), record);
      if (record.countries.length > 1) add(stateless, withoutStates(key), record);
    }
  }
  return {
    slugOf(name, countries) {
      const key = inflected(keyOfName(name));
      const fitting = agreeing(exact.get(key), countries);
      if (fitting.length > 0) return one(fitting);
      // An abbreviation is one word in capitals; two bodies may share it, so the name itself goes first.
      if (/^[\p{Lu}&]{3,8}$/u.test(name.trim())) return one(agreeing(short.get(key), countries));
      const ofBoth = (stateless.get(withoutStates(key)) ?? []).filter((record) => isBetween(record, countries));
      return one(ofBoth);
    },
  };
}

/** A Russian word without its ending: «Британского» and «Британский» are one. Words of three letters stay. */
const stemOf = (word: string): string => (CYRILLIC.test(word) && word.length > 3 ? word.replace(ENDING, "") : word);

const inflected = (key: string): string => key.split(" ").map(stemOf).join(" ");

/** “Kazakh British Strategic Dialogue” is “strategic dialogue”; empty where less than two words are left. */
function withoutStates(key: string): string {
  const words = key.split(" ").map((text) => ({ text, start: 0, end: text.length, capital: false }));
  const found = STATE_NAMES.find(words);
  if (found.length === 0) return "";
  const rest = words.filter((_, index) => !found.some(({ from, to }) => index >= from && index < to));
  return rest.length < 2 ? "" : rest.map(({ text }) => text).join(" ");
}

function add(names: Map<string, Known[]>, key: string, record: Known): void {
  if (key === "") return;
  const those = names.get(key);
  if (those === undefined) names.set(key, [record]);
  else if (!those.includes(record)) those.push(record);
}

const abroad = (codes: readonly string[]): readonly string[] => codes.filter((code) => code !== "GB");

/** Britain takes part in every contact: what tells records apart is the other state. */
function agreeing(records: readonly Known[] = [], countries: readonly string[]): readonly Known[] {
  const others = abroad(countries);
  return records.filter((record) => {
    const own = abroad(record.countries);
    return own.length === 0 || others.length === 0 || own.some((code) => others.includes(code));
  });
}

const isBetween = ({ countries: own }: Known, countries: readonly string[]): boolean =>
  countries.length > 0 && own.every((code) => countries.includes(code));

const one = (records: readonly Known[]): string | null => (records.length === 1 ? (records[0]?.slug ?? null) : null);
