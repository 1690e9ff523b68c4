"use client";

import { useEffect, useId, useRef, useState } from "react";
import { editor } from "@/domain/messages/editor";
import type { RecordKind } from "@/domain/records";
import { inWords, type NameOf } from "@/domain/records/changes";
import { labelOfField } from "@/domain/records/labels";
import { andList } from "@/domain/words";
import { Button, ButtonRow } from "./buttons";
import type { Clash } from "./draft-store";

const words = editor.merge;
type Side = "mine" | "theirs";

interface MergeProps {
  readonly kind: RecordKind;
  readonly clash: Clash;
  readonly nameOf: NameOf;
  /** Goes on writing; the choice stays open. */
  readonly onBack: () => void;
  readonly onSettle: (choices: Readonly<Record<string, Side>>) => void;
}

/** Two versions of the same fields side by side; a person chooses, nothing is chosen for them. */
export function MergeView({ kind, clash, nameOf, onBack, onSettle }: MergeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  useEffect(() => heading.current?.focus(), []);
  const by = clash.by ?? editor.thePublished;
  const open = clash.conflicts.filter(({ field }) => choices[field] === undefined).length;
  return (
    <section aria-labelledby="merge-title">
      <h2 id="merge-title" ref={heading} tabIndex={-1} className="type-section focus-visible:outline-none">
        {words.title}
      </h2>
      <p className="mt-1 mb-4 max-w-[72ch] text-ink2">{words.lede(by)}</p>
      {clash.conflicts.map(({ field, base, mine, theirs }) => (
        <fieldset key={field} className="mb-6 border-t border-ink pt-2">
          <legend className="float-left w-full type-text font-[620]">{labelOfField(kind, field)}</legend>
          <p className="clear-both mb-2 type-row text-ink2">
            {words.before}: <Said kind={kind} field={field} value={base} nameOf={nameOf} inline />
          </p>
          <div className="grid gap-x-5 gap-y-3 wide:grid-cols-2">
            {(["mine", "theirs"] as const).map((side) => (
              <Version
                key={side}
                name={field}
                label={side === "mine" ? words.yours : clash.by === null ? words.theirsPublished : words.theirs(by)}
                isChosen={choices[field] === side}
                onChoose={() => setChoices((before) => ({ ...before, [field]: side }))}
              >
                <Said kind={kind} field={field} value={side === "mine" ? mine : theirs} nameOf={nameOf} />
              </Version>
            ))}
          </div>
        </fieldset>
      ))}
      {clash.taken.length > 0 && (
        <p className="mb-4 max-w-[72ch] type-text text-ink2">
          {words.taken(andList(clash.taken.map((field) => labelOfField(kind, field))))}
        </p>
      )}
      <ButtonRow>
        <Button look="primary" disabled={open > 0} onClick={() => onSettle(choices)}>
          {words.save}
        </Button>
        <Button look="link" onClick={onBack}>
          {words.back}
        </Button>
        {open > 0 && <span className="type-row text-ink2">{words.open(open)}</span>}
      </ButtonRow>
    </section>
  );
}

interface VersionProps {
  readonly name: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: React.ReactNode;
}

function Version({ name, label, isChosen, onChoose, children }: VersionProps) {
  const id = useId();
  return (
    <div className={`border-l-2 pl-3 ${isChosen ? "border-ink" : "border-line"}`}>
      <label className="flex min-h-8 cursor-pointer items-center gap-2 type-text font-[560]">
        <input
          type="radio"
          name={`merge-${name}`}
          checked={isChosen}
          onChange={onChoose}
          aria-describedby={id}
          className="size-4 accent-ink"
        />
        {label}
      </label>
      <div id={id} className="type-text wrap-break-word whitespace-pre-line">
        {children}
      </div>
    </div>
  );
}

interface SaidProps {
  readonly kind: RecordKind;
  readonly field: string;
  readonly value: unknown;
  readonly nameOf: NameOf;
  readonly inline?: boolean;
}

function Said({ kind, field, value, nameOf, inline = false }: SaidProps) {
  const items = (Array.isArray(value) ? value : [value]).filter(
    (each) => each !== null && each !== undefined && each !== "",
  );
  const lines = items.map((each) => inWords(kind, field, each, nameOf));
  if (lines.length === 0) return <span className="text-ink2">{words.nothing}</span>;
  return inline || lines.length === 1 ? (
    lines.join("; ")
  ) : (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
