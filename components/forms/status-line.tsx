"use client";

import type { ReactNode } from "react";

/**
 * How it stands with a form: saved, saving, refused. Always in the page, so that a change is read
 * out; `fault` interrupts, anything else waits its turn.
 */
export function StatusLine({
  fault,
  children,
}: {
  readonly fault?: string | null | undefined;
  readonly children?: ReactNode;
}) {
  return (
    <>
      <div role="alert">
        {fault && <p className="my-3 max-w-[70ch] border-l-2 border-accent pl-3 type-text">{fault}</p>}
      </div>
      <div role="status" className="type-text text-ink2">
        {!fault && children}
      </div>
    </>
  );
}
