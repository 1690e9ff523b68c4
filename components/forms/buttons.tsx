"use client";

import type { ComponentPropsWithRef, ReactNode } from "react";

const LOOKS = {
  /** What the form is for; one on a form. */
  primary:
    "border border-ink bg-ink px-4 text-ground hover:bg-ink2 disabled:border-mute disabled:bg-transparent disabled:text-ink3",
  plain: "border border-ink px-4 hover:bg-tint disabled:border-mute disabled:text-ink3",
  /** What cannot be taken back at once. */
  grave: "border border-accent px-4 text-accent hover:bg-tint disabled:border-mute disabled:text-ink3",
  /** An action within a row or a sentence. */
  link: "link disabled:text-ink3 disabled:no-underline",
} as const;

/** The classes of a button, for a link that looks like one. */
export function buttonLook(look: keyof typeof LOOKS): string {
  const height = look === "link" ? "min-h-6" : "min-h-11 wide:min-h-9";
  return `inline-flex items-center ${height} ${LOOKS[look]}`;
}

export interface ButtonProps extends Omit<ComponentPropsWithRef<"button">, "className"> {
  readonly look?: keyof typeof LOOKS;
  /** While it works the button keeps its place and the focus, and does nothing. */
  readonly busy?: boolean;
}

export function Button({ look = "plain", busy = false, type = "button", onClick, children, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={busy && type === "submit" ? "button" : type}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
      className={`${buttonLook(look)} ${busy ? "pending" : ""}`}
    >
      {children}
    </button>
  );
}

/** The buttons under a form, the chief one first. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-3">{children}</div>;
}
