import Link from "next/link";
import type { ReactNode } from "react";

interface WidePartProps {
  readonly id: string;
  readonly title: string;
  /** Where all of it is, and in what words. */
  readonly href: string;
  readonly all: string;
  readonly children: ReactNode;
}

/** A part of a record's page whose table needs the whole width. */
export function WidePart({ id, title, href, all, children }: WidePartProps) {
  return (
    <section aria-labelledby={`${id}-title`} id={id} className="mb-9 border-t border-ink pt-3">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-7">
        <h2 id={`${id}-title`} className="type-section">
          {title}
        </h2>
        <Link href={href} prefetch={false} className="link inline-flex min-h-6 items-center">
          {all}
        </Link>
      </div>
      {children}
    </section>
  );
}
