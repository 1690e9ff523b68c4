import Link from "next/link";
import { hrefOf } from "@/components/filters/address";
import { GROUP_COLOURS, GroupSquare } from "@/components/ui/marks";
import { RecordSection } from "@/components/ui/section";
import type { AreaProfile } from "@/db/views";
import { only } from "@/domain/filter";
import { messages } from "@/domain/messages";
import { EMPHASES, GROUPS, countryName, isCentralAsian } from "@/domain/taxonomy";
import { AgreementTable } from "./agreement-table";
import { CountTable } from "./count-table";
import { Facts } from "./facts";
import { FirstMeetings } from "./first-meetings";
import { InitiativeTable } from "./initiative-table";
import { MeetingsFact, ProfileMeetingsPart } from "./profile-meetings";
import { RecordHead } from "./record-head";
import { RecordPage } from "./record-page";
import { WidePart } from "./wide-part";

const { profiles: words, record: shared } = messages;
const page = words.areaPage;
const SHOWN = 12;

/** The page of a cooperation area: what it means, how it began, who speaks of it, what came of it. */
export function AreaRecord({ record }: { record: AreaProfile }) {
  const { slug, group, label, definition, dac, meetings, agreements, initiatives } = record;
  return (
    <RecordPage
      anchors={[
        { id: "facts", label: words.facts },
        { id: "began", label: page.firstTitle },
        { id: "states", label: page.states },
        { id: "emphasis", label: page.emphasis },
        { id: "agreements", label: words.agreements },
        { id: "initiatives", label: words.initiatives },
        { id: "meetings", label: words.meetings },
      ]}
    >
      <RecordHead
        crumbs={[
          { href: "/", label: words.meetings },
          { href: hrefOf(only("group", group)), label: GROUPS[group].label },
        ]}
        title={label}
        links={[{ href: `/api/v1/areas/${slug}`, label: shared.data.json }]}
      />
      <Facts
        id="facts"
        facts={[
          { label: words.meetings, value: <MeetingsFact meetings={meetings} of={["area", slug]} /> },
          {
            label: page.group,
            value: (
              <span className="inline-flex items-center gap-2">
                <GroupSquare group={group} />
                {GROUPS[group].label}
              </span>
            ),
          },
          {
            label: page.crosswalk,
            value: dac === null ? page.noCrosswalk : dac.code,
            note: dac === null ? null : `${dac.name}. ${page.nearest}`,
          },
        ]}
      />
      <p className="mb-9 max-w-[46rem] type-summary">{definition}</p>
      <RecordSection id="began" title={page.firstTitle} note={page.firstNote}>
        <FirstMeetings record={record} />
      </RecordSection>
      <RecordSection id="states" title={page.states} note={page.statesNote}>
        <States record={record} />
      </RecordSection>
      <RecordSection id="emphasis" title={page.emphasis} note={page.emphasisNote}>
        <Emphases record={record} />
      </RecordSection>
      <WidePart
        id="agreements"
        title={words.agreements}
        href={`/agreements?area=${slug}`}
        all={words.countryPage.allAgreements(agreements.length)}
      >
        <AgreementTable agreements={agreements.slice(0, SHOWN)} />
      </WidePart>
      <WidePart
        id="initiatives"
        title={words.initiatives}
        href={`/initiatives?area=${slug}`}
        all={words.countryPage.allInitiatives(initiatives.length)}
      >
        <InitiativeTable initiatives={initiatives.toSorted((a, b) => b.meetings - a.meetings).slice(0, SHOWN)} whole />
      </WidePart>
      <ProfileMeetingsPart meetings={meetings} of={["area", slug]} />
    </RecordPage>
  );
}

function States({ record: { slug, group, countries } }: { record: AreaProfile }) {
  return (
    <CountTable
      caption={page.states}
      column={words.country}
      countColumn={words.meetings}
      rows={countries
        .filter(({ value }) => isCentralAsian(value))
        .map(({ value, count }) => ({
          key: value,
          name: (
            <Link href={`/countries/${value}`} prefetch={false} className="hover:underline">
              {countryName(value)}
            </Link>
          ),
          count,
          colour: GROUP_COLOURS[group].fill,
          filter: { ...only("area", slug), country: { any: [value], not: [] } },
          of: `held meetings with ${countryName(value)}`,
        }))}
    />
  );
}

function Emphases({ record: { slug, group, emphases } }: { record: AreaProfile }) {
  return (
    <CountTable
      caption={page.emphasis}
      column={page.emphasisColumn}
      countColumn={words.meetings}
      rows={emphases.map(({ value, count }) => ({
        key: value,
        name: EMPHASES[value].label,
        count,
        colour: GROUP_COLOURS[group].fill,
        filter: { ...only("area", slug), emphasis: { any: [value], not: [] } },
        of: `held meetings where it was ${EMPHASES[value].phrase}`,
      }))}
    />
  );
}
