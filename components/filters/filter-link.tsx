"use client";

import type { ComponentProps } from "react";
import type { Filter } from "@/domain/filter";
import type { ExplorerOptions } from "@/domain/options";
import { isForBrowser } from "../ui/is-for-browser";
import { useAddress } from "./use-address";

interface FilterLinkProps extends Omit<ComponentProps<"a">, "href"> {
  readonly to: Filter;
  readonly options?: Partial<ExplorerOptions>;
}

/** A link to another filter: a real address, followed without leaving the page. */
export function FilterLink({ to, options, children, ...rest }: FilterLinkProps) {
  const { href, go } = useAddress();
  return (
    <a
      {...rest}
      href={href(to, options)}
      onClick={(event) => {
        if (isForBrowser(event)) return;
        event.preventDefault();
        go(to, options);
      }}
    >
      {children}
    </a>
  );
}
