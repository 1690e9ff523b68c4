import Link from "next/link";
import { hrefOf } from "@/components/filters/address";
import type { Filter } from "@/domain/filter";
import { formatCount } from "@/domain/words";

/** A figure that opens the records behind it; `of` says in words what is counted. */
export function CountLink({ count, filter, of }: { count: number; filter: Filter; of: string }) {
  if (count === 0) return <span className="text-ink3">0</span>;
  return (
    <Link
      href={hrefOf(filter)}
      prefetch={false}
      aria-label={`${formatCount(count)}: ${of}`}
      className="link inline-flex min-h-6 min-w-6 items-center justify-end tabular-nums"
    >
      {formatCount(count)}
    </Link>
  );
}
