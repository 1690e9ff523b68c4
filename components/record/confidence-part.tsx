import Link from "next/link";
import { ConfidenceMark } from "@/components/ui/marks";
import type { Source } from "@/db/views";
import { messages } from "@/domain/messages";
import type { Confidence } from "@/domain/taxonomy";

const { record } = messages;

interface ConfidencePartProps {
  readonly confidence: Confidence;
  readonly note: string | null;
  /** EDTF date the confidence is judged on; null where there are several. */
  readonly date: string | null;
  readonly sources: readonly Source[];
}

/** How sure a record is, by which rule, on what grounds, and what the desk noted. */
export function ConfidencePart({ confidence, note, date, sources }: ConfidencePartProps) {
  const kinds = sources.map(({ kind }) => kind);
  return (
    <div className="max-w-[72ch]">
      <p className="type-name">
        <ConfidenceMark confidence={confidence} />
      </p>
      <p className="mt-1">
        {record.confidenceRule(confidence)} {date !== null && record.confidenceGround(date, kinds)}
      </p>
      <p className="mt-1.5">
        {note === null ? (
          <span className="text-ink2">{record.noNote}</span>
        ) : (
          <>
            <span className="type-name">{record.note}: </span>
            {note}
          </>
        )}
      </p>
      <p className="mt-1 no-print">
        <Link href="/method#confidence" prefetch={false} className="link inline-flex min-h-6 items-center text-ink2">
          {record.rule}
        </Link>
      </p>
    </div>
  );
}
