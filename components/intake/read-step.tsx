"use client";

import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { IntakeDocument } from "@/db/desk/intake";
import type { Along, Passage } from "@/domain/intake/confirm/decide";
import type { Fact } from "@/domain/intake/confirm/facts";
import { marksOf } from "@/domain/intake/confirm/marks";
import type { Span } from "@/domain/intake/reading";
import { ownRowId, type Row } from "@/domain/intake/confirm/rows";
import { intake } from "@/domain/messages/intake";
import type { Alternative } from "./alternatives";
import { DecisionBar } from "./decision-bar";
import { rowId } from "./field-row";
import { FieldsPane, useAlternatives } from "./fields-pane";
import { NearPart } from "./near-part";
import { PanePicker, type Pane } from "./pane-picker";
import { PlaceMenu } from "./place-menu";
import { placed, wordsOf, type PlaceField } from "./place-words";
import { Placer, type Placing } from "./placer";
import { selectSpan } from "./select-span";
import { SourcePane } from "./source-pane";
import type { Decisions } from "./use-decisions";
import type { DeviceState } from "./use-device-state";
import { useDraftRecord } from "./use-draft-record";
import { useIntakeKeys } from "./use-intake-keys";
import { isOnlyNamed, nextToDecide, sureRows, type IntakeRows } from "./use-intake-rows";
import { useWordSelection } from "./use-word-selection";

interface ReadStepProps {
  readonly documents: readonly IntakeDocument[];
  /** The published record the texts are read into; null for a new meeting. */
  readonly slug: string | null;
  readonly all: IntakeRows;
  readonly decisions: Decisions;
  readonly device: { readonly state: DeviceState; readonly set: (change: Partial<DeviceState>) => void };
  /** ISO day. */
  readonly today: string;
  /** The field to begin at, by the id of its control in the form; null for the first to be decided. */
  readonly sought: string | null;
  /** Under the values: what no text can say. */
  readonly children: ReactNode;
}

