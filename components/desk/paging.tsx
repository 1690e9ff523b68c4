import Link from "next/link";
import { keeping } from "@/domain/messages/keeping";

interface Step {
  readonly href: string;
  readonly label: string;
}

/** The ways to the pages before and after; those that are not there are left out. */
export function Paging({ earlier, later }: { readonly earlier: Step | null; readonly later: Step | null }) {
  const steps = [earlier, later].filter((step) => step !== null);
  if (steps.length === 0) return null;
  return (
    <nav aria-label={keeping.records.pages} className="no-print mt-4 flex gap-x-6">
      {steps.map(({ href, label }) => (
        <Link key={label} href={href} prefetch={false} className="link inline-flex min-h-8 items-center">
          {label}
        </Link>
      ))}
    </nav>
  );
}
