import type { ReactNode } from "react";

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly lede?: ReactNode;
  readonly controls?: ReactNode;
  readonly children: ReactNode;
  readonly pending?: boolean;
}

/** A part of a page: ink rule, heading, controls at the right, and what it shows. */
export function Section({ id, title, lede, controls, children, pending = false }: SectionProps) {
  return (
    <section aria-labelledby={`${id}-title`} id={id} className="mb-11 border-t border-ink pt-3">
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-7 gap-y-1.5">
        <h2 id={`${id}-title`} className="type-section">
          {title}
        </h2>
        {controls && <div className="flex flex-wrap items-baseline gap-x-7 gap-y-1.5 no-print">{controls}</div>}
      </div>
      {lede && <p className="max-w-[80ch] text-ink2">{lede}</p>}
      <div aria-busy={pending} className={pending ? "pending" : ""}>
        {children}
      </div>
    </section>
  );
}

/** A part of a record's page: heading and note in the first column, content in the other three. */
export function RecordSection({
  id,
  title,
  note,
  children,
}: {
  id: string;
  title: string;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={`${id}-title`} id={id} className="columns-four mb-9 border-t border-ink pt-3">
      <div className="mb-2">
        <h2 id={`${id}-title`} className="type-section">
          {title}
        </h2>
        {note && <p className="mt-1 max-w-[34ch] type-label text-ink2">{note}</p>}
      </div>
      <div className="min-w-0 wide:col-span-3">{children}</div>
    </section>
  );
}
