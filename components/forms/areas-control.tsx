"use client";

import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { AreaName, GROUP_COLOURS, ThreeBars } from "@/components/ui/marks";
import type { DraftOf, MeetingRecord } from "@/domain/records";
import { editor } from "@/domain/messages/editor";
import { foldText } from "@/domain/search-text";
import { AREAS, EMPHASES, GROUPS, isKeyOf, keysOf, type Area, type Emphasis } from "@/domain/taxonomy";
import { faultInWords, replaced, without, type Bound } from "./bound";
import { ChosenWords } from "./chosen-words";
import { Combobox, type Choice } from "./combobox";
import { Field } from "./field";
import { LeaveBoundary, ListRow } from "./list-rows";

type AreaItem = DraftOf<MeetingRecord["areas"]>[number];
const BY_KEY: Readonly<Record<string, Emphasis>> = { "1": "priority", "2": "discussed", "3": "mentioned" };

function choicesFor(text: string, taken: readonly string[]): Choice[] {
  const typed = foldText(text).split(" ");
  return keysOf(AREAS)
    .filter((area) => !taken.includes(area))
    .filter((area) => {
      const keys = ` ${foldText(`${AREAS[area].label} ${area} ${GROUPS[AREAS[area].group].label}`)}`;
      return typed.every((word) => keys.includes(` ${word}`));
    })
    .map((area) => ({ key: area, label: AREAS[area].label, note: GROUPS[AREAS[area].group].label }));
}

interface Shown {
  readonly hint?: ReactNode;
  readonly className?: string;
}

/** Areas with their emphasis: Enter adds, 1, 2, 3 set the emphasis of the one pointed at, or of the last. */
export function EmphasisedAreasControl({
  id,
  label,
  value,
  onChange,
  onLeave,
  faults,
  hint = editor.areas.hint,
  className,
}: Bound<AreaItem[]> & Shown) {
  const [text, setText] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const items = value ?? [];
  const add = (area: string, emphasis: Emphasis) => {
    onChange([...items, { area, emphasis }]);
    setText("");
  };
  const onKey = (event: KeyboardEvent, active: Choice | undefined): boolean => {
    const emphasis = BY_KEY[event.key];
    if (emphasis === undefined) return false;
    const last = items.at(-1);
    if (active && text !== "") add(active.key, emphasis);
    else if (last) onChange(replaced(items, items.length - 1, { ...last, emphasis }));
    return true;
  };
  return (
    <LeaveBoundary onLeave={onLeave}>
      <Field {...{ id, label, hint, className }} error={faultInWords(faults)}>
        {(control) => (
          <>
            {items.length > 0 && (
              <ul className="mb-1 border-t border-hair">
                {items.map((item, at) => (
                  <AreaRow
                    key={item.area}
                    item={item}
                    onChange={(emphasis) => onChange(replaced(items, at, { ...item, emphasis }))}
                    onRemove={() => {
                      onChange(without(items, at));
                      input.current?.focus();
                    }}
                  />
                ))}
              </ul>
            )}
            <Combobox
              control={control}
              inputRef={input}
              text={text}
              onText={setText}
              choices={choicesFor(
                text,
                items.map(({ area }) => area ?? ""),
              )}
              onChoose={({ key }) => add(key, "discussed")}
              onEmptyBackspace={() => onChange(items.slice(0, -1))}
              onKey={onKey}
              placeholder={editor.areas.placeholder}
              empty={editor.nothingFound}
            />
          </>
        )}
      </Field>
    </LeaveBoundary>
  );
}

interface AreaRowProps {
  readonly item: AreaItem;
  readonly onChange: (emphasis: Emphasis) => void;
  readonly onRemove: () => void;
}

function AreaRow({ item: { area, emphasis }, onChange, onRemove }: AreaRowProps) {
  const name = useId();
  if (!isKeyOf(AREAS, area ?? "")) return null;
  const known = area as Area;
  return (
    <ListRow name={AREAS[known].label} onRemove={onRemove}>
      <div
        className="flex flex-wrap items-center justify-between gap-x-4"
        role="radiogroup"
        aria-label={editor.areas.emphasisOf(AREAS[known].label)}
      >
        <span className="min-h-6 type-text font-[560]">
          <AreaName area={known} />
        </span>
        <span className="flex gap-x-4">
          {keysOf(EMPHASES).map((each) => (
            <label
              key={each}
              className="relative flex min-h-8 cursor-pointer items-center gap-1.5 type-row text-ink2 has-checked:text-ink has-checked:shadow-[inset_0_-2px_0_var(--ink)] has-focus-visible:outline-2 has-focus-visible:outline-accent wide:min-h-6"
            >
              <input
                type="radio"
                name={name}
                checked={emphasis === each}
                onKeyDown={(event) => {
                  const chosen = BY_KEY[event.key];
                  if (chosen) onChange(chosen);
                }}
                onChange={() => onChange(each)}
                className="absolute inset-0 cursor-pointer opacity-0"
              />
              <ThreeBars value={each} colour={GROUP_COLOURS[AREAS[known].group].fill} />
              {EMPHASES[each].label}
            </label>
          ))}
        </span>
      </div>
    </ListRow>
  );
}

/** Areas without emphasis. */
export function AreasControl({
  id,
  label,
  value,
  onChange,
  onLeave,
  faults,
  hint = editor.areas.plainHint,
  className,
}: Bound<string[]> & Shown) {
  const [text, setText] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const chosen = value ?? [];
  return (
    <LeaveBoundary onLeave={onLeave}>
      <Field {...{ id, label, hint, className }} error={faultInWords(faults)}>
        {(control) => (
          <>
            <ChosenWords
              items={chosen.map((area) => ({ key: area, label: isKeyOf(AREAS, area) ? AREAS[area].label : area }))}
              onRemove={(at) => {
                onChange(without(chosen, at));
                input.current?.focus();
              }}
            />
            <Combobox
              control={control}
              inputRef={input}
              text={text}
              onText={setText}
              choices={choicesFor(text, chosen)}
              onChoose={({ key }) => {
                onChange([...chosen, key]);
                setText("");
              }}
              onEmptyBackspace={() => onChange(chosen.slice(0, -1))}
              placeholder={editor.areas.placeholder}
              empty={editor.nothingFound}
            />
          </>
        )}
      </Field>
    </LeaveBoundary>
  );
}
