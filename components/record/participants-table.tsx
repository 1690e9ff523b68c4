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
        <Who key={`${each.person} ${each.role}`} participant={each} count={counts.get(each.person) ?? 0} why={why} />
      ))}
    </Table>
  );
}

interface WhoProps {
  readonly participant: Participant;
  readonly count: number;
  readonly why?: WhyOf | undefined;
}

/** One person; the words behind the name stand in a row of their own, which is wide enough to read them. */
function Who({ participant: each, count, why }: WhoProps) {
  const words = why?.(each.name, { field: "participants", value: each.person }) ?? null;
  return (
    <>
      <tr className={words === null ? "" : "border-b-0! [&>*]:pb-0!"}>
        <td rowSpan={words === null ? 1 : 2} className="type-name">
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
        </th>
        <td className="hidden wide:table-cell">
          <Post {...each} />
        </td>
        <td className="text-right">
          <CountLink
            count={count}
            filter={only("person", each.person)}
            of={`held meetings with ${each.name} in the record`}
          />
        </td>
      </tr>
      {words !== null && (
        <tr>
          <td colSpan={3} className="pt-0!">
            {words}
          </td>
        </tr>
      )}
    </>
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
