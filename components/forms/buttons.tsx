"use client";

import { useSyncExternalStore, type ComponentPropsWithRef, type ReactNode } from "react";

const LOOKS = {
  /** What the form is for; one on a form. */
  primary: "border border-ink bg-ink px-4 text-ground hover:bg-ink2",
  plain: "border border-ink px-4 hover:bg-tint",
  /** What cannot be taken back at once. */
  grave: "border border-accent px-4 text-accent hover:bg-tint",
  /** An action within a row or a sentence. */
  link: "link",
} as const;

/** How each looks while it cannot be used. */
const RESTING: Record<keyof typeof LOOKS, string> = {
  primary: "disabled:border-mute disabled:bg-transparent disabled:text-ink3",
  plain: "disabled:border-mute disabled:text-ink3",
  grave: "disabled:border-mute disabled:text-ink3",
  link: "disabled:text-ink3 disabled:no-underline",
};

/** The classes of a button, for a link that looks like one. */
export function buttonLook(look: keyof typeof LOOKS): string {
  const height = look === "link" ? "min-h-6" : "min-h-11 wide:min-h-9";
  return `inline-flex items-center ${height} ${LOOKS[look]}`;
}

const never = () => () => {};

/** Whether scripts have taken the page over: until then a form would be sent the browser's own way. */
function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

export interface ButtonProps extends Omit<ComponentPropsWithRef<"button">, "className"> {
  readonly look?: keyof typeof LOOKS;
  /** While it works the button keeps its place and the focus, and does nothing. */
  readonly busy?: boolean;
}

export function Button({
  look = "plain",
  busy = false,
  type = "button",
  disabled = false,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const scripted = useScripted();
  return (
    <button
      {...rest}
      type={busy && type === "submit" ? "button" : type}
      disabled={disabled || (type === "submit" && !scripted)}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
      className={`${buttonLook(look)} ${scripted ? RESTING[look] : ""} ${busy ? "pending" : ""}`}
    >
      {children}
    </button>
  );
}

/** The buttons under a form, the chief one first. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-3">{children}</div>;
}
