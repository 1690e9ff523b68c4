import type { Metadata } from "next";
import Link from "next/link";
import { faults } from "@/domain/messages/faults";

const { missing } = faults;

export const metadata: Metadata = { title: missing.title };

/** An address that leads nowhere: says so, and where to go on. */
export default function NotFound() {
  return (
    <div className="page frame">
      <main id="content" className="min-w-0 pt-8 pb-16 wide:col-start-2">
        <h1 className="type-title">{missing.title}</h1>
        <p className="mt-3 max-w-[60ch] type-summary">{missing.text}</p>
        <ul className="mt-5">
          {missing.links.map(({ href, label }) => (
            <li key={href}>
              <Link href={href} prefetch={false} className="link inline-flex min-h-6 items-center">
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}
