/** Direct speech with the person who spoke: never a title, a company's name or a word in doubt. */
import type { Context, Readings } from "../context";
import type { People } from "./people";
import { phrasesIn, wordsOf } from "./person-words";
import { quotationsIn, type Quotation } from "../text/quotation-marks";
import type { Claim, ParticipantValue, QuoteValue, SetAside, Span } from "../reading";
import { Speakers, type Reference } from "./speakers";
import { sentenceAt, wordFrom, wordsIn, type IntakeText, type Word } from "../text/text";
import SPEECH from "../vocabulary/speech.json" with { type: "json" };

const VERBS = phrasesIn(SPEECH.verbs);
const MARKERS = phrasesIn(SPEECH.markers);
const WRITINGS = phrasesIn(SPEECH.writings);
const isWriting = wordsOf(SPEECH.writing);
const NAMING = phrasesIn(SPEECH.naming);
const NAMING_AT_ONCE = phrasesIn(SPEECH.namingAtOnce);

/** Farthest that words before and after a quotation are looked at for who spoke, in code units. */
const REACH_BEFORE = 400;
const REACH_AFTER = 160;
/** Fewest words of direct speech that stands as a part of the reporter's own sentence. */
const FEWEST_INLINE = { en: 4, ru: 3 } as const;
const FEWEST = 2;

/** Who spoke, and the words that say so. */
interface Attribution {
  readonly reference: Reference | null;
  readonly said: string;
  /** True where the words are brought in by a colon, or followed by a comma and a verb. */
  readonly direct: boolean;
}

