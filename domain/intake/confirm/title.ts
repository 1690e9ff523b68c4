/** A plain title for a meeting, made of nothing but its confirmed facts. */
import { countryName, isCentralAsian } from "../../taxonomy";
import { andList } from "../../words";

export interface Attendee {
  readonly name: string;
  readonly role: string | null;
  readonly country: string | null;
}

interface TitleFacts {
  readonly people: readonly Attendee[];
  readonly countries: readonly string[];
  readonly modality: string | null;
  readonly city: string | null;
}

const MEETS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  phone: ["speaks by telephone with", "speak by telephone with"],
  virtual: ["meets by video link", "meet by video link"],
  letter: ["exchanges letters with", "exchange letters with"],
};

/**
 * "Kazakhstan's Foreign Minister meets the British Foreign Secretary in London"; of states alone where
 * nobody is named; empty where the facts do not make a title yet.
 */
export function proposedTitle({ people, countries, modality, city }: TitleFacts): string {
  const hosts = people.filter(({ country }) => country !== null && isCentralAsian(country));
  const guest = people.find(({ country }) => country === "GB");
  const states = countries.filter(isCentralAsian).map(countryName);
  const [host, ...otherHosts] = hosts;
  const subject = host !== undefined && otherHosts.length === 0 ? possessive(host) : andList(states);
  const object = guest === undefined ? (countries.includes("GB") ? "the United Kingdom" : "") : british(guest);
  if (subject === "" || object === "") return "";
  const isOne = host !== undefined && otherHosts.length === 0;
  const verb = (MEETS[modality ?? ""] ?? ["meets", "meet"])[isOne || states.length === 1 ? 0 : 1];
  const where = city === null || city === "" ? "" : ` in ${city}`;
  return `${subject} ${verb} ${object}${where}`;
}

/** Titles are in English: what is printed in another script waits for its translation. */
const inLatin = (words: string | null): words is string =>
  words !== null && words !== "" && !/\p{Script=Cyrillic}/u.test(words);

/** "Kazakhstan's Minister of Energy"; the name where no post is known, the state where neither can be written. */
function possessive({ name, role, country }: Attendee): string {
  const state = countryName(country ?? "");
  return inLatin(role) ? `${state}'s ${role}` : inLatin(name) ? name : state;
}

const SAYS_SO = /\b(?:british|uk|united kingdom|his majesty|her majesty|prime minister['’]s)/i;

/** "the British Foreign Secretary", "the Prime Minister's Trade Envoy to Kazakhstan". */
function british({ name, role }: Attendee): string {
  if (!inLatin(role)) return inLatin(name) ? name : "the United Kingdom";
  return SAYS_SO.test(role) ? `the ${role}` : `the British ${role}`;
}
