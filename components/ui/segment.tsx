"use client";

import { isForBrowser } from "./is-for-browser";

interface SegmentProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly href: (value: V) => string;
  readonly onChoose: (value: V) => void;
}

/** A switch of a few words, the chosen one underlined. Real links, so that it works without scripts. */
export function Segment<V extends string>({ label, value, options, href, onChoose }: SegmentProps<V>) {
  return (
    <div role="group" aria-label={label} className="flex flex-wrap items-baseline gap-x-3">
      <span aria-hidden="true" className="type-label text-ink3">
        {label}
      </span>
      {options.map((option) => (
        <a
          key={option.value}
          href={href(option.value)}
          aria-current={option.value === value ? "true" : undefined}
          onClick={(event) => {
            if (isForBrowser(event)) return;
            event.preventDefault();
            onChoose(option.value);
          }}
          className="flex min-h-6 items-center border-b-2 border-transparent type-row text-ink2 hover:text-ink aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {option.label}
        </a>
      ))}
    </div>
  );
}