/** Quotations of people the text names, in its order; direct speech of nobody in particular is set aside. */
export function readQuotes(
  context: Context,
  people: People,
  participants: readonly Claim<ParticipantValue>[],
): Readings<Claim<QuoteValue>> {
  const { text } = context;
  const speakers = new Speakers(context, people, participants);
  const quotations = quotationsIn(text);
  const claims: Claim<QuoteValue>[] = [];
  const setAside: SetAside[] = [];
  let before: { readonly quotation: Quotation; readonly attribution: Attribution } | null = null;
  for (const [index, quotation] of quotations.entries()) {
    if (isOutside(context, quotation) || isName(text, quotation)) continue;
    const introduced = attributedBefore(text, speakers, quotation, quotations[index - 1]);
    const attribution: Attribution | null =
      (introduced?.direct === true && introduced.reference !== null ? introduced : null) ??
      attributedAfter(text, speakers, quotation, quotations[index + 1]) ??
      attributedInside(text, speakers, quotation) ??
      introduced ??
      (before !== null && goesOn(text, before.quotation, quotation) ? before.attribution : null);
    if (attribution === null) continue;
    before = { quotation, attribution };
    if (!isSpeech(text, quotation, attribution)) continue;
    const claim = claimOf(quotation, attribution);
    if (claim === null)
      setAside.push({ span: spanOf(quotation), because: "direct speech, but the text names nobody as its speaker" });
    else claims.push(claim);
  }
  return { claims, setAside };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

function claimOf(quotation: Quotation, { reference, said }: Attribution): Claim<QuoteValue> | null {
  if (reference === null) return null;
  const { name } = reference.person;
  return {
    id: `quotes.${name}@${quotation.start}`,
    value: { speaker: name },
    spans: [spanOf(quotation)],
    because: said,
    sure: reference.sure && quotation.closed,
  };
}

/** In the headline, which repeats, or among the publisher's own words. */
function isOutside({ text, scenes }: Context, { start, line }: Quotation): boolean {
  return (
    text.lines[line]?.kind === "title" || scenes.asideAt({ start, end: start + 1 }) === "the publisher's own words"
  );
}

/** Names, titles and themes stand in quotation marks too: «the “Clean Air” programme», «АО «Самрук-Казына»». */
function isName(text: IntakeText, quotation: Quotation): boolean {
  const inner = wordsIn(text, quotation);
  const content = inner.filter(({ text: word }) => word.length > 3);
  const ends = /[.!?…,]["”»’“]?$/.test(text.folded.slice(quotation.end - 2, quotation.end));
  if (inner.length === 0) return true;
  const titled = content.length > 0 && content.every(({ capital }) => capital);
  if (titled && !ends) return true;
  if (inner.length > 9 || ends) return false;
  const at = wordFrom(text, quotation.start);
  const start = sentenceAt(text, quotation.start)?.start ?? quotation.start;
  const left = text.words.slice(Math.max(0, at - 2), at).filter((word) => word.start >= start);
  const isCalled = NAMING_AT_ONCE.find(left).some(({ to }) => to === left.length);
  if (
    isCalled ||
    (NAMING.find(left).length > 0 && !text.folded.slice(left[0]?.end ?? 0, quotation.start).includes(":"))
  )
    return true;
  const next = text.words[wordFrom(text, quotation.end)];
  return next !== undefined && text.folded.slice(quotation.end, next.start) === " " && NAMING.find([next]).length > 0;
}

const SAYS_OF_PAPERS = /^ (?:said|says|reads|read|stat|гласит)/;

/** “… ,” said X; “… ,” X told reporters; “…”, in the words of X. */
function attributedAfter(
  text: IntakeText,
  speakers: Speakers,
  quotation: Quotation,
  next: Quotation | undefined,
): Attribution | null {
  const { folded } = text;
  const lineEnd = text.lines[quotation.lastLine]?.end ?? quotation.end;
  const limit = Math.min(lineEnd, quotation.end + REACH_AFTER, next?.start ?? Infinity);
  const opening = /^[\s,.–—-]*/.exec(folded.slice(quotation.end, limit))?.[0] ?? "";
  const stopped = /[.!?…]["'”’»]?$/.test(folded.slice(quotation.end - 2, quotation.end));
  if (opening.includes(".")) return null;
  const own = sentenceAt(text, quotation.end + opening.length);
  const passage = { start: quotation.end + opening.length, end: Math.min(limit, own?.end ?? limit) };
  const words = wordsIn(text, passage);
  const marker = MARKERS.find(words)[0];
  if (marker !== undefined && marker.from < 2)
    return attribution(speakers.within({ ...passage, start: marker.end })[0] ?? null, text, marker, true);
  const written = writtenIn(text, speakers, quotation, passage, words);
  if (written !== null) return written;
  const verb = VERBS.find(words)[0];
  if (verb === undefined) return followed(text, speakers, quotation, passage, words);
  if (verb.from > (stopped ? 5 : 9)) return null;
  const references = speakers.within(passage);
  const reference =
    verb.from === 0 ? references[0] : references.findLast(({ start, subject }) => start < verb.start && subject);
  // “… the plant” was opened by the minister, who said: the words go on without a comma and without a speaker.
  if (verb.from > 0 && (reference === undefined || reference.start > passage.start + 30)) return null;
  const joined = stopped || /[,-]/.test(opening) || /,["'”’»]?$/.test(folded.slice(quotation.end - 2, quotation.end));
  return joined ? attribution(reference ?? null, text, verb, true) : null;
}

/** “…,” the telegram says; «…», – говорится в послании узбекской стороны. */
function writtenIn(
  text: IntakeText,
  speakers: Speakers,
  { start }: Quotation,
  passage: Span,
  words: readonly Word[],
): Attribution | null {
  const paper = words.slice(0, 4).find(({ text: word }) => isWriting(word));
  if (paper === undefined) return null;
  const verb = WRITINGS.find(words)[0];
  if (verb !== undefined && verb.from < 2)
    return attribution(speakers.within(passage)[0] ?? speakers.ofSide(passage), text, verb, true);
  if (!SAYS_OF_PAPERS.test(text.folded.slice(paper.end, paper.end + 8))) return null;
  return attribution(speakers.within(passage)[0] ?? speakers.writer(start), text, paper, true);
}

function attribution(reference: Reference | null, { raw }: IntakeText, said: Span, direct: boolean): Attribution {
  return { reference, said: `“${raw.slice(said.start, said.end)}”`, direct };
}

/** “…,” X shrugged; «…», – улыбнулся X; “…” – X: after a comma or a dash any verb with a name brings speech, or a name alone. */
function followed(
  text: IntakeText,
  speakers: Speakers,
  { end }: Quotation,
  passage: Span,
  words: readonly Word[],
): Attribution | null {
  const first = words[0];
  if (first === undefined) return null;
  const told =
    /[,!?]["'”’»]$/.test(text.folded.slice(end - 2, end)) ||
    /^["'”’»]?, - $/.test(text.folded.slice(end, passage.start));
  const reference = speakers.within(passage)[0];
  if (reference === undefined || !reference.subject) return null;
  const signed = text.folded.slice(end, passage.start).includes("-") && passage.end - reference.end < 3;
  if (signed && reference.start === passage.start) return attribution(reference, text, reference, true);
  const named =
    reference.start === passage.start &&
    /(?:ed|л|ла)$/.test(words.find(({ start }) => start >= reference.end)?.text ?? "");
  const verb = /(?:ed|л|ла|лся|лась)$/.test(first.text) && reference.start - first.end < 3;
  return told && (named || verb) ? attribution(reference, text, verb ? first : reference, true) : null;
}

/** «Мы готовы, – сказал X. – Начнём»: Russian leaves the speaker within the marks. */
function attributedInside(text: IntakeText, speakers: Speakers, { start, end }: Quotation): Attribution | null {
  if (text.language !== "ru") return null;
  const inside = /[,!?…] - (?=[\p{L}])/u.exec(text.folded.slice(start, Math.min(end, start + REACH_BEFORE * 2)));
  if (inside === null) return null;
  const from = start + inside.index + inside[0].length;
  const passage = { start: from, end: Math.min(end, from + REACH_AFTER) };
  const verb = VERBS.find(wordsIn(text, passage))[0];
  if (verb === undefined || verb.from > 0) return null;
  const reference = speakers.within(passage)[0];
  return reference === undefined ? null : attribution(reference, text, verb, true);
}

/** X said: “…”; X called for “…”; in the message of the Turkmen side it is said: “…”. */
function attributedBefore(
  text: IntakeText,
  speakers: Speakers,
  quotation: Quotation,
  previous: Quotation | undefined,
): Attribution | null {
  const passage = passageBefore(text, quotation, previous);
  if (passage === null) return null;
  const words = wordsIn(text, passage);
  const writing = WRITINGS.find(words).at(-1);
  if (writing !== undefined && words.some(({ text: word }) => isWriting(word))) {
    const reference = speakers.within(passage)[0] ?? speakers.ofSide(passage);
    return attribution(reference, text, writing, true);
  }
  const colon = /:\s*$/.test(text.folded.slice(passage.start, passage.end));
  const marker = MARKERS.find(words).at(-1);
  if (marker !== undefined)
    return attribution(speakers.within({ ...passage, start: marker.end })[0] ?? null, text, marker, colon);
  const verb = VERBS.find(words).at(-1);
  if (verb === undefined) return colon ? labelled(text, speakers, passage) : null;
  if (words.length - verb.to > 14) return null;
  const clause = clauseStart(text, passage, verb.start);
  const eligible = (start: number): Reference | undefined =>
    speakers.within({ start, end: verb.start }).find(({ subject }) => subject);
  // «Как сообщил министр, «…»»: in Russian the speaker may stand behind the verb.
  const behind = text.language === "ru" ? speakers.within({ start: verb.end, end: passage.end })[0] : undefined;
  const reference = eligible(clause) ?? eligible(passage.start) ?? behind;
  return attribution(reference ?? null, text, verb, colon);
}

/** “X: “…””, as interviews and minutes have it. */
function labelled(text: IntakeText, speakers: Speakers, passage: Span): Attribution | null {
  const [reference] = speakers.within(passage);
  if (reference === undefined || reference.start - passage.start > 3) return null;
  return attribution(reference, text, reference, true);
}

/** The words of its own sentence before a quotation; of the line above where that ends in a colon. */
function passageBefore(text: IntakeText, quotation: Quotation, previous: Quotation | undefined): Span | null {
  const line = text.lines[quotation.line];
  if (line === undefined) return null;
  const sentence = sentenceAt(text, quotation.start);
  const from = Math.max(sentence?.start ?? line.start, line.start, quotation.start - REACH_BEFORE);
  const start = previous !== undefined && previous.end > from ? previous.end : from;
  if (text.folded.slice(start, quotation.start).trim().length > 1) return { start, end: quotation.start };
  const above = text.lines[quotation.line - 1];
  if (quotation.start > line.start + 2 || above === undefined || text.folded[above.end - 1] !== ":") return null;
  const last = sentenceAt(text, above.end - 1);
  return { start: Math.max(last?.start ?? above.start, above.end - REACH_BEFORE), end: above.end };
}

const CLAUSES = /; |, (?:and|but|while|whereas|where|whereupon|а|но|при этом|а также) /g;

function clauseStart({ folded }: IntakeText, { start }: Span, verb: number): number {
  let from = start;
  for (const match of folded.slice(start, verb).matchAll(CLAUSES)) from = start + match.index + match[0].length;
  return from;
}

/** A quotation that follows another with nothing but the words “he said” and a full stop between. */
function goesOn(text: IntakeText, before: Quotation, quotation: Quotation): boolean {
  const between = text.folded.slice(before.end, quotation.start);
  if (between.trim() === "") return quotation.line - before.lastLine <= 1;
  if (before.lastLine !== quotation.line || between.length > REACH_AFTER) return false;
  const sentence = sentenceAt(text, quotation.start);
  const starts = sentence !== null && quotation.start - sentence.start < 2;
  return starts && !/[.!?]\s+\S.*[.!?]/.test(between);
}

/** Direct speech has words enough to be some; a word or two within the reporter's sentence is none. */
const isSpeech = (text: IntakeText, quotation: Quotation, { direct }: Attribution): boolean =>
  wordsIn(text, quotation).length >= (direct ? FEWEST : FEWEST_INLINE[text.language]);
