"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useEffect, useState, type ReactNode } from "react";
import { fetchJson } from "@/components/ui/fetch-json";
import type { Duplicate } from "@/db/desk/duplicates";
import { formatEdtf } from "@/domain/edtf";
import { editor } from "@/domain/messages/editor";
import type { DraftBody, MeetingRecord, DraftOf, RecordKind } from "@/domain/records";
import type { FieldChange } from "@/domain/records/changes";
import type { Reason } from "@/domain/records/likeness";
import { countryName } from "@/domain/taxonomy";
import { andList } from "@/domain/words";
import type { Missing } from "./missing";

/** A part of the right column. */
export function SidePart({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count?: number | undefined;
  readonly children: ReactNode;
}) {
  return (
    <section className="mb-7 border-t border-ink pt-2">
      <h2 className="mb-1 flex items-baseline justify-between type-text font-[620]">
        {title}
        {count !== undefined && count > 0 && <span className="type-label font-normal text-ink2">{count}</span>}
      </h2>
      {children}
    </section>
  );
}

/** What keeps the draft from being published; each line leads to its field. */
export function MissingPart({ missing }: { readonly missing: readonly Missing[] }) {
  return (
    <SidePart title={editor.missing.title} count={missing.length}>
      {missing.length === 0 ? (
        <p className="type-row text-ink2">{editor.missing.none}</p>
      ) : (
        <ul>
          {missing.map(({ key, label, words, target }) => (
            <li key={key} className="border-b border-hair">
              <button
                type="button"
                onClick={() => goTo(target)}
                className="flex min-h-8 w-full items-baseline gap-x-2 py-1 text-left type-row hover:bg-tint wide:min-h-6"
              >
                <span className="flex-none font-[560] underline decoration-mute underline-offset-3">{label}</span>
                <span className="text-ink2">{words}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </SidePart>
  );
}

/** Puts the focus into a field, in the middle of the screen; where a part has no element of its own, into what it is part of. */
export function goTo(target: string): void {
  const element = document.getElementById(target);
  const whole = target.slice(0, target.lastIndexOf("-"));
  if (element === null && whole.includes("-")) return goTo(whole);
  element?.focus();
  element?.scrollIntoView({ block: "center" });
}

/** What differs from the published record; of a new one, everything entered so far. */
export function ChangesPart({
  changes,
  isNew,
  address,
  companions,
}: {
  readonly changes: readonly FieldChange[];
  readonly isNew: boolean;
  readonly address: string | null;
  readonly companions: readonly string[];
}) {
  const words = editor.changes;
  return (
    <SidePart title={isNew ? words.newTitle : words.title} count={isNew ? undefined : changes.length}>
      {changes.length === 0 && <p className="type-row text-ink2">{isNew ? words.nothing : words.none}</p>}
      <dl className="type-row">
        {changes.map((change) => (
          <div key={change.field} className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 border-b border-hair py-1">
            <dt className="text-ink2">{change.label}</dt>
            <dd className="min-w-0 wrap-break-word">
              {isNew ? <Entered change={change} /> : <Changed change={change} />}
            </dd>
          </div>
        ))}
        {address !== null && (
          <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 border-b border-hair py-1">
            <dt className="text-ink2">{words.address}</dt>
            <dd className="min-w-0 break-all">{address}</dd>
          </div>
        )}
        {companions.length > 0 && (
          <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 border-b border-hair py-1">
            <dt className="text-ink2">{words.companions}</dt>
            <dd>
              <Lines lines={companions} />
            </dd>
          </div>
        )}
      </dl>
    </SidePart>
  );
}

function Lines({ lines, mark }: { readonly lines: readonly string[]; readonly mark?: string }) {
  return lines.map((line) => (
    <span key={line} className="block">
      {mark && <span className="mr-1 text-ink2">{mark}</span>}
      {line}
    </span>
  ));
}

function Entered({ change }: { readonly change: FieldChange }) {
  return change.type === "value" ? change.after : <Lines lines={change.added} />;
}

function Changed({ change }: { readonly change: FieldChange }) {
  const words = editor.changes;
  if (change.type === "value")
    return (
      <>
        {change.before !== null && <del className="block text-ink2">{change.before}</del>}
        {change.after !== null && <ins className="block decoration-mute underline-offset-3">{change.after}</ins>}
      </>
    );
  return (
    <>
      <Lines lines={change.added} mark={`${words.added}:`} />
      <Lines lines={change.removed} mark={`${words.removed}:`} />
      {change.changed.map(({ before, after }) => (
        <span key={before} className="block">
          <del className="block text-ink2">{before}</del>
          <ins className="block decoration-mute underline-offset-3">{after}</ins>
        </span>
      ))}
      {change.reordered && <span className="block text-ink2">{words.reordered}</span>}
    </>
  );
}

const PAUSE_MS = 500;

/** A value once it has stood still for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

interface Looking {
  readonly kind: RecordKind;
  readonly id: string;
  readonly slug: string | null;
  readonly body: DraftBody;
}

/** Records that look like this one; only meetings are compared. */
export function useDuplicates({ kind, id, slug, body }: Looking): readonly Duplicate[] {
  const address = kind === "meeting" ? duplicatesAddress(id, slug, body.record as DraftOf<MeetingRecord>) : null;
  const settled = useSettled(address);
  const { data } = useQuery({
    queryKey: ["desk", "duplicates", settled],
    queryFn: ({ signal }) => fetchJson<Duplicate[]>(settled ?? "", signal),
    enabled: settled !== null,
    retry: false,
  });
  return settled === null ? [] : (data ?? []);
}

function duplicatesAddress(id: string, slug: string | null, record: DraftOf<MeetingRecord>): string | null {
  if (!record.date && !record.title) return null;
  const params = new URLSearchParams({ draft: id });
  const single = { slug, kind: record.kind, date: record.date, title: record.title?.slice(0, 500), city: record.city };
  for (const [name, value] of Object.entries(single)) if (value) params.set(name, value);
  for (const code of (record.countries ?? []).slice(0, 60)) params.append("country", code);
  for (const { person } of (record.participants ?? []).slice(0, 60)) if (person) params.append("person", person);
  return `/api/v1/desk/duplicates?${params}`;
}

function reasonInWords(reason: Reason, people: readonly string[]): string {
  const { reasons } = editor.duplicates;
  if (reason.kind === "countries") return reasons.countries(andList(reason.values.map(countryName)));
  return reason.kind === "people" ? reasons.people(andList(people)) : reasons[reason.kind];
}

/** Records that look like this one, each with the reason; links open beside the form. */
export function DuplicatesPart({ found }: { readonly found: readonly Duplicate[] }) {
  if (found.length === 0) return null;
  return (
    <SidePart title={editor.duplicates.title} count={found.length}>
      <ul>
        {found.map((each) => (
          <li key={each.url} className="border-b border-hair py-1.5">
            <DuplicateLines duplicate={each} />
          </li>
        ))}
      </ul>
    </SidePart>
  );
}

/** A record that looks like this one, with the reason. */
export function DuplicateLines({ duplicate }: { readonly duplicate: Duplicate }) {
  const { url, title, date, isDraft, reasons, people } = duplicate;
  return (
    <>
      <Link href={url} prefetch={false} target="_blank" className="type-text font-[560] link">
        {title}
      </Link>
      <p className="type-label text-ink2">
        {[formatEdtf(date, "short"), ...(isDraft ? [editor.duplicates.draft] : [])].join(" · ")}
      </p>
      <p className="type-row">{reasons.map((reason) => reasonInWords(reason, people)).join("; ")}</p>
    </>
  );
}
