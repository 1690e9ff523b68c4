/** Readings written by hand: each value with the words of the text that support it. */
import type { Area, Emphasis, InstrumentType, OutcomeKind } from "../../taxonomy";
import type { ReadDocument } from "../confirm/proposals";
import type { Claim, InstrumentEvent, ParticipantValue, Reading, ReadingLanguage, Span } from "../reading";

interface ByHand {
  readonly language?: ReadingLanguage;
  /** Words, area, emphasis. */
  readonly areas?: readonly (readonly [words: string, area: Area, emphasis?: Emphasis])[];
  /** Words, which are the title, type, state, slug. */
  readonly instruments?: readonly (readonly [
    words: string,
    type: InstrumentType,
    event?: InstrumentEvent,
    known?: string | undefined,
  ])[];
  readonly outcomes?: readonly (readonly [words: string, kind: OutcomeKind])[];
  readonly figures?: readonly (readonly [words: string, value: number, unit: string])[];
  /** Words, which are the name. */
  readonly participants?: readonly (readonly [words: string, rest?: Partial<ParticipantValue>])[];
}

/** A text and its reading. Throws for words the text does not hold. */
export function readByHand(text: string, hand: ByHand): ReadDocument {
  const claim = <V>(field: string, words: string, value: V): Claim<V> => {
    const start = text.indexOf(words);
    if (start === -1) throw new RangeError(`no “${words}” in “${text}”`);
    const span: Span = { start, end: start + words.length };
    return { id: `${field}@${start}`, value, spans: [span], because: "by hand", sure: true };
  };
  const reading: Reading = {
    language: hand.language ?? "en",
    date: null,
    format: null,
    level: null,
    modality: null,
    place: null,
    countries: [],
    areas: (hand.areas ?? []).map(([words, area, emphasis = "discussed"]) =>
      claim(`areas.${area}`, words, { area, emphasis }),
    ),
    participants: (hand.participants ?? []).map(([name, rest]) =>
      claim("participants", name, { name, role: null, country: null, known: null, ...rest }),
    ),
    instruments: (hand.instruments ?? []).map(([title, type, event = "signed", known]) =>
      claim("instruments", title, { title, type, event, known: known ?? null }),
    ),
    initiatives: [],
    organisations: [],
    quotes: [],
    outcomes: (hand.outcomes ?? []).map(([words, kind]) => claim("outcomes", words, { kind })),
    figures: (hand.figures ?? []).map(([words, value, unit]) =>
      claim("figures", words, { value, unit, year: null, label: null }),
    ),
    setAside: [],
  };
  return { document: "a".repeat(64), text, reading };
}
