import Link from "next/link";
import { RecordSection } from "@/components/ui/section";
import type { Person, SightedPost } from "@/db/views";
import { only } from "@/domain/filter";
import { messages } from "@/domain/messages";
import { AliasList } from "./alias-list";
import { AreaCounts } from "./area-counts";
import { Facts, type Fact } from "./facts";
import { MeetingsFact, ProfileMeetingsPart } from "./profile-meetings";
import { correctionOf } from "./correction";
import { RecordHead } from "./record-head";
import { RecordPage } from "./record-page";
import { StateName } from "./state-names";
import { Table } from "./table";

const { profiles: words, record: shared } = messages;

/** The page of a person: names in every script, posts as sighted, meetings and what they were about. */
export function PersonRecord({ record }: { record: Person }) {
  const { slug, name, aliases, country, posts, note, areas, meetings } = record;
  const facts: Fact[] = [
    { label: words.side, value: <StateName code={country} />, note: words.sideNote },
    { label: words.meetings, value: <MeetingsFact meetings={meetings} of={["person", slug]} /> },
    ...(meetings.span === null ? [] : [{ label: words.people.seen, value: words.years(meetings.span) }]),
    ...(aliases.length === 0
      ? []
      : [{ label: words.otherNames, value: <AliasList aliases={aliases} country={country} /> }]),
  ];
  return (
    <RecordPage
      anchors={[
        { id: "facts", label: words.facts },
        { id: "posts", label: words.people.posts },
        ...(areas.length > 0 ? [{ id: "areas", label: words.areas }] : []),
        { id: "meetings", label: words.meetings },
      ]}
    >
      <RecordHead
        crumbs={[{ href: "/people", label: words.people.title }]}
        title={name}
        links={[{ href: `/api/v1/people/${slug}`, label: shared.data.json }, correctionOf("person", slug)]}
      />
      <Facts id="facts" facts={facts} />
      {note !== null && (
        <p className="mb-6 max-w-[72ch]">
          <span className="type-name">{shared.note}: </span>
          {note}
        </p>
      )}
      <RecordSection id="posts" title={words.people.posts} note={words.people.postsNote}>
        <Posts posts={posts} />
      </RecordSection>
      {areas.length > 0 && (
        <RecordSection id="areas" title={words.areas} note={words.areasNote}>
          <AreaCounts counts={areas} filter={only("person", slug)} />
        </RecordSection>
      )}
      <ProfileMeetingsPart meetings={meetings} of={["person", slug]} />
    </RecordPage>
  );
}

function Posts({ posts }: { posts: readonly SightedPost[] }) {
  return (
    <Table
      caption={words.people.posts}
      columns={[{ label: words.people.post }, { label: words.people.seen, width: "w-36 wide:w-64" }]}
    >
      {posts.map(({ role, organisation, organisationName, from, to }) => (
        <tr key={`${role} ${from}`}>
          <th scope="row" className="font-normal">
            <p className="type-name">{role}</p>
            {organisation !== null && (
              <Link
                href={`/organisations/${organisation}`}
                prefetch={false}
                className="inline-flex min-h-6 items-center text-ink2 hover:underline"
              >
                {organisationName}
              </Link>
            )}
          </th>
          <td>{words.seen(from, to)}</td>
        </tr>
      ))}
    </Table>
  );
}
