import Link from "next/link";
import type { Participant } from "@/db/views";
import { only } from "@/domain/filter";
import { messages } from "@/domain/messages";
import { countryName } from "@/domain/taxonomy";
import { CountLink } from "./count-link";
import { Table } from "./table";
import type { WhyOf } from "./why";

const { record } = messages;

interface ParticipantsTableProps {
  readonly participants: readonly Participant[];
  /** Held meetings of each person, by slug. */
  readonly counts: ReadonlyMap<string, number>;
  readonly why?: WhyOf | undefined;
}

/** Who took part, in the post held then. */
export function ParticipantsTable({ participants, counts, why }: ParticipantsTableProps) {
  return (
    <Table
      caption={record.sections.participants}
      columns={[
        { label: record.side, width: "w-10" },
        { label: record.person, width: "wide:w-[30%]" },
        { label: record.post, wideOnly: true },
        { label: record.inRecord, align: "right", width: "w-20 wide:w-36" },
      ]}
    >
      {participants.map((each) => (
        <tr key={`${each.person} ${each.role}`}>
          <td className="type-name">
            <abbr title={countryName(each.country)} className="no-underline">
              {each.country}
            </abbr>
          </td>
          <th scope="row" className="font-normal">
            <Link
              href={`/people/${each.person}`}
              prefetch={false}
              className="inline-flex min-h-6 items-center type-name hover:underline"
            >
              {each.name}
            </Link>
            <div className="wide:hidden">
              <Post {...each} />
            </div>
            {why?.(each.name, { field: "participants", value: each.person })}
          </th>
          <td className="hidden wide:table-cell">
            <Post {...each} />
          </td>
          <td className="text-right">
            <CountLink
              count={counts.get(each.person) ?? 0}
              filter={only("person", each.person)}
              of={`held meetings with ${each.name} in the record`}
            />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Post({ role, organisation, organisationName }: Participant) {
  return (
    <>
      <div className="wide:pt-0.5">{role}</div>
      {organisation !== null && (
        <Link
          href={`/organisations/${organisation}`}
          prefetch={false}
          className="inline-flex min-h-6 items-center type-label text-ink2 hover:underline"
        >
          {organisationName}
        </Link>
      )}
    </>
  );
}
