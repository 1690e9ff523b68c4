"use client";

import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from "react";
import { editor } from "@/domain/messages/editor";
import { CONTROL, type ControlProps } from "./field";

/** Something a combobox offers. */
export interface Choice {
  readonly key: string;
  readonly label: string;
  readonly detail?: string | null | undefined;
  /** At the right: of what kind, since when. */
  readonly note?: ReactNode;
  /** Makes something new: taken only when pointed at, never by leaving the field. */
  readonly isNew?: boolean;
}

interface ComboboxProps<C extends Choice> {
  readonly control: ControlProps;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly label?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly choices: readonly C[];
  readonly onChoose: (choice: C) => void;
  /** Backspace in the empty field. */
  readonly onEmptyBackspace?: () => void;
  /** Enter with nothing to choose. */
  readonly onEnter?: () => void;
  /** Looks at a key first; true means it is dealt with. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>, active: C | undefined) => boolean;
  readonly placeholder?: string | undefined;
  /** Said where nothing is found. */
  readonly empty?: string | null | undefined;
  /** The choices are not yet those of the text: Enter waits for them. */
  readonly isLooking?: boolean;
  /** The list is open from the first: what stands in the field is itself a question. */
  readonly startsOpen?: boolean;
}

/** A text field with a list to choose from: type, arrows, Enter or Tab takes, Escape closes. */
export function Combobox<C extends Choice>({
  control,
  inputRef,
  label,
  text,
  onText,
  choices,
  onChoose,
  onEmptyBackspace,
  onEnter,
  onKey,
  placeholder,
  empty,
  isLooking = false,
  startsOpen = false,
}: ComboboxProps<C>) {
  const list = useId();
  const [isOpen, setOpen] = useState(startsOpen);
  /** Null until an arrow or the pointer says which: then the first is meant. */
  const [at, setAt] = useState<number | null>(null);
  const shown = isOpen && choices.length > 0;
  const active = shown ? choices[Math.min(at ?? 0, choices.length - 1)] : undefined;
  const activeAt = active === undefined ? -1 : choices.indexOf(active);

  const choose = (choice: C) => {
    setOpen(false);
    setAt(null);
    onChoose(choice);
  };
  // Enter pressed before the choices came takes the first of them when they do.
  const [isWaiting, setWaiting] = useState(false);
  const arrive = useRef(() => {});
  useEffect(() => {
    arrive.current = () => {
      setWaiting(false);
      const [first] = choices;
      if (first && !first.isNew) choose(first);
      else setOpen(true);
    };
  });
  useEffect(() => {
    if (isWaiting && !isLooking) queueMicrotask(() => arrive.current());
  }, [isWaiting, isLooking]);
  const step = (by: number) => {
    if (!shown) setOpen(true);
    else setAt((activeAt + by + choices.length) % choices.length);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (onKey?.(event, active)) return event.preventDefault();
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        event.preventDefault();
        return step(event.key === "ArrowDown" ? 1 : -1);
      case "Enter":
        event.preventDefault();
        if (isLooking && at === null && text.trim() !== "") return setWaiting(true);
        return active ? choose(active) : onEnter?.();
      case "Tab":
        if (active && !active.isNew && !isLooking && text.trim() !== "" && !event.shiftKey) choose(active);
        return;
      case "Escape":
        if (!isOpen && text === "") return;
        event.preventDefault();
        event.stopPropagation();
        return isOpen ? setOpen(false) : onText("");
      case "Backspace":
        if (text === "") onEmptyBackspace?.();
    }
  };

  return (
    <div className="relative">
      <input
        {...control}
        ref={inputRef}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={shown ? list : undefined}
        aria-autocomplete="list"
        aria-busy={isLooking && text.trim() !== "" ? true : undefined}
        aria-activedescendant={activeAt < 0 ? undefined : `${list}-${activeAt}`}
        autoComplete="off"
        spellCheck={false}
        value={text}
        placeholder={placeholder}
        onChange={(event) => {
          setWaiting(false);
          setOpen(event.target.value.trim() !== "");
          setAt(null);
          onText(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setWaiting(false);
          setOpen(false);
        }}
        className={CONTROL}
      />
      {shown && (
        <div
          id={list}
          role="listbox"
          aria-label={label ?? editor.choices}
          className="absolute inset-x-0 top-full z-30 max-h-80 overflow-y-auto border border-ink bg-raise"
        >
          {choices.map((choice, index) => (
            <div
              key={choice.key}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === activeAt}
              ref={(element) => {
                if (index === activeAt) element?.scrollIntoView({ block: "nearest" });
              }}
              onMouseMove={() => setAt(index)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
              onKeyDown={(event) => event.key === "Enter" && choose(choice)}
              className="flex min-h-11 cursor-pointer items-baseline gap-x-3 border-b border-hair px-2 py-2 type-text last:border-b-0 aria-selected:bg-tint aria-selected:shadow-[inset_3px_0_0_var(--accent)] wide:min-h-8 wide:py-1.5"
            >
              <span className="min-w-0 flex-1">
                <span className="font-[560]">{choice.label}</span>
                {choice.detail && <span className="ml-2 text-ink2">{choice.detail}</span>}
              </span>
              {choice.note && <span className="flex-none type-label text-ink2">{choice.note}</span>}
            </div>
          ))}
        </div>
      )}
      <p role="status" className={isOpen && empty && choices.length === 0 ? "mt-1 type-label text-ink2" : "sr-only"}>
        {isOpen && (choices.length > 0 ? editor.found(choices.length) : empty)}
      </p>
    </div>
  );
}
