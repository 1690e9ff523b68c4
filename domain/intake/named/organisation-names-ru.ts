/** Names of bodies as Russian makes them: «Британская геологическая служба», «Фонд развития предпринимательства». */
import type { Context } from "../context";
import { gapAfter, isHeadline, rangeOf } from "../people/names";
import type { NameMade } from "./organisation-names";
import { isGivenName } from "../people/person-shapes";
import type { Sentence, Word } from "../text/text";
import { isWordOf } from "./title-ends";
import WORDS from "../vocabulary/organisations.json" with { type: "json" };

const isHead = isWordOf({ en: [], ru: WORDS.heads.ru });
const isCompanyNoun = isWordOf({ en: [], ru: WORDS.companyNouns.ru });
const isMediaNoun = isWordOf({ en: [], ru: WORDS.mediaNouns.ru });
const isExcluded = isWordOf({ en: [], ru: WORDS.excludedHeads.ru });
const ADJECTIVE = /^[а-я-]+(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ую|юю|ое|ее|ые|ие|ых|их|ыми|ими|ей)$/;
const PLURAL = /(?:ов|ами|ям|ях|ы|и|ний|аний|итутов|итетов)$/;
/** What ends a name behind its head: small words, and words of another kind. */
const ENDS =
  /^(?:в|во|на|с|со|под|из|от|до|через|между|к|ко|у|о|об|для|а|но|или|что|как|который|которая|которое|которые|которого|которой|котором|будет|будут|был|была|было|были|также|где|при|после|подписал.*|подписан.*|провел.*|предостав.*|начн.*|готов.*|представ.*|заяв.*|сообщ.*|отмет.*|обсуд.*|оказ.*|намер.*|планир.*|может|могут|является|приня.*|участв.*|выдел.*|постав.*|открыл.*|откро.*|направ.*|реализ.*|выраз.*|великобритании|обменял.*|.*(?:тся|лись|лась|лся))$/;
/** Most words behind a head. */
const MOST_BEHIND = 6;

/** Bodies named in a sentence by their kind, and names in Latin letters. */
export function russianBodiesIn(context: Context, sentence: Sentence): NameMade[] {
  const { text } = context;
  if (text.language !== "ru" || isHeadline(text, sentence)) return [];
  const { from, to } = rangeOf(text, sentence);
  const found: NameMade[] = [];
  for (let at = from; at < to; at++) {
    const name = bodyAt(context, at, from, to) ?? latinAt(context, at, from, to);
    if (name === null) continue;
    found.push(name);
    at = Math.max(at, name.to - 1);
  }
  return found;
}

function bodyAt({ text }: Context, head: number, first: number, limit: number): NameMade | null {
  const { words } = text;
  const word = words[head];
  if (word === undefined || !isHead(word.text) || isExcluded(word.text)) return null;
  let from = head;
  while (
    from > first &&
    gapAfter(text, from - 1) === " " &&
    ADJECTIVE.test(words[from - 1]?.text ?? "") &&
    !words[from]?.capital
  )
    from--;
  while (from < head && !words[from]?.capital) from++;
  // A name of its own begins with a capital; at the head of a sentence that shows nothing.
  const isTitled = words[from]?.capital === true && (from > first || from < head);
  const to = behind(words, text, head, limit);
  const isNamed = isTitled && (from < head || to > head + 1);
  const capitals = capitalsBehind(words, text, head, limit);
  if (isNamed) return { from, to, because: `named as «${word.text}»`, sure: from < head };
  // «университет Глазго»
  if (capitals > head + 1 && isHead(word.text) && !isCompanyNoun(word.text) && !PLURAL.test(word.text))
    return { from: head, to: capitals, because: `named as «${word.text}»`, sure: false };
  return null;
}

function behind(words: readonly Word[], text: Context["text"], head: number, limit: number): number {
  let to = head + 1;
  while (to < Math.min(limit, head + 1 + MOST_BEHIND) && gapAfter(text, to - 1) === " ") {
    const word = words[to]?.text ?? "";
    if (ENDS.test(word) || isExcluded(word)) break;
    if (word === "и" && beginsAnother(words[to + 1])) break;
    // «общества Руперт Гудман»: a name in the nominative is somebody of it.
    if (words[to]?.capital && words[to + 1]?.capital && isGivenName(word) && !/[ая]$/.test(word)) break;
    to++;
  }
  while (to > head + 1 && /^(?:и|по)$/.test(words[to - 1]?.text ?? "")) to--;
  return to;
}

/** What follows «и» is another body, somebody, or what they did. */
const beginsAnother = (word: Word | undefined): boolean =>
  word === undefined || word.capital || isHead(word.text) || ENDS.test(word.text) || SOMEBODY.test(word.text);
const SOMEBODY =
  /^(?:директор|министр|посол|посл|президент|глав|ректор|председател|представител|руководител|начальник|заместител)/;

function capitalsBehind(words: readonly Word[], text: Context["text"], head: number, limit: number): number {
  let to = head + 1;
  while (to < limit && gapAfter(text, to - 1) === " " && words[to]?.capital && !/^[a-z]/.test(words[to]?.text ?? ""))
    to++;
  // «колледжах Хатлонской области»
  return /^(?:област|район|край|крае|регион|город|республик)/.test(words[to]?.text ?? "") ? head + 1 : to;
}

/** «агентство UK Export Finance»: a name in Latin letters in a Russian text. */
function latinAt({ text }: Context, start: number, first: number, limit: number): NameMade | null {
  const { words } = text;
  const isLatin = (at: number): boolean =>
    /^[a-z0-9&]/.test(words[at]?.text ?? "") && !/^\d/.test(words[start]?.text ?? "");
  if (!isLatin(start) || !words[start]?.capital) return null;
  let to = start + 1;
  while (to < limit && isLatin(to) && /^(?: | & |-|\. )$/.test(gapAfter(text, to - 1))) to++;
  const before = start > first ? (words[start - 1]?.text ?? "") : "";
  if (isMediaNoun(before)) return null;
  const isCued = isCompanyNoun(before) || isHead(before);
  if (!isCued && to - start < 2) return null;
  return { from: start, to, because: isCued ? `«${before}» before it` : "a name in Latin letters", sure: isCued };
}
