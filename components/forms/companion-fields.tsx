"use client";

import type { DraftOf, OrganisationRecord, PersonRecord } from "@/domain/records";
import { editor } from "@/domain/messages/editor";
import { ORGANISATION_KINDS } from "@/domain/taxonomy";
import type { Bound, Faults } from "./bound";
import { faultsAt } from "./bound";
import { CountryControl } from "./country-control";
import { useDraftAround, type LooseCompanions } from "./draft-context";
import { ChoiceControl, LineControl } from "./plain-controls";

type Kept<R> = { slug?: string | null | undefined; record?: DraftOf<R> | null | undefined };
type ListName = "people" | "organisations";

/** A new person or body of this draft by its slug, and how to change it. */
export function useCompanion<R extends PersonRecord | OrganisationRecord>(list: ListName, slug: string | null) {
  const { companions, setCompanions, companionFaults } = useDraftAround();
  const all = (companions[list] ?? []) as Kept<R>[];
  const at = slug === null ? -1 : all.findIndex((each) => each.slug === slug);
  if (at < 0) return null;
  return {
    record: all[at]?.record ?? ({} as DraftOf<R>),
    faults: faultsAt(faultsAt(faultsAt(companionFaults, list), at), "record"),
    set: (change: Partial<DraftOf<R>>) => setCompanions((before) => changeRecord(before, list, slug ?? "", change)),
  };
}

function changeRecord(companions: LooseCompanions, list: ListName, slug: string, change: object): LooseCompanions {
  const items = (companions[list] ?? []) as Kept<object>[];
  const next = items.map((each) => (each.slug === slug ? { ...each, record: { ...each.record, ...change } } : each));
  return { ...companions, [list]: next };
}

/** Companions with one more. */
export function withCompanion(
  companions: LooseCompanions,
  list: ListName,
  slug: string,
  record: object,
): LooseCompanions {
  const items = (companions[list] ?? []) as Kept<object>[];
  return { ...companions, [list]: [...items.filter((each) => each.slug !== slug), { slug, record }] };
}

interface FieldsProps {
  readonly id: string;
  readonly slug: string;
  readonly onLeave: () => void;
}

function bind<R extends object>(
  { id, onLeave }: FieldsProps,
  { record, faults, set }: { record: R; faults: Faults; set: (change: Partial<R>) => void },
) {
  return <F extends keyof R & string>(field: F, label: string): Bound<NonNullable<R[F]>> => ({
    id: `${id}-${field}`,
    label,
    value: record[field] as NonNullable<R[F]> | null | undefined,
    onChange: (value) => set({ [field]: value } as unknown as Partial<R>),
    onLeave,
    faults: faultsAt(faults, field),
  });
}

/** The few facts of a new person. */
export function NewPersonFields(props: FieldsProps) {
  const companion = useCompanion<PersonRecord>("people", props.slug);
  if (companion === null) return null;
  const field = bind(props, companion);
  return (
    <div className="grid gap-x-5 wide:grid-cols-2">
      <LineControl {...field("name", editor.people.name)} />
      <CountryControl {...field("country", editor.people.country)} />
    </div>
  );
}

/** The few facts of a new body. */
export function NewOrganisationFields(props: FieldsProps) {
  const companion = useCompanion<OrganisationRecord>("organisations", props.slug);
  if (companion === null) return null;
  const field = bind(props, companion);
  return (
    <div className="grid gap-x-5 wide:grid-cols-3">
      <LineControl {...field("name", editor.organisation.name)} />
      <ChoiceControl {...field("kind", editor.organisation.kind)} terms={ORGANISATION_KINDS} none={editor.none} />
      <CountryControl {...field("country", editor.organisation.country)} optional />
    </div>
  );
}
