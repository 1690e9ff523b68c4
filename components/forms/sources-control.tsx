"use client";

import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { fetchJson } from "@/components/ui/fetch-json";
import type { KnownSource } from "@/db/desk/lookup";
import type { DraftOf, SourceRecord } from "@/domain/records";
import { formatEdtf } from "@/domain/edtf";
import { editor } from "@/domain/messages/editor";
import { SOURCE_KINDS } from "@/domain/taxonomy";
import { faultInWords, faultsAt, moved, without, type Bound } from "./bound";
import { Button } from "./buttons";
import { DateControl } from "./date-control";
import { useDraftAround, type LooseCompanions } from "./draft-context";
import { CONTROL, Field } from "./field";
import { LeaveBoundary, ListRow } from "./list-rows";
import { ChoiceControl, LineControl } from "./plain-controls";

type LooseSource = DraftOf<SourceRecord>;
const words = editor.sources;

export const knownAt = (url: string) => ({
  queryKey: ["desk", "source", url],
  queryFn: () => fetchJson<KnownSource>(`/api/v1/desk/source?${new URLSearchParams({ url })}`),
  retry: false,
});

/** An address as typed, tidied; null where it is none. */
function addressOf(typed: string): string | null {
  const text = typed.trim();
  const full = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(text) ? `https://${text}` : text;
  return URL.canParse(full) && /^https?:$/.test(new URL(full).protocol) ? full : null;
}

/** Pages that tell of it, by their addresses. What is not known of a page is asked in place. */
export function SourcesControl({
  id,
  label,
  value,
  onChange,
  onLeave,
  faults,
  hint = words.hint,
}: Bound<string[]> & { readonly hint?: ReactNode }) {
  const { setCompanions } = useDraftAround();
  const queries = useQueryClient();
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  /** The page whose facts are asked next. */
  const [fresh, setFresh] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const urls = value ?? [];
  const latest = useRef(urls);
  useEffect(() => {
    latest.current = urls;
  });
  const answers = useQueries({ queries: urls.map(knownAt) });

  /** A page not known yet comes along as a new source, as far as others of its host tell about it. */
  const meet = async (url: string) => {
    const known = await queries.query(knownAt(url)).catch(() => null);
    const source = known?.source;
    // The record may know the page by another form of its address.
    if (source) return onChange([...new Set(latest.current.map((each) => (each === url ? source.url : each)))]);
    setFresh(url);
    setCompanions((before) => withSource(before, { url, ...known?.guess }));
  };
  const add = (typed: string) => {
    const url = addressOf(typed);
    if (url === null) return setFault(words.notAddress);
    if (urls.includes(url)) return setFault(words.twice);
    setText("");
    setFault(null);
    onChange([...urls, url]);
    void meet(url);
  };

  return (
    <LeaveBoundary
      onLeave={() => {
        if (text.trim() !== "") add(text);
        onLeave();
      }}
    >
      <Field {...{ id, label, hint }} error={fault ?? faults.get("")}>
        {(control) => (
          <>
            {urls.length > 0 && (
              <ol className="mb-1 border-t border-hair">
                {urls.map((url, at) => (
                  <SourceRow
                    key={url}
                    id={`${id}-${at}`}
                    url={url}
                    known={answers[at]?.data}
                    isFresh={url === fresh}
                    fault={faultInWords(faultsAt(faults, at))}
                    isFirst={at === 0}
                    isLast={at === urls.length - 1}
                    onMove={(by) => onChange(moved(urls, at, by))}
                    onRemove={() => {
                      onChange(without(urls, at));
                      input.current?.focus();
                    }}
                    onLeave={onLeave}
                  />
                ))}
              </ol>
            )}
            <div className="flex items-end gap-x-3">
              <input
                {...control}
                ref={input}
                type="url"
                inputMode="url"
                autoComplete="off"
                spellCheck={false}
                value={text}
                placeholder={words.placeholder}
                onChange={(event) => {
                  setFault(null);
                  setText(event.target.value);
                }}
                onPaste={(event) => {
                  const pasted = event.clipboardData.getData("text");
                  if (text !== "" || addressOf(pasted) === null) return;
                  event.preventDefault();
                  add(pasted);
                }}
                onKeyDown={(event) => {
                  if (event.ctrlKey || event.metaKey) return;
                  if (event.key === "Enter" && text.trim() !== "") {
                    event.preventDefault();
                    add(text);
                  } else if (event.key === "Backspace" && text === "") onChange(urls.slice(0, -1));
                }}
                className={CONTROL}
              />
              <Button look="link" disabled={text.trim() === ""} onClick={() => add(text)}>
                {editor.add}
              </Button>
            </div>
          </>
        )}
      </Field>
    </LeaveBoundary>
  );
}

