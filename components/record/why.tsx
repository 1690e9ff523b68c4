import type { ReactNode } from "react";
import type { Meeting } from "@/db/views";
import { messages } from "@/domain/messages";
import type { EvidenceField } from "@/domain/records/evidence";
import { addressOfWords } from "@/domain/text-fragment";

const { record: words } = messages;

type Passage = Meeting["evidence"][number];

/** Shows the words behind one or more values of a meeting; null where nothing was read word for word. */
export type WhyOf = (...values: readonly (readonly [EvidenceField, string | null])[]) => ReactNode;

/** The words behind the values of a meeting, found once. */
export function whyOf({ evidence, sources }: Pick<Meeting, "evidence" | "sources">): WhyOf {
  const byValue = new Map<string, Passage[]>();
  for (const passage of evidence) {
    const key = `${passage.field} ${passage.value}`;
    byValue.set(key, [...(byValue.get(key) ?? []), passage]);
  }
  const numbers = new Map(sources.map(({ url }, index) => [url, index + 1]));
  const languages = new Map(sources.map(({ url, language }) => [url, language]));
  const keyOf = (value: string): string => value.replaceAll(/\s+/g, " ").trim();
  return (...values) => {
    const passages = values.flatMap(([field, value]) => byValue.get(`${field} ${keyOf(value ?? "")}`) ?? []);
    const once = [...new Map(passages.map((each) => [`${each.source} ${each.start} ${each.end}`, each])).values()];
    return once.length === 0 ? null : (
      <Why passages={once} numberOf={(url) => numbers.get(url) ?? null} languageOf={(url) => languages.get(url)} />
    );
  };
}

interface WhyProps {
  readonly passages: readonly Passage[];
  readonly numberOf: (source: string) => number | null;
  readonly languageOf: (source: string) => string | undefined;
}

function Why({ passages, numberOf, languageOf }: WhyProps) {
  return (
    <details className="max-w-[60ch] type-label font-normal tracking-normal">
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-ink2 underline decoration-line underline-offset-2 hover:text-ink">
        {words.why}
      </summary>
      <ul className="mb-2 border-l-2 border-line pl-3">
        {passages.map((passage) => (
          <li key={`${passage.source} ${passage.start}`} className="py-1">
            <Quote passage={passage} language={languageOf(passage.source)} />{" "}
            <a
              href={addressOfWords(passage.source, passage.exact)}
              rel="noopener noreferrer external"
              className="link inline-flex min-h-6 items-center"
            >
              {words.sourceNumber(numberOf(passage.source))}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A quote shorter than this says little without what stands around it, in code units. */
const SHORT = 40;

function Quote({ passage: { exact, prefix, suffix }, language }: { passage: Passage; language: string | undefined }) {
  const around = exact.length < SHORT;
  return (
    <span lang={language} className="font-serif text-[0.9375rem] leading-[1.375rem] break-words text-ink2">
      {around && prefix !== "" && `…${prefix}`}
      <q className="text-ink">{exact}</q>
      {around && suffix !== "" && `${suffix}…`}
    </span>
  );
}
