import Link from "next/link";
import { hrefOf } from "@/components/filters/address";
import type { MeetingRow, Neighbour, Neighbours, Sequence } from "@/db/views";
import { EVERYTHING, only, withPeriod } from "@/domain/filter";
import { messages } from "@/domain/messages";
import { LEVELS, countryName } from "@/domain/taxonomy";
import { RailPart } from "./rail-part";

const { record } = messages;

interface NeighboursRailProps {
  readonly neighbours: Neighbours;
  readonly sequenceName: string;
  readonly meeting: { readonly earliest: string; readonly latest: string };
}

/** Beside a meeting: before and after in its pair, its place in other pairs, and what else its days hold. */
export function NeighboursRail({ neighbours: { main, pairs, sameDays }, sequenceName, meeting }: NeighboursRailProps) {
  const days = meeting.earliest === meeting.latest ? 1 : 2;
  return (
    <>
      <RailPart title={sequenceName}>
        <Beside
          label={main.key === "country" ? record.before : record.beforeFormat}
          neighbour={main.before}
          none={record.first}
        />
        <Beside
          label={main.key === "country" ? record.after : record.afterFormat}
          neighbour={main.after}
          none={record.last}
        />
      </RailPart>
      {pairs.length > 0 && (
        <RailPart title={record.pairs}>
          <Pairs pairs={pairs} />
        </RailPart>
      )}
      {sameDays && (
        <RailPart title={record.sameDays(days)}>
          {sameDays.meetings.length === 0 && <p className="mt-1 text-ink2">{record.noSameDays}</p>}
          <ul>
            {sameDays.meetings.map((each) => (
              <li key={each.slug} className="mt-1.5">
                <TitleLink meeting={each} />
              </li>
            ))}
          </ul>
          {sameDays.total > 1 && (
            <Link
              href={hrefOf(withPeriod(EVERYTHING, meeting.earliest, meeting.latest))}
              prefetch={false}
              className="link mt-1.5 inline-flex min-h-6 items-center text-ink2"
            >
              {record.allOfDays(sameDays.total)}
            </Link>
          )}
        </RailPart>
      )}
    </>
  );
}

function TitleLink({ meeting }: { meeting: MeetingRow }) {
  return (
    <Link href={meeting.url} prefetch={false} className="block py-[3px] leading-[1.125rem] hover:underline">
      {meeting.title}
    </Link>
  );
}

function Beside({ label, neighbour, none }: { label: string; neighbour: Neighbour | null; none: string }) {
  return (
    <div className="mt-2">
      <p className="type-label text-ink2">
        {label}
        {neighbour?.uncertain && `; ${record.orderUncertain}`}
      </p>
      {neighbour === null ? (
        <p className="text-ink2">{none}</p>
      ) : (
        <>
          <p className="font-[560]">
            <TitleLink meeting={neighbour.meeting} />
          </p>
          <p className="type-label text-ink2">
            {[record.dateInList(neighbour.meeting.date), neighbour.meeting.city, LEVELS[neighbour.meeting.level].label]
              .filter((part) => part !== null)
              .join(" · ")}
          </p>
        </>
      )}
    </div>
  );
}

function Pairs({ pairs }: { pairs: readonly Sequence[] }) {
  return (
    <ul className="mt-1">
      {pairs.map(({ value, ordinal, total }) => (
        <li key={value} className="flex items-baseline justify-between gap-x-2">
          <Link
            href={hrefOf(only("country", value))}
            prefetch={false}
            className="inline-flex min-h-6 items-center hover:underline"
          >
            {countryName(value)}
          </Link>
          <span className="type-label tabular-nums text-ink2">{record.ordinal(ordinal, total)}</span>
        </li>
      ))}
    </ul>
  );
}
