import Link from "next/link";
import { RecordSection } from "@/components/ui/section";
import type { Initiative } from "@/db/views";
import { messages } from "@/domain/messages";
import { INITIATIVE_KINDS, INITIATIVE_STATUSES } from "@/domain/taxonomy";
import { AreaLinks } from "./area-links";
import { Facts } from "./facts";
import { MeetingsFact, ProfileMeetingsPart } from "./profile-meetings";
import { correctionOf } from "./correction";
import { RecordHead } from "./record-head";
import { RecordPage } from "./record-page";
import { SourceList } from "./source-list";
import { StateNames } from "./state-names";

const { profiles: words, record: shared } = messages;

/** The page of an initiative: what it is, who carries it, which meetings name it. */
export function InitiativeRecord({ record }: { record: Initiative }) {
  const { slug, title, kind, status, startedOn, summary, countries, areas, organisations, sources, meetings } = record;
  return (
    <RecordPage
      anchors={[
        { id: "facts", label: words.facts },
        { id: "organisations", label: words.organisations.title },
        { id: "areas", label: words.areas },
        { id: "meetings", label: words.meetings },
        { id: "sources", label: words.sources },
      ]}
    >
      <RecordHead
        crumbs={[{ href: "/initiatives", label: words.initiatives }]}
        title={title}
        links={[{ href: `/api/v1/initiatives/${slug}`, label: shared.data.json }, correctionOf("initiative", slug)]}
      />
      <Facts
        id="facts"
        facts={[
          { label: words.kind, value: INITIATIVE_KINDS[kind].label },
          {
            label: words.status,
            value: INITIATIVE_STATUSES[status].label,
            note: startedOn === null ? null : shared.since(startedOn),
          },
          { label: messages.agreements.parties, value: <StateNames codes={countries} /> },
          {
            label: words.meetings,
            value: <MeetingsFact meetings={meetings} of={["initiative", slug]} />,
            note: words.initiativePages.meetingsNote,
          },
        ]}
      />
      <p className="mb-9 max-w-[46rem] type-summary">{summary}</p>
      <RecordSection id="organisations" title={words.organisations.title}>
        {organisations.length === 0 && <p className="text-ink2">{words.initiativePages.noOrganisations}</p>}
        <ul>
          {organisations.map((each) => (
            <li key={each.slug}>
              <Link
                href={`/organisations/${each.slug}`}
                prefetch={false}
                className="inline-flex min-h-6 items-center hover:underline"
              >
                {each.name}
              </Link>
            </li>
          ))}
        </ul>
      </RecordSection>
      <RecordSection id="areas" title={words.areas}>
        <AreaLinks areas={areas} />
      </RecordSection>
      <ProfileMeetingsPart meetings={meetings} of={["initiative", slug]} note={words.initiativePages.meetingsNote} />
      <RecordSection id="sources" title={words.sources}>
        <SourceList sources={sources} />
      </RecordSection>
    </RecordPage>
  );
}
