/** The language of a name in Cyrillic, for `lang`: by the letters only some alphabets have, else Russian. */

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Letters Russian lacks, by the state whose language writes them. */
const OWN_LETTERS: Readonly<Record<string, { readonly letters: RegExp; readonly language: string }>> = {
  KZ: { letters: /[әғқңөұүһі]/iu, language: "kk" },
  KG: { letters: /[ңөү]/iu, language: "ky" },
  TJ: { letters: /[ғӣқӯҳҷ]/iu, language: "tg" },
  TM: { letters: /[җңөүә]/iu, language: "tk-Cyrl" },
  UZ: { letters: /[ўқғҳ]/iu, language: "uz-Cyrl" },
};

const ANY_OWN_LETTER = /[әғқңөұүһіӣӯҳҷҗў]/iu;

/** The BCP 47 tag of a Cyrillic name; undefined for any other, which needs none on an English page. */
export function languageOfName(name: string, country: string): string | undefined {
  if (!CYRILLIC.test(name)) return undefined;
  const own = OWN_LETTERS[country];
  if (own?.letters.test(name)) return own.language;
  // A Tajik spelling of a British name: the letters say it is not Russian, the state does not say what.
  return ANY_OWN_LETTER.test(name) ? "und-Cyrl" : "ru";
}
