"use client";

import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Found } from "@/db/desk/lookup";
import type { OrganisationRecord } from "@/domain/records";
import { editor } from "@/domain/messages/editor";
import { forms } from "@/domain/messages/forms";
import { faultInWords, faultsAt, moved, without, type Bound } from "./bound";
import { Combobox, type Choice } from "./combobox";
import { NewOrganisationFields, useCompanion, withCompanion } from "./companion-fields";
import { useDraftAround } from "./draft-context";
import { Field } from "./field";
import { LeaveBoundary, ListRow } from "./list-rows";
import { slugForNew, useLookup } from "./use-lookup";

/** What can be named by its slug here; only bodies can be made in place. */
export type NamedKind = "organisation" | "instrument" | "initiative" | "tour";

interface Shown {
  readonly kind: NamedKind;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly className?: string;
}

interface Offer extends Choice {
  readonly found?: Found;
}

interface Offers {
  readonly choices: Offer[];
  readonly empty: string;
  readonly isLooking: boolean;
}

/** What a typed name offers: the records found, and for bodies a new one. */
function useOffers(kind: NamedKind, text: string, taken: readonly string[]): Offers {
  const { companions } = useDraftAround();
  const { found, ...looked } = useLookup(kind, text, kind === "tour");
  const typed = text.trim();
  const own: Offer[] =
    kind === "organisation" && typed !== ""
      ? (companions.organisations ?? [])
          .filter(({ record }) => record?.name?.toLowerCase().includes(typed.toLowerCase()))
          .map(({ slug, record }) => ({ key: slug ?? "", label: record?.name ?? "", note: editor.isNew }))
      : [];
  const known = found.map((each) => ({ key: each.slug, label: each.name, detail: each.detail, found: each }));
  const fresh: Offer[] =
    kind === "organisation" && typed !== ""
      ? [{ key: "new", label: editor.makeNew(typed), note: editor.newOrganisation, isNew: true }]
      : [];
  return { choices: [...own, ...known].filter(({ key }) => !taken.includes(key)).concat(fresh), ...looked };
}

/** Takes an offer: what was found is remembered, what is new comes along with the draft. Gives the slug. */
function useTaking(): (offer: Offer, text: string) => Promise<string> {
  const { learn, setCompanions, companions } = useDraftAround();
  return async ({ key, found, isNew }, text) => {
    if (found) learn([found]);
    if (!isNew) return key;
    const taken = (companions.organisations ?? []).map(({ slug }) => slug ?? "");
    const slug = await slugForNew("organisation", text.trim(), taken);
    setCompanions((before) => withCompanion(before, "organisations", slug, { name: text.trim() }));
    return slug;
  };
}

/** Any number of records of one kind. */
export function RecordsControl({
  kind,
  id,
  label,
  value,
  onChange,
  onLeave,
  faults,
  hint,
  optional,
  className,
}: Bound<string[]> & Shown) {
  const [text, setText] = useState("");
  const [left, setLeft] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const slugs = value ?? [];
  // A new record's slug comes a moment later; by then the list may be another.
  const latest = useRef(slugs);
  useEffect(() => {
    latest.current = slugs;
  });
  const offers = useOffers(kind, text, slugs);
  const take = useTaking();
  const pending = left && text.trim() !== "" ? editor.notTaken(text.trim()) : undefined;
  return (
    <LeaveBoundary
      onLeave={() => {
        setLeft(true);
        onLeave();
      }}
    >
      <Field
        {...{ id, label, hint, className }}
        {...(optional ? { aside: forms.optional } : {})}
        error={faults.get("") ?? pending}
      >
        {(control) => (
          <>
            {slugs.length > 0 && (
              <ul className="mb-1 border-t border-hair">
                {slugs.map((slug, at) => (
                  <NamedRow
                    key={slug}
                    id={`${id}-${at}`}
                    kind={kind}
                    slug={slug}
                    fault={faultInWords(faultsAt(faults, at))}
                    isFirst={at === 0}
                    isLast={at === slugs.length - 1}
                    onMove={(by) => onChange(moved(slugs, at, by))}
                    onRemove={() => {
                      onChange(without(slugs, at));
                      input.current?.focus();
                    }}
                    onLeave={onLeave}
                  />
                ))}
              </ul>
            )}
            <Combobox
              control={control}
              inputRef={input}
              text={text}
              onText={(next) => {
                setLeft(false);
                setText(next);
              }}
              {...offers}
              onChoose={(offer) => {
                setText("");
                void take(offer, text).then((slug) => onChange([...latest.current, slug]));
              }}
              onEmptyBackspace={() => onChange(slugs.slice(0, -1))}
              placeholder={editor.records[kind]}
            />
          </>
        )}
      </Field>
    </LeaveBoundary>
  );
}

interface NamedRowProps {
  readonly id: string;
  readonly kind: NamedKind;
  readonly slug: string;
  readonly fault: string | undefined;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onLeave: () => void;
}

function NamedRow({ id, kind, slug, onLeave, ...row }: NamedRowProps) {
  const { known } = useDraftAround();
  const companion = useCompanion<OrganisationRecord>("organisations", kind === "organisation" ? slug : null);
  const found = known(kind, slug);
  const name = companion?.record.name ?? found?.name ?? slug;
  return (
    <ListRow {...row} name={name}>
      <p className="min-h-6 type-text">
        <span className="font-[560]">{name}</span>
        <span className="ml-2 text-ink2">{companion ? editor.isNewNote : found?.detail}</span>
      </p>
      {companion && <NewOrganisationFields id={id} slug={slug} onLeave={onLeave} />}
    </ListRow>
  );
}

/** One record of a kind, or none. */
export function RecordControl({
  kind,
  id,
  label,
  value,
  onChange,
  onLeave,
  faults,
  hint,
  optional,
  className,
}: Bound<string> & Shown) {
  const { known } = useDraftAround();
  // Null: nothing is being typed, so the record's own name stands there.
  const [text, setText] = useState<string | null>(null);
  const slug = value ?? "";
  const companion = useCompanion<OrganisationRecord>("organisations", kind === "organisation" ? slug : null);
  const offers = useOffers(kind, text ?? "", []);
  const take = useTaking();
  const name = slug === "" ? "" : (companion?.record.name ?? known(kind, slug)?.name ?? slug);
  return (
    <LeaveBoundary
      onLeave={() => {
        if (text === "") setText(null);
        onLeave();
      }}
    >
      <Field
        {...{ id, label, hint, className }}
        {...(optional ? { aside: forms.optional } : {})}
        error={faultInWords(faults) ?? (text ? editor.notTaken(text) : undefined)}
      >
        {(control) => (
          <Combobox
            control={control}
            text={text ?? name}
            onText={(next) => {
              setText(next);
              if (slug !== "") onChange(null);
            }}
            {...offers}
            onChoose={(offer) => {
              const typed = text ?? "";
              setText(null);
              void take(offer, typed).then(onChange);
            }}
            placeholder={editor.records[kind]}
          />
        )}
      </Field>
      {companion && <NewOrganisationFields id={`${id}-new`} slug={slug} onLeave={onLeave} />}
    </LeaveBoundary>
  );
}
