import type { Source } from "@/db/views";
import { formatEdtf } from "@/domain/edtf";
import { messages } from "@/domain/messages";
import { SOURCE_KINDS } from "@/domain/taxonomy";

const { record } = messages;

/** The host of an address as people read it. */
function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, "");
}

/** Sources by number: titles are not our words, so they stand in the serif and in their own language. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <ol>
      {sources.map((source, index) => (
        <li key={source.url} id={`source-${index + 1}`} className="mb-3 grid grid-cols-[1.75rem_minmax(0,1fr)]">
          <span aria-hidden="true" className="pt-0.5 type-label tabular-nums text-ink2">
            {index + 1}
          </span>
          <div>
            <p lang={source.language} className="font-serif text-[1.0625rem] leading-6 break-words">
              {source.title}
            </p>
            <p className="type-label text-ink2">
              {source.publisher} · {SOURCE_KINDS[source.kind].label} · {record.language(source.language)} ·{" "}
              {source.publishedOn === null ? record.noPublication : formatEdtf(source.publishedOn)} ·{" "}
              <a
                href={source.url}
                rel="noopener noreferrer external"
                className="link inline-flex min-h-6 items-center break-all"
              >
                {hostOf(source.url)}
                <span className="sr-only">: {source.title}</span>
              </a>
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
