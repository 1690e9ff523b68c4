"use client";

import { useState } from "react";
import { SelectField, TextField } from "@/components/forms/field";
import { formatEdtf } from "@/domain/edtf";
import { sayDate, understoodDate } from "@/domain/edtf-entry";
import { editor } from "@/domain/messages/editor";
import { forms } from "@/domain/messages/forms";
import { intake } from "@/domain/messages/intake";
import { keysOf, SOURCE_KINDS } from "@/domain/taxonomy";
import { dayIn, type PasteFaults } from "./paste-faults";
import type { Paste } from "./use-paste";
import type { SourceAt } from "./use-source-at";

const words = intake.paste;

interface SourceFieldsProps {
  readonly paste: Paste;
  readonly set: (change: Partial<Paste>) => void;
  readonly source: SourceAt;
  readonly faults: PasteFaults;
  /** ISO day. */
  readonly today: string;
}

/** What is said of the page: what the record knows of it, or a few facts to be given. */
export function SourceFields({ paste, set, source, faults, today }: SourceFieldsProps) {
  const { known, suggested, sameHost, record } = source;
  if (known !== null) {
    return (
      <div className="mb-4 border-l-2 border-ink pl-3" role="status">
        <p className="type-label text-ink2">{words.known}</p>
        <p className="font-serif text-[0.9375rem] leading-5">{known.title}</p>
        <p className="type-label text-ink2">
          {[
            known.publisher,
            SOURCE_KINDS[known.kind].label,
            intake.languages[known.language] ?? known.language,
            known.publishedOn === null ? intake.noDay : formatEdtf(known.publishedOn),
          ].join(" · ")}
        </p>
      </div>
    );
  }
  const host = hostOf(record.url ?? "");
  const line = (field: "publisher" | "title", label: string) => (
    <TextField
      id={`paste-${field}`}
      label={label}
      value={paste[field] === "" ? suggested[field] : paste[field]}
      onChange={(event) => set({ [field]: event.target.value })}
    />
  );
  return (
    <>
      {host !== null && sameHost !== null && (
        <p className="-mt-2 mb-3 type-label text-ink2">
          {sameHost > 0 ? editor.sources.guessed(host, sameHost) : editor.sources.unknownHost(host)}
        </p>
      )}
      {line("title", editor.sources.title)}
      {line("publisher", editor.sources.publisher)}
      <DayField
        value={paste.publishedOn}
        onChange={(publishedOn) => set({ publishedOn })}
        error={faults.publishedOn}
        today={today}
      />
      <div className="grid grid-cols-2 gap-x-5">
        <SelectField
          id="paste-language"
          label={words.language}
          value={paste.language === "" ? suggested.language : paste.language}
          onChange={(event) => set({ language: event.target.value })}
        >
          <option value="">{editor.none}</option>
          {keysOf(intake.languages).map((code) => (
            <option key={code} value={code}>
              {intake.languages[code]}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="paste-kind"
          label={words.kind}
          value={paste.kind === "" ? suggested.kind : paste.kind}
          onChange={(event) => set({ kind: event.target.value })}
        >
          <option value="">{editor.none}</option>
          {keysOf(SOURCE_KINDS).map((kind) => (
            <option key={kind} value={kind}>
              {SOURCE_KINDS[kind].label}
            </option>
          ))}
        </SelectField>
      </div>
      {paste.language === "" && suggested.language !== "" && paste.text !== "" && (
        <p className="-mt-2 mb-4 type-label text-ink2">
          {words.detected(intake.languages[suggested.language] ?? suggested.language)}
        </p>
      )}
    </>
  );
}

interface DayProps {
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly error: string | undefined;
  readonly today: string;
}

/** A day as people write it, held as an ISO day once it is one. */
function DayField({ value, onChange, error, today }: DayProps) {
  const [typed, setTyped] = useState({ text: "", held: "" });
  const text = typed.held === value ? typed.text : sayDate(value);
  const day = text.trim() === "" ? null : dayIn(text, today);
  return (
    <div className="mb-4">
      <TextField
        id="paste-publishedOn"
        label={editor.sources.publishedOn}
        aside={forms.optional}
        hint={words.publishedOnHint}
        error={error}
        className="!mb-0"
        value={text}
        onChange={(event) => {
          const held = dayIn(event.target.value, today) ?? event.target.value;
          setTyped({ text: event.target.value, held });
          onChange(held);
        }}
      />
      <p role="status" className="mt-1 min-h-4 type-label text-ink2">
        {day !== null && understoodDate(day)}
      </p>
    </div>
  );
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : null;
}
