"use client";

import type { ReactNode } from "react";
import { Table } from "@/components/record/table";
import { AreaName } from "@/components/ui/marks";
import { Section } from "@/components/ui/section";
import type { IntakeDocument } from "@/db/desk/intake";
import { omissionsOf, type OmissionRow } from "@/domain/intake/compare/omissions";
import type { Claim, ParticipantValue } from "@/domain/intake/reading";
import { intake } from "@/domain/messages/intake";
import { EMPHASES, INSTRUMENT_TYPES, OUTCOME_KINDS } from "@/domain/taxonomy";
import { wordsOf } from "./place-words";
import { sourceName } from "./source-pane";

const words = intake.compare;

/** What each text of the meeting says, and what it leaves out; a cell opens its words. */
export function OmissionsPart({ documents }: { readonly documents: readonly IntakeDocument[] }) {
  if (documents.length < 2) {
    return (
      <Section id="silences" title={words.silences}>
        <p className="mt-2 max-w-[72ch] text-ink2">{words.oneText}</p>
      </Section>
    );
  }
  const { areas, participants, instruments, outcomes } = omissionsOf(documents);
  const rowsFor = <V,>(
    rows: readonly OmissionRow<V>[],
    name: (first: Claim<V>) => ReactNode,
    say: (value: V) => string,
  ) =>
    rows.map(({ key, cells }) => {
      const first = cells.find((cell) => cell !== null);
      return first == null ? null : (
        <tr key={key}>
          <th scope="row" className="w-1/4 min-w-28 font-normal">
            <span className="inline-flex min-h-6 items-center">{name(first)}</span>
          </th>
          {cells.map((cell, at) => (
            <td key={documents[at]?.document}>
              {cell === null ? (
                <Silence />
              ) : (
                <Cell text={documents[at]?.text ?? ""} claim={cell} said={say(cell.value)} />
              )}
            </td>
          ))}
        </tr>
      );
    });
  const parts = [
    [
      intake.groups.areas,
      rowsFor(
        areas,
        ({ value }) => <AreaName area={value.area} />,
        ({ emphasis }) => EMPHASES[emphasis].label,
      ),
    ],
    [intake.groups.participants, rowsFor(participants, ({ value }) => value.name, postOf)],
    [
      intake.fields.instruments,
      rowsFor(
        instruments,
        ({ value }) => value.title,
        ({ type, event }) => `${INSTRUMENT_TYPES[type].label}, ${intake.events[event]}`,
      ),
    ],
    [
      intake.groups.results,
      rowsFor(
        outcomes,
        ({ value }) => OUTCOME_KINDS[value.kind].label,
        ({ kind }) => OUTCOME_KINDS[kind].label,
      ),
    ],
  ] as const;
  return (
    <Section id="silences" title={words.silences} lede={words.silencesNote}>
      {parts.map(([title, rows]) =>
        rows.length === 0 ? null : (
          <div key={title} className="mt-4 overflow-x-auto [&_table]:min-w-136 [&_table]:table-fixed">
            <Table caption={title} columns={[title, ...documents.map(sourceName)].map((label) => ({ label }))}>
              {rows}
            </Table>
          </div>
        ),
      )}
    </Section>
  );
}

const postOf = ({ role }: ParticipantValue): string => role ?? intake.noPost;

const Silence = () => (
  <span className="inline-flex min-h-6 items-center text-ink3">
    <span aria-hidden="true">–</span>
    <span className="sr-only">{words.silent}</span>
  </span>
);

interface CellProps {
  readonly text: string;
  readonly claim: Claim<unknown>;
  readonly said: string;
}

/** What one text says of one thing; opened, its words. */
export function Cell({ text, claim, said }: CellProps) {
  return (
    <details>
      <summary className="inline-flex min-h-6 cursor-pointer list-none items-center font-[560] link">{said}</summary>
      {claim.spans.map((span) => (
        <p key={span.start} className="mt-1 max-w-[48ch] font-serif text-[0.9375rem] leading-5">
          “{wordsOf({ text, span })}”
        </p>
      ))}
    </details>
  );
}
