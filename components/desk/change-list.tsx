import type { ReactNode } from "react";
import { history as words } from "@/domain/messages/history";
import type { FieldChange } from "@/domain/records/changes";
import { ADDED, REMOVED, WordChanges } from "./word-changes";

/** From this length on a text is compared word by word; shorter ones are read whole. */
const LONG = 40;

/** What differs, field by field: label at the left, before and after at the right. */
export function ChangeList({
  changes,
  isNew = false,
  none = words.noChanges,
}: {
  readonly changes: readonly FieldChange[];
  /** Nothing was there before: what it says is shown plainly. */
  readonly isNew?: boolean;
  readonly none?: string;
}) {
  if (changes.length === 0) return <p className="text-ink2">{none}</p>;
  return (
    <dl className="border-t border-hair">
      {changes.map((change) => (
        <div
          key={change.field}
          className="border-b border-hair py-2 wide:grid wide:grid-cols-[10rem_minmax(0,1fr)] wide:gap-x-5"
        >
          <dt className="type-label pt-0.5 text-ink2">{change.label}</dt>
          <dd className="max-w-[80ch] min-w-0">
            {change.type === "list" ? (
              <ListChange {...change} isNew={isNew} />
            ) : (
              <ValueChange {...change} isNew={isNew} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ValueChange({ before, after, isNew }: { before: string | null; after: string | null; isNew: boolean }) {
  if (isNew || (before === null && after === null)) return <p className="break-words">{after}</p>;
  if (before !== null && after !== null && (before.length > LONG || after.length > LONG)) {
    return <WordChanges before={before} after={after} />;
  }
  return (
    <p className="break-words">
      {before === null ? (
        <span className="text-ink2">{words.nothingBefore}</span>
      ) : (
        <del className={REMOVED}>
          <span className="sr-only">{words.removed}: </span>
          {before}
        </del>
      )}
      <span aria-hidden="true" className="px-2 text-ink2">
        →
      </span>
      {after === null ? (
        <span className="text-ink2">{words.nothingBefore}</span>
      ) : (
        <ins className={ADDED}>
          <span className="sr-only">{words.added}: </span>
          {after}
        </ins>
      )}
    </p>
  );
}

type List = Extract<FieldChange, { type: "list" }>;

function ListChange({ added, removed, changed, reordered, isNew }: List & { readonly isNew: boolean }) {
  return (
    <>
      <ul>
        {changed.map(({ before, after }) => (
          <Item key={`changed ${before} ${after}`} sign="±" said={words.changed}>
            <WordChanges before={before} after={after} />
          </Item>
        ))}
        {removed.map((item) => (
          <Item key={`removed ${item}`} sign="−" said={words.removed}>
            <del className={REMOVED}>{item}</del>
          </Item>
        ))}
        {added.map((item) =>
          isNew ? (
            <li key={item} className="break-words">
              {item}
            </li>
          ) : (
            <Item key={`added ${item}`} sign="+" said={words.added}>
              <ins className={ADDED}>{item}</ins>
            </Item>
          ),
        )}
      </ul>
      {reordered && <p className="text-ink2">{words.reordered}</p>}
    </>
  );
}

function Item({ sign, said, children }: { sign: string; said: string; children: ReactNode }) {
  return (
    <li className="flex gap-x-2">
      <span aria-hidden="true" className="w-2 shrink-0 tabular-nums">
        {sign}
      </span>
      <span className="min-w-0 break-words">
        <span className="sr-only">{said}: </span>
        {children}
      </span>
    </li>
  );
}
