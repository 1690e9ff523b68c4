/** The people who took part, wrote or telephoned. */
import type { Context, Readings } from "../context";
import type { People, Person } from "./people";
import { presencesOf } from "./presence";
import type { Claim, ParticipantValue, SetAside, Span } from "../reading";
import { judge, type Verdict } from "./verdicts";

/** Claims of those who took part, in the order of their full names; others named are set aside with the reason. */
export function readParticipants(context: Context, { persons }: People): Readings<Claim<ParticipantValue>> {
  const claims: Claim<ParticipantValue>[] = [];
  const setAside: SetAside[] = [];
  const presences = presencesOf(context, persons);
  for (const person of persons) {
    const verdict = judge(context, person, presences);
    if (verdict.takesPart) claims.push(claimOf(person, verdict));
    else setAside.push({ span: person.span, because: verdict.because });
  }
  return { claims: claims.toSorted((a, b) => a.spans[0].start - b.spans[0].start), setAside };
}

function claimOf(
  { name, span, role, country, countryPrinted, known, mentions }: Person,
  { because, sure }: Verdict,
): Claim<ParticipantValue> {
  const others = mentions
    .map(({ run }): Span => ({ start: run.start, end: run.end }))
    .filter(({ start }) => start !== span.start);
  return {
    id: `participants.${name}@${span.start}`,
    value: { name, role, country, known },
    spans: [span, ...others.slice(0, MOST_PASSAGES)],
    because:
      country !== null && !countryPrinted ? `${because}; the state is inferred from the rest of the text` : because,
    sure: sure && (country === null || countryPrinted),
  };
}

/** Further passages kept for one person. */
const MOST_PASSAGES = 8;
