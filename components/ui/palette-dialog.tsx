"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useDeferredValue, useEffect, useId, useRef, useState } from "react";
import { shell } from "@/domain/messages/shell";
import { fetchJson } from "./fetch-json";

interface Jump {
  readonly kind: string;
  readonly slug: string;
  readonly label: string;
  readonly detail: string | null;
  readonly url: string;
}

const KIND_LABELS: Record<string, string> = {
  country: "State",
  area: "Area",
  person: "Person",
  agreement: "Agreement",
  initiative: "Initiative",
  organisation: "Organisation",
  meeting: "Meeting",
  period: "Period",
  words: "Words",
};

/** Search or jump: a combobox over everything that has a page, the last choice always a full-text search. */
export function PaletteDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useId();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const q = useDeferredValue(text.trim());

  const { data, isError } = useQuery({
    queryKey: ["jump", q],
    queryFn: ({ signal }) => fetchJson<{ results: Jump[] }>(`/api/v1/jump?${new URLSearchParams({ q })}`, signal),
    enabled: q !== "",
    placeholderData: keepPreviousData,
  });
  const words: Jump = {
    kind: "words",
    slug: q,
    label: `Meetings matching “${q}”`,
    detail: null,
    url: `/?${new URLSearchParams({ q })}`,
  };
  const options = q === "" ? [] : [...(data?.results ?? []), words];

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);

  const open = (url: string) => {
    onClose();
    router.push(url);
  };

  return (
    <dialog
      ref={dialog}
      aria-label={shell.searchLabel}
      onClose={onClose}
      className="mx-auto mt-[10vh] mb-auto w-[min(40rem,94vw)] border border-ink bg-raise text-ink backdrop:bg-ink/30"
    >
      <input
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={list}
        aria-activedescendant={options.length > 0 ? `${list}-${active}` : undefined}
        aria-label={shell.searchLabel}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={text}
        placeholder={shell.search}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            const step = event.key === "ArrowDown" ? 1 : -1;
            setActive((at) => (at + step + options.length) % Math.max(options.length, 1));
          } else if (event.key === "Enter") {
            event.preventDefault();
            const option = options[active];
            if (option) open(option.url);
          }
        }}
        className="h-14 w-full border-b border-ink bg-transparent px-4 text-lg placeholder:text-ink3 focus-visible:outline-none"
      />
      <div id={list} role="listbox" aria-label="Suggestions" className="max-h-[60vh] overflow-y-auto">
        {options.map((option, index) => (
          <a
            key={`${option.kind}/${option.slug}`}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            ref={(element) => {
              if (index === active) element?.scrollIntoView({ block: "nearest" });
            }}
            onMouseMove={() => setActive(index)}
            href={option.url}
            onClick={(event) => {
              event.preventDefault();
              open(option.url);
            }}
            className="grid cursor-pointer grid-cols-[1fr_auto] gap-x-4 border-b border-hair px-4 py-2 aria-selected:bg-tint aria-selected:shadow-[inset_3px_0_0_var(--accent)]"
          >
            <span>
              <span className="font-[560]">{option.label}</span>
              {option.detail !== null && <span className="ml-2 text-ink2">{option.detail}</span>}
            </span>
            <span className="type-label text-ink2">{KIND_LABELS[option.kind] ?? option.kind}</span>
          </a>
        ))}
      </div>
      <p className="px-4 py-2 type-label text-ink2" role="status">
        {isError
          ? "The suggestions could not be loaded; Enter still searches the meetings."
          : q === ""
            ? "Names in any script, places, agreements, areas, years. Enter opens, Esc closes."
            : `${options.length - 1} found`}
      </p>
    </dialog>
  );
}
