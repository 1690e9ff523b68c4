import type { ReactNode } from "react";

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
  /** The words it rests on. */
  readonly why?: ReactNode;
}

/** The first facts of a record, on the four columns. */
export function Facts({ id, facts }: { id: string; facts: readonly Fact[] }) {
  return (
    <dl id={id} className="mb-6 grid grid-cols-2 gap-x-5 gap-y-5 border-t border-ink pt-3 wide:grid-cols-4">
      {facts.map(({ label, value, note, why }) => (
        // On a narrow screen the words of one fact take the whole width.
        <div key={label} className="min-w-0 max-wide:has-[[open]]:col-span-2">
          <dt className="type-row type-name">{label}</dt>
          <dd>
            <div className="mt-1 type-fact [&>.inline-flex]:flex">{value}</div>
            {note && <div className="mt-0.5 max-w-[34ch] type-label text-ink2">{note}</div>}
            {why}
          </dd>
        </div>
      ))}
    </dl>
  );
}
