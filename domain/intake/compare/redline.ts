/** A communiqué against the last one of the same pair of states: what was kept, what is new, what is gone. */
import { EMPHASES, keysOf, type Area } from "../../taxonomy";
import { instrumentsOf, likenessAcrossMeetings, type ReadText } from "./likeness";
import { matchRows } from "./match-rows";
import { areaRowsOf } from "./omissions";
import type { AreaValue, Claim, InstrumentValue, Span } from "../reading";
import { sentenceAt, takeApart, type IntakeText } from "../text/text";

/** What one of the two texts says. */
export interface RedlineSide<V> {
  readonly claim: Claim<V>;
  /** The whole sentences, or lines, its passages stand in: each once, in the order of the text. */
  readonly sentences: readonly Span[];
}

interface RedlineRow<V> {
  /** The same as long as texts and rules are. */
  readonly key: string;
  readonly change: "kept" | "added" | "dropped";
  /** Null in what was added. */
  readonly before: RedlineSide<V> | null;
  /** Null in what was dropped. */
  readonly after: RedlineSide<V> | null;
}

export interface RedlineArea extends RedlineRow<AreaValue> {
  readonly area: Area;
  /** How the emphasis of an area that was kept changed; null where it was not kept. */
  readonly emphasis: "raised" | "lowered" | "same" | null;
}

export interface RedlineInstrument extends RedlineRow<InstrumentValue> {
  /** True where both texts name it and tell of different states of it. */
  readonly hasMoved: boolean;
}

/** Areas in the order of the classification; documents in the order of the texts, the former text first. */
export interface Redline {
  readonly areas: readonly RedlineArea[];
  readonly instruments: readonly RedlineInstrument[];
}

/** Compares a text with the former one. Documents of texts in different languages match by their slugs alone. */
export function redlineOf(before: ReadText, after: ReadText): Redline {
  const texts = [before, after].map(({ text, reading }) => takeApart(text, reading.language));
  const sideOf = <V>(column: number, claim: Claim<V> | null | undefined): RedlineSide<V> | null => {
    const text = texts[column];
    return text && claim ? { claim, sentences: sentencesOf(text, claim.spans) } : null;
  };
  const rowOf = <V>(key: string, was: Claim<V> | null | undefined, is: Claim<V> | null | undefined) =>
    ({
      key,
      change: was ? (is ? "kept" : "dropped") : "added",
      before: sideOf(0, was),
      after: sideOf(1, is),
    }) as const;
  return {
    areas: areaRowsOf([before, after]).map(({ area, cells: [was, is] }) => ({
      ...rowOf(area, was, is),
      area,
      emphasis: was && is ? emphasisChange(was.value, is.value) : null,
    })),
    instruments: matchRows([before, after].map(instrumentsOf), likenessAcrossMeetings).map(([was, is]) => ({
      ...rowOf(was ? `before.${was.claim.id}` : `after.${is?.claim.id ?? ""}`, was?.claim, is?.claim),
      hasMoved: Boolean(was && is && was.claim.value.event !== is.claim.value.event),
    })),
  };
}

function emphasisChange({ emphasis: was }: AreaValue, { emphasis: is }: AreaValue): "raised" | "lowered" | "same" {
  const order = keysOf(EMPHASES);
  const steps = order.indexOf(was) - order.indexOf(is);
  return steps === 0 ? "same" : steps > 0 ? "raised" : "lowered";
}

function sentencesOf(text: IntakeText, spans: readonly Span[]): Span[] {
  const around = spans.map((span) => sentenceAround(text, span)).toSorted((a, b) => a.start - b.start);
  return [...new Map(around.map((each) => [each.start, each])).values()];
}

/** The whole sentence or line around a passage, from its first sentence to its last where it has several. */
export function sentenceAround(text: IntakeText, { start, end }: Span): Span {
  const first = sentenceAt(text, start);
  const last = sentenceAt(text, end - 1);
  return { start: Math.min(start, first?.start ?? start), end: Math.max(end, last?.end ?? end) };
}
