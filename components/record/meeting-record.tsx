import Link from "next/link";
import type { ReactNode } from "react";
import { ConfidenceMark } from "@/components/ui/marks";
import { RecordSection } from "@/components/ui/section";
import type { Meeting, MeetingRow, Neighbours, SigningElsewhere } from "@/db/views";
import { dayIsSure, formatEdtf } from "@/domain/edtf";
import { only } from "@/domain/filter";
import { eventJsonLd } from "@/domain/json-ld";
import { messages } from "@/domain/messages";
import { calendarHref } from "@/domain/one-meeting";
import { FORMATS, LEVELS, MODALITIES, countryName, isKeyOf } from "@/domain/taxonomy";
import { hrefOf } from "../filters/address";
import { AgreementsNamed } from "./agreements-named";
import { AreasByEmphasis } from "./areas-by-emphasis";

import { Cite } from "./cite";
import { correctionOf } from "./correction";
import { ConfidencePart } from "./confidence-part";
import { Facts } from "./facts";
import { InitiativeTable } from "./initiative-table";
import { JsonLd } from "./json-ld";
import { NeighboursFoot } from "./neighbours-foot";
import { NeighboursRail } from "./neighbours-rail";
import { Outcomes } from "./outcomes";
import { PairStrip } from "./pair-strip";
import { Participants } from "./participants";
import { RecordHead } from "./record-head";
import { RecordPage } from "./record-page";
import { SourceList } from "./source-list";
import { Said } from "./said";
import { StatusWords } from "./status-words";
import { whyOf, type WhyOf } from "./why";

const { record: words } = messages;

interface MeetingRecordProps {
  readonly record: Meeting;
  readonly neighbours: Neighbours;
  readonly signings: readonly SigningElsewhere[];
  /** Held meetings of each person. */
  readonly meetingsOf: ReadonlyMap<string, number>;
  /** Held meetings of the pair on each area. */
  readonly areasOf: ReadonlyMap<string, number>;
  readonly tour: MeetingRow | null;
  readonly origin: string;
  /** ISO day. */
  readonly today: string;
}

/** The page of a meeting: what is known, what came of it, on which sources, and what stands around it. */
export function MeetingRecord(props: MeetingRecordProps) {
  const { record, neighbours, signings, meetingsOf, areasOf, origin, today } = props;
  const { main } = neighbours;
  const among = only(main.key, main.value);
  const parts = partsOf(record);
  const pair = sequenceName(main);
  const why = whyOf(record);
  return (
    <RecordPage anchors={parts} rail={<NeighboursRail neighbours={neighbours} sequenceName={pair} meeting={record} />}>
      <JsonLd data={eventJsonLd(record, origin)} />
      <RecordHead crumbs={crumbsOf(main)} title={record.title} links={linksOf(record)} />
      <MeetingFacts record={record} why={why} />
      <StatusWords status={record.status} />
      {props.tour && <PartOf tour={props.tour} />}
      <p className="mb-9 max-w-[48em] type-summary wide:max-w-[46rem]">{record.summary}</p>
      <PairStrip slug={record.slug} title={stripTitle(main)} neighbours={neighbours} />
      <Participants record={record} meetingsOf={meetingsOf} why={why} />
      <RecordSection
        id="areas"
        title={words.sections.areas}
        note={record.areas.length > 0 && `${words.areasNote(record.areas.length)}. ${words.ofPair(main.total)}.`}
      >
        {record.areas.length === 0 && <p className="text-ink2">{words.noAreas}</p>}
        <AreasByEmphasis areas={record.areas} among={among} counts={areasOf} why={why} />
      </RecordSection>
      <Outcomes record={record} signings={signings} why={why} />
      <Said record={record} why={why} />
      {record.instruments.length > 0 && (
        <RecordSection id="agreements" title={words.sections.agreements} note={words.agreementsNote}>
          <AgreementsNamed instruments={record.instruments} asOf={today} why={why} />
        </RecordSection>
      )}
      {record.initiatives.length > 0 && (
        <RecordSection id="initiatives" title={words.sections.initiatives} note={words.initiativesNote}>
          <InitiativeTable initiatives={record.initiatives} why={why} />
        </RecordSection>
      )}
      <RecordSection id="sources" title={words.sections.sources} note={words.sourcesNote}>
        <SourceList sources={record.sources} />
        {record.evidence.length > 0 && <p className="max-w-[72ch] text-ink2">{words.judgement}</p>}
      </RecordSection>
      <RecordSection id="confidence" title={words.sections.confidence}>
        <ConfidencePart {...record} />
      </RecordSection>
      <RecordSection id="cite" title={words.sections.cite}>
        <Cite citable={{ ...record, url: `${origin}${record.url}`, readOn: today }} />
      </RecordSection>
      <NeighboursFoot main={main} label={pair} />
    </RecordPage>
  );
}

