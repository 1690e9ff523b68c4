"use client";

import { useQueries } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { formatEdtf, parseEdtf } from "@/domain/edtf";
import { actsNotRecorded, partyOf } from "@/domain/lifecycle";
import { recordForms } from "@/domain/messages/record-forms";
import { editor } from "@/domain/messages/editor";
import { forms } from "@/domain/messages/forms";
import { ACTS, countryName, INSTRUMENT_TYPES, isKeyOf, type Act } from "@/domain/taxonomy";
import { ActState, type LooseAct } from "./act-state";
import { faultsAt, ownFault, replaced, type Bound, type Faults } from "./bound";
import { Button } from "./buttons";
import { CityControl } from "./city-control";
import { Combobox } from "./combobox";
import { DateControl } from "./date-control";
import { useDraftAround } from "./draft-context";
import { CONTROL, Field, FieldGroup } from "./field";
import { FieldsRow } from "./fields-row";
import { LeaveBoundary } from "./list-rows";
import { ChoiceControl } from "./plain-controls";
import { knownAt } from "./sources-control";
import { useRows } from "./use-rows";

const words = recordForms.acts;

interface ActsProps extends Bound<LooseAct[]> {
  /** Of the agreement: what comes next depends on it. */
  readonly type: string | null | undefined;
  readonly countries: readonly string[];
  /** Addresses of the record's sources, one of which tells of each act. */
  readonly sources: readonly string[];
  readonly hint?: ReactNode;
}

/** The dated acts of an agreement, and the state that follows from them. */
export function ActsControl({ type, countries, sources, hint = words.hint, ...bound }: ActsProps) {
  const { id, label, value, onChange, onLeave, faults } = bound;
  const items = value ?? [];
  const { list, add, remove, move, onKey } = useRows({
    id,
    items,
    onChange,
    newItem: (after): LooseAct => ({
      type: nextAct(type, items),
      source: items[after]?.source ?? (sources.length === 1 ? sources[0] : null),
    }),
  });
  const titles = useSourceTitles(sources);
  return (
    <LeaveBoundary onLeave={onLeave}>
      <FieldGroup legend={label} hint={hint} error={ownFault({ faults })}>
        {items.length > 0 && (
          <ol ref={list} className="mb-1 border-t border-hair">
            {items.map((item, at) => (
              <ActRow
                // Nothing but its place tells an act apart while it is written.
                // oxlint-disable-next-line react/no-array-index-key
                key={at}
                id={`${id}-${at}`}
                at={at}
                item={item}
                titles={titles}
                countries={countries}
                faults={faultsAt(faults, at)}
                isFirst={at === 0}
                isLast={at === items.length - 1}
                onChange={(part) => onChange(replaced(items, at, { ...item, ...part }))}
                onMove={(by) => move(at, by)}
                onRemove={() => remove(at)}
                onAdd={() => add(at)}
                onKeyDown={(event) => onKey(event, at)}
              />
            ))}
          </ol>
        )}
        <Button id={id} look="link" onClick={() => add(items.length - 1)}>
          {words.add}
        </Button>
      </FieldGroup>
      <ActState type={type} countries={countries} acts={items} />
    </LeaveBoundary>
  );
}

/** What an agreement waits for; of one whose type is not chosen yet, the most that any waits for. */
function nextAct(type: string | null | undefined, items: readonly LooseAct[]): Act {
  const known = isKeyOf(INSTRUMENT_TYPES, type ?? "") ? (type as keyof typeof INSTRUMENT_TYPES) : "agreement";
  const told = items.flatMap((act) => (isKeyOf(ACTS, act.type ?? "") ? [{ type: act.type as Act, date: "" }] : []));
  return actsNotRecorded(known, told)[0] ?? "in-force";
}

interface Titled {
  readonly url: string;
  readonly title: string;
}

/** The record's sources by the titles people know them by. */
function useSourceTitles(urls: readonly string[]): Titled[] {
  const { companions } = useDraftAround();
  const known = useQueries({ queries: urls.map(knownAt) });
  return urls.map((url, at) => {
    const own = (companions.sources ?? []).find((each) => each.url === url)?.title;
    return { url, title: known[at]?.data?.source?.title ?? (own || url) };
  });
}

