"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { Table } from "@/components/record/table";
import { fetchJson } from "@/components/ui/fetch-json";
import { AreaName } from "@/components/ui/marks";
import { Section } from "@/components/ui/section";
import type { FormerText } from "@/db/desk/former-text";
import type { IntakeDocument } from "@/db/desk/intake";
import { formatEdtf } from "@/domain/edtf";
import type { MeetingBody } from "@/domain/intake/confirm/decide";
import type { Span } from "@/domain/intake/reading";
import { redlineOf, type RedlineArea, type RedlineInstrument, type RedlineSide } from "@/domain/intake/compare/redline";
import { intake } from "@/domain/messages/intake";
import { EMPHASES, INSTRUMENT_TYPES } from "@/domain/taxonomy";
import { wordsOf } from "./place-words";
import { sourceName } from "./source-pane";

const words = intake.compare;

interface RedlineProps {
  readonly slug: string | null;
  readonly record: MeetingBody["record"];
  readonly document: IntakeDocument | undefined;
}

/** The first text against that of the last earlier meeting of the same states. */
export function RedlinePart({ slug, record, document }: RedlineProps) {
  const params = new URLSearchParams((record.countries ?? []).map((code) => ["country", code]));
  if (record.date) params.set("date", record.date);
  if (slug !== null) params.set("slug", slug);
  const { data } = useQuery({
    queryKey: ["desk", "former-text", params.toString()],
    queryFn: ({ signal }) => fetchJson<{ former: FormerText | null }>(`/api/v1/desk/former-text?${params}`, signal),
    enabled: Boolean(record.date),
    retry: false,
  });
  const former = data?.former ?? null;
  if (former === null || document === undefined)
    return (
      <Section id="redline" title={words.redline}>
        <p className="mt-2 text-ink2">{words.noFormer}</p>
      </Section>
    );
  return <Redline former={former} document={document} />;
}

function Redline({ former, document }: { readonly former: FormerText; readonly document: IntakeDocument }) {
  const { areas, instruments } = redlineOf(former.text, document);
  const sides = { before: former.text.text, after: document.text };
  const lede = (
    <>
      <Link href={`/meetings/${former.slug}`} prefetch={false} target="_blank" className="link">
        {former.title}
      </Link>
      , {formatEdtf(former.date)}
    </>
  );
  const columns = [words.what, sourceName(former.text), sourceName(document)].map((label) => ({ label }));
  return (
    <Section id="redline" title={words.redline} lede={lede}>
      <div className="mt-4 overflow-x-auto [&_table]:min-w-136 [&_table]:table-fixed">
        <Table caption={words.redline} columns={columns}>
          {areas.map((row) => (
            <RedlineRow key={row.key} name={<AreaName area={row.area} />} change={changeOfArea(row)}>
              <Side
                side={row.before}
                text={sides.before}
                isGone={row.change === "dropped"}
                say={({ emphasis }) => EMPHASES[emphasis].label}
              />
              <Side side={row.after} text={sides.after} say={({ emphasis }) => EMPHASES[emphasis].label} />
            </RedlineRow>
          ))}
          {instruments.map((row) => (
            <RedlineRow
              key={row.key}
              name={(row.after ?? row.before)?.claim.value.title ?? ""}
              change={changeOfInstrument(row)}
            >
              <Side side={row.before} text={sides.before} isGone={row.change === "dropped"} say={stateOf} />
              <Side side={row.after} text={sides.after} say={stateOf} />
            </RedlineRow>
          ))}
        </Table>
      </div>
    </Section>
  );
}

const stateOf = ({ type, event }: NonNullable<RedlineInstrument["after"]>["claim"]["value"]): string =>
  `${INSTRUMENT_TYPES[type].label}, ${intake.events[event]}`;

function changeOfArea({ change, emphasis }: RedlineArea): string {
  return change !== "kept" ? words.changes[change] : emphasis === null ? "" : words.emphasis[emphasis];
}

function changeOfInstrument({ change, hasMoved }: RedlineInstrument): string {
  return change !== "kept" ? words.changes[change] : hasMoved ? words.moved : words.emphasis.same;
}

interface RowProps {
  readonly name: ReactNode;
  readonly change: string;
  readonly children: ReactNode;
}

function RedlineRow({ name, change, children }: RowProps) {
  return (
    <tr>
      <th scope="row" className="w-1/4 min-w-28 font-normal">
        <span className="inline-flex min-h-6 items-center">{name}</span>
        <span className="block type-label text-ink2">{change}</span>
      </th>
      {children}
    </tr>
  );
}

interface SideProps<V> {
  readonly side: RedlineSide<V> | null;
  readonly text: string;
  readonly isGone?: boolean;
  readonly say: (value: V) => string;
}

/** What one text says; opened, the whole sentences it says it in. */
function Side<V>({ side, text, isGone = false, say }: SideProps<V>) {
  if (side === null)
    return (
      <td className="text-ink3">
        <span aria-hidden="true" className="inline-flex min-h-6 items-center">
          –
        </span>
        <span className="sr-only">{words.silent}</span>
      </td>
    );
  const { claim, sentences } = side;
  return (
    <td>
      <details>
        <summary className="inline-flex min-h-6 cursor-pointer list-none items-center font-[560] link">
          {isGone ? <del>{say(claim.value)}</del> : say(claim.value)}
        </summary>
        {sentences.map((span: Span) => (
          <p key={span.start} className="mt-1 max-w-[48ch] font-serif text-[0.9375rem] leading-5">
            {wordsOf({ text, span })}
          </p>
        ))}
      </details>
    </td>
  );
}
