/**
 * Names of a text matched with the records that bear them: the same after folding, an alias, an
 * abbreviation, or a Russian name in another case.
 */
import { initialsOf, keyOfName } from "./names";
import type { Known } from "./reading";

/** Finds the record a printed name stands for. */
export interface KnownNames {
  /**
   * Slug of the one record of that name whose countries agree; null where there is none, or several.
   * `countries` are ISO 3166-1 codes of the states taking part; empty where they are not known.
   */
  slugOf(name: string, countries: readonly string[]): string | null;
}

const CYRILLIC = /[а-я]/;
const ENDING = /(?:[аеиоуыэюяйь]{1,3}|[аеиоуыэюя](?:м|х|в|ми)|ого|его|ому|ему)$/;

/** A Russian word without its ending: «Британского» and «Британский» are one. Words of three letters stay. */
const stemOf = (word: string): string => (CYRILLIC.test(word) && word.length > 3 ? word.replace(ENDING, "") : word);

const inflected = (key: string): string => key.split(" ").map(stemOf).join(" ");

/** Makes the names of some records ready to be looked up. */
export function knownNames(records: readonly Known[]): KnownNames {
  const exact = new Map<string, Known[]>();
  const short = new Map<string, Known[]>();
  for (const record of records) {
    for (const name of [record.name, ...record.aliases]) {
      add(exact, inflected(keyOfName(name)), record);
      const initials = initialsOf(name);
      if (initials.length > 2) add(short, initials, record);
    }
  }
  return {
    slugOf(name, countries) {
      const key = keyOfName(name);
      const fitting = agreeing(exact.get(inflected(key)), countries);
      // An abbreviation is one word in capitals; two bodies may share it, so the name itself goes first.
      const isShort = /^[\p{Lu}&]{3,8}$/u.test(name.trim());
      return one(fitting) ?? (fitting.length === 0 && isShort ? one(agreeing(short.get(key), countries)) : null);
    },
  };
}

function add(names: Map<string, Known[]>, key: string, record: Known): void {
  if (key === "") return;
  const those = names.get(key);
  if (those === undefined) names.set(key, [record]);
  else if (!those.includes(record)) those.push(record);
}

const agreeing = (records: readonly Known[] = [], countries: readonly string[]): readonly Known[] =>
  records.filter(
    (record) =>
      record.countries.length === 0 ||
      countries.length === 0 ||
      record.countries.some((code) => countries.includes(code)),
  );

const one = (records: readonly Known[]): string | null => (records.length === 1 ? (records[0]?.slug ?? null) : null);