interface RowProps {
  readonly id: string;
  readonly at: number;
  readonly item: LooseAct;
  readonly titles: readonly Titled[];
  readonly countries: readonly string[];
  readonly faults: Faults;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (part: LooseAct) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onAdd: () => void;
  readonly onKeyDown: Parameters<typeof FieldsRow>[0]["onKeyDown"];
}

function ActRow({ id, at, item, titles, countries, faults, onChange, onAdd, ...row }: RowProps) {
  const bind = (field: keyof LooseAct, label: string): Bound<string> => ({
    id: `${id}-${field}`,
    label,
    value: item[field],
    onChange: (value) => onChange({ [field]: value }),
    // What is missing is told when the whole list is left, not between two fields of a row.
    onLeave: () => {},
    faults: faultsAt(faults, field),
  });
  return (
    <FieldsRow {...row} name={words.name(at + 1)} said={inShort(item)} fault={ownFault({ faults })}>
      <div className="grid gap-x-5 wide:grid-cols-3">
        <ChoiceControl {...bind("type", words.type)} terms={ACTS} none={editor.none} />
        <DateControl {...bind("date", words.date)} hint={null} />
        <CityControl {...bind("city", words.city)} onCountry={() => {}} />
      </div>
      <div className="grid gap-x-5 wide:grid-cols-2">
        <ByControl {...bind("by", words.by)} countries={countries} onEnter={onAdd} />
        <SourceChoice {...bind("source", words.source)} titles={titles} />
      </div>
    </FieldsRow>
  );
}

/** "Signed, 24 April 2024". */
function inShort({ type, date }: LooseAct): string {
  const act = isKeyOf(ACTS, type ?? "") ? ACTS[type as Act].label : "";
  const when = parseEdtf(date ?? "") === null ? "" : formatEdtf(date ?? "");
  return [act, when].filter((part) => part !== "").join(", ");
}

interface ByProps extends Bound<string> {
  readonly countries: readonly string[];
  readonly onEnter: () => void;
}

/** Who acted, in any words; one party's name alone makes it the act of that party. */
function ByControl({ id, label, value, onChange, onLeave, faults, countries, onEnter }: ByProps) {
  const text = value ?? "";
  const typed = text.trim().toLowerCase();
  const choices = countries
    .map((code) => ({ key: code, label: countryName(code), isNew: true }))
    .filter((choice) => choice.label !== text && choice.label.toLowerCase().startsWith(typed));
  const party = partyOf(text.trim());
  return (
    <LeaveBoundary onLeave={onLeave}>
      <Field {...{ id, label }} aside={forms.optional} error={ownFault({ faults })}>
        {(control) => (
          <>
            <Combobox
              control={control}
              text={text}
              onText={onChange}
              choices={choices}
              onChoose={(choice) => onChange(choice.label)}
              onEnter={onEnter}
              placeholder={words.byPlaceholder}
            />
            <p className="mt-1 min-h-4 type-label text-ink2">
              {typed !== "" && (party === null ? words.joint : words.alone(countryName(party)))}
            </p>
          </>
        )}
      </Field>
    </LeaveBoundary>
  );
}

/** Which of the record's sources tells of the act. */
function SourceChoice({
  id,
  label,
  value,
  onChange,
  onLeave,
  faults,
  titles,
}: Bound<string> & { titles: readonly Titled[] }) {
  const isForeign = Boolean(value) && titles.every(({ url }) => url !== value);
  return (
    <Field {...{ id, label }} error={ownFault({ faults })}>
      {(control) => (
        <select
          {...control}
          value={value ?? ""}
          onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
          onBlur={onLeave}
          className={CONTROL}
        >
          <option value="">{titles.length === 0 ? words.noSources : words.sourceNone}</option>
          {isForeign && <option value={value ?? ""}>{value}</option>}
          {titles.map(({ url, title }) => (
            <option key={url} value={url}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
