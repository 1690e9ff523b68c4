import type { ReactNode } from "react";

/** A part of the rail under the anchors. */
export function RailPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-5 border-t border-line pt-3.5 type-row" aria-label={title}>
      <p className="type-name">{title}</p>
      {children}
    </section>
  );
}
