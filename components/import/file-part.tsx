"use client";

import { useEffect, useRef, useState, type DragEvent, type ReactNode } from "react";
import { Button, ButtonRow } from "@/components/forms/buttons";
import { TextAreaField } from "@/components/forms/field";
import { faultOf } from "@/components/forms/post-json";
import type { AppError } from "@/domain/errors";
import { imports } from "@/domain/messages/imports";
import { textOfFile } from "./read-text";
import type { ImportText } from "./use-dry-run";

const words = imports.page;
const KEPT = "import-text";

interface FilePartProps {
  readonly busy: boolean;
  readonly error: AppError | null;
  readonly onFile: (file: ImportText) => void;
  readonly onFault: (error: unknown) => void;
  readonly onClear: () => void;
}

/** Where a file is chosen or dropped, or its text pasted. */
export function FilePart({ busy, error, onFile, onFault, onClear }: FilePartProps) {
  // Left to the browser: five megabytes would be slow to carry through every stroke.
  const pasted = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // What was pasted outlives a reload and an ended session, as far as the browser has room for it.
    if (pasted.current?.value === "") pasted.current.value = sessionStorage.getItem(KEPT) ?? "";
  }, []);

  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    textOfFile(file).then((text) => onFile({ text, name: file.name }), onFault);
  };
  const clear = (): void => {
    if (pasted.current) pasted.current.value = "";
    if (picker.current) picker.current.value = "";
    keep("");
    onClear();
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const text = pasted.current?.value ?? "";
        const [chosen] = picker.current?.files ?? [];
        if (text.trim() === "" && chosen) take(chosen);
        else onFile({ text, name: null });
      }}
    >
      <Drop onFile={take}>
        <label className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="type-text font-[560]">{words.choose}</span>
          <input
            ref={picker}
            type="file"
            accept=".csv,.tsv,.txt,.json,text/csv,application/json,text/plain"
            onChange={({ target }) => take(target.files?.[0])}
            className="min-h-11 min-w-0 max-w-full type-text file:mr-4 file:min-h-9 file:cursor-pointer file:border file:border-ink file:bg-transparent file:px-4 file:text-ink hover:file:bg-tint wide:min-h-9"
          />
        </label>
        <span className="hidden text-ink2 wide:inline">{words.drop}</span>
      </Drop>
      <TextAreaField
        label={words.paste}
        hint={words.pasteHint}
        error={faultOf(error, "text")}
        rows={5}
        ref={pasted}
        spellCheck={false}
        className="mt-5"
        onChange={({ target }) => keep(target.value)}
      />
      <ButtonRow>
        <Button type="submit" look="primary" busy={busy}>
          {words.look}
        </Button>
        <Button look="link" onClick={clear}>
          {words.clear}
        </Button>
      </ButtonRow>
    </form>
  );
}

function Drop({ onFile, children }: { onFile: (file: File | undefined) => void; children: ReactNode }) {
  const [over, setOver] = useState(false);
  const carriesFile = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  return (
    <div
      onDragOver={(event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setOver(false);
        onFile(event.dataTransfer.files[0]);
      }}
      className={`flex flex-wrap items-center gap-x-4 gap-y-2 border-y py-4 ${over ? "border-ink bg-tint" : "border-line"}`}
    >
      {children}
    </div>
  );
}

function keep(text: string): void {
  try {
    if (text === "") sessionStorage.removeItem(KEPT);
    else sessionStorage.setItem(KEPT, text);
  } catch {
    // No room: it is still in the field.
  }
}
