/** What the letters of a word tell of its being a person's name. */
import { fold } from "../text/text";
import NAMES from "../vocabulary/person-names.json" with { type: "json" };

const { british, centralAsian, other, russian } = NAMES.given;
const GIVEN = new Set([...british, ...centralAsian, ...other, ...russian].map(fold));
const BRITISH = new Set(british.map(fold));
const CENTRAL_ASIAN = new Set(centralAsian.map(fold));
const NO_SURNAMES = new Set([...NAMES.notSurnames.en, ...NAMES.notSurnames.ru].map(fold));

const ending = (list: readonly string[], least: number): RegExp =>
  new RegExp(`.{${least}}(?:${list.map(fold).join("|")})$`, "u");

const GIVEN_ENDING = ending([...NAMES.givenEndings.en, ...NAMES.givenEndings.ru], 3);
const SURNAME_ENDING = ending([...NAMES.surnameEndings.en, ...NAMES.surnameEndings.ru], 3);
const CYRILLIC = /^[а-яөүқғҳҷӣӯәіңұһў]/u;

/** The word itself, and for Russian the forms it may be inflected from. */
function basicForms(word: string): string[] {
  if (!CYRILLIC.test(word)) return [word, word.replaceAll("'", "")];
  const stems = [word.slice(0, -1), word.slice(0, -2)];
  return [word, ...stems, ...stems.flatMap((stem) => ["а", "я", "й", "ь"].map((end) => stem + end))];
}

/** True of a folded word known as a given name, or ending like one. */
export function isGivenName(word: string): boolean {
  return basicForms(word).some((form) => GIVEN.has(form)) || (GIVEN_ENDING.test(word) && !NO_SURNAMES.has(word));
}

/** True of a given name used in Britain. */
export const isBritishName = (word: string): boolean => BRITISH.has(word);

/** True of a given name used in Central Asia. */
export const isCentralAsianName = (word: string): boolean => CENTRAL_ASIAN.has(word) || GIVEN_ENDING.test(word);

/** True of a folded word that ends like a surname of Central Asia, the Caucasus or Russia. */
export function isSurnameShaped(word: string): boolean {
  return SURNAME_ENDING.test(word) && !NO_SURNAMES.has(word);
}
