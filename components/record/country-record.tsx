import Link from "next/link";
import { RecordSection } from "@/components/ui/section";
import type { Country } from "@/db/views";
import { formatEdtf } from "@/domain/edtf";
import { only } from "@/domain/filter";
import { messages } from "@/domain/messages";
import { AgreementTable } from "./agreement-table";
import { AreaCounts } from "./area-counts";
import { Facts } from "./facts";
import { InitiativeTable } from "./initiative-table";
import { LevelCounts } from "./level-counts";
import { MeetingsFact, ProfileMeetingsPart } from "./profile-meetings";
import { RecordHead } from "./record-head";
import { RecordPage } from "./record-page";
import { WidePart } from "./wide-part";

const { profiles: words, record: shared, agreements: agreementWords } = messages;
const page = words.countryPage;

/** Rows shown before a list goes on elsewhere. */
const SHOWN = 12;

/** The page of a state: since when, how often, about what, at which level, and what was signed. */
export function CountryRecord({ record }: { record: Country }) {
  const { code, name, shortName, capital, meetings, areas, levels, agreements, initiatives } = record;
  const filter = only("country", code);
  return (
    <RecordPage
      anchors={[
        { id: "facts", label: words.facts },
        { id: "areas", label: words.areas },
        { id: "levels", label: words.levels },
        { id: "agreements", label: words.agreements },
        { id: "initiatives", label: words.initiatives },
        { id: "meetings", label: words.meetings },
      ]}
    >
      <RecordHead
        crumbs={[{ href: "/", label: words.meetings }]}
        title={code === "GB" ? shortName : shared.pair(shortName)}
        links={[{ href: `/api/v1/countries/${code}`, label: shared.data.json }]}
        lede={`${name}. ${page.uneven}`}
      />
      <Facts
        id="facts"
        facts={[
          { label: page.relations, value: <Relations record={record} />, note: <RelationsNote record={record} /> },
          { label: words.meetings, value: <MeetingsFact meetings={meetings} of={["country", code]} /> },
          {
            label: words.agreements,
            value: (
              <Link href={agreementsHref(code)} prefetch={false} className="link">
                {page.agreements(agreements.length)}
              </Link>
            ),
            note: page.inForce(agreements.filter(({ state }) => state === "in-force").length),
          },
          { label: page.capital, value: capital.name },
        ]}
      />
      <RecordSection id="areas" title={words.areas} note={words.areasNote}>
        <AreaCounts counts={areas} filter={filter} />
      </RecordSection>
      <RecordSection id="levels" title={words.levels} note={words.levelsNote}>
        <LevelCounts counts={levels} filter={filter} />
      </RecordSection>
      <WidePart
        id="agreements"
        title={words.agreements}
        href={agreementsHref(code)}
        all={page.allAgreements(agreements.length)}
      >
        {agreements.length > SHOWN && <p className="mb-2 text-ink2">{page.more(SHOWN, agreements.length)}</p>}
        <AgreementTable agreements={agreements.slice(0, SHOWN)} />
        <p className="mt-2 type-label text-ink2">{agreementWords.institutional}</p>
      </WidePart>
      <WidePart
        id="initiatives"
        title={words.initiatives}
        href={code === "GB" ? "/initiatives" : `/initiatives?country=${code}`}
        all={page.allInitiatives(initiatives.length)}
      >
        {initiatives.length > SHOWN && <p className="mb-2 text-ink2">{page.mostNamed(SHOWN, initiatives.length)}</p>}
        <InitiativeTable initiatives={initiatives.toSorted((a, b) => b.meetings - a.meetings).slice(0, SHOWN)} whole />
      </WidePart>
      <ProfileMeetingsPart meetings={meetings} of={["country", code]} />
    </RecordPage>
  );
}

const agreementsHref = (code: string): string => (code === "GB" ? "/agreements" : `/agreements?country=${code}`);

function Relations({ record: { code, relations } }: { record: Country }) {
  if (code === "GB") return <>{page.relationsFive}</>;
  return <>{relations === null ? page.relationsNone : formatEdtf(relations.date)}</>;
}

/** The meetings whose anniversaries tell the year: it is known from them and from nowhere else. */
function RelationsNote({ record: { code, relations } }: { record: Country }) {
  if (code === "GB") return <>{page.relationsSelf}</>;
  if (relations === null) return <>{page.relationsNoneNote}</>;
  return (
    <>
      {page.relationsNote}
      {relations.basis.map(({ slug, title, url, date }) => (
        <Link key={slug} href={url} prefetch={false} className="mt-1 block py-1 leading-4 text-ink hover:underline">
          {title}, {formatEdtf(date)}
        </Link>
      ))}
    </>
  );
}
