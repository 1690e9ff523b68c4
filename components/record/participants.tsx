import Link from "next/link";
import { RecordSection } from "@/components/ui/section";
import type { Meeting } from "@/db/views";
import { messages } from "@/domain/messages";
import { ParticipantsTable } from "./participants-table";
import type { WhyOf } from "./why";

const { record: words } = messages;

interface ParticipantsProps {
  readonly record: Meeting;
  readonly meetingsOf: ReadonlyMap<string, number>;
  readonly why?: WhyOf;
}

/** People in their posts, then the bodies that took part without a named person. */
export function Participants({ record: { participants, organisations, status }, meetingsOf, why }: ParticipantsProps) {
  return (
    <RecordSection
      id="participants"
      title={words.sections.participants}
      note={status === "announced" ? words.programmeNote : words.participantsNote}
    >
      {participants.length > 0 ? (
        <ParticipantsTable participants={participants} counts={meetingsOf} why={why} />
      ) : (
        <p className="text-ink2">{words.noParticipants}</p>
      )}
      {organisations.length > 0 && (
        <p className="mt-3">
          <span className="text-ink2">{words.withoutPerson}: </span>
          {organisations.map(({ slug, name }, index) => (
            <span key={slug}>
              {index > 0 && "; "}
              <Link href={`/organisations/${slug}`} prefetch={false} className="link">
                {name}
              </Link>
            </span>
          ))}
        </p>
      )}
      {why?.(
        words.withoutPerson,
        ...organisations.map(({ slug, name }) => ({ field: "organisations" as const, value: slug, label: name })),
      )}
    </RecordSection>
  );
}
