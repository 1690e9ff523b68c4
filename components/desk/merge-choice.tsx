import Link from "next/link";
import type { PublishedLine } from "@/db/desk";
import { keeping } from "@/domain/messages/keeping";
import { QueryForm } from "./query-form";

const words = keeping.merge;

/** The search for the record that stays. */
export function MergeChoice({
  path,
  q,
  found,
}: {
  readonly path: string;
  readonly q: string;
  readonly found: readonly (PublishedLine & { readonly href: string })[];
}) {
  return (
    <>
      <QueryForm
        action={path}
        label={words.find}
        button={words.search}
        fields={[{ name: "q", label: words.find, value: q, from: "text", wide: true }]}
      />
      <h2 className="border-t border-ink pt-3 type-section">{words.found}</h2>
      {found.length === 0 ? (
        <p role="status" className="mt-2 text-ink2">
          {words.nothing}
        </p>
      ) : (
        <ul className="mt-2">
          {found.map(({ slug, name, href }) => (
            <li key={slug} className="flex min-h-9 items-baseline justify-between gap-x-5 border-b border-hair py-1.5">
              <span className="min-w-0">
                <span className="type-name">{name}</span>
                <span className="block type-label break-all text-ink2">{slug}</span>
              </span>
              <Link
                href={href}
                prefetch={false}
                aria-label={`${words.choose}: ${name}, ${slug}`}
                className="link inline-flex min-h-6 items-center"
              >
                {words.choose}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
