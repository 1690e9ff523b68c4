"use client";

import type { ReactNode } from "react";
import { useLookup } from "@/components/forms/use-lookup";
import type { Along } from "@/domain/intake/confirm/decide";
import type { Fact } from "@/domain/intake/confirm/facts";
import type { SetAside, Span } from "@/domain/intake/reading";
import type { Row, RowGroup } from "@/domain/intake/confirm/rows";
import { intake } from "@/domain/messages/intake";
import { keysOf } from "@/domain/taxonomy";
import { alternativesOf, type Alternative } from "./alternatives";
import { FieldRow, type RowKeys } from "./field-row";
import { wordsOf } from "./place-words";
import { RowActions } from "./row-actions";
import { wordsOfRow } from "./row-words";
import type { IntakeRows } from "./use-intake-rows";
import { ValueEditor } from "./value-editor";

interface FieldsPaneProps {
  readonly all: IntakeRows;
  readonly active: string | null;
  readonly skipped: readonly string[];
  readonly drafted: Readonly<Record<string, string>>;
  /** Of the active row, in the order of their keys. */
  readonly alternatives: readonly Alternative[];
  /** True while the active row's value is being written. */
  readonly isWriting: boolean;
  readonly setAside: readonly (SetAside & { readonly words: string })[];
  readonly onActivate: (id: string) => void;
  readonly onHover: (id: string | null) => void;
  readonly keysFor: (row: Row) => RowKeys;
  readonly onChoose: (row: Row, alternative: Alternative) => void;
  readonly onWrite: (row: Row, fact: Fact, along: Along | null) => void;
  readonly onCancel: () => void;
  readonly onBringBack: (span: Span) => void;
}

/** Every value in its group, the keys of one active row beneath it. */
export function FieldsPane(props: FieldsPaneProps) {
  const { all, setAside, onBringBack } = props;
  const { groups, refused, rows } = all;
  const stop = rows.some(({ id }) => id === props.active) ? props.active : (rows[0]?.id ?? null);
  const rowsOf = (list: readonly Row[]) => list.map((row) => <OneRow key={row.id} row={row} stop={stop} {...props} />);
  return (
    <>
      {keysOf(groups).map((group) =>
        groups[group].length === 0 ? null : (
          <Group key={group} id={group} title={intake.groups[group]} note={noteOf(group, groups[group].length)}>
            <ul>{rowsOf(groups[group])}</ul>
          </Group>
        ),
      )}
      {refused.length + setAside.length > 0 && (
        <Group id="aside" title={intake.aside.title} note={String(refused.length + setAside.length)}>
          {refused.length > 0 && <ul>{rowsOf(refused)}</ul>}
          <ul className="pt-1 type-row text-ink2">
            {setAside.map(({ span, words, because }) => (
              <li key={span.start} className="py-0.5">
                <span className="font-serif text-[0.8125rem] line-through decoration-1">“{words}”</span>{" "}
                <span>{because}</span>{" "}
                <button type="button" className="link min-h-6 no-print" onClick={() => onBringBack(span)}>
                  {intake.actions.bringBack}
                </button>
              </li>
            ))}
          </ul>
        </Group>
      )}
    </>
  );
}

function noteOf(group: RowGroup, count: number): string {
  if (group === "meeting" || group === "organisations") return intake.groupNotes[group];
  return group === "participants" ? intake.groupNotes.participants(count) : intake.groupNotes.count(count);
}

interface GroupProps {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly children: ReactNode;
}

function Group({ id, title, note, children }: GroupProps) {
  return (
    <section aria-labelledby={`intake-${id}`} className="mb-4 border-t border-line pt-1.5 first:border-t-0 first:pt-0">
      <h2 id={`intake-${id}`} className="mb-0.5 flex items-baseline justify-between gap-x-5 type-text font-[620]">
        {title}
        <span className="text-right type-label font-normal text-ink2">{note}</span>
      </h2>
      {children}
    </section>
  );
}

interface OneRowProps extends FieldsPaneProps {
  readonly row: Row;
  readonly stop: string | null;
}

function OneRow({
  row,
  stop,
  all,
  active,
  skipped,
  isWriting,
  alternatives,
  onActivate,
  onHover,
  keysFor,
  ...on
}: OneRowProps) {
  const isActive = row.id === active;
  const words = wordsOfRow(row, all.naming);
  const keys = keysFor(row);
  return (
    <FieldRow
      {...keys}
      row={row}
      words={words}
      number={all.numbers.get(row.id) ?? null}
      isActive={isActive}
      isLater={skipped.includes(row.id)}
      isPublished={all.isPublished(row)}
      isStop={row.id === stop}
      onActivate={() => onActivate(row.id)}
      onHover={(isOver) => onHover(isOver ? row.id : null)}
    >
      {isWriting ? (
        <ValueEditor
          field={row.fact?.field ?? row.field}
          title={intake.edit.title(words.label)}
          fact={row.fact}
          chosen={row.name ?? ""}
          onSave={(fact, along) => on.onWrite(row, fact, along)}
          onCancel={on.onCancel}
        />
      ) : (
        <div className="full:pl-31.5">
          <RowActions
            {...keys}
            row={row}
            drafted={on.drafted[row.id] ?? null}
            alternatives={alternatives}
            onChoose={(at) => {
              const chosen = alternatives[at];
              if (chosen) on.onChoose(row, chosen);
            }}
          />
        </div>
      )}
    </FieldRow>
  );
}

/** What the active row's value may be instead, with those of the record who bear much the same name. */
export function useAlternatives(row: Row | null, all: IntakeRows): readonly Alternative[] {
  const isNamed = row?.name != null && (row.field === "participants" || row.field === "organisations");
  const kind = row?.field === "organisations" ? "organisation" : "person";
  const own = useLookup(kind, isNamed ? (row?.name ?? "") : "");
  // Of a name in full seldom more than the last word is written alike everywhere.
  const near = useLookup(kind, isNamed && kind === "person" ? (row?.name?.split(" ").at(-1) ?? "") : "");
  if (row === null) return [];
  const found = [...new Map([...own.found, ...near.found].map((each) => [each.slug, each])).values()];
  const [first] = row.passages;
  const words = first === undefined ? "" : wordsOf(first);
  return alternativesOf(row, { namesakes: found.slice(0, 5), slugFor: all.slugFor, speakers: all.speakers, words });
}
