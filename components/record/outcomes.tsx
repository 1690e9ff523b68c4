import Link from "next/link";
import { RecordSection } from "@/components/ui/section";
import type { Meeting, SigningElsewhere } from "@/db/views";
import { messages } from "@/domain/messages";
import { OutcomeList } from "./outcome-list";
import type { WhyOf } from "./why";

const { record: words } = messages;

interface OutcomesProps {
  readonly record: Meeting;
  readonly signings: readonly SigningElsewhere[];
  readonly why?: WhyOf;
}

/** What came of a meeting, or that nothing is recorded, and where a thing it names was signed instead. */
export function Outcomes({ record: { outcomes, instruments }, signings, why }: OutcomesProps) {
  return (
    <RecordSection id="outcomes" title={words.sections.outcomes} note={outcomes.length > 0 && words.outcomesNote}>
      {outcomes.length > 0 ? (
        <OutcomeList outcomes={outcomes} why={why} />
      ) : (
        <p className="max-w-[72ch] border-l-2 border-line pl-3 text-ink2">
          {words.noOutcome} {instruments.length > 0 && words.named(instruments.length)}
        </p>
      )}
      {signings.map(({ instrument, title, date, meeting }) => (
        <p key={instrument} className="mt-2.5 max-w-[72ch]">
          {words.signedThere(title, date)}{" "}
          <Link href={`/meetings/${meeting.slug}`} prefetch={false} className="link">
            {meeting.title}
          </Link>
          .
        </p>
      ))}
    </RecordSection>
  );
}
