import Link from "next/link";
import type { ReactNode } from "react";
import { hrefOf } from "@/components/filters/address";
import type { Coverage } from "@/db/views";
import { EVERYTHING, only, withPeriod, type Filter } from "@/domain/filter";
import { messages } from "@/domain/messages";
import { NOT_RECORDED, SOURCE_KINDS, countryName, isCentralAsian } from "@/domain/taxonomy";
import { formatCount } from "@/domain/words";
import { CountTable } from "./count-table";
import { Table } from "./table";

const words = messages.method.coverage;

/** What the record holds, counted as the page is read. */
export function CoveragePart({ coverage }: { coverage: Coverage }) {
  const { periods, countries, held, pages, languages, kinds } = coverage;
  return (
    <>
      <Part title={words.periods} note={`${words.periodsNote} ${words.thin}`}>
        <CountTable
          caption={words.periods}
          column={words.periodColumn}
          countColumn={words.meetings}
          rows={periods.map((period) =>
            bar(words.period(period), period.count, withPeriod(EVERYTHING, period.from, period.to)),
          )}
        />
      </Part>
      <Part title={words.states} note={words.statesNote}>
        <CountTable
          caption={words.states}
          column={words.state}
          countColumn={words.meetings}
          rows={countries
            .filter(({ value }) => isCentralAsian(value))
            .map(({ value, count }) => bar(countryName(value), count, only("country", value)))}
        />
      </Part>
      <Part title={words.quality}>
        <Table caption={words.quality} columns={[{ label: words.measure }, { label: words.share, align: "right" }]}>
          {(["oneSource", "withOfficial", "noSureDay", "noParticipant"] as const).map((key) => (
            <tr key={key}>
              <th scope="row" className="font-normal">
                {words[key]}
              </th>
              <td className="text-right">
                {key === "noParticipant" ? (
                  <Link
                    href={hrefOf(only("person", NOT_RECORDED))}
                    prefetch={false}
                    className="link inline-flex min-h-6 items-center"
                  >
                    {words.shareOf(coverage[key], held)}
                  </Link>
                ) : (
                  words.shareOf(coverage[key], held)
                )}
              </td>
            </tr>
          ))}
        </Table>
      </Part>
      <Part title={words.pages(pages)}>
        <div className="grid gap-x-10 gap-y-5 wide:grid-cols-2">
          <Table
            caption={words.kinds}
            columns={[{ label: words.kind }, { label: words.pagesColumn, align: "right", width: "w-16" }]}
          >
            {kinds.map(({ value, count }) => (
              <tr key={value}>
                <th scope="row" className="font-normal">
                  <span className="type-name">{SOURCE_KINDS[value].label}</span>
                  <p className="text-ink2">{messages.method.sourceKinds[value]}</p>
                </th>
                <td className="text-right">{formatCount(count)}</td>
              </tr>
            ))}
          </Table>
          <Table
            caption={words.languages}
            columns={[{ label: words.language }, { label: words.pagesColumn, align: "right", width: "w-16" }]}
          >
            {languages.map(({ value, count }) => (
              <tr key={value} className="[&_td]:py-1 [&_th]:py-1">
                <th scope="row" className="font-normal">
                  {messages.record.language(value)}
                </th>
                <td className="text-right">{formatCount(count)}</td>
              </tr>
            ))}
          </Table>
        </div>
      </Part>
    </>
  );
}

function bar(name: string, count: number, filter: Filter) {
  return { key: name, name, count, colour: "var(--ink3)", filter, of: `${words.meetings}, ${name}` };
}

function Part({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <div className="mb-6">
      <h3 className="type-name">{title}</h3>
      {note && <p className="mb-1.5 max-w-[72ch] text-ink2">{note}</p>}
      {children}
    </div>
  );
}
