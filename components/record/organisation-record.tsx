import Link from "next/link";
import { RecordSection } from "@/components/ui/section";
import type { Organisation, SightedPerson } from "@/db/views";
import { only } from "@/domain/filter";
import { messages } from "@/domain/messages";
import { ORGANISATION_KINDS } from "@/domain/taxonomy";
import { AliasList } from "./alias-list";
import { AreaCounts } from "./area-counts";
import { Facts, type Fact } from "./facts";
import { InitiativeTable } from "./initiative-table";
import { MeetingsFact, ProfileMeetingsPart } from "./profile-meetings";
import { correctionOf } from "./correction";
import { RecordHead } from "./record-head";
import { RecordPage } from "./record-page";
import { StateName } from "./state-names";
import { Table } from "./table";

const { profiles: words, record: shared } = messages;

/** The page of an organisation: people seen in its posts, what its meetings were about, what it carries. */
export function OrganisationRecord({ record }: { record: Organisation }) {
  const { slug, name, kind, country, aliases, people, initiatives, areas, meetings } = record;
  const facts: Fact[] = [
    { label: words.kind, value: ORGANISATION_KINDS[kind].label },
    { label: words.country, value: country === null ? words.noState : <StateName code={country} /> },
    {
      label: words.meetings,
      value: <MeetingsFact meetings={meetings} of={["organisation", slug]} />,
      note: words.organisations.meetingsNote,
    },
    ...(aliases.length === 0
      ? []
      : [{ label: words.otherNames, value: <AliasList aliases={aliases} country={country ?? ""} /> }]),
  ];
  return (
    <RecordPage
      anchors={[
        { id: "facts", label: words.facts },
        { id: "people", label: words.organisations.people },
        ...(areas.length > 0 ? [{ id: "areas", label: words.areas }] : []),
        ...(initiatives.length > 0 ? [{ id: "initiatives", label: words.initiatives }] : []),
        { id: "meetings", label: words.meetings },
      ]}
    >
      <RecordHead
        crumbs={[{ href: "/organisations", label: words.organisations.title }]}
        title={name}
        links={[{ href: `/api/v1/organisations/${slug}`, label: shared.data.json }, correctionOf("organisation", slug)]}
      />
      <Facts id="facts" facts={facts} />
      <RecordSection id="people" title={words.organisations.people} note={words.organisations.peopleNote}>
        {people.length === 0 ? <p className="text-ink2">{words.organisations.noPeople}</p> : <People people={people} />}
      </RecordSection>
      {areas.length > 0 && (
        <RecordSection id="areas" title={words.areas} note={words.areasNote}>
          <AreaCounts counts={areas} filter={only("organisation", slug)} />
        </RecordSection>
      )}
      {initiatives.length > 0 && (
        <RecordSection id="initiatives" title={words.initiatives}>
          <InitiativeTable initiatives={initiatives} />
        </RecordSection>
      )}
      <ProfileMeetingsPart meetings={meetings} of={["organisation", slug]} note={words.organisations.meetingsNote} />
    </RecordPage>
  );
}

function People({ people }: { people: readonly SightedPerson[] }) {
  return (
    <Table
      caption={words.organisations.people}
      columns={[
        { label: words.name, width: "wide:w-[36%]" },
        { label: words.people.post, wideOnly: true },
        { label: words.people.seen, width: "w-36 wide:w-52" },
      ]}
    >
      {people.map(({ slug, name, role, from, to }) => (
        <tr key={`${slug} ${role}`}>
          <th scope="row" className="font-normal">
            <Link
              href={`/people/${slug}`}
              prefetch={false}
              className="inline-flex min-h-6 items-center type-name hover:underline"
            >
              {name}
            </Link>
            <p className="type-label text-ink2 wide:hidden">{role}</p>
          </th>
          <td className="hidden wide:table-cell">
            <span className="inline-block pt-0.5">{role}</span>
          </td>
          <td>
            <span className="inline-block pt-0.5">{words.seen(from, to)}</span>
          </td>
        </tr>
      ))}
    </Table>
  );
}
