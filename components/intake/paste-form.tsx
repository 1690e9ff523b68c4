"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Button, ButtonRow } from "@/components/forms/buttons";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { CONTROL, Field, TextField } from "@/components/forms/field";
import { faultOfForm } from "@/components/forms/post-json";
import { StatusLine } from "@/components/forms/status-line";
import { forms } from "@/domain/messages/forms";
import { intake } from "@/domain/messages/intake";
import { LONGEST_DOCUMENT } from "@/domain/records/evidence";
import { addressIn, faultsOfPaste, type PasteFaults } from "./paste-faults";
import { SourceFields } from "./source-fields";
import { useBeginIntake, type Target } from "./use-begin-intake";
import { usePaste } from "./use-paste";
import { useSourceAt } from "./use-source-at";

const words = intake.paste;

interface PasteFormProps {
  readonly person: string;
  readonly target: Target;
  /** ISO day. */
  readonly today: string;
}

/** Step 1: the text, and where it was published. */
export function PasteForm({ person, target, today }: PasteFormProps) {
  const router = useRouter();
  const { paste, set, clear, isKept } = usePaste(`${person}/${placeOf(target)}`);
  const [isTried, setTried] = useState(false);
  const { busy, error, begin } = useBeginIntake(target);
  const source = useSourceAt(paste);
  const faults = isTried ? faultsOfPaste(paste, source.known !== null, today) : NO_FAULTS;
  const form = useRef<HTMLFormElement>(null);

  const read = async () => {
    if (busy) return;
    setTried(true);
    const first = Object.keys(faultsOfPaste(paste, source.known !== null, today))[0];
    if (first !== undefined) {
      form.current?.querySelector<HTMLElement>(`#paste-${first}`)?.focus();
      return;
    }
    const url = source.known?.url ?? addressIn(paste.url) ?? "";
    const id = await begin({ text: paste.text, url, source: source.known === null ? source.record : null });
    if (id === null) return;
    clear();
    router.push(`/desk/intake/${id}`);
  };
  useReadKey(() => void read());

  const length = paste.text.length;
  return (
    <form
      ref={form}
      noValidate
      autoComplete="off"
      aria-label={intake.steps[0]}
      className="grid gap-x-10 gap-y-6 wide:grid-cols-[minmax(0,1fr)_20rem] full:grid-cols-[minmax(0,678px)_minmax(0,1fr)]"
      onSubmit={(event) => {
        event.preventDefault();
        void read();
      }}
    >
      <div>
        <p className="no-script mb-4 border-l-2 border-accent pl-3">{forms.needsScripts}</p>
        <Field id="paste-text" label={words.text} hint={words.textHint} error={faults.text}>
          {(control) => (
            <textarea
              {...control}
              // The first thing to do on this page.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              spellCheck={false}
              rows={18}
              value={paste.text}
              onChange={(event) => set({ text: event.target.value })}
              className={`${CONTROL} min-h-[45vh] resize-y py-3 font-serif !text-[1.0625rem] !leading-[1.75rem] wide:px-4`}
            />
          )}
        </Field>
        <p className="-mt-2 flex flex-wrap justify-between gap-x-5 type-label text-ink2">
          <span className={isKept ? "" : "text-accent"}>{length > 0 && (isKept ? words.kept : words.notKept)}</span>
          <span className={`tabular-nums ${length > LONGEST_DOCUMENT ? "text-accent" : ""}`}>
            {length > 0 && words.characters(length, LONGEST_DOCUMENT)}
          </span>
        </p>
      </div>
      <div className="min-w-0">
        <TextField
          id="paste-url"
          label={words.address}
          hint={words.addressHint}
          error={faults.url}
          type="url"
          inputMode="url"
          spellCheck={false}
          placeholder="https://"
          value={paste.url}
          onChange={(event) => set({ url: event.target.value })}
        />
        <SourceFields paste={paste} set={set} source={source} faults={faults} today={today} />
        <ButtonRow>
          <Button type="submit" look="primary" busy={busy}>
            {words.read}
          </Button>
          <kbd className="max-wide:hidden">{words.readKeys}</kbd>
          {length > 0 && (
            <ConfirmButton
              question={words.clearAsk}
              onConfirm={() => {
                setTried(false);
                clear();
                form.current?.querySelector("textarea")?.focus();
              }}
            >
              {words.clear}
            </ConfirmButton>
          )}
        </ButtonRow>
        <StatusLine fault={faultInWords(faultOfForm(error), error?.fields[0]?.message)}>
          {busy && words.reading}
        </StatusLine>
      </div>
    </form>
  );
}

const NO_FAULTS: PasteFaults = {};

/** A fault of a field nobody sees here, such as the address of the draft, is said as it is. */
const faultInWords = (own: string | null, ofField: string | undefined): string | null => ofField ?? own;

const placeOf = (target: Target): string =>
  target.to === "new" ? "new" : target.to === "draft" ? target.id : target.slug;

/** Ctrl+Enter, in the text as well. */
function useReadKey(read: () => void): void {
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