function withSource(companions: LooseCompanions, source: LooseSource): LooseCompanions {
  const others = (companions.sources ?? []).filter(({ url }) => url !== source.url);
  return { ...companions, sources: [...others, source] };
}

interface RowProps {
  readonly id: string;
  readonly url: string;
  readonly known: KnownSource | undefined;
  readonly isFresh: boolean;
  readonly fault: string | undefined;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onLeave: () => void;
}

function SourceRow({ id, url, known, isFresh, onLeave, ...row }: RowProps) {
  const { companions } = useDraftAround();
  const own = (companions.sources ?? []).find((each) => each.url === url);
  const source = known?.source ?? own;
  return (
    <ListRow {...row} name={source?.title ? `“${source.title}”` : url}>
      <p className="min-h-6 type-text">
        <span className="font-serif text-[0.9375rem]">{source?.title ?? ""}</span>
        <span className="block type-label break-all text-ink2">{url}</span>
        {known?.source && <span className="block type-label text-ink2">{factsOf(known.source)}</span>}
      </p>
      {own && !known?.source && (
        <NewSourceFields id={id} source={own} known={known} isFresh={isFresh} onLeave={onLeave} />
      )}
    </ListRow>
  );
}

const factsOf = ({ publisher, publishedOn, language, kind }: SourceRecord): string =>
  [publisher, SOURCE_KINDS[kind].label, language, ...(publishedOn ? [formatEdtf(publishedOn)] : [])].join(" · ");

interface FieldsProps {
  readonly id: string;
  readonly source: LooseSource;
  readonly known: KnownSource | undefined;
  readonly isFresh: boolean;
  readonly onLeave: () => void;
}

/** The few facts of a page the record has not cited before. */
function NewSourceFields({ id, source, known, isFresh, onLeave }: FieldsProps) {
  const { setCompanions, companions, companionFaults } = useDraftAround();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFresh) place.current?.querySelector("input")?.focus();
  }, [isFresh]);
  const at = (companions.sources ?? []).findIndex(({ url }) => url === source.url);
  const faults = faultsAt(faultsAt(companionFaults, "sources"), at);
  const field = (name: keyof LooseSource, label: string): Bound<string> => ({
    id: `${id}-${name}`,
    label,
    value: source[name],
    onChange: (value) => setCompanions((before) => changeSource(before, source.url ?? "", { [name]: value })),
    onLeave,
    faults: faultsAt(faults, name),
  });
  const host = new URL(source.url ?? "").hostname.replace(/^www\./, "");
  return (
    <div ref={place} className="mt-1 border-l border-ink pl-3">
      <p className="mb-2 type-label text-ink2">
        {known && known.sameHost > 0 ? words.guessed(host, known.sameHost) : words.unknownHost(host)}
      </p>
      <LineControl {...field("title", words.title)} />
      <div className="grid gap-x-5 wide:grid-cols-2">
        <DateControl {...field("publishedOn", words.publishedOn)} dayOnly optional hint={null} />
        <LineControl {...field("publisher", words.publisher)} />
        <LineControl {...field("language", words.language)} placeholder={words.languageHint} />
        <ChoiceControl {...field("kind", words.kind)} terms={SOURCE_KINDS} none={editor.none} />
      </div>
    </div>
  );
}

function changeSource(companions: LooseCompanions, url: string, change: LooseSource): LooseCompanions {
  const sources = (companions.sources ?? []).map((each) => (each.url === url ? { ...each, ...change } : each));
  return { ...companions, sources };
}
