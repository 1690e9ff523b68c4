"use client";

import Link from "next/link";
import { intake } from "@/domain/messages/intake";

export const STEPS = ["read", "compare", "publish"] as const;
export type Step = (typeof STEPS)[number];

interface IntakeStepsProps {
  readonly draft: string;
  readonly step: Step;
  readonly onStep: (step: Step) => void;
}

const LOOK =
  "block w-full border-t-3 border-transparent py-2 text-left type-row text-ink2 hover:text-ink aria-[current]:border-ink aria-[current]:font-[620] aria-[current]:text-ink";

/** The four steps; the first adds a further text to the draft. */
export function IntakeSteps({ draft, step, onStep }: IntakeStepsProps) {
  const [paste, ...titles] = intake.steps;
  return (
    <>
      <nav aria-label={intake.stepsLabel} className="mb-4.5 border-t border-ink no-print">
        <ol className="grid grid-cols-2 gap-x-5 border-b border-line wide:grid-cols-4">
          <li>
            <Link href={`/desk/intake?draft=${draft}`} prefetch={false} className={LOOK}>
              <Named at={1} title={paste} />
            </Link>
          </li>
          {STEPS.map((each, at) => (
            <li key={each}>
              <button
                type="button"
                aria-current={each === step ? "step" : undefined}
                onClick={() => onStep(each)}
                className={LOOK}
              >
                <Named at={at + 2} title={titles[at] ?? ""} />
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <h2 id="intake-step" tabIndex={-1} className="sr-only">
        {intake.stepWords(STEPS.indexOf(step) + 2, titles[STEPS.indexOf(step)] ?? "")}
      </h2>
    </>
  );
}

const Named = ({ at, title }: { readonly at: number; readonly title: string }) => (
  <>
    <span className="mr-2 tabular-nums">{at}</span>
    {title}
  </>
);
