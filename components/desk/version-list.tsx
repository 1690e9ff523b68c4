import type { RecordVersion } from "@/db/desk";
import { history as words } from "@/domain/messages/history";
import { formatMoment } from "@/domain/moments";
import { ChangeList } from "./change-list";
import { RestoreButton } from "./restore-button";

/** The versions of one record, the latest first, each with what it changed and the way back to it. */
export function VersionList({
  rows,
  mayWrite,
}: {
  readonly rows: readonly RecordVersion[];
  readonly mayWrite: boolean;
}) {
  return (
    <ol>
      {rows.map((row) => (
        <li
          key={row.sequence}
          className="border-b border-line py-4 wide:grid wide:grid-cols-[12rem_minmax(0,1fr)] wide:gap-x-5"
        >
          <div className="mb-2">
            <h3 className="type-item">
              {row.version === null ? words.deed(row.command) : words.record.version(row.version)}
              {row.stands && <span className="ml-2 type-label font-normal text-ink2">{words.record.stands}</span>}
            </h3>
            <p className="type-label text-ink2">
              {row.version !== null && `${words.deed(row.command)}, `}
              {row.actorName}
            </p>
            <p className="type-label text-ink2">{formatMoment(row.at)}</p>
            {!row.stands && mayWrite && <RestoreButton sequence={row.sequence} label={words.restore} />}
          </div>
          <div className="min-w-0">
            {row.reason !== null && <p className="mb-2 max-w-[80ch] break-words">{words.reasonGiven(row.reason)}</p>}
            <Changes row={row} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What a version changed; of one that is whole, such as the first, folded away. */
function Changes({ row: { changes, before, after } }: { readonly row: RecordVersion }) {
  if (before !== null && after !== null) return <ChangeList changes={changes} />;
  return (
    <details>
      <summary className="inline-flex min-h-6 items-center link">
        {before === null ? words.firstWhole : words.lastWhole}
      </summary>
      <ChangeList changes={changes} isNew={before === null} />
    </details>
  );
}
