import type { ReactNode } from "react";
import type { Meeting } from "@/db/views";
import { messages } from "@/domain/messages";
import { quoteInLine } from "@/domain/quote-in-line";
import type { EvidenceField } from "@/domain/records/evidence";
import { addressOfWords } from "@/domain/text-fragment";

const { record: words } = messages;

type Passage = Meeting["evidence"][number];

/** One value whose words are asked for; `label` tells it from the others of one disclosure. */
interface Asked {
  readonly field: EvidenceField;
  readonly value: string | null;
  readonly label?: string;
}

/** Shows the words behind one or more values of a meeting, named; null where nothing was read word for word. */
export type WhyOf = (name: string, ...values: readonly Asked[]) => ReactNode;

/** Of one value; of several the best of each is shown, so that they stay in view together. */
const MOST = 5;

interface Found {
  readonly labels: readonly string[];
  readonly passage: Passage;
}

/** The words behind the values of a meeting, found once. */
export function whyOf({ evidence, sources }: Pick<Meeting, "evidence" | "sources">): WhyOf {
  const byValue = new Map<string, Passage[]>();
  for (const passage of evidence) {
    const key = `${passage.field} ${passage.value}`;
    byValue.set(key, [...(byValue.get(key) ?? []), passage]);
  }
  const numbers = new Map(sources.map(({ url }, index) => [url, index + 1]));
  const languages = new Map(sources.map(({ url, language }) => [url, language]));
  return (name, ...values) => {
    const passagesOf = ({ field, value }: Asked) => byValue.get(`${field} ${keyOf(value)}`) ?? [];
    const most = values.length > 1 ? 1 : MOST;
    const found = once(
      values.flatMap((asked) =>
        passagesOf(asked)
          .slice(0, most)
          .map((passage) => ({ labels: asked.label === undefined ? [] : [asked.label], passage })),
      ),
    );
    const all = once(values.flatMap((asked) => passagesOf(asked).map((passage) => ({ labels: [], passage }))));
    return found.length === 0 ? null : (
      <Why
        name={name}
        found={found}
        more={all.length - found.length}
        numberOf={(url) => numbers.get(url) ?? null}
        languageOf={(url) => languages.get(url)}
      />
    );
  };
}

const keyOf = (value: string | null): string => (value ?? "").replaceAll(/\s+/g, " ").trim();

/** Each passage once, with everything it stands for. */
function once(found: readonly Found[]): Found[] {
  const places = new Map<string, Found>();
  for (const { labels, passage } of found) {
    const key = placeOf(passage);
    places.set(key, { passage, labels: [...new Set([...(places.get(key)?.labels ?? []), ...labels])] });
  }
  return [...places.values()];
}

const placeOf = ({ source, start, end }: Passage): string => `${source} ${start} ${end}`;

/** The language of the source a value was read from; undefined where no words stand behind it. */
export function languageOfValue(
  { evidence, sources }: Pick<Meeting, "evidence" | "sources">,
  { field, value }: Asked,
): string | undefined {
  const passage = evidence.find((each) => each.field === field && each.value === keyOf(value));
  return sources.find(({ url }) => url === passage?.source)?.language;
}

interface WhyProps {
  readonly name: string;
  readonly found: readonly Found[];
  /** Further passages that are not shown. */
  readonly more: number;
  readonly numberOf: (source: string) => number | null;
  readonly languageOf: (source: string) => string | undefined;
}

function Why({ name, found, more, numberOf, languageOf }: WhyProps) {
  return (
    // What was left closed says nothing on paper.
    <details className="max-w-[60ch] type-label font-normal tracking-normal print:[&:not([open])]:hidden">
      <summary className="inline-flex min-h-6 list-none items-center text-ink2 before:mr-1 before:w-2 before:content-['+'] hover:text-ink [[open]>&]:before:content-['–'] print:before:content-none print:[[open]>&]:before:content-none [&::-webkit-details-marker]:hidden">
        <span className="underline decoration-line underline-offset-3 print:no-underline">{words.why}</span>
        <span className="sr-only">: {name}</span>
      </summary>
      <ul className="mt-0.5 mb-2 border-l-2 border-line pl-3">
        {found.map(({ labels, passage }) => (
          <li key={placeOf(passage)} className="py-1">
            {labels.length > 0 && <span className="block text-ink2">{labels.join(", ")}</span>}
            <Quote passage={passage} language={languageOf(passage.source)} />{" "}
            <a
              href={addressOfWords(passage.source, passage.exact)}
              rel="noopener noreferrer external"
              className="link inline-flex min-h-6 items-center whitespace-nowrap"
            >
              {words.sourceNumber(numberOf(passage.source))}
            </a>
          </li>
        ))}
        {more > 0 && <li className="py-1 text-ink2">{words.morePassages(more)}</li>}
      </ul>
    </details>
  );
}

function Quote({ passage, language }: { readonly passage: Passage; readonly language: string | undefined }) {
  const { before, words: quoted, after, isMarked } = quoteInLine(passage);
  return (
    <span lang={language} className="font-serif text-[0.9375rem] leading-[1.375rem] break-words text-ink2">
      {before}
      <q className={`text-ink ${isMarked ? "before:content-none after:content-none" : ""}`}>{quoted}</q>
      {after}
    </span>
  );
}
