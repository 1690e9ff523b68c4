"use client";

import type { ReactNode } from "react";
import { formatEdtf, parseEdtf } from "@/domain/edtf";
import { recordForms } from "@/domain/messages/record-forms";
import { forms } from "@/domain/messages/forms";
import type { DraftOf, PersonRecord } from "@/domain/records";
import { droppedPosts } from "@/domain/records/same-posts";
import { faultsAt, ownFault, replaced, type Bound, type Faults } from "./bound";
import { Button } from "./buttons";
import { DateControl } from "./date-control";
import { FieldGroup } from "./field";
import { FieldsRow } from "./fields-row";
import { LeaveBoundary } from "./list-rows";
import { LineControl } from "./plain-controls";
import { RecordControl } from "./records-control";
import { useRows } from "./use-rows";

export type LoosePost = DraftOf<PersonRecord["posts"]>[number];
const words = recordForms.posts;

interface PostsProps extends Bound<LoosePost[]> {
  readonly hint?: ReactNode;
  /** Of the published record: what was taken out of it can be put back. */
  readonly published: PersonRecord["posts"];
}

/** The posts a person was seen in. */
export function PostsControl({
  id,
  label,
  value,
  onChange,
  onLeave,
  faults,
  hint = words.hint,
  published,
}: PostsProps) {
  const items = value ?? [];
  const { list, add, remove, move, onKey } = useRows({ id, items, onChange, newItem: (): LoosePost => ({}) });
  const latest = seenLast(items);
  return (
    <LeaveBoundary onLeave={onLeave}>
      <FieldGroup
        legend={
          <>
            {label} <span className="ml-1 type-label font-normal text-ink2">{forms.optional}</span>
          </>
        }
        hint={hint}
        error={ownFault({ faults })}
      >
        {items.length > 0 && (
          <ol ref={list} className="mb-1 border-t border-hair">
            {items.map((item, at) => (
              <PostRow
                // Nothing but its place tells a post apart while it is written.
                // oxlint-disable-next-line react/no-array-index-key
                key={at}
                id={`${id}-${at}`}
                at={at}
                item={item}
                faults={faultsAt(faults, at)}
                isFirst={at === 0}
                isLast={at === items.length - 1}
                onChange={(part) => onChange(replaced(items, at, { ...item, ...part }))}
                onMove={(by) => move(at, by)}
                onRemove={() => remove(at)}
                onKeyDown={(event) => onKey(event, at)}
              />
            ))}
          </ol>
        )}
        <Button id={id} look="link" onClick={() => add(items.length - 1)}>
          {words.add}
        </Button>
        <GonePosts
          published={published}
          items={items}
          faults={faultsAt(faults, "gone")}
          onPutBack={(post, place) => onChange([...items.slice(0, place), post, ...items.slice(place)])}
        />
        <p role="status" className="mt-1 min-h-4 type-label text-ink2">
          {latest?.role && words.latest(latest.role)}
        </p>
      </FieldGroup>
    </LeaveBoundary>
  );
}

interface GoneProps {
  readonly published: PersonRecord["posts"];
  readonly items: readonly LoosePost[];
  /** Why they cannot go, by their place in the published record. */
  readonly faults: Faults;
  readonly onPutBack: (post: LoosePost, place: number) => void;
}

/** Posts of the published record that this draft leaves out; a meeting may still show one. */
function GonePosts({ published, items, faults, onPutBack }: GoneProps) {
  const wanted = items.map(({ role, organisation, from }) => ({
    role: role ?? "",
    organisation: organisation || null,
    from: from ?? "",
  }));
  const gone = droppedPosts(published, wanted);
  if (gone.length === 0) return null;
  return (
    <ul aria-label={words.gone} className="mt-2 border-t border-hair">
      {gone.map((place) => {
        const post = published[place];
        const fault = faults.get(String(place));
        return (
          post && (
            <li key={place} className="border-b border-hair py-1.5 type-text">
              <span className="mr-2 type-label text-ink2">{words.gone}</span>
              <del className="mr-3">{post.role}</del>
              <Button look="link" aria-label={words.putBackOf(post.role)} onClick={() => onPutBack(post, place)}>
                {words.putBack}
              </Button>
              {fault && <p className="type-row text-accent">{fault}</p>}
            </li>
          )
        );
      })}
    </ul>
  );
}

/** The post that lists show: the one whose last sighting is latest. */
function seenLast(items: readonly LoosePost[]): LoosePost | undefined {
  const end = ({ to }: LoosePost) => parseEdtf(to ?? "")?.latest ?? "";
  return items
    .filter((post) => end(post) !== "")
    .toSorted((a, b) => end(b).localeCompare(end(a)))
    .at(0);
}

interface RowProps {
  readonly id: string;
  readonly at: number;
  readonly item: LoosePost;
  readonly faults: Faults;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (part: LoosePost) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onKeyDown: Parameters<typeof FieldsRow>[0]["onKeyDown"];
}

function PostRow({ id, at, item, faults, onChange, ...row }: RowProps) {
  const bind = (field: keyof LoosePost, label: string): Bound<string> => ({
    id: `${id}-${field}`,
    label,
    value: item[field],
    onChange: (value) => onChange({ [field]: value }),
    // What is missing is told when the whole list is left, not between two fields of a row.
    onLeave: () => {},
    faults: faultsAt(faults, field),
  });
  const from = bind("from", words.from);
  /** One sighting is the first and the last. */
  const leaveFrom = () => {
    if (!item.to && parseEdtf(item.from ?? "") !== null) onChange({ to: item.from ?? null });
  };
  return (
    <FieldsRow {...row} name={words.name(at + 1)} said={inShort(item)} fault={ownFault({ faults })}>
      <div className="grid gap-x-5 wide:grid-cols-2">
        <LineControl {...bind("role", words.role)} />
        <RecordControl {...bind("organisation", words.organisation)} kind="organisation" optional />
        <DateControl {...from} onLeave={leaveFrom} hint={null} />
        <DateControl {...bind("to", words.to)} hint={null} />
      </div>
    </FieldsRow>
  );
}

function inShort({ from, to }: LoosePost): string {
  const dates = [from, to].map((each) => (parseEdtf(each ?? "") === null ? "" : formatEdtf(each ?? "", "short")));
  return dates[0] && dates[1] ? words.seen(dates[0], dates[1]) : "";
}
