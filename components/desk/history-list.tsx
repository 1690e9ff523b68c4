import Link from "next/link";
import type { HistoryRow } from "@/db/desk";
import { history as words } from "@/domain/messages/history";
import { formatMoment } from "@/domain/moments";
import { RECORDS } from "@/domain/records";
import { isRecordKind } from "@/domain/records/history";
import { ChangeList } from "./change-list";
import { RestoreButton } from "./restore-button";

/** Rows of history; each opens to what it changed. */
export function HistoryList({ rows, mayWrite }: { readonly rows: readonly HistoryRow[]; readonly mayWrite: boolean }) {
  return (
    <ol className="border-t border-line">
      {rows.map((row) => (
        <li key={row.sequence} className="border-b border-hair">
          <details className="group">
            <summary className="grid min-h-9 list-none hover:bg-tint grid-cols-[1fr_auto] items-baseline gap-x-4 py-1.5 wide:grid-cols-[11rem_9rem_11rem_minmax(0,1fr)]">
              <span className="text-ink2 tabular-nums wide:order-1">
                <span aria-hidden="true" className="mr-1.5 inline-block w-2 group-open:rotate-90">
                  ›
                </span>
                {formatMoment(row.at)}
              </span>
              <span className="text-right text-ink2 wide:order-2 wide:text-left">{row.actorName}</span>
              <span className="col-span-2 type-name wide:order-3 wide:col-span-1">{words.deed(row.command)}</span>
              <span className="col-span-2 min-w-0 break-words wide:order-4 wide:col-span-1">
                <span className="text-ink2">{kindOf(row.kind)}: </span>
                {row.name}
              </span>
            </summary>
            <div className="pt-1 pb-4 wide:pl-[12rem]">
              <RowDetails row={row} mayWrite={mayWrite} />
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}

const kindOf = (kind: string): string => (isRecordKind(kind) ? RECORDS[kind].label : words.otherKind(kind));

function RowDetails({ row, mayWrite }: { readonly row: HistoryRow; readonly mayWrite: boolean }) {
  const { sequence, kind, command, reason, record, changes, before, after, restorable } = row;
  const ended = kind === "draft" && command === "publish-draft";
  return (
    <>
      {reason !== null && <p className="mb-2 max-w-[80ch] break-words">{words.reasonGiven(reason)}</p>}
      {ended ? (
        <p className="text-ink2">{words.ended}</p>
      ) : (
        <ChangeList changes={changes} isNew={before === null && after !== null} />
      )}
      <div className="mt-2 flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <span className="type-label text-ink2">{words.row(sequence)}</span>
        {record && (
          <Link
            href={`/desk/history/${record.kind}/${record.slug}`}
            prefetch={false}
            className="link inline-flex min-h-6 items-center"
          >
            {words.allOf}
          </Link>
        )}
        {restorable && mayWrite && (
          <RestoreButton sequence={sequence} label={kind === "draft" ? words.beginAgain : words.restore} />
        )}
      </div>
    </>
  );
}
