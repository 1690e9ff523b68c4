"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { editor } from "@/domain/messages/editor";
import { recordForms } from "@/domain/messages/record-forms";
import { SOURCE_KINDS } from "@/domain/taxonomy";
import type { Bound } from "./bound";
import { DateControl } from "./date-control";
import type { DraftForm } from "./draft-form";
import { ChoiceControl, LineControl } from "./plain-controls";
import { knownAt } from "./sources-control";

const words = recordForms.source;
const LANGUAGES = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** A page that records are read from. */
export function SourceForm({ form }: { readonly form: DraftForm<"source"> }) {
  const { record, field } = form;
  return (
    <>
      <AddressControl form={form} />
      <LineControl {...field("title")} hint={words.title} />
      <LineControl {...field("publisher")} hint={words.publisher} />
      <div className="grid gap-x-5 wide:grid-cols-3">
        <DateControl {...field("publishedOn")} dayOnly optional hint={words.publishedOn} />
        <LineControl {...field("language")} hint={languageName(record.language) ?? words.language} />
        <ChoiceControl {...field("kind")} terms={SOURCE_KINDS} none={editor.none} hint={words.kind} />
      </div>
    </>
  );
}

function languageName(code: string | null | undefined): string | undefined {
  return /^[a-z]{2}$/.test(code ?? "") ? LANGUAGES.of(code ?? "") : undefined;
}

const isAddress = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** The address: a page the record has is named, and what other pages of its site say most often is filled in. */
function AddressControl({ form }: { readonly form: DraftForm<"source"> }) {
  const { record, published } = form;
  const queries = useQueryClient();
  const url = (record.url ?? "").trim();
  const isOther = isAddress(url) && url !== published?.url;
  const { data } = useQuery({ ...knownAt(url), enabled: isOther });
  const twice = isOther && data?.source && data.source.url !== published?.url ? data.source.title : null;
  const latest = useRef(form);
  useEffect(() => {
    latest.current = form;
  });

  const fillIn = async () => {
    if (!isOther) return;
    const known = await queries.query(knownAt(url)).catch(() => null);
    const { record: now, set } = latest.current;
    if (known?.guess) set({ ...known.guess, ...said(now) });
  };
  const bound: Bound<string> = form.field("url");
  return (
    <LineControl
      {...bound}
      faults={twice === null ? bound.faults : new Map([["", words.known(twice)]])}
      onLeave={() => {
        bound.onLeave();
        void fillIn();
      }}
      hint={words.url}
      type="url"
      inputMode="url"
      placeholder={editor.sources.placeholder}
    />
  );
}

/** What the draft says already: nothing is filled in over it. */
const said = (record: object): object =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== null && value !== undefined && value !== ""),
  );
