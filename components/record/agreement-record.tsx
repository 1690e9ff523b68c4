import { RecordSection } from "@/components/ui/section";
import type { Agreement } from "@/db/views";
import { AGREEMENT_STATES } from "@/domain/lifecycle";
import { messages } from "@/domain/messages";
import { INSTRUMENT_TYPES } from "@/domain/taxonomy";
import { ActSteps } from "./act-steps";
import { ActTable } from "./act-table";
import { AreaLinks } from "./area-links";
import { ConfidencePart } from "./confidence-part";
import { Facts } from "./facts";
import { MeetingsFact, ProfileMeetingsPart } from "./profile-meetings";
import { correctionOf } from "./correction";
import { RecordHead } from "./record-head";
import { RecordPage } from "./record-page";
import { SourceList } from "./source-list";
import { StateNames } from "./state-names";

const { agreements: words, record: shared, profiles } = messages;

/** The page of an agreement: its acts by party, and the state they give it with the reason. */
export function AgreementRecord({ record }: { record: Agreement }) {
  const { slug, title, type, countries, acts, areas, state, summary, meetings, sources } = record;
  const ids = ["acts", "areas", "meetings", "sources", "confidence"] as const;
  return (
    <RecordPage
      anchors={[{ id: "facts", label: profiles.facts }, ...ids.map((id) => ({ id, label: words.sections[id] }))]}
    >
      <RecordHead
        crumbs={[{ href: "/agreements", label: words.title }]}
        title={title}
        links={[{ href: `/api/v1/agreements/${slug}`, label: shared.data.json }, correctionOf("instrument", slug)]}
      />
      <Facts
        id="facts"
        facts={[
          {
            label: words.state,
            value: state === null ? words.noState : AGREEMENT_STATES[state].label,
            note: words.derived(record.asOf),
          },
          {
            label: words.type,
            value: INSTRUMENT_TYPES[type].label,
            note: record.ratifiable ? null : `${words.cap(words.ratificationDoesNotApply(type))}.`,
          },
          { label: words.parties, value: <StateNames codes={countries} /> },
          {
            label: words.sections.meetings,
            value: <MeetingsFact meetings={meetings} of={["instrument", slug]} />,
            note: words.namedIn,
          },
        ]}
      />
      <p className="mb-4 max-w-[46rem] type-summary">{words.stateSentence(record)}</p>
      <p className="mb-9 max-w-[72ch] text-ink2">{summary}</p>
      <RecordSection id="acts" title={words.sections.acts} note={words.actsNote}>
        <div className="mb-6">
          <ActSteps type={type} countries={countries} acts={acts} />
          <p className="mt-2.5 type-label text-ink2">{words.outlined}</p>
        </div>
        <ActTable type={type} countries={countries} acts={acts} />
      </RecordSection>
      <RecordSection id="areas" title={words.sections.areas}>
        <AreaLinks areas={areas} />
      </RecordSection>
      <ProfileMeetingsPart meetings={meetings} of={["instrument", slug]} note={words.namedIn} />
      <RecordSection id="sources" title={words.sections.sources}>
        <SourceList sources={sources} />
      </RecordSection>
      <RecordSection id="confidence" title={words.sections.confidence}>
        <ConfidencePart confidence={record.confidence} note={record.note} date={record.signedOn} sources={sources} />
      </RecordSection>
    </RecordPage>
  );
}
