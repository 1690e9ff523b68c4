"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useKey, useKeys } from "./keys";
import { NAVIGATION } from "./navigation";

function GoTo({ keyName, label, href }: { keyName: string; label: string; href: string }) {
  const router = useRouter();
  useKey(`g ${keyName}`, `Go to ${label}`, () => router.push(href));
  return null;
}

/** `?`: all keys of the page, and the switch that turns them off. */
export function KeyHelp() {
  const dialog = useRef<HTMLDialogElement>(null);
  const { commands, enabled, setEnabled } = useKeys();
  useKey("?", "Keyboard help", () => dialog.current?.showModal());
  const listed = new Map([...commands.values()].map(({ keys, label }) => [keys, label]));
  return (
    <>
      {NAVIGATION.map(({ href, key, label }) => (
        <GoTo key={key} keyName={key} label={label} href={href} />
      ))}
      <button
        type="button"
        className="needs-script min-h-6 hover:text-ink max-nav:hidden"
        onClick={() => dialog.current?.showModal()}
      >
        Keys <kbd>?</kbd>
      </button>
      <dialog
        ref={dialog}
        aria-labelledby="key-help-title"
        className="m-auto w-[min(30rem,92vw)] border border-ink bg-raise p-5 text-ink backdrop:bg-ink/30"
      >
        <div className="flex items-baseline justify-between">
          <h2 id="key-help-title" className="type-section">
            Keys
          </h2>
          <form method="dialog">
            <button className="link min-h-6">Close</button>
          </form>
        </div>
        <dl className="mt-3 grid grid-cols-[5rem_1fr] gap-y-1.5">
          {[...listed].map(([keys, label]) => (
            <div key={keys} className="contents">
              <dt>
                {keys.split(" ").map((key) => (
                  <kbd key={key} className="mr-1">
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
        <label className="mt-4 flex min-h-6 items-center gap-2 border-t border-line pt-3">
          <input type="checkbox" checked={enabled} onChange={(event) => setEnabled(event.target.checked)} />
          Keyboard commands are on
        </label>
      </dialog>
    </>
  );
}
