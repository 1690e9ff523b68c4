import type { Metadata } from "next";
import { COLUMNS } from "@/app/api/exports/columns";
import { ENDPOINTS, PREFIX } from "@/app/api/contract";
import type { Endpoint } from "@/app/api/endpoint";
import { RecordSection } from "@/components/ui/section";
import { COMMANDS } from "@/db/commands";
import { PERMISSIONS } from "@/domain/access";
import { COVERAGE } from "@/domain/coverage";
import { messages } from "@/domain/messages";
import { outlineOf } from "./outline";
import { ParameterList } from "./parameter-list";
import { filterWords, ownWords } from "./parameter-words";

const { reference, exports } = messages;

export const metadata: Metadata = { title: reference.title, description: reference.lede };

const SECTIONS = ["downloads", "licence", "use", "filter", "endpoints", "columns", "writing"] as const;

const DOWNLOADS = [
  { label: "CSV", href: "/meetings.csv", holds: reference.downloads.csv },
  { label: "JSON", href: "/meetings.json", holds: reference.downloads.json },
  { label: "ICS", href: "/meetings.ics", holds: reference.downloads.ics },
  { label: "Atom", href: "/meetings.atom", holds: reference.downloads.atom },
  { label: "CSVW", href: `${PREFIX}/meetings.csv-metadata.json`, holds: reference.downloads.csvMetadata },
  { label: "OpenAPI", href: "/openapi.json", holds: reference.downloads.openapi },
] as const;

function Downloads() {
  return (
    <ul>
      {DOWNLOADS.map(({ label, href, holds }) => (
        <li key={href} className="grid gap-x-5 border-b border-hair py-1.5 wide:grid-cols-[11rem_minmax(0,1fr)]">
          <a href={href} className="link type-name justify-self-start py-0.5">
            {label}
          </a>
          <p className="max-w-[72ch] text-ink2">{holds}</p>
        </li>
      ))}
    </ul>
  );
}

function Licence() {
  return (
    <div className="max-w-[72ch] space-y-2">
      <p>{exports.licence}</p>
      <p>{exports.coverage(COVERAGE.from, COVERAGE.to)}</p>
      <p>{reference.licence.cite}</p>
    </div>
  );
}

function Use() {
  return (
    <dl>
      {reference.use.rows.map(([name, text]) => (
        <div key={name} className="grid gap-x-5 border-b border-hair py-1 wide:grid-cols-[11rem_minmax(0,1fr)]">
          <dt className="type-name">{name}</dt>
          <dd className="max-w-[72ch] text-ink2">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function EndpointEntry({ endpoint }: { endpoint: Endpoint }) {
  const { path, summary, filtered, content, example } = endpoint;
  const own = ownWords(endpoint);
  return (
    <article className="mb-6 border-t border-line pt-2 first:border-t-0 first:pt-0">
      <h3 className="type-item break-words">{path}</h3>
      <p className="text-ink2">
        {summary}
        {filtered && (
          <>
            {" · "}
            <a href="#filter" className="link">
              {reference.filterTaken}
            </a>
          </>
        )}
      </p>
      <p>
        <a href={`${PREFIX}${example}`} className="link inline-block py-0.5 break-all">
          {PREFIX}
          {example}
        </a>
      </p>
      {content.shape ? (
        <p className="type-row break-words text-ink2">{outlineOf(content.shape)}</p>
      ) : (
        <p className="type-row text-ink2">{content.type.split(";")[0]}</p>
      )}
      {own.length > 0 && (
        <div className="mt-2 border-t border-hair">
          <ParameterList parameters={own} />
        </div>
      )}
    </article>
  );
}

/** The commands, from the declarations that are run. */
function Writing() {
  const { writing } = reference;
  return (
    <>
      <p className="mb-3 max-w-[72ch]">{writing.intro}</p>
      <dl>
        {[...COMMANDS.values()].map(({ name, summary, needs, versioned, input }) => (
          <div key={name} className="grid gap-x-5 border-b border-hair py-1 wide:grid-cols-[11rem_minmax(0,1fr)]">
            <dt className="type-name">{name}</dt>
            <dd className="max-w-[72ch] min-w-0 text-ink2">
              {summary}. {writing.needs(PERMISSIONS[needs].label.toLowerCase())}
              <span className="block type-row break-words">
                {writing.takes} {outlineOf(input)}
                {versioned && `, ${writing.versioned}`}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const CONTENT: { readonly [K in (typeof SECTIONS)[number]]: () => React.ReactNode } = {
  downloads: () => <Downloads />,
  licence: () => <Licence />,
  use: () => <Use />,
  filter: () => <ParameterList parameters={filterWords()} />,
  endpoints: () => ENDPOINTS.map((endpoint) => <EndpointEntry key={endpoint.path} endpoint={endpoint} />),
  columns: () => (
    <ParameterList
      parameters={COLUMNS.map(({ name, description, many }) => ({
        name,
        meaning: description,
        values: many ? reference.list : "",
      }))}
    />
  ),
  writing: () => <Writing />,
};

/** Downloads and the reference of the API, written from the declarations that are served. */
export default function DataPage() {
  return (
    <main id="content" className="page frame pt-6">
      <nav aria-label={reference.onThisPage} className="hidden self-start type-row wide:block">
        <h2 className="type-name mb-1.5">{reference.onThisPage}</h2>
        <ul>
          {SECTIONS.map((id) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-flex min-h-6 items-center text-ink2 hover:text-ink">
                {reference[id].title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-w-0">
        <h1 className="type-title">{reference.title}</h1>
        <p className="type-summary mb-8 max-w-[62ch]">{reference.lede}</p>
        {SECTIONS.map((id) => (
          <RecordSection key={id} id={id} title={reference[id].title} note={reference[id].note}>
            {CONTENT[id]()}
          </RecordSection>
        ))}
      </div>
    </main>
  );
}
