import Link from "next/link";
import type { ReactNode } from "react";

interface Crumb {
  readonly href: string;
  readonly label: string;
}

interface RecordHeadProps {
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  /** Links to the same record in other forms. */
  readonly links?: readonly Crumb[];
  readonly lede?: ReactNode;
}

/** Where a record belongs, its title, and its other forms. */
export function RecordHead({ crumbs, title, links, lede }: RecordHeadProps) {
  return (
    <header className="mb-3.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-7 type-row text-ink2">
        <nav aria-label="Breadcrumb">
          <ol className="flex flex-wrap items-center">
            {crumbs.map(({ href, label }, index) => (
              <li key={href} className="flex min-h-6 items-center">
                {index > 0 && (
                  <span aria-hidden="true" className="px-2">
                    /
                  </span>
                )}
                <Link href={href} prefetch={false} className="link">
                  {label}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
        {links && (
          <p className="flex gap-x-4 no-print">
            {links.map(({ href, label }) => (
              <a key={href} href={href} className="link inline-flex min-h-6 items-center">
                {label}
              </a>
            ))}
          </p>
        )}
      </div>
      <h1 className="mt-1 max-w-[26em] type-title wrap-anywhere">{title}</h1>
      {lede && <p className="mt-2 max-w-[72ch] text-ink2">{lede}</p>}
    </header>
  );
}
