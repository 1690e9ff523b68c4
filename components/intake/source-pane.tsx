"use client";

import type { ReactNode, RefObject } from "react";
import type { IntakeDocument } from "@/db/desk/intake";
import { formatEdtf } from "@/domain/edtf";
import type { Mark } from "@/domain/intake/confirm/marks";
import type { Span } from "@/domain/intake/reading";
import { intake } from "@/domain/messages/intake";
import { isKeyOf, SOURCE_KINDS } from "@/domain/taxonomy";
import { Legend } from "./legend";
import { SourceText } from "./source-text";

interface SourcePaneProps {
  readonly documents: readonly IntakeDocument[];
  readonly shown: IntakeDocument;
  readonly onShow: (document: string) => void;
  readonly place: RefObject<HTMLDivElement | null>;
  readonly marks: readonly Mark[];
  readonly lit: string | null;
  readonly onHover: (row: string | null) => void;
  readonly onPick: (row: string) => void;
  readonly onAside: (span: Span) => void;
  /** Under the text. */
  readonly near: ReactNode;
  /** Over the text: what chosen words may be. */
  readonly children: ReactNode;
}

/** The left pane: which text, where it is from, the text, and what its marks mean. */
export function SourcePane({ documents, shown, onShow, near, children, ...text }: SourcePaneProps) {
  return (
    <>
      {documents.length > 1 && (
        <div
          role="group"
          aria-label={intake.documents}
          className="mb-2 flex flex-wrap gap-x-5 border-b border-line no-print"
        >
          {documents.map((each) => (
            <button
              key={each.document}
              type="button"
              aria-pressed={each === shown}
              onClick={() => onShow(each.document)}
              className="-mb-px flex min-h-9 items-center border-b-2 border-transparent type-row text-ink2 hover:text-ink aria-pressed:border-ink aria-pressed:font-semibold aria-pressed:text-ink"
            >
              {sourceName(each)}
            </button>
          ))}
        </div>
      )}
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-5 type-row text-ink2">
        <span>{factsOf(shown)}</span>
        {shown.source?.url && (
          <a href={shown.source.url} target="_blank" rel="noreferrer" className="link inline-flex min-h-6 items-center">
            {intake.original}
          </a>
        )}
      </div>
      <div className="flex flex-col wide:sticky wide:top-3 wide:max-h-[calc(100dvh-4.5rem)] print:static print:max-h-none">
        <SourceText text={shown.text} language={shown.reading.language} {...text}>
          {children}
        </SourceText>
        <Legend />
        <p id="intake-text-keys" className="mt-2 type-label text-ink2 max-wide:hidden no-print">
          {intake.textKeys}
        </p>
        {near}
      </div>
    </>
  );
}

/** "Kazinform, 11 October 2024": how a text is called. */
export function sourceName({ source }: Pick<IntakeDocument, "source">): string {
  const { publisher, title, publishedOn, url } = source ?? {};
  const name = publisher || title || hostOf(url ?? "");
  return [name, publishedOn ? formatEdtf(publishedOn) : null].filter(Boolean).join(", ");
}

function factsOf({ source }: IntakeDocument): string {
  const { kind, language, publishedOn, publisher } = source ?? {};
  return [
    publisher,
    isKeyOf(SOURCE_KINDS, kind ?? "") ? SOURCE_KINDS[kind as keyof typeof SOURCE_KINDS].label : null,
    intake.languages[language ?? ""] ?? language,
    publishedOn ? intake.publishedOn(formatEdtf(publishedOn)) : intake.noDay,
  ]
    .filter(Boolean)
    .join(", ");
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : "");
