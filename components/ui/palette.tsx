"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { shell } from "@/domain/messages/shell";
import { useKey } from "./keys";

const PaletteDialog = dynamic(() => import("./palette-dialog").then(({ PaletteDialog: Dialog }) => Dialog), {
  ssr: false,
});

/**
 * The search in the header. With scripts it opens the palette, which jumps to anything that has a
 * page; without them it is a plain form that searches the explorer.
 */
export function Palette() {
  const [open, setOpen] = useState(false);
  useKey("/", shell.searchLabel, () => setOpen(true));
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="needs-script flex min-h-8 items-center justify-between gap-3 text-ink3 hover:text-ink wide:h-8 wide:border-b wide:border-mute"
      >
        <span className="hidden wide:inline">{shell.search}</span>
        <span className="text-ink wide:hidden">Search</span>
        <kbd className="hidden wide:inline">/</kbd>
      </button>
      <form action="/" role="search" className="no-script flex">
        <input
          type="search"
          name="q"
          aria-label={shell.search}
          placeholder={shell.search}
          className="h-8 w-full min-w-0 border-b border-mute bg-transparent placeholder:text-ink3"
        />
      </form>
      {open && <PaletteDialog onClose={() => setOpen(false)} />}
    </>
  );
}
