/** Words an editor chose in a text, put into a field. */
import { readDateEntry } from "@/domain/edtf-entry";
import type { Passage } from "@/domain/intake/confirm/decide";
import type { Fact, FactField } from "@/domain/intake/confirm/facts";
import { withoutMarks } from "@/domain/intake/confirm/proposals";
import type { OutcomeKind } from "@/domain/taxonomy";

/** The key that puts chosen words into a field. */
export const PLACE_KEYS = {
  p: "participants",
  o: "organisations",
  d: "date",
  l: "place",
  t: "areas",
  i: "instruments",
  n: "initiatives",
  q: "quotations",
  f: "figures",
  c: "outcomes",
} as const satisfies Record<string, FactField>;
export type PlaceField = (typeof PLACE_KEYS)[keyof typeof PLACE_KEYS];

/** Words with every run of white space made one space. */
export const wordsOf = ({ text, span }: Pick<Passage, "text" | "span">): string =>
  text.slice(span.start, span.end).replaceAll(/\s+/g, " ").trim();

export interface Placed {
  /** What the words say by themselves; null where more has to be said. */
  readonly fact: Fact | null;
  /** True where nothing more has to be said. */
  readonly isWhole: boolean;
}

/** What chosen words are in a field, as far as they tell; `today` is an ISO day. */
export function placed(field: PlaceField, words: string, today: string): Placed {
  switch (field) {
    case "date": {
      const reading = readDateEntry(words, today);
      return "edtf" in reading ? whole({ field, value: reading.edtf }) : NOTHING;
    }
    case "outcomes":
      return whole({ field, value: { text: words, kind: kindOf(words), area: null } });
    case "quotations":
      return partly({ field, value: { speaker: "", person: null, text: withoutMarks(words) } });
    case "figures":
      return partly({ field, value: figureIn(words) });
    case "place":
      return partly({ field, value: { city: words, hostCountry: null } });
    case "participants":
    case "organisations":
    case "areas":
    case "instruments":
    case "initiatives":
      return NOTHING;
  }
}

const NOTHING: Placed = { fact: null, isWhole: false };
const whole = (fact: Fact): Placed => ({ fact, isWhole: true });
const partly = (fact: Fact): Placed => ({ fact, isWhole: false });

const KINDS: readonly (readonly [RegExp, OutcomeKind])[] = [
  [/\bsign(?:ed|ing)?\b|подпис/i, "signed"],
  [/\bannounc|объяв/i, "announced"],
  [/\bpropos|предл/i, "proposed"],
];

const kindOf = (words: string): OutcomeKind => KINDS.find(([said]) => said.test(words))?.[1] ?? "agreed";

const SIGNS: Readonly<Record<string, string>> = { "£": "GBP", $: "USD", "€": "EUR" };
const FIGURE = /(?<sign>[£$€])?\s*(?<number>\d[\d\s,]*(?:\.\d+)?)\s*(?<rest>.*)/u;

/** The digits and what follows them; sizes in words are for the editor to write out. */
function figureIn(words: string) {
  const { sign, number = "", rest = "" } = FIGURE.exec(words)?.groups ?? {};
  const unit = sign === undefined ? rest.trim() : (SIGNS[sign] ?? "");
  return { label: "", value: number.replaceAll(/[\s,]/g, ""), unit, year: null };
}
