"use client";

import { useEffect, useMemo, useRef, useState, type ComponentType } from "react";
import type { Draft } from "@/db/commands/draft-row";
import type { Found } from "@/db/desk/lookup";
import { editor } from "@/domain/messages/editor";
import { pathOf, RECORDS, type AnyRecord, type DraftBody, type MeetingRecord, type RecordKind } from "@/domain/records";
import { changesBetween } from "@/domain/records/changes";
import { faultsOfDraft } from "@/domain/records/draft-faults";
import { labelOfField } from "@/domain/records/labels";
import { pruneCompanions } from "@/domain/records/merge";
import { slugOfMeeting, slugOfText } from "@/domain/records/new-slug";
import { faultsAt } from "./bound";
import { Discarded } from "./discarded";
import { DraftProvider, type DraftAround } from "./draft-context";
import { fieldId, type DraftForm } from "./draft-form";
import { DraftHead, Moved } from "./draft-head";
import { ChangesPart, DuplicatesPart, MissingPart, SidePart, useDuplicates } from "./draft-parts";
import { MergeView } from "./merge-view";
import { missingOf } from "./missing";
import { RECORD_FORMS } from "./record-forms";
import { useDraftStore } from "./use-draft-store";
import { useEnds } from "./use-ends";
import { useNames } from "./use-names";
import { useSuggestions } from "./use-suggestions";
import { useVisibility } from "./use-visibility";

export interface EditorProps {
  readonly draft: Draft;
  readonly published: { readonly version: number; readonly record: AnyRecord } | null;
  /** What the draft names, so that its names are there at once. */
  readonly named: readonly Found[];
  readonly person: { readonly id: string; readonly mayPublish: boolean };
  /** ISO day. */
  readonly today: string;
}

/** The editor of a draft of any kind: its form at the left; what is missing, likely duplicates and changes at the right. */
export function DraftEditor({ draft, published, named, person, today }: EditorProps) {
  const { store, now } = useDraftStore({ id: draft.id, person: person.id, opened: draft });
  const { kind } = draft;
  const body = useMemo(() => pruneCompanions(now.body), [now.body]);
  const names = useNames(body, published?.record ?? null, named);
  const faults = useMemo(() => faultsOfDraft(kind, body, today), [kind, body, today]);
  const visibility = useVisibility(store, now, faults);
  const duplicates = useDuplicates({ kind, id: draft.id, slug: draft.slug, body });
  const missing = useMemo(() => missingOf(kind, body, faults), [kind, body, faults]);
  const isNew = draft.slug === null;
  const changes = changesBetween(kind, published?.record ?? null, body.record, names.nameOf);
  const merging = useMerging(now.phase === "conflict" && now.clash !== null);
  const ends = useEnds({
    id: draft.id,
    store,
    missing,
    duplicates: duplicates.length,
    mayPublish: person.mayPublish,
    visibility,
    onClash: () => merging.open(),
  });

  useFirstFocus(isNew && now.version === 1);

  const suggest = useSuggestions(kind === "meeting" && isNew, today);

  const record = body.record as Readonly<Record<string, unknown>>;
  const set = (change: object) =>
    store.update((before) => {
      const after = { ...before.record, ...change };
      return suggest(before, { ...before, record: after });
    });
  const form: DraftForm = {
    record: body.record,
    published: published?.record ?? null,
    isNew,
    set,
    // The form is of the draft's own kind; nothing but that kind's fields is asked for.
    field: ((name: string) => ({
      id: fieldId(name),
      label: labelOfField(kind, name),
      value: record[name],
      onChange: (value: unknown) => set({ [name]: value }),
      onLeave: () => visibility.leave(name),
      faults: visibility.shows(name) ? faultsAt(visibility.record, name) : NONE,
    })) as unknown as DraftForm["field"],
  };
  const around: DraftAround = {
    kind,
    today,
    date: (record["date"] as string | undefined) ?? null,
    countries: (record["countries"] as string[] | undefined) ?? [],
    companions: body.companions,
    setCompanions: (change) =>
      store.update((before) => suggest(before, { ...before, companions: change(before.companions) })),
    companionFaults: visibility.companions,
    known: names.known,
    learn: names.learn,
  };
  const Form = RECORD_FORMS[kind] as ComponentType<{ form: DraftForm }>;
  if (ends.discarded) return <Discarded id={draft.id} />;
  return (
    <DraftProvider value={around}>
      <DraftHead
        {...{ draft, now, store, ends }}
        onCompare={merging.isOpen ? null : merging.open}
        mayPublish={person.mayPublish}
        title={titleOf(kind, isNew, body)}
      />
      {published && published.version !== now.baseVersion && now.clash === null && (
        <Moved id={draft.id} store={store} version={now.baseVersion} />
      )}
      {merging.isOpen && now.clash && (
        <MergeView
          kind={kind}
          clash={now.clash}
          nameOf={names.nameOf}
          onBack={merging.close}
          onSettle={(choices) => {
            store.settle(choices);
            merging.close();
          }}
        />
      )}
      <div
        hidden={merging.isOpen}
        className="grid gap-x-10 gap-y-6 full:grid-cols-[minmax(0,40rem)_minmax(0,1fr)] wide:grid-cols-[minmax(0,1fr)_18rem]"
      >
        <form
          aria-label={titleOf(kind, isNew, body)}
          autoComplete="off"
          noValidate
          // The strip above stays in view: what takes the focus must not come to lie under it.
          className="[&_:is(input,select,textarea,button)]:scroll-mt-28"
          onSubmit={(event) => event.preventDefault()}
        >
          <Form form={form} />
        </form>
        <aside
          className="wide:sticky wide:top-16 wide:max-h-[calc(100vh-5rem)] wide:self-start wide:overflow-y-auto wide:border-l wide:border-hair wide:pl-5"
          aria-label={editor.aside}
        >
          <MissingPart missing={missing} />
          <DuplicatesPart found={duplicates} />
          <ChangesPart
            changes={changes}
            isNew={isNew}
            address={isNew ? addressOf(kind, body) : null}
            companions={companionNames(body)}
          />
          <KeysPart />
        </aside>
      </div>
    </DraftProvider>
  );
}

