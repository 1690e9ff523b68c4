import { ConfidenceMark } from "@/components/ui/marks";
import { RecordSection } from "@/components/ui/section";
import { MeetingItem } from "@/components/list/meeting-item";
import type { Meeting, MeetingRow } from "@/db/views";
import { formatEdtf } from "@/domain/edtf";
import { EVERYTHING } from "@/domain/filter";
import { eventJsonLd } from "@/domain/json-ld";
import { messages } from "@/domain/messages";
import { LEVELS } from "@/domain/taxonomy";
import { AgreementsNamed } from "./agreements-named";
import { AreasByEmphasis } from "./areas-by-emphasis";
import { Cite } from "./cite";
import { ConfidencePart } from "./confidence-part";
import { Facts } from "./facts";
import { InitiativeTable } from "./initiative-table";
import { JsonLd } from "./json-ld";
import { Outcomes } from "./outcomes";
import { Participants } from "./participants";
import { correctionOf } from "./correction";
import { RecordHead } from "./record-head";
import { RecordPage } from "./record-page";
import { SourceList } from "./source-list";
import { StateNames } from "./state-names";

const { record: words } = messages;

interface TourRecordProps {
  readonly record: Meeting;
  readonly stops: readonly MeetingRow[];
  readonly meetingsOf: ReadonlyMap<string, number>;
  readonly areasOf: ReadonlyMap<string, number>;
  readonly origin: string;
  /** ISO day. */
  readonly today: string;
}

/** The page of a tour: what ties its stops together. It is not counted, and says so. */
export function TourRecord({ record, stops, meetingsOf, areasOf, origin, today }: TourRecordProps) {
  const { sections } = words;
  const ids = ["facts", "stops", "participants", "areas", "outcomes", "sources", "confidence", "cite"] as const;
  return (
    <RecordPage anchors={ids.map((id) => ({ id, label: sections[id] }))}>
      <JsonLd data={eventJsonLd(record, origin)} />
      <RecordHead
        crumbs={[{ href: "/", label: messages.profiles.meetings }]}
        title={record.title}
        links={[
          { href: `/api/v1/meetings/${record.slug}`, label: words.data.json },
          correctionOf("meeting", record.slug),
        ]}
        lede={words.tour}
      />
      <Facts
        id="facts"
        facts={[
          { label: words.date, value: formatEdtf(record.date), note: words.precisionInWords(record.date) },
          {
            label: words.states,
            value: <StateNames codes={record.countries} />,
          },
          { label: words.level, value: LEVELS[record.level].label, note: words.tourLevelNote },
          {
            label: words.confidence,
            value: <ConfidenceMark confidence={record.confidence} />,
            note: words.supportInWords(record.sources.map(({ kind }) => kind)),
          },
        ]}
      />
      <p className="mb-9 max-w-[46rem] type-summary">{record.summary}</p>
      <section aria-labelledby="stops-title" id="stops" className="mb-9 border-t border-ink pt-3">
        <h2 id="stops-title" className="type-section">
          {sections.stops}
        </h2>
        <p className="mt-1 mb-2 text-ink2">{words.stopsNote(stops.length)}</p>
        {stops.map((row) => (
          <MeetingItem key={row.slug} row={row} />
        ))}
      </section>
      <Participants record={record} meetingsOf={meetingsOf} />
      <RecordSection id="areas" title={sections.areas} note={`${words.areasNote(record.areas.length)}. ${words.ofAll}`}>
        {record.areas.length === 0 && <p className="text-ink2">{words.noAreas}</p>}
        <AreasByEmphasis areas={record.areas} among={EVERYTHING} counts={areasOf} />
      </RecordSection>
      <Outcomes record={record} signings={[]} />
      {record.instruments.length > 0 && (
        <RecordSection id="agreements" title={sections.agreements} note={words.agreementsNote}>
          <AgreementsNamed instruments={record.instruments} asOf={today} />
        </RecordSection>
      )}
      {record.initiatives.length > 0 && (
        <RecordSection id="initiatives" title={sections.initiatives} note={words.initiativesNote}>
          <InitiativeTable initiatives={record.initiatives} />
        </RecordSection>
      )}
      <RecordSection id="sources" title={sections.sources} note={words.sourcesNote}>
        <SourceList sources={record.sources} />
      </RecordSection>
      <RecordSection id="confidence" title={sections.confidence}>
        <ConfidencePart {...record} />
      </RecordSection>
      <RecordSection id="cite" title={sections.cite}>
        <Cite citable={{ ...record, url: `${origin}${record.url}`, readOn: today }} />
      </RecordSection>
    </RecordPage>
  );
}
