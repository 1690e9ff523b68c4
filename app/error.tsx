"use client";

import { faults } from "@/domain/messages/faults";

/** A page that failed: a fixed sentence and another try. The cause is in the server's log, not here. */
export default function ErrorPage({ reset }: { readonly error: Error; readonly reset: () => void }) {
  return (
    <div className="page frame">
      <main id="content" className="min-w-0 pt-8 pb-16 wide:col-start-2">
        <h1 className="type-title">{faults.title}</h1>
        <p className="mt-3 max-w-[60ch] type-summary">{faults.text}</p>
        <p className="mt-5">
          <button
            type="button"
            onClick={reset}
            className="min-h-8 border border-ink px-3 font-semibold hover:bg-ink hover:text-ground"
          >
            {faults.again}
          </button>
        </p>
      </main>
    </div>
  );
}
