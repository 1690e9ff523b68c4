"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { buttonLook } from "@/components/forms/buttons";

/** A link that looks like a button: it leads to where something is done. */
export function LinkButton({
  href,
  look = "plain",
  children,
}: {
  readonly href: string;
  readonly look?: "primary" | "plain";
  readonly children: ReactNode;
}) {
  return (
    <Link href={href} prefetch={false} className={buttonLook(look)}>
      {children}
    </Link>
  );
}
