import Link from "next/link";
import type { ReactNode } from "react";
import { ConfidenceMark, GroupSquare } from "@/components/ui/marks";
import { RecordSection } from "@/components/ui/section";
import type { AreaDefinition, Coverage, ValueCount } from "@/db/views";
import { COVERAGE } from "@/domain/coverage";
import { only, type Filter } from "@/domain/filter";
import { AGREEMENT_STATES } from "@/domain/lifecycle";
import { messages } from "@/domain/messages";
import {
  AREAS,
  CONFIDENCES,
  EMPHASES,
  FORMATS,
  LEVELS,
  MODALITIES,
  OUTCOME_KINDS,
  STATUSES,
  keysOf,
  type Level,
  type Term,
} from "@/domain/taxonomy";
import { CountLink } from "./count-link";
import { CoveragePart } from "./coverage-part";
import { DateDrawings } from "./date-drawings";
import { RecordHead } from "./record-head";
import { RecordPage } from "./record-page";
import { Table } from "./table";

const words = messages.method;

interface MethodRecordProps {
  readonly coverage: Coverage;
  readonly areas: readonly AreaDefinition[];
  readonly levels: readonly ValueCount<Level>[];
  readonly address: string;
  /** ISO day. */
  readonly today: string;
}

/** The method page: what the record covers, what its words mean and how it counts. */
export function MethodRecord({ coverage, areas, levels, address, today }: MethodRecordProps) {
  const { sections } = words;
  return (
    <RecordPage anchors={keysOf(sections).map((id) => ({ id, label: sections[id] }))}>
      <RecordHead crumbs={[{ href: "/", label: messages.profiles.meetings }]} title={words.title} lede={words.lede} />
      <RecordSection id="coverage" title={sections.coverage}>
        <p className="mb-5 max-w-[72ch]">{words.coverage.text(COVERAGE.from, COVERAGE.to)}</p>
        <CoveragePart coverage={coverage} />
      </RecordSection>
      <RecordSection id="counting" title={sections.counting}>
        <Points items={[...words.counting, words.tours(coverage.tours, coverage.stops)]} />
        <h3 className="mt-5 mb-1 type-name">{words.bins.title}</h3>
        <Points items={words.bins.items} />
      </RecordSection>
      <RecordSection id="dates" title={sections.dates}>
        <p className="mb-4 max-w-[72ch]">{words.dates.text}</p>
        <DateDrawings />
      </RecordSection>
      <RecordSection id="confidence" title={sections.confidence}>
        <Terms
          rows={keysOf(CONFIDENCES).map((key) => ({
            key,
            name: <ConfidenceMark confidence={key} />,
            text: CONFIDENCES[key].definition ?? "",
            count: countOf(coverage, key),
            of: `held meetings of ${CONFIDENCES[key].phrase} confidence`,
            filter: only("confidence", key),
          }))}
          title={sections.confidence}
        />
        <p className="mt-3 max-w-[72ch]">{words.confidenceText}</p>
      </RecordSection>
      <RecordSection id="levels" title={sections.levels} note={words.levelsNote}>
        <p className="mb-3 max-w-[72ch]">{words.levelsText}</p>
        <Terms
          rows={levels.map(({ value: key, count }) => ({
            key,
            name: LEVELS[key].label,
            text: words.levels[key],
            count,
            of: `held meetings at the level of ${LEVELS[key].phrase}`,
            filter: only("level", key),
          }))}
          title={sections.levels}
        />
      </RecordSection>
      <RecordSection id="areas" title={sections.areas} note={words.areasText}>
        <AreaTerms areas={areas} />
      </RecordSection>
      <RecordSection id="terms" title={sections.terms}>
        <Defined title={words.termTitles.formats} terms={FORMATS} />
        <Defined title={words.termTitles.statuses} terms={STATUSES} texts={words.statuses} />
        <Defined title={words.termTitles.modalities} terms={MODALITIES} texts={words.modalities} />
        <Defined title={words.termTitles.emphases} terms={EMPHASES} texts={words.emphases} />
        <Defined title={words.termTitles.outcomes} terms={OUTCOME_KINDS} texts={words.outcomes} />
        <Defined title={words.termTitles.agreementStates} terms={AGREEMENT_STATES} texts={words.states.definitions} />
        <p className="max-w-[72ch]">{words.states.text}</p>
      </RecordSection>
      <RecordSection id="figures" title={sections.figures}>
        <Definitions items={words.figures} />
      </RecordSection>
      <RecordSection id="limits" title={sections.limits}>
        <Points items={words.limits} />
      </RecordSection>
      <RecordSection id="evidence" title={sections.evidence}>
        <Points items={words.evidence} />
      </RecordSection>
      <RecordSection id="duplicates" title={sections.duplicates}>
        <Points items={words.duplicates} />
      </RecordSection>
      <RecordSection id="licence" title={sections.licence}>
        <Points items={[words.licence.facts, words.licence.code]} />
      </RecordSection>
      <RecordSection id="cite" title={sections.cite}>
        <p className="max-w-[72ch]">{words.cite.text}</p>
        <p className="my-3 max-w-[72ch] border-l-2 border-line pl-3 text-[0.9375rem] leading-6 break-words">
          {words.cite.example(today, address)}
        </p>
        <p className="max-w-[72ch]">{words.cite.version}</p>
      </RecordSection>
    </RecordPage>
  );
}

