import Link from "next/link";
import { VagueDate } from "@/components/ui/vague-date";
import type { AgreementRow } from "@/db/views";
import { only } from "@/domain/filter";
import { AGREEMENT_STATES } from "@/domain/lifecycle";
import { messages } from "@/domain/messages";
import { INSTRUMENT_TYPES } from "@/domain/taxonomy";
import { andList } from "@/domain/words";
import { AreaLinks } from "./area-links";
import { CountLink } from "./count-link";
import { StateNames } from "./state-names";
import { Table, type Column } from "./table";

const { agreements: words, profiles } = messages;

interface AgreementTableProps {
  readonly agreements: readonly AgreementRow[];
  /** How a column can be sorted, by its key. */
  readonly sortOf?: (key: "title" | "date" | "meetings") => Column["sort"];
}

/** Agreements with the state their acts give them; each figure opens the meetings behind it. */
export function AgreementTable({ agreements, sortOf }: AgreementTableProps) {
  const sorted = (key: "title" | "date" | "meetings") => {
    const sort = sortOf?.(key);
    return sort ? { sort } : {};
  };
  return (
    <Table
      caption={words.title}
      columns={[
        { label: words.columns.title, ...sorted("title") },
        { label: words.columns.parties, width: "wide:w-36", wideOnly: true },
        { label: words.columns.state, width: "w-28 wide:w-44" },
        { label: words.columns.signed, width: "wide:w-36", wideOnly: true, ...sorted("date") },
        { label: profiles.areas, width: "wide:w-48", wideOnly: true },
        { label: profiles.meetings, align: "right", width: "w-16 wide:w-20", ...sorted("meetings") },
      ]}
    >
      {agreements.map((each) => (
        <Row key={each.slug} agreement={each} />
      ))}
    </Table>
  );
}

function Row({ agreement }: { agreement: AgreementRow }) {
  const { slug, title, type, countries, areas, signedOn, meetings } = agreement;
  return (
    <tr>
      <th scope="row" className="font-normal">
        <Link
          href={`/agreements/${slug}`}
          prefetch={false}
          className="inline-flex min-h-6 items-center type-name hover:underline"
        >
          {title}
        </Link>
        <p className="type-label text-ink2">{INSTRUMENT_TYPES[type].label}</p>
      </th>
      <td className="hidden text-ink2 wide:table-cell">
        <span className="inline-block pt-0.5">
          <StateNames codes={countries.filter((code) => code !== "GB")} />
        </span>
      </td>
      <td>
        <State agreement={agreement} />
        {signedOn !== null && (
          <div className="type-label wide:hidden">
            <VagueDate date={signedOn} note={false} />
          </div>
        )}
      </td>
      <td className="hidden wide:table-cell">
        <span className="inline-block pt-0.5">
          {signedOn === null ? <span className="text-ink2">{words.notRecorded}</span> : <VagueDate date={signedOn} />}
        </span>
      </td>
      <td className="hidden wide:table-cell">
        <AreaLinks areas={areas} />
      </td>
      <td className="text-right">
        <CountLink count={meetings} filter={only("instrument", slug)} of={`held meetings naming ${title}`} />
      </td>
    </tr>
  );
}

function State({ agreement: { state, notRecorded } }: { agreement: AgreementRow }) {
  return (
    <>
      <span className="inline-block pt-0.5 type-name">
        {state === null ? words.noState : AGREEMENT_STATES[state].label}
      </span>
      {notRecorded.length > 0 && (
        <p className="type-label text-ink2">
          {andList(notRecorded.map((act) => words.actNames[act]))} {words.notRecorded}
        </p>
      )}
    </>
  );
}
