"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useMemo, useRef, useState } from "react";
import { Discarded } from "@/components/forms/discarded";
import { DraftProvider, type DraftAround } from "@/components/forms/draft-context";
import { fieldId } from "@/components/forms/draft-form";
import { useDuplicates } from "@/components/forms/draft-parts";
import { MergeView } from "@/components/forms/merge-view";
import { missingOf } from "@/components/forms/missing";
import { useDraftStore } from "@/components/forms/use-draft-store";
import { useNames } from "@/components/forms/use-names";
import { useVisibility } from "@/components/forms/use-visibility";
import { faultsAt, type Bound } from "@/components/forms/bound";
import type { Draft } from "@/db/commands/draft-row";
import type { IntakeDocument } from "@/db/desk/intake";
import type { Found } from "@/db/desk/lookup";
import type { MeetingBody } from "@/domain/intake/confirm/decide";
import { linkSpeakers, type NamedPerson } from "@/domain/intake/people/link-speakers";
import { proposedTitle } from "@/domain/intake/confirm/title";
import type { AnyRecord, DraftBody, MeetingRecord } from "@/domain/records";
import type { NameOf } from "@/domain/records/changes";
import { faultsOfDraft } from "@/domain/records/draft-faults";
import { labelOfField } from "@/domain/records/labels";
import { pruneCompanions } from "@/domain/records/merge";
import { CompareStep } from "./compare-step";
import { IntakeHead } from "./intake-head";
import { IntakeSteps, STEPS, type Step } from "./intake-steps";
import { NoText } from "./no-text";
import { OwnWords } from "./own-words";
import { PublishStep } from "./publish-step";
import { ReadStep } from "./read-step";
import { wordsOfRow } from "./row-words";
import { useDecisions } from "./use-decisions";
import { useDeviceState } from "./use-device-state";
import { useFollowed } from "./use-followed";
import { useIntakeRows } from "./use-intake-rows";

export interface IntakeDeskProps {
  readonly draft: Draft;
  readonly published: { readonly version: number; readonly record: AnyRecord } | null;
  readonly documents: readonly IntakeDocument[];
  /** What draft and texts name, so that its names are there at once. */
  readonly named: readonly Found[];
  readonly person: { readonly id: string; readonly mayPublish: boolean };
  /** ISO day. */
  readonly today: string;
}

