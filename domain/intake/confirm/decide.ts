/**
 * What an editor decides about one value read out of a text, as pure functions of a meeting's draft:
 * taken with its passages, put right, or taken out again. Nothing stands as evidence whose value does not.
 */
import type { DraftBody } from "../../records";
import { LONGEST_EXACT, type Evidence } from "../../records/evidence";
import { supportedEvidence } from "../../records/supported-evidence";
import { pruneCompanions } from "../../records/merge";
import { citationOf } from "../compare/anchor";
import { factsIn, isSingle, keyOfFact, keysOfFact, sameThing, type Fact, type LooseMeeting } from "./facts";
import type { Span } from "../reading";

export type MeetingBody = DraftBody<"meeting">;

/** A place in a kept text. */
export interface Passage {
  /** SHA-256 of the text. */
  readonly document: string;
  readonly text: string;
  readonly span: Span;
}

type LooseEvidence = NonNullable<LooseMeeting["evidence"]>[number];

/** A new record that comes along with a fact, under the slug the fact names. */
export interface Along {
  readonly list: "people" | "organisations";
  readonly slug: string;
  readonly record: object;
}

/** A value taken: it stands in the record, with the passages that support it; without any it is the editor's own. */
export function accept(body: MeetingBody, fact: Fact, passages: readonly Passage[], along: Along | null = null) {
  const record = withFact(body.record, fact);
  return settled({ record: withEvidence(record, fact, passages), companions: withAlong(body.companions, along) });
}

/**
 * A value taken out again, with the evidence of these passages. Where another passage still supports
 * it, the value stays.
 */
export function reject(body: MeetingBody, fact: Fact, passages: readonly Passage[]): MeetingBody {
  const keys = keysOfFact(fact);
  const isOfFact = ({ field, value }: LooseEvidence) => keys.some(([own, key]) => own === field && key === value);
  const evidence = (body.record.evidence ?? []).filter(
    (each) => !(isOfFact(each) && passages.some((passage) => isAt(each, passage))),
  );
  const isSupported = supportedEvidence({ ...body.record, evidence }).some(isOfFact);
  const record = { ...body.record, evidence };
  return settled({ ...body, record: isSupported ? record : withoutFact(record, fact) });
}

/** A value put right: the new one stands in the place of the old and keeps its passages. */
export function correct(body: MeetingBody, before: Fact, after: Fact, along: Along | null = null): MeetingBody {
  const was = keysOfFact(before);
  const is = keysOfFact(after);
  const evidence = (body.record.evidence ?? []).map((each) => {
    const key = was.some(([field, value]) => field === each.field && value === each.value)
      ? is.find(([field]) => field === each.field)?.[1]
      : undefined;
    return key === undefined ? each : { ...each, value: key };
  });
  const record = { ...replacedFact(body.record, before, after), evidence: once(evidence) };
  return settled({ record, companions: withAlong(body.companions, along) });
}

/** The evidence of a passage for each value a fact puts into the record. */
export function evidenceOf(fact: Fact, { document, text, span }: Passage): Evidence[] {
  const cited = citationOf(text, { start: span.start, end: Math.min(span.end, span.start + LONGEST_EXACT) });
  return keysOfFact(fact).map(([field, value]) => ({ field, value, document, ...cited }));
}

/** True where evidence cites just this passage. */
export const isAt = ({ document, start }: LooseEvidence, passage: Omit<Passage, "text">): boolean =>
  document === passage.document && start === passage.span.start;

function withEvidence(record: LooseMeeting, fact: Fact, passages: readonly Passage[]): LooseMeeting {
  const added = passages.flatMap((passage) => evidenceOf(fact, passage));
  return added.length === 0 ? record : { ...record, evidence: once([...(record.evidence ?? []), ...added]) };
}

/** Each passage once for each value. */
function once(evidence: readonly LooseEvidence[]): LooseEvidence[] {
  const keyOf = (each: LooseEvidence) => [each.field, each.value, each.document, each.start, each.end].join("|");
  return [...new Map(evidence.map((each) => [keyOf(each), each])).values()];
}

function withFact(record: LooseMeeting, fact: Fact): LooseMeeting {
  if (fact.field === "place") return { ...record, ...fact.value };
  if (isSingle(fact.field)) return { ...record, [fact.field]: fact.value };
  const items = factsIn(record, fact.field);
  const stands = items.some((each) => sameThing(each, fact));
  const after = stands ? items.map((each) => (sameThing(each, fact) ? fact : each)) : [...items, fact];
  return { ...record, [fact.field]: after.map(({ value }) => value) };
}

function withoutFact(record: LooseMeeting, fact: Fact): LooseMeeting {
  if (fact.field === "place") {
    return record.city === fact.value.city ? { ...record, city: null, hostCountry: null } : record;
  }
  if (isSingle(fact.field)) return record[fact.field] === fact.value ? { ...record, [fact.field]: null } : record;
  const rest = factsIn(record, fact.field).filter((each) => !sameThing(each, fact));
  return { ...record, [fact.field]: rest.map(({ value }) => value) };
}

/** The new value where the old stood; where the new one stands already, the old goes. */
function replacedFact(record: LooseMeeting, before: Fact, after: Fact): LooseMeeting {
  if (after.field === "place" || isSingle(after.field) || before.field !== after.field)
    return withFact(before.field === after.field ? record : withoutFact(record, before), after);
  const key = keyOfFact(after);
  const items = factsIn(record, after.field)
    .filter((each) => keyOfFact(each) !== key || sameThing(each, before))
    .map((each) => (sameThing(each, before) ? after : each));
  const stands = items.includes(after);
  return { ...record, [after.field]: (stands ? items : [...items, after]).map(({ value }) => value) };
}

function withAlong(companions: MeetingBody["companions"], along: Along | null): MeetingBody["companions"] {
  if (along === null) return companions;
  const { list, slug, record } = along;
  const others = (companions[list] ?? []).filter((each) => each.slug !== slug);
  return { ...companions, [list]: [...others, { slug, record }] };
}

/** Evidence that lost its value falls away, and new records nothing names any more stay behind. */
function settled({ record, companions }: MeetingBody): MeetingBody {
  const kept = record.evidence ? { ...record, evidence: supportedEvidence(record) } : record;
  return pruneCompanions({ record: kept, companions });
}
