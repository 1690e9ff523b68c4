"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { shell } from "@/domain/messages/shell";
import { useKey } from "./keys";
import { whenSettled } from "./when-settled";

const load = () => import("./palette-dialog");
const PaletteDialog = dynamic(() => load().then(({ PaletteDialog: Dialog }) => Dialog), { ssr: false });

/**
 * The search in the header. With scripts it opens the palette, which jumps to anything that has a
 * page; without them it is a plain form that searches the explorer.
 */
export function Palette() {
  const [open, setOpen] = useState(false);
  // Fetched once the page has settled, so that what is typed right after the key is not lost.
  useEffect(() => whenSettled(() => void load()), []);
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