/** The intake of one meeting: its texts, what is decided about them, comparison and publication. */
export function IntakeDesk({ draft, published, documents, named, person, today }: IntakeDeskProps) {
  const { store, now } = useDraftStore({ id: draft.id, person: person.id, opened: draft });
  const body = useMemo(() => pruneCompanions(now.body) as MeetingBody, [now.body]);
  const names = useNames(body, published?.record ?? null, named);
  const faults = useMemo(() => faultsOfDraft("meeting", body, today), [body, today]);
  const visibility = useVisibility(store, now, faults);
  const duplicates = useDuplicates({ kind: "meeting", id: draft.id, slug: draft.slug, body });
  const missing = useMemo(() => missingOf("meeting", body, faults), [body, faults]);
  const device = useDeviceState(`${person.id}/${draft.id}`);
  const all = useIntakeRows({
    documents,
    body,
    refused: device.state.refused,
    known: names.known,
    nameOf: names.nameOf,
    published: (published?.record as MeetingRecord | undefined) ?? null,
  });
  const followed = useFollowed(draft.slug === null, today, documents);
  const follow = (before: DraftBody, after: DraftBody): DraftBody => {
    const next = followed(before, after) as MeetingBody;
    return linkSpeakers(next, namesIn(next, documents, names.nameOf));
  };
  const decisions = useDecisions({
    store,
    device,
    follow,
    nameOf: (row) => Object.values(wordsOfRow(row, all.naming)).slice(0, 2).filter(Boolean).join(" "),
  });
  const [step, go] = useStep();
  const [isDiscarded, setDiscarded] = useState(false);
  /** The field the last step leads to, by the id of its control in the form. */
  const [sought, seek] = useState<string | null>(null);
  useStepKey(step, () => {
    void store.flush();
    go(STEPS[STEPS.indexOf(step) + 1] ?? step);
  });

  const set = (change: object) =>
    store.update((before) => follow(before, { ...before, record: { ...before.record, ...change } }));
  const field = (name: "title" | "summary" | "status" | "confidence" | "note"): Bound<string> => ({
    id: fieldId(name),
    label: labelOfField("meeting", name),
    value: body.record[name],
    onChange: (value) => set({ [name]: value }),
    onLeave: () => visibility.leave(name),
    faults: visibility.shows(name) ? faultsAt(visibility.record, name) : NONE,
  });
  const around: DraftAround = {
    kind: "meeting",
    today,
    date: body.record.date ?? null,
    countries: body.record.countries ?? [],
    companions: body.companions,
    setCompanions: (change) =>
      store.update((before) => follow(before, { ...before, companions: change(before.companions) })),
    companionFaults: visibility.companions,
    known: names.known,
    learn: names.learn,
  };
  const { countries, modality, city } = body.record;
  const people = (body.record.participants ?? []).map(({ person: slug, role }) => ({
    name: names.nameOf("person", slug ?? ""),
    role: role ?? null,
    country: all.naming.countryOf(slug ?? ""),
  }));
  const proposed = proposedTitle({
    people,
    countries: countries ?? [],
    modality: modality ?? null,
    city: city ?? null,
  });

  if (isDiscarded) return <Discarded id={draft.id} />;
  return (
    <DraftProvider value={around}>
      <div data-full-width="">
        <IntakeHead
          {...{ draft, now, store, documents, body }}
          open={all.rows.filter(({ state }) => state === "suggested")}
          onDiscarded={() => setDiscarded(true)}
        />
        {now.phase === "conflict" && now.clash !== null ? (
          <MergeView
            kind="meeting"
            clash={now.clash}
            nameOf={names.nameOf}
            onBack={() => go("read")}
            onSettle={(choices) => store.settle(choices)}
          />
        ) : (
          <>
            <IntakeSteps draft={draft.id} step={step} onStep={go} />
            {step === "read" &&
              (documents.length === 0 ? (
                <NoText draft={draft.id} />
              ) : (
                <ReadStep slug={draft.slug} {...{ documents, all, decisions, device, today, sought }}>
                  <OwnWords field={field} proposed={proposed} />
                </ReadStep>
              ))}
            {step === "compare" && (
              <CompareStep
                {...{ draft, store, documents, body, duplicates, nameOf: names.nameOf }}
                onNext={() => go("publish")}
              />
            )}
            {step === "publish" && (
              <PublishStep
                {...{ draft, store, now, missing, visibility, body, person }}
                duplicates={duplicates.length}
                rows={all.rows}
                isPublished={all.isPublished}
                onField={(target) => {
                  seek(target);
                  go("read");
                }}
              />
            )}
          </>
        )}
      </div>
    </DraftProvider>
  );
}

/** Those who take part, by their own names and by those the texts print. */
function namesIn(
  { record, companions }: MeetingBody,
  documents: readonly IntakeDocument[],
  nameOf: NameOf,
): NamedPerson[] {
  const own = (record.participants ?? []).flatMap(({ person }) =>
    person ? [{ slug: person, name: nameOf("person", person) }] : [],
  );
  const printed = documents.flatMap(({ reading }) =>
    reading.participants.flatMap(({ value: { name, known } }) => (known === null ? [] : [{ slug: known, name }])),
  );
  const fresh = (companions.people ?? []).flatMap(({ slug, record: person }) =>
    slug && person?.name ? [{ slug, name: person.name }] : [],
  );
  return [...own, ...fresh, ...printed];
}

const NONE: ReadonlyMap<string, string> = new Map();

/** The step is part of the address, so that Back goes a step back. */
function useStep(): [Step, (step: Step) => void] {
  const asked = useSearchParams().get("step");
  const step = STEPS.find((each) => each === asked) ?? "read";
  const go = (next: Step) => {
    if (next === step) return;
    const { pathname } = window.location;
    window.history.pushState(null, "", next === "read" ? pathname : `${pathname}?step=${next}`);
    window.scrollTo(0, 0);
    // The heading of the step, once it is drawn; the values take the focus themselves.
    if (next !== "read") requestAnimationFrame(() => document.getElementById("intake-step")?.focus());
  };
  return [step, go];
}

/** Ctrl+Enter saves and goes on; in the last step it is the draft's own key. */
function useStepKey(step: Step, next: () => void): void {
  const latest = useRef(next);
  useEffect(() => {
    latest.current = next;
  });
  useEffect(() => {
    if (step === "publish") return;
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [step]);
}