function countOf({ confidences }: Coverage, key: string): number {
  return confidences.find(({ value }) => value === key)?.count ?? 0;
}

function Points({ items }: { items: readonly string[] }) {
  return (
    <ul className="max-w-[72ch]">
      {items.map((item) => (
        <li key={item} className="mb-1.5 pl-4 -indent-4 before:mr-2 before:text-ink3 before:content-['–']">
          {item}
        </li>
      ))}
    </ul>
  );
}

interface TermRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly text: string;
  readonly count: number;
  readonly of: string;
  readonly filter: Filter;
}

/** Terms with their meaning and the held meetings that carry them. */
function Terms({ title, rows }: { title: string; rows: readonly TermRow[] }) {
  return (
    <Table
      caption={title}
      columns={[
        { label: title, width: "w-32 wide:w-[26%]" },
        { label: words.areaColumns.definition },
        { label: words.areaColumns.meetings, align: "right", width: "w-16 wide:w-20" },
      ]}
    >
      {rows.map(({ key, name, text, count, of, filter }) => (
        <tr key={key}>
          <th scope="row" className="type-name">
            {name}
          </th>
          <td>{text}</td>
          <td className="text-right">
            <CountLink count={count} filter={filter} of={of} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function AreaTerms({ areas }: { areas: readonly AreaDefinition[] }) {
  const { areaColumns: columns } = words;
  return (
    <Table
      caption={words.sections.areas}
      columns={[
        { label: columns.area, width: "w-32 wide:w-[26%]" },
        { label: columns.definition },
        { label: columns.dac, width: "wide:w-44", wideOnly: true },
        { label: columns.meetings, align: "right", width: "w-16 wide:w-20" },
      ]}
    >
      {areas.map(({ slug, group, label, definition, dac, count }) => (
        <tr key={slug}>
          <th scope="row" className="font-normal">
            <Link
              href={`/areas/${slug}`}
              prefetch={false}
              className="inline-flex min-h-6 items-baseline gap-2 type-name hover:underline"
            >
              <GroupSquare group={group} />
              {label}
            </Link>
          </th>
          <td>{definition}</td>
          <td className="hidden text-ink2 wide:table-cell">{dac === null ? words.noDac : `${dac.code} ${dac.name}`}</td>
          <td className="text-right">
            <CountLink count={count} filter={only("area", slug)} of={`held meetings on ${AREAS[slug].phrase}`} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

interface DefinedProps<K extends string> {
  readonly title: string;
  readonly terms: { readonly [key in K]: Term };
  /** Meanings, where the classification has none of its own. */
  readonly texts?: { readonly [key in K]: string };
}

function Defined<K extends string>({ title, terms, texts }: DefinedProps<K>) {
  return (
    <div className="mb-5">
      <h3 className="mb-1 type-name">{title}</h3>
      <dl>
        {keysOf<K>(terms).map((key) => (
          <div
            key={key}
            className="grid gap-x-5 border-b border-hair py-1.5 wide:grid-cols-[minmax(0,1fr)_minmax(0,3fr)]"
          >
            <dt>{terms[key].label}</dt>
            <dd className="max-w-[64ch] text-ink2">{texts?.[key] ?? terms[key].definition}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Definitions({ items }: { items: readonly (readonly [string, string])[] }) {
  return (
    <dl>
      {items.map(([name, text]) => (
        <div
          key={name}
          className="grid gap-x-5 border-b border-hair py-1.5 wide:grid-cols-[minmax(0,1fr)_minmax(0,3fr)]"
        >
          <dt className="type-name">{name}</dt>
          <dd className="max-w-[64ch]">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
