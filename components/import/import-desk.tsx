"use client";

import Link from "next/link";
import { useState } from "react";
import { Button, ButtonRow } from "@/components/forms/buttons";
import { faultOf } from "@/components/forms/post-json";
import { StatusLine } from "@/components/forms/status-line";
import { RecordSection, Section } from "@/components/ui/section";
import type { Imported } from "@/db/commands/import-meetings";
import type { ImportLine } from "@/db/desk/imports";
import type { AppError } from "@/domain/errors";
import type { Mapping } from "@/domain/import/fields";
import { OUTCOMES } from "@/domain/import/judge-row";
import { MAX_ROWS } from "@/domain/import/limits";
import { forms } from "@/domain/messages/forms";
import { imports } from "@/domain/messages/imports";
import { formatCount } from "@/domain/words";
import { ApplyPart } from "./apply-part";
import { DryRunPart } from "./dry-run-part";
import { FilePart } from "./file-part";
import { FormerImports, useImports } from "./former-imports";
import { MappingPart } from "./mapping-part";
import { UndoButton } from "./undo-button";
import { countOutcomes } from "./outcome-switch";
import { mappingOf, useDryRun, type DryRun, type ImportText } from "./use-dry-run";

const words = imports.page;

/** From file to import: choose, see what each column means, look row by row, import, undo. */
export function ImportDesk({ lines }: { readonly lines: readonly ImportLine[] }) {
  const dry = useDryRun();
  const [done, setDone] = useState<Imported | null>(null);
  const look = (file: ImportText, mapping: Mapping | null): void => {
    setDone(null);
    void dry.look(file, mapping);
  };
  return (
    <>
      <RecordSection id="file" title={words.file} note={<FileNote />}>
        <p className="no-script mb-4 border-l-2 border-accent pl-3">{forms.needsScripts}</p>
        <FilePart
          busy={dry.busy}
          error={dry.error}
          onFile={(file) => look(file, null)}
          onFault={dry.fail}
          onClear={() => {
            dry.reset();
            setDone(null);
          }}
        />
        <StatusLine fault={faultOfFile(dry.error)}>
          <Progress busy={dry.busy} run={dry.run} />
        </StatusLine>
      </RecordSection>
      {dry.run && !done && (
        <Looked key={dry.run.preview.hash} run={dry.run} busy={dry.busy} onLook={look} onDone={setDone} />
      )}
      {done && <Done done={done} lines={lines} />}
      <FormerImports lines={lines} />
    </>
  );
}

function FileNote() {
  return (
    <>
      {words.fileNote(MAX_ROWS)}{" "}
      <Link href="/data#columns" prefetch={false} className="link">
        {words.columnsNote}
      </Link>
      .
    </>
  );
}

/** A fault of the text stands beside the field; anything else is said here. */
function faultOfFile(error: AppError | null): string | null {
  if (error === null || faultOf(error, "text") !== undefined) return null;
  return error.code === "signed-out" ? forms.signedOut : error.message;
}

function Progress({ busy, run }: { readonly busy: boolean; readonly run: DryRun | null }) {
  if (!busy) return run && <>{words.looked(inWords(run))}</>;
  if (run === null || run.preview.next === null) return <>{words.reading}</>;
  const { rows, total } = run.preview;
  return (
    <>
      {words.looking(rows.length, total)}
      <progress
        aria-label={words.looking(rows.length, total)}
        value={rows.length}
        max={total}
        className="mt-1 block w-full max-w-[40rem]"
      />
    </>
  );
}

function inWords({ preview }: DryRun): string[] {
  const counts = countOutcomes(preview.rows);
  return OUTCOMES.flatMap((each) => (counts[each] > 0 ? [`${formatCount(counts[each])} ${words.outcomes[each]}`] : []));
}

interface LookedProps {
  readonly run: DryRun;
  readonly busy: boolean;
  readonly onLook: (file: ImportText, mapping: Mapping | null) => void;
  readonly onDone: (done: Imported) => void;
}

function Looked({ run, busy, onLook, onDone }: LookedProps) {
  const { preview } = run;
  const [edited, setEdited] = useState<Mapping | null>(null);
  const mapping = edited ?? mappingOf(preview);
  const read = mapping.filter((field) => field !== null).length;
  const { form, separator } = preview;
  const what = [words.forms[form], separator === null ? null : words.separators[separator]].filter(Boolean).join(" ");
  return (
    <>
      <Section id="columns" title={words.columns} lede={words.columnsLede(what, read, mapping.length)}>
        <MappingPart columns={preview.columns} mapping={mapping} onChange={setEdited} />
        {edited && (
          <ButtonRow>
            <Button look="primary" busy={busy} onClick={() => onLook(run, edited)}>
              {words.lookAgain}
            </Button>
            <span>{words.mappingChanged}</span>
          </ButtonRow>
        )}
      </Section>
      <DryRunPart preview={preview} stale={edited !== null} />
      {preview.next === null && (
        <RecordSection id="import" title={words.title}>
          <ApplyPart run={run} stale={edited !== null} onDone={onDone} onLookAgain={() => onLook(run, mapping)} />
        </RecordSection>
      )}
    </>
  );
}

function Done({ done, lines }: { readonly done: Imported; readonly lines: readonly ImportLine[] }) {
  const { id, created, updated, unchanged } = done;
  const isUndone = useImports(lines).some((line) => line.id === id && line.undone !== null);
  return (
    <RecordSection id="done" title={words.title}>
      <p role="status" className="mb-3 type-fact">
        {id === null ? words.doneNothing : words.done(created, updated, unchanged)}
      </p>
      {id !== null && !isUndone && <UndoButton id={id} records={created + updated} of={words.title} />}
      {isUndone && <p role="status">{words.undone}</p>}
    </RecordSection>
  );
}
