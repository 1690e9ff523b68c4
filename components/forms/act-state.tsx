"use client";

import { ActSteps } from "@/components/record/act-steps";
import { stepsOf, type StepAct } from "@/domain/agreement-steps";
import { parseEdtf } from "@/domain/edtf";
import { actsNotRecorded, AGREEMENT_STATES, agreementState, partyOf } from "@/domain/lifecycle";
import { agreements } from "@/domain/messages/agreements";
import { recordForms } from "@/domain/messages/record-forms";
import type { DraftOf, InstrumentRecord } from "@/domain/records";
import { ACTS, INSTRUMENT_TYPES, isKeyOf } from "@/domain/taxonomy";
import { useDraftAround } from "./draft-context";

export type LooseAct = DraftOf<InstrumentRecord["acts"]>[number];
const words = recordForms.acts;

/** The acts that say enough already to count. */
function tellingActs(acts: readonly LooseAct[]): StepAct[] {
  return acts.flatMap(({ type, date, city, by }) =>
    isKeyOf(ACTS, type ?? "") && parseEdtf(date ?? "") !== null
      ? [
          {
            type: type as StepAct["type"],
            date: date ?? "",
            city: city || null,
            by: by || null,
            party: partyOf(by ?? null),
          },
        ]
      : [],
  );
}

interface StateProps {
  readonly type: string | null | undefined;
  readonly countries: readonly string[];
  readonly acts: readonly LooseAct[];
}

/** The state the agreement would have with these acts, as its page will show it. */
export function ActState({ type, countries, acts }: StateProps) {
  const { today } = useDraftAround();
  const telling = tellingActs(acts);
  const known = isKeyOf(INSTRUMENT_TYPES, type ?? "") ? (type as keyof typeof INSTRUMENT_TYPES) : null;
  const state = known && agreementState(known, telling, today);
  const isFuture = telling.some(({ date }) => (parseEdtf(date)?.earliest ?? "") > today);
  return (
    <div className="mb-4">
      <div role="status">
        <p className="type-label text-ink2">{words.state}</p>
        {known === null || telling.length === 0 ? (
          <p className="type-text text-ink2">{words.stateWaits}</p>
        ) : (
          <>
            <p className="type-text font-[560]">
              {state === null ? agreements.noState : AGREEMENT_STATES[state].label}
            </p>
            <p className="max-w-[72ch] type-row text-ink2">
              {agreements.stateSentence({
                type: known,
                acts: telling,
                state,
                notRecorded: actsNotRecorded(known, telling),
              })}
              {isFuture && ` ${words.future}`}
            </p>
          </>
        )}
      </div>
      {known !== null && stepsOf(known, countries, telling).length > 0 && (
        <div className="mt-3">
          <ActSteps type={known} countries={countries} acts={telling} />
        </div>
      )}
    </div>
  );
}
