/** What is told by nouns: “the proposal of the Kyrgyz side to”, “a memorandum on seeds, signed by the two ministries”. */
import type { Context } from "../context";
import { clauseEnd } from "./outcome-spans";
import { DOCUMENTS, PROPOSAL_NOUNS, type Told } from "./outcome-words";
import { wordsIn, type Sentence, type Word } from "../text/text";

/** Outcomes of a sentence that no verb tells. */
export function toldByNouns(context: Context, sentence: Sentence, words: readonly Word[]): Told[] {
  return [...proposals(context, sentence, words), ...postponed(context, sentence)];
}

/** Words between “proposal” and “to”. */
const MOST_BETWEEN = 10;

/** “The proposal of Kazakhstan to open a consulate was supported”: what is proposed. */
function proposals({ text }: Context, sentence: Sentence, words: readonly Word[]): Told[] {
  return PROPOSAL_NOUNS.find(words).flatMap(({ from, to, start, end }) => {
    if (
      !/^(?:of|by|from|made|voiced|put|tabled)$/.test(words[to]?.text ?? "") &&
      !OWNED.test(words[from - 1]?.text ?? "")
    )
      return [];
    const near = words.slice(to, to + MOST_BETWEEN);
    const at = near.findIndex((word) => word.text === "to");
    const matter = near[at + 1];
    if (at < 0 || matter === undefined || matter.capital || ARTICLE.test(matter.text)) return [];
    if (/[,;:.]/.test(text.folded.slice(end, near[at]?.start))) return [];
    const stop = PREDICATE.exec(text.folded.slice(matter.start, sentence.end))?.index;
    const close = clauseEnd(text, sentence, matter.start);
    const span = { start: matter.start, end: stop === undefined ? close : Math.min(close, matter.start + stop) };
    return [{ kind: "proposed", verb: { start, end }, span, sure: false }] as const;
  });
}

/** “Britain's”, “his”: whose the proposal is. */
const OWNED = /(?:'s|s')$|^(?:his|her|its|their|our|my|side's)$/;
const ARTICLE = /^(?:the|a|an|this|that|these|all|both|its|his|her|their|be)$/;
/** What the sentence says of the proposal. */
const PREDICATE =
  / (?:was|were|is|are|will|has|have|had|would|met|found|received|drew|remains|deserves?|did|could|should|may|might|can) /;

const PARTICIPLE =
  /, (?:also |jointly |formally |both |which (?:was|were) )?(signed|adopted|initialled|concluded|approved|issued) (?:by|between|on the (?:margins|sidelines|spot)|in the presence|without|unanimously|by consensus|during|at the (?:end|close|meeting)|after the|the same|that|there|today|this)(?! \p{L}{0,9} ?(?:19|20)\d\d)/gu;
/** Farthest that a document stands from its participle, in code units. */
const FARTHEST = 160;

/** “a communiqué of ten pages, adopted without a vote”: a document that is new, for it has no “the”. */
function postponed({ text }: Context, sentence: Sentence): Told[] {
  const { folded } = text;
  return Array.from(folded.slice(sentence.start, sentence.end).matchAll(PARTICIPLE)).flatMap((match) => {
    const comma = sentence.start + match.index;
    const before = wordsIn(text, { start: Math.max(sentence.start, comma - FARTHEST), end: comma });
    const document = DOCUMENTS.find(before).find(({ from }) => isNew(before, from));
    if (document === undefined) return [];
    const article = before.findLastIndex((word, index) => index <= document.from && NEW.test(word.text));
    const start = before[article]?.start ?? document.start;
    const at = comma + match[0].indexOf(match[1] ?? "");
    const verb = { start: at, end: at + (match[1]?.length ?? 1) };
    return [{ kind: "signed", verb, span: { start, end: clauseEnd(text, sentence, verb.end) }, sure: true }] as const;
  });
}

const NEW = /^(?:a|an|two|three|four|five|six|several)$/;
/** Words between the article and its document: “a short joint communiqué”. */
const ADJECTIVES = 5;

const isNew = (before: readonly Word[], at: number): boolean =>
  before.slice(Math.max(0, at - ADJECTIVES), at).some((word) => NEW.test(word.text));
