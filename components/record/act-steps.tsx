import { VagueDate } from "@/components/ui/vague-date";
import { stepsOf, type Step, type StepAct } from "@/domain/agreement-steps";
import { agreements } from "@/domain/messages/agreements";
import { ACTS, countryName, type InstrumentType } from "@/domain/taxonomy";

interface ActStepsProps {
  readonly type: InstrumentType;
  readonly countries: readonly string[];
  readonly acts: readonly StepAct[];
}

/**
 * An agreement's acts as a line of steps: filled from the signature on, outlined before it, and
 * left open where no act is recorded. Across on a wide screen, down on a narrow one.
 */
export function ActSteps({ type, countries, acts }: ActStepsProps) {
  const steps = stepsOf(type, countries, acts);
  return (
    <ol className="wide:flex">
      {steps.map((step, index) => (
        <li
          key={`${step.type} ${step.act?.date ?? ""} ${step.party ?? ""}`}
          className="relative grid grid-cols-[1.25rem_minmax(0,1fr)] pb-2.5 wide:block wide:w-44 wide:pb-0 wide:pr-4"
        >
          {index < steps.length - 1 && <Line open={steps[index + 1]?.kind === "open"} />}
          <Diamond kind={step.kind} />
          <StepWords step={step} />
        </li>
      ))}
    </ol>
  );
}

function StepWords({ step: { type, kind, act, party } }: { step: Step }) {
  const place = [party === null ? null : countryName(party), act?.city ?? null].filter((part) => part !== null);
  return (
    <div className="type-row wide:mt-1.5">
      <p className={kind === "open" ? "text-ink2" : "type-name"}>{ACTS[type].label}</p>
      <div className="type-label text-ink2">
        {act === null ? (
          <p>{[party === null ? null : countryName(party), agreements.notRecorded].filter(Boolean).join(": ")}</p>
        ) : (
          <>
            <VagueDate date={act.date} note={false} />
            {place.length > 0 && <span>, {place.join(", ")}</span>}
          </>
        )}
      </div>
    </div>
  );
}

function Line({ open }: { open: boolean }) {
  const style = open ? "border-dashed border-mute" : "border-ink";
  return (
    <span
      aria-hidden="true"
      className={`absolute left-[6px] top-[13px] h-[calc(100%-11px)] border-l wide:left-[13px] wide:right-px wide:top-[6px] wide:h-auto wide:border-l-0 wide:border-t ${style}`}
    />
  );
}

const PAINT = {
  done: { fill: "var(--ink)", stroke: "var(--ink)" },
  before: { fill: "var(--ground)", stroke: "var(--ink)" },
  open: { fill: "var(--ground)", stroke: "var(--ink3)", strokeDasharray: "2 1.5" },
} as const;

function Diamond({ kind }: { kind: Step["kind"] }) {
  return (
    <svg width="13" height="13" viewBox="0 0 13 13" aria-hidden="true" className="mt-[3px] block wide:mt-0">
      <path d="M6.5 0.7 12.3 6.5 6.5 12.3 0.7 6.5Z" {...PAINT[kind]} />
    </svg>
  );
}
