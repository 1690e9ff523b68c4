"use client";

import { useEffect, useRef, useState, type ReactNode } from "react";
import { accounts as words } from "@/domain/messages/accounts";
import { Button, type ButtonProps } from "./buttons";

interface ConfirmButtonProps {
  readonly question: ReactNode;
  readonly onConfirm: () => void;
  readonly look?: ButtonProps["look"];
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** A button that asks once more, in its own place, before it does something grave. */
export function ConfirmButton({ question, onConfirm, look = "link", busy = false, children }: ConfirmButtonProps) {
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const yes = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    // The focus goes to the answer, and afterwards back where it came from: never to the top of the page.
    if (asking) yes.current?.focus();
    else if (wasAsking.current) opener.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  if (!asking) {
    return (
      <Button ref={opener} look={look} busy={busy} onClick={() => setAsking(true)}>
        {children}
      </Button>
    );
  }
  return (
    <span role="group" className="inline-flex flex-wrap items-center gap-x-4 gap-y-1 border-l-2 border-accent pl-3">
      <span className="type-text">{question}</span>
      <Button
        ref={yes}
        look="link"
        onKeyDown={(event) => {
          if (event.key === "Escape") setAsking(false);
        }}
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {words.sure}
      </Button>
      <Button look="link" onClick={() => setAsking(false)}>
        {words.cancel}
      </Button>
    </span>
  );
}