/** Step 2: the text at the left, what was read out of it at the right. */
export function ReadStep({ documents, slug, all, decisions, device, today, sought, children }: ReadStepProps) {
  const { rows } = all;
  const { skipped, drafted } = device.state;
  const [shown, setShown] = useState(documents[0]?.document ?? "");
  const [pane, setPane] = useState<Pane>("text");
  const [active, setActive] = useState<string | null>(() => firstOf(rows, sought));
  const [hovered, setHovered] = useState<string | null>(null);
  const [isWriting, setWriting] = useState(false);
  const [placing, setPlacing] = useState<Placing | null>(null);
  const text = useRef<HTMLDivElement>(null);
  const source = documents.find(({ document }) => document === shown) ?? documents[0];
  const { chosen, now, clear } = useWordSelection(text, source?.text ?? "");
  const current = rows.find(({ id }) => id === active) ?? null;
  const lit = hovered ?? active;
  const marks = useMemo(
    () => (source === undefined ? [] : marksOf(source.document, rows, source.reading.setAside, all.numbers)),
    [source, rows, all.numbers],
  );
  const alternatives = useAlternatives(current, all);
  const focus = useFocusSoon();
  useShownWords(text, lit);

  const go = (row: Row | null) => {
    setWriting(false);
    if (row === null) return;
    setActive(row.id);
    const [first] = row.passages;
    if (first !== undefined && documents.length > 1) setShown(first.document);
    focus(rowId(row.id));
  };
  /** On to what is still to be decided; from the last of it the focus stays. */
  const goOn = (row: Row) => {
    const next = nextToDecide(
      rows.filter(({ id }) => id !== row.id),
      rowBefore(rows, row),
      skipped,
    );
    if (next === null) decisions.announce(intake.said.allDone);
    go(next ?? row);
  };
  const { draftRecord } = useDraftRecord({ documents, rows, device, onSay: decisions.announce });

  const take = (row: Row) => {
    if (row.state !== "taken" && decisions.take(row)) goOn(row);
  };
  const refuse = (row: Row) => {
    if (row.state === "rejected" || row.state === "empty") return;
    decisions.refuse(row);
    goOn(row);
  };
  const skip = (row: Row) => {
    decisions.skip(row);
    goOn(row);
  };
  const move = (by: 1 | -1) => {
    const at = rows.findIndex(({ id }) => id === active);
    go(rows[Math.min(Math.max(at + by, 0), rows.length - 1)] ?? null);
  };
  const change = (row: Row) => {
    setActive(row.id);
    if (row.unknown === null || row.fact !== null) setWriting(true);
  };
  const choose = (row: Row, { fact, along }: Alternative) => {
    if (fact === null) return void draftRecord(row);
    right(row, fact, along);
    if (row.state === "suggested") goOn(row);
  };
  /** Another value; what the editor entered goes by its value, so that its row is then another. */
  const right = (row: Row, fact: Fact, along: Along | null) => {
    decisions.right(row, fact, along);
    setWriting(false);
    const id = row.read === null && row.unknown === null ? ownRowId(fact) : row.id;
    setActive(id);
    focus(rowId(id));
  };
  const undo = () => {
    const id = decisions.undo();
    setPlacing(null);
    setWriting(false);
    if (id !== null) {
      setActive(id);
      focus(rowId(id));
    }
  };
  const takeSure = () => decisions.takeAll(sureRows(rows, skipped), rows.filter(isOnlyNamed).length);
  const put = (field: PlaceField) => {
    const span = now();
    if (span === null || source === undefined) return decisions.announce(intake.said.noWords);
    const passage = { document: source.document, text: source.text, span: { start: span.start, end: span.end } };
    const { fact, isWhole } = placed(field, wordsOf(passage), today);
    clear();
    if (isWhole && fact !== null) return done(fact, passage);
    setPlacing({ field, passage, fact });
    setPane("fields");
  };
  const done = (fact: Fact, passage: Passage, along: Along | null = null) => {
    decisions.put(fact, [passage], along);
    setPlacing(null);
    focus("intake-text");
  };
  const bringBack = (span: Span) => {
    setPane("text");
    requestAnimationFrame(() => {
      text.current?.focus({ preventScroll: true });
      if (text.current !== null) selectSpan(text.current, span);
    });
  };
  const onCurrent = (does: (row: Row) => void) => () => {
    if (current !== null) does(current);
  };
  useIntakeKeys({
    onMove: move,
    onTake: onCurrent(take),
    onRefuse: onCurrent(refuse),
    onUndo: undo,
    onTakeSure: takeSure,
    onChange: onCurrent(change),
    onChoose: (at) => {
      const alternative = alternatives[at];
      if (current !== null && alternative !== undefined) choose(current, alternative);
    },
    onPlace: put,
    onText: () => text.current?.focus(),
  });
  useFirstFocus(sought, active, focus);

  if (source === undefined) return null;
  return (
    <>
      <PanePicker pane={pane} onPick={setPane} open={rows.filter(({ state }) => state === "suggested").length} />
      <div className="gap-x-10 wide:grid wide:grid-cols-[minmax(0,1fr)_minmax(0,1.05fr)] full:grid-cols-[minmax(0,678px)_minmax(0,1fr)]">
        <div className={`min-w-0 ${pane === "text" ? "" : "max-wide:hidden print:block"}`}>
          <SourcePane
            documents={documents}
            shown={source}
            onShow={setShown}
            place={text}
            marks={marks}
            lit={lit}
            onHover={setHovered}
            onPick={(id) => {
              setPane("fields");
              go(rows.find((row) => row.id === id) ?? null);
            }}
            onAside={(span) => text.current && selectSpan(text.current, span)}
            near={<NearPart rows={rows} slug={slug} />}
          >
            {chosen !== null && <PlaceMenu chosen={chosen} onPlace={put} />}
          </SourcePane>
        </div>
        <div className={`min-w-0 ${pane === "fields" ? "" : "max-wide:hidden print:block"}`}>
          {placing !== null && (
            <Placer
              placing={placing}
              onSave={(fact, along) => done(fact, placing.passage, along)}
              onCancel={() => {
                setPlacing(null);
                focus("intake-text");
              }}
            />
          )}
          {rows.every(({ state }) => state === "empty") && (
            <div className="mb-5 border-l-2 border-ink pl-3">
              <p className="font-[560]">{intake.empty.title}</p>
              <p className="mt-1 max-w-[60ch] text-ink2">{intake.empty.how}</p>
            </div>
          )}
          <FieldsPane
            all={all}
            active={active}
            skipped={skipped}
            drafted={drafted}
            alternatives={alternatives}
            isWriting={isWriting}
            setAside={source.reading.setAside.map((each) => ({
              ...each,
              words: wordsOf({ text: source.text, span: each.span }),
            }))}
            onActivate={(id) => {
              if (id === active) return;
              setActive(id);
              setWriting(false);
            }}
            onHover={setHovered}
            keysFor={(row) => ({
              onTake: () => take(row),
              onRefuse: () => refuse(row),
              onSkip: () => skip(row),
              onChange: () => change(row),
              onMove: move,
            })}
            onChoose={choose}
            onWrite={right}
            onCancel={() => {
              setWriting(false);
              if (active !== null) focus(rowId(active));
            }}
            onBringBack={bringBack}
          />
          {children}
        </div>
      </div>
      <DecisionBar
        row={current}
        naming={all.naming}
        rows={rows}
        skipped={skipped}
        decisions={decisions}
        onTake={onCurrent(take)}
        onRefuse={onCurrent(refuse)}
        onUndo={undo}
        onTakeSure={takeSure}
        onMove={move}
      />
    </>
  );
}