/** Parts in the order of the page; those without anything are left out, as on the page. */
function partsOf({ instruments, initiatives, quotations, figures }: Meeting) {
  const { sections } = words;
  const ids = [
    "facts",
    "participants",
    "areas",
    "outcomes",
    "quotations",
    "figures",
    "agreements",
    "initiatives",
    "sources",
    "confidence",
    "cite",
  ] as const;
  const empty = new Set<string>([
    ...(quotations.length === 0 ? ["quotations"] : []),
    ...(figures.length === 0 ? ["figures"] : []),
    ...(instruments.length === 0 ? ["agreements"] : []),
    ...(initiatives.length === 0 ? ["initiatives"] : []),
  ]);
  return ids.filter((id) => !empty.has(id)).map((id) => ({ id, label: sections[id] }));
}

function sequenceName({ key, value }: Neighbours["main"]): string {
  if (key === "country") return words.pair(countryName(value));
  return isKeyOf(FORMATS, value) ? `${FORMATS[value].label} meetings` : value;
}

function stripTitle({ key, value, total }: Neighbours["main"]): string {
  if (key === "country" || !isKeyOf(FORMATS, value)) return words.strip.title(total, words.pair(countryName(value)));
  return words.strip.regional(total, value);
}

function crumbsOf(main: Neighbours["main"]) {
  return [
    { href: "/", label: messages.profiles.meetings },
    {
      href: main.key === "country" ? `/countries/${main.value}` : hrefOf(only("format", main.value)),
      label: sequenceName(main),
    },
  ];
}

function linksOf(record: Meeting) {
  const calendar = calendarHref(record);
  return [
    { href: `/api/v1/meetings/${record.slug}`, label: words.data.json },
    ...(calendar === null ? [] : [{ href: calendar, label: words.data.calendar }]),
    correctionOf("meeting", record.slug),
  ];
}

function MeetingFacts({ record, why }: { record: Meeting; why: WhyOf }) {
  const place = words.placeName(record.city, record.host);
  return (
    <Facts
      id="facts"
      facts={[
        {
          label: words.date,
          value: <DateFact date={record.date} />,
          note: words.precisionInWords(record.date),
          why: why(words.date, { field: "date", value: record.date }),
        },
        {
          label: words.place,
          value: place,
          note: <PlaceNote record={record} />,
          why: why(words.placeAndManner, ...placeAsked(record)),
        },
        {
          label: words.level,
          value: LEVELS[record.level].label,
          note: words.levelNote,
          why: why(words.level, { field: "level", value: record.level }),
        },
        {
          label: words.confidence,
          value: <ConfidenceMark confidence={record.confidence} />,
          note: words.supportInWords(record.sources.map(({ kind }) => kind)),
        },
      ]}
    />
  );
}

/** The values told by place and manner, each under its own name. */
function placeAsked({ city, host, modality, format, countries }: Meeting): Parameters<WhyOf>[1][] {
  const label = words.placeName(city, host);
  return [
    { field: "city", value: city, label },
    { field: "hostCountry", value: host, label },
    { field: "modality", value: modality, ...(modality === null ? {} : { label: MODALITIES[modality].label }) },
    { field: "format", value: format, label: FORMATS[format].label },
    ...countries.map((code) => ({ field: "countries" as const, value: code, label: countryName(code) })),
  ];
}

function DateFact({ date }: { date: string }): ReactNode {
  return (
    <>
      {!dayIsSure(date) && <span aria-hidden="true" className="hatch mr-2 inline-block h-2.5 w-5 border border-ink3" />}
      {formatEdtf(date)}
    </>
  );
}

function PlaceNote({ record }: { record: Meeting }) {
  const host = record.city !== null && record.host !== null ? `${countryName(record.host)}. ` : "";
  return <>{host + words.manner(record.modality, record.format)}</>;
}

function PartOf({ tour }: { tour: MeetingRow }) {
  return (
    <p className="mb-4 text-ink2">
      {words.stopOf}:{" "}
      <Link href={tour.url} prefetch={false} className="link inline-flex min-h-6 items-center text-ink">
        {tour.title}
      </Link>
    </p>
  );
}
