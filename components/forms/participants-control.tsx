"use client";

import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { Found } from "@/db/desk/lookup";
import type { DraftOf, MeetingRecord, PersonRecord } from "@/domain/records";
import { formatEdtf } from "@/domain/edtf";
import { editor } from "@/domain/messages/editor";
import { forms } from "@/domain/messages/forms";
import { countryName } from "@/domain/taxonomy";
import { faultInWords, faultsAt, moved, replaced, without, type Bound, type Faults } from "./bound";
import { Button } from "./buttons";
import { Combobox, type Choice } from "./combobox";
import { NewPersonFields, useCompanion, withCompanion } from "./companion-fields";
import { useDraftAround } from "./draft-context";
import { Field } from "./field";
import { LeaveBoundary, ListRow } from "./list-rows";
import { LineControl } from "./plain-controls";
import { RecordControl } from "./records-control";
import { postsByNearness } from "./post-nearness";
import { slugForNew, useLookup } from "./use-lookup";

type Participant = DraftOf<MeetingRecord["participants"]>[number];

interface Offer extends Choice {
  readonly found?: Found;
  readonly person: string;
  /** The post seen; left out where another is to be given. */
  readonly role?: string;
  readonly organisation?: string | null;
}

/** Posts offered of each person before "another post". */
const MOST_POSTS = 3;

const seenWords = (from: string, to: string): string =>
  editor.people.seen(formatEdtf(from, "short"), formatEdtf(to, "short"));

/** A person's posts as choices, those seen around the date first, and another one last. */
function offersOf(found: Found, date: string | null): Offer[] {
  const posts = postsByNearness(found.posts, date).slice(0, MOST_POSTS);
  const held = posts.map(({ post, isAround }, at): Offer => ({
    key: `${found.slug}/${at}`,
    label: found.name,
    detail: [post.role, post.organisationName].filter((each) => each !== null).join(", "),
    note: isAround ? editor.people.aroundDate : seenWords(post.from, post.to),
    found,
    person: found.slug,
    role: post.role,
    organisation: post.organisation,
  }));
  const another: Offer = {
    key: `${found.slug}/another`,
    label: found.name,
    detail: editor.people.anotherPost,
    note: found.country && countryName(found.country),
    found,
    person: found.slug,
  };
  return [...held, another];
}

function useOffers(text: string): { choices: Offer[]; empty: string; isLooking: boolean } {
  const { date, companions } = useDraftAround();
  const { found, ...looked } = useLookup("person", text);
  const typed = text.trim();
  if (typed === "") return { choices: [], ...looked };
  const own = (companions.people ?? [])
    .filter(({ record }) => record?.name?.toLowerCase().includes(typed.toLowerCase()))
    .map(({ slug, record }): Offer => ({
      key: slug ?? "",
      person: slug ?? "",
      label: record?.name ?? "",
      note: editor.isNew,
    }));
  const fresh: Offer = {
    key: "new",
    person: "",
    label: editor.makeNew(typed),
    note: editor.newPerson,
    isNew: true,
  };
  const known = found.slice(0, 6).flatMap((each) => offersOf(each, date));
  return { choices: [...own, ...known, fresh], ...looked };
}

interface ParticipantsProps extends Bound<Participant[]> {
  readonly hint?: ReactNode;
}

