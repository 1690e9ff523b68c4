import type { ReactNode } from "react";

/** The head of a page of the desk: title, a sentence, and what can be done at the right. */
export function DeskHeading({
  title,
  lede,
  children,
}: {
  readonly title: ReactNode;
  readonly lede?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className="mb-7 flex flex-wrap items-end justify-between gap-x-7 gap-y-3">
      <div>
        <h1 className="type-title">{title}</h1>
        {lede && <p className="mt-2 max-w-[72ch] text-ink2">{lede}</p>}
      </div>
      {children && <div className="flex flex-wrap items-center gap-x-5 gap-y-2 no-print">{children}</div>}
    </div>
  );
}
