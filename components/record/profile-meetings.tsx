import Link from "next/link";
import { MeetingItem } from "@/components/list/meeting-item";
import { hrefOf } from "@/components/filters/address";
import type { ProfileMeetings } from "@/db/views";
import { only, type ManyKey } from "@/domain/filter";
import { messages } from "@/domain/messages";

const { profiles } = messages;

interface ProfileMeetingsPartProps {
  readonly meetings: ProfileMeetings;
  /** The key and value of the filter that finds them. */
  readonly of: readonly [ManyKey, string];
  /** What it means for a meeting to stand here. */
  readonly note?: string;
}

/** The latest meetings of a profile, and the way to all of them in the explorer. */
export function ProfileMeetingsPart({ meetings, of: [key, value], note }: ProfileMeetingsPartProps) {
  const { total, announced, latest } = meetings;
  const filter = only(key, value);
  return (
    <section aria-labelledby="meetings-title" id="meetings" className="mb-9 border-t border-ink pt-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-7">
        <h2 id="meetings-title" className="type-section">
          {profiles.meetings}
        </h2>
        {total > 0 && (
          <Link href={hrefOf(filter)} prefetch={false} className="link inline-flex min-h-6 items-center">
            {profiles.allMeetings(total)}
          </Link>
        )}
      </div>
      <p className="mb-2 max-w-[80ch] text-ink2">
        {note && `${note} `}
        {total === 0 ? profiles.noMeetings : profiles.latestShown(latest.length, total)}{" "}
        {announced > 0 && (
          <Link
            href={hrefOf({ ...filter, status: { any: ["announced"], not: [] } })}
            prefetch={false}
            className="link inline-flex min-h-6 items-center"
          >
            {profiles.announced(announced)}
          </Link>
        )}
      </p>
      {latest.length > 0 && (
        <div className="border-t border-line">
          {latest.map((row) => (
            <MeetingItem key={row.slug} row={row} />
          ))}
        </div>
      )}
    </section>
  );
}

/** The number of held meetings as a fact that opens them. */
export function MeetingsFact({ meetings, of: [key, value] }: Pick<ProfileMeetingsPartProps, "meetings" | "of">) {
  if (meetings.total === 0) return <>0</>;
  return (
    <Link href={hrefOf(only(key, value))} prefetch={false} className="link">
      {profiles.heldMeetings(meetings.total)}
    </Link>
  );
}
