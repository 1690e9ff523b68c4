"use client";

import { useState } from "react";

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for those who do not see what stands beside the button. */
  readonly what: string;
  readonly words: { readonly copy: string; readonly copied: string };
}

/** Copies a text and says so. Needs a script; without one the text is there to be selected. */
export function CopyButton({ text, what, words }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // A browser may refuse the clipboard: then nothing is claimed.
      setCopied(false);
    }
  };
  return (
    <button
      type="button"
      onClick={() => void copy()}
      onBlur={() => setCopied(false)}
      className="needs-script link min-h-6"
    >
      <span aria-live="polite">{copied ? words.copied : words.copy}</span>
      <span className="sr-only"> {what}</span>
    </button>
  );
}