interface Merging {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/** The comparison opens by itself, but never under the hands of somebody writing. */
function useMerging(isClash: boolean): Merging {
  const [isWanted, setWanted] = useState(false);
  const back = useRef<Element | null>(null);
  const open = () => {
    back.current ??= document.activeElement;
    setWanted(true);
  };
  useEffect(() => {
    if (isClash && !isWriting()) queueMicrotask(() => setWanted(true));
  }, [isClash]);
  const close = () => {
    setWanted(false);
    // The form is hidden until it is drawn again.
    requestAnimationFrame(() => {
      if (back.current instanceof HTMLElement) back.current.focus();
      back.current = null;
    });
  };
  return { isOpen: isClash && isWanted, open, close };
}

const isWriting = (): boolean => document.activeElement?.closest("form input, form textarea, form select") != null;

/** A draft just begun is written from its first field on. */
function useFirstFocus(isFresh: boolean): void {
  const [isWanted] = useState(isFresh);
  useEffect(() => {
    if (isWanted) document.querySelector<HTMLElement>("form input[id^='f-'], form textarea[id^='f-']")?.focus();
  }, [isWanted]);
}

const NONE: ReadonlyMap<string, string> = new Map();

function titleOf(kind: RecordKind, isNew: boolean, { record }: DraftBody): string {
  const { title, name } = record as { title?: string | null; name?: string | null };
  const own = (title ?? name ?? "").trim();
  if (isNew) return own === "" ? editor.newRecord(RECORDS[kind].label) : own;
  return editor.changesTo(own === "" ? editor.untitled : own);
}

/** The address a new record would get, as far as it can be told. */
function addressOf(kind: RecordKind, { record }: DraftBody): string | null {
  const { title, name } = record as { title?: string | null; name?: string | null };
  const own = title ?? name ?? "";
  if (own === "") return null;
  const lists = { participants: [], organisations: [], date: "", city: null };
  const slug = kind === "meeting" ? slugOfMeeting({ ...lists, ...(record as MeetingRecord) }) : slugOfText(own);
  return pathOf(kind, slug);
}

function companionNames({ companions: { people, organisations, sources } }: DraftBody): string[] {
  const { companion } = editor.missing;
  return [
    ...(people ?? []).map(({ record }) => `${companion.people}: ${record?.name ?? ""}`),
    ...(organisations ?? []).map(({ record }) => `${companion.organisations}: ${record?.name ?? ""}`),
    ...(sources ?? []).map(({ title, url }) => `${companion.sources}: ${title ?? url ?? ""}`),
  ];
}

/** The keys, where there is a keyboard to be expected. */
function KeysPart() {
  return (
    <div className="hidden wide:block">
      <SidePart title={editor.keysTitle}>
        <dl className="type-row">
          {editor.keys.map(([key, does]) => (
            <div key={key} className="flex gap-x-3 py-0.5">
              <dt className="w-32 flex-none">
                <kbd>{key}</kbd>
              </dt>
              <dd className="text-ink2">{does}</dd>
            </div>
          ))}
        </dl>
      </SidePart>
    </div>
  );
}
