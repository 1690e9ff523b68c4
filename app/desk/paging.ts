/** Addresses of the desk's lists: what is asked, and the page of the answer. */
import { keeping } from "@/domain/messages/keeping";

const { earlier, later } = keeping.records;

/** The page an address asks for, from 1; what is no page is the first. */
export function pageIn(params: URLSearchParams): number {
  const text = params.get("page") ?? "1";
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}

/** An address with what it asks; what is nothing is left out. */
export function hrefWith(path: string, asked: Readonly<Record<string, string | number | null | undefined>>): string {
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) =>
      value === null || value === undefined || value === "" ? [] : [[name, String(value)]],
    ),
  ).toString();
  return query === "" ? path : `${path}?${query}`;
}

/** The ways from a page to those beside it. */
export function pageSteps(page: number, pages: number, hrefOf: (page: number | null) => string) {
  const before = page === 2 ? null : page - 1;
  return {
    earlier: page > 1 ? { href: hrefOf(before), label: earlier } : null,
    later: page < pages ? { href: hrefOf(page + 1), label: later } : null,
  };
}
