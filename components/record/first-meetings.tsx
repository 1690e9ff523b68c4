import Link from "next/link";
import { VagueDate } from "@/components/ui/vague-date";
import type { AreaProfile, FirstMeeting } from "@/db/views";
import { messages } from "@/domain/messages";
import { countryName } from "@/domain/taxonomy";
import { Table } from "./table";

const words = messages.profiles.areaPage;

/** How an area began: its first meetings in the record, with who took part. */
export function FirstMeetings({ record: { first, firstPriority, firsts } }: { record: AreaProfile }) {
  const rows = [
    { label: words.first, first },
    { label: words.firstPriority, first: firstPriority },
    ...firsts.map((each) => ({ label: words.firstIn(countryName(each.country)), first: each.first })),
  ];
  return (
    <Table
      caption={words.firstTitle}
      columns={[
        { label: words.firstColumn, width: "w-28 wide:w-[26%]" },
        { label: messages.record.date, width: "wide:w-32", wideOnly: true },
        { label: words.meetingColumn },
      ]}
    >
      {rows.map(({ label, first: found }) => (
        <tr key={label}>
          <th scope="row" className="font-normal text-ink2">
            {label}
          </th>
          <td className="hidden wide:table-cell">{found && <VagueDate date={found.meeting.date} />}</td>
          <td>{found === null ? <span className="text-ink2">{words.never}</span> : <First found={found} />}</td>
        </tr>
      ))}
    </Table>
  );
}

function First({ found: { meeting, participants, maybeEarlier } }: { found: FirstMeeting }) {
  const who = participants.length === 0 ? words.noOne : participants.map(({ name }) => name).join(", ");
  return (
    <>
      <div className="type-label wide:hidden">
        <VagueDate date={meeting.date} />
      </div>
      <Link href={meeting.url} prefetch={false} className="inline-block py-0.5 type-name hover:underline">
        {meeting.title}
      </Link>
      <p className="type-label text-ink2">
        {[meeting.city, who].filter((part) => part !== null).join(" · ")}
        {maybeEarlier > 0 && ` · ${words.maybeEarlier(maybeEarlier)}`}
      </p>
    </>
  );
}