/** The row of a field that was sought, else the first to be decided. */
function firstOf(rows: readonly Row[], sought: string | null): string | null {
  const field = sought?.split("-")[1];
  const wanted = field === "city" || field === "hostCountry" ? "place" : field;
  const found =
    rows.find((row) => row.field === wanted && row.state !== "taken") ?? rows.find((row) => row.field === wanted);
  return (found ?? nextToDecide(rows, null, []))?.id ?? null;
}

/** The page begins at the field that was sought, or at the first value that is asked. */
function useFirstFocus(sought: string | null, active: string | null, focus: (id: string) => void): void {
  const [first] = useState({ sought, active });
  useEffect(() => {
    const own = document.getElementById(first.sought ?? "");
    if (own !== null) own.focus();
    else if (first.active !== null) focus(rowId(first.active));
  }, [first, focus]);
}

/** The row before one, from which the next is looked for. */
const rowBefore = (rows: readonly Row[], row: Row): string | null =>
  rows[rows.findIndex(({ id }) => id === row.id) - 1]?.id ?? null;

/** Puts the focus on an element once it is drawn. */
function useFocusSoon(): (id: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    // A row that is gone leaves the focus to the one Tab stops at.
    const element =
      document.getElementById(wanted.current) ?? document.querySelector<HTMLElement>("[data-row-button][tabindex='0']");
    wanted.current = null;
    element?.focus({ preventScroll: element.id === "intake-text" });
  });
  const [, draw] = useState(0);
  const [ask] = useState(() => (id: string) => {
    wanted.current = id;
    draw((count) => count + 1);
  });
  return ask;
}

/** A moment, so that passing over rows does not throw the text about. */
const PAUSE_MS = 90;

/** Brings the words of the lit row into view, within the text's own pane where it scrolls by itself. */
function useShownWords(text: { readonly current: HTMLDivElement | null }, lit: string | null): void {
  useEffect(() => {
    if (lit === null) return;
    const timer = setTimeout(() => {
      const words = text.current?.querySelector<HTMLElement>("[data-lit]");
      const pane = text.current;
      if (!words || !pane || pane.scrollHeight <= pane.clientHeight) return;
      const [at, box] = [words.getBoundingClientRect(), pane.getBoundingClientRect()];
      if (at.top >= box.top && at.bottom <= box.bottom) return;
      pane.scrollTop += at.top - box.top - (box.height - at.height) / 2;
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, lit]);
}
