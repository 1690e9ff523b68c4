/** The rank a post gives: “Deputy Minister of Energy” is a deputy minister, “Energy Minister” a minister. */
import { apart, phrasesIn, POSTS } from "./person-words";
import type { Found } from "../text/phrases";
import type { ParticipantValue } from "../reading";
import { takeApart, type Word } from "../text/text";
import { keysOf, LEVELS, type Level } from "../../taxonomy";
import TITLES from "../vocabulary/titles.json" with { type: "json" };

const PARLIAMENT = phrasesIn(TITLES.bodies.parliament);
const COMPANY = phrasesIn(TITLES.bodies.company);
const INSTITUTION = phrasesIn(TITLES.bodies.institution);
const OFFICE = phrasesIn(TITLES.bodies.office);
const PARTIES = phrasesIn({ en: TITLES.parties, ru: [] });

const ORDER = keysOf(LEVELS);

/** Posts of states whose “Foreign Secretary” is the head of the service, under a minister. */
const SECRETARIES_OF_SERVICE = new Set(["IN", "PK", "BD", "NP", "LK"]);

/**
 * The level of a post as printed, in English or Russian; the highest where there are several.
 * `country` is ISO 3166-1 or null. Null where the words name no post.
 */
export function rankOf(role: string, country: string | null): Level | null {
  const { words, folded } = takeApart(role.replaceAll(/\s+/g, " "), null);
  const posts = postsOf(words, folded);
  if (posts.length === 0) return rankOfOther(words, folded);
  const levels = posts.map((post, index) => {
    const scope = words.slice(post.from, posts[index + 1]?.from ?? words.length);
    return levelOf(post, scope, country);
  });
  return highest(levels);
}

/** The level of somebody at the table: a peer without a post of government comes from parliament. */
export function rankOfParticipant({
  name,
  role,
  country,
}: Pick<ParticipantValue, "name" | "role" | "country">): Level | null {
  const level = role === null ? null : rankOf(role, country);
  if (/^(?:king|queen|корол)/iu.test(name)) return "head-of-state";
  if (!/^(?:lord|lady|baroness|baron|viscount|viscountess|earl|countess|лорд|баронесса|виконт|граф)\s/iu.test(name))
    return level;
  return level === null || level === "official" ? "parliamentary" : level;
}

const highest = (levels: readonly Level[]): Level | null => ORDER.find((level) => levels.includes(level)) ?? null;

/** Heads of posts that stand for themselves; “Adviser to the President” is no president. */
function postsOf(words: readonly Word[], folded: string): Found<Level>[] {
  const found = apart(POSTS.find(words));
  return found.filter(({ from, start }, index) => {
    const before = found[index - 1];
    if (before === undefined) return true;
    const between = folded.slice(before.end, start);
    const joined =
      /^(?:and|&|и)$/.test(words[from - 1]?.text ?? "") ||
      /^(?:and the|и)$/.test(`${words[from - 2]?.text} ${words[from - 1]?.text}`);
    return joined || /(?: - |[,;/] ?)$/.test(between);
  });
}

function levelOf({ value, phrase }: Found<Level>, scope: readonly Word[], country: string | null): Level {
  const has = (bodies: typeof PARLIAMENT): boolean => bodies.find(scope).length > 0;
  switch (value) {
    case "head-of-state":
      if (has(PARLIAMENT)) return "parliamentary";
      if (has(COMPANY)) return "business";
      return has(INSTITUTION) ? "official" : value;
    case "foreign-minister":
      return phrase === "Foreign Secretary" && SECRETARIES_OF_SERVICE.has(country ?? "") ? "deputy-minister" : value;
    case "minister":
      return phrase === "Chancellor" && has(INSTITUTION) ? "official" : value;
    case "official":
      if (has(PARLIAMENT) && PRESIDING.test(phrase)) return "parliamentary";
      return has(COMPANY) && !has(OFFICE) ? "business" : value;
    case "business":
      return has(OFFICE) ||
        (has(INSTITUTION) && !has(COMPANY) && !/^(?:chairman|chair|founder|partner|owner)/i.test(phrase))
        ? "official"
        : value;
    case "head-of-government":
    case "deputy-minister":
    case "parliamentary":
    case "ambassador":
      return value;
  }
}

/** Posts that make somebody a member of a parliament where they are of one; a clerk or a director is none. */
const PRESIDING =
  /chair|member|leader|head|president|speaker|treasurer|председател|зампред|глав|член|руководител|представител/iu;

/** “chairs the Committee”, “Labour”: no post is named, yet something tells the rank. */
function rankOfOther(words: readonly Word[], folded: string): Level | null {
  if (PARTIES.find(words).length > 0) return "parliamentary";
  if (
    !/^(?:co-)?(?:chairs|heads|leads|directs|runs|represents|возглавляет|руководит|представляет)\b/u.test(folded) &&
    !/^(?:возглавляет|руководит|представляет)/.test(folded)
  )
    return null;
  if (PARLIAMENT.find(words).length > 0) return "parliamentary";
  return COMPANY.find(words).length > 0 ? "business" : "official";
}
