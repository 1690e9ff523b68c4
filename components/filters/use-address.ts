"use client";

import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import type { Filter } from "@/domain/filter";
import type { ExplorerOptions } from "@/domain/options";
import { hrefOf, readAddress, type Address } from "./address";

export interface AddressState extends Address {
  /** The page's address for another filter or other options. */
  readonly href: (filter: Filter, options?: Partial<ExplorerOptions>) => string;
  /** Goes there without leaving the page; Back undoes it. */
  readonly go: (filter: Filter, options?: Partial<ExplorerOptions>) => void;
}

/** The address as filter and options: the only state the explorer has. */
export function useAddress(): AddressState {
  const params = useSearchParams();
  const text = params.toString();
  return useMemo(() => {
    const address = readAddress(new URLSearchParams(text));
    const href = (filter: Filter, options: Partial<ExplorerOptions> = {}) =>
      hrefOf(filter, { ...address.options, ...options });
    return {
      ...address,
      href,
      go: (filter, options) => {
        const next = href(filter, options);
        if (next !== `${location.pathname}${location.search}`) history.pushState(null, "", next);
      },
    };
  }, [text]);
}