/** People in the posts they held then. */
export function ParticipantsControl({
  id,
  label,
  value,
  onChange,
  onLeave,
  faults,
  hint = editor.people.hint,
}: ParticipantsProps) {
  const { learn, setCompanions, companions } = useDraftAround();
  const [text, setText] = useState("");
  const [left, setLeft] = useState(false);
  /** The row whose post is being written, by its place. */
  const [open, setOpen] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const items = value ?? [];
  const latest = useRef(items);
  useEffect(() => {
    latest.current = items;
  });
  const offers = useOffers(text);

  const append = (participant: Participant, isOpen: boolean) => {
    if (isOpen) setOpen(latest.current.length);
    onChange([...latest.current, participant]);
  };
  const addNew = async (name: string, taken: readonly string[]) => {
    const slug = await slugForNew("person", name, taken);
    setCompanions((before) => withCompanion(before, "people", slug, { name }));
    append({ person: slug, role: "", organisation: null }, true);
  };
  const choose = ({ isNew, found, person, role, organisation }: Offer) => {
    const name = text.trim();
    setText("");
    if (found) learn([found]);
    if (!isNew) return append({ person, role: role ?? "", organisation: organisation ?? null }, role === undefined);
    const taken = (companions.people ?? []).map(({ slug }) => slug ?? "");
    void addNew(name, taken);
  };
  const pending = left && text.trim() !== "" ? editor.notTaken(text.trim()) : undefined;

  return (
    <LeaveBoundary
      onLeave={() => {
        setLeft(true);
        onLeave();
      }}
    >
      <Field {...{ id, label, hint }} aside={forms.optional} error={faults.get("") ?? pending}>
        {(control) => (
          <>
            {items.length > 0 && (
              <ol className="mb-1 border-t border-hair">
                {items.map((item, at) => (
                  <ParticipantRow
                    key={`${item.person} ${items.slice(0, at).filter(({ person }) => person === item.person).length}`}
                    id={`${id}-${at}`}
                    item={item}
                    faults={faultsAt(faults, at)}
                    isOpen={open === at}
                    isFirst={at === 0}
                    isLast={at === items.length - 1}
                    onOpen={() => setOpen(at)}
                    onDone={() => {
                      setOpen(null);
                      input.current?.focus();
                    }}
                    onLeave={onLeave}
                    onChange={(change) => onChange(replaced(items, at, { ...item, ...change }))}
                    onMove={(by) => {
                      setOpen(null);
                      onChange(moved(items, at, by));
                    }}
                    onRemove={() => {
                      setOpen(null);
                      onChange(without(items, at));
                      input.current?.focus();
                    }}
                  />
                ))}
              </ol>
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
              onChoose={choose}
              onEmptyBackspace={() => {
                setOpen(null);
                onChange(items.slice(0, -1));
              }}
              placeholder={editor.records.person}
            />
          </>
        )}
      </Field>
    </LeaveBoundary>
  );
}

interface RowProps {
  readonly id: string;
  readonly item: Participant;
  readonly faults: Faults;
  readonly isOpen: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onOpen: () => void;
  readonly onDone: () => void;
  readonly onLeave: () => void;
  readonly onChange: (change: Partial<Participant>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function ParticipantRow({ id, item, faults, isOpen, onOpen, onDone, onLeave, onChange, ...row }: RowProps) {
  const { known } = useDraftAround();
  const companion = useCompanion<PersonRecord>("people", item.person ?? null);
  const found = known("person", item.person ?? "");
  const name = (companion ? companion.record.name : found?.name) ?? item.person ?? "";
  const country = companion ? companion.record.country : found?.country;
  const body = useBodyName(item.organisation ?? null, found);
  const editing = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    // The first thing still to be said takes the focus.
    const inputs = [...(editing.current?.querySelectorAll("input") ?? [])];
    (inputs.find((each) => each.value === "") ?? inputs[0])?.focus();
  }, [isOpen]);
  const actions = (
    <Button
      look="link"
      aria-label={editor.people.changeOf(name)}
      aria-expanded={isOpen}
      onClick={isOpen ? onDone : onOpen}
    >
      {isOpen ? editor.done : editor.change}
    </Button>
  );
  return (
    <ListRow
      {...row}
      name={name}
      actions={actions}
      fault={isOpen ? faults.get("") : faultInWords(new Map([...faults, ...(companion?.faults ?? [])]))}
    >
      <p className="min-h-6 type-text">
        <span className="font-[560]">{name}</span>
        <span className="ml-2 type-label text-ink2">
          {country && countryName(country)}
          {companion && ` · ${editor.isNew}`}
        </span>
        <span className="block type-row text-ink2">
          {[item.role, body].filter((each) => each !== null && each !== undefined && each !== "").join(", ") ||
            editor.people.noPost}
        </span>
      </p>
      {isOpen && (
        // Keys of the fields inside pass through here; the group itself is no control.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <div
          ref={editing}
          role="group"
          aria-label={editor.people.changeOf(name)}
          className="mt-2 border-l border-ink pl-3"
          onKeyDown={(event) => closeByKey(event, onDone)}
        >
          {companion && <NewPersonFields id={`${id}-person`} slug={item.person ?? ""} onLeave={onLeave} />}
          <div className="grid gap-x-5 wide:grid-cols-2">
            <LineControl
              id={`${id}-role`}
              label={editor.people.role}
              value={item.role}
              onChange={(role) => onChange({ role })}
              onLeave={onLeave}
              faults={faultsAt(faults, "role")}
            />
            <RecordControl
              kind="organisation"
              id={`${id}-organisation`}
              label={editor.people.organisation}
              optional
              value={item.organisation}
              onChange={(organisation) => onChange({ organisation })}
              onLeave={onLeave}
              faults={faultsAt(faults, "organisation")}
            />
          </div>
        </div>
      )}
    </ListRow>
  );
}

/** Escape, or Enter in a field with nothing to choose, closes what is written in a row; it is kept. */
function closeByKey(event: KeyboardEvent, onDone: () => void): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
  const isDone = event.key === "Enter" && event.target instanceof HTMLInputElement;
  if (event.key !== "Escape" && !isDone) return;
  event.preventDefault();
  onDone();
}

function useBodyName(slug: string | null, person: Found | undefined): string | null {
  const { known, companions } = useDraftAround();
  if (slug === null || slug === "") return null;
  const own = (companions.organisations ?? []).find((each) => each.slug === slug)?.record?.name;
  const seen = person?.posts.find(({ organisation }) => organisation === slug)?.organisationName;
  return own ?? known("organisation", slug)?.name ?? seen ?? slug;
}
