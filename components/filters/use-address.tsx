"use client";

import { useSearchParams } from "next/navigation";
import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from "react";
import type { Filter } from "@/domain/filter";
import type { ExplorerOptions } from "@/domain/options";
import { hrefOf, readAddress, type Address } from "./address";

export interface AddressState extends Address {
  /** The page's address for another filter or other options. */
  readonly href: (filter: Filter, options?: Partial<ExplorerOptions>) => string;
  /** Goes there without leaving the page; Back undoes it. */
  readonly go: (filter: Filter, options?: Partial<ExplorerOptions>) => void;
}

const AddressContext = createContext<AddressState | null>(null);

const CHANGED = "addresschange";
const PATH = "/";

function subscribe(notify: () => void): () => void {
  window.addEventListener("popstate", notify);
  window.addEventListener(CHANGED, notify);
  return () => {
    window.removeEventListener("popstate", notify);
    window.removeEventListener(CHANGED, notify);
  };
}

/** On the way to another page the address is that page's already: the explorer keeps what it showed. */
const currentSearch = (shown: string): string =>
  location.pathname === PATH ? new URLSearchParams(location.search).toString() : shown;

/** The address as filter and options: the only state the explorer has. */
export function useAddress(): AddressState {
  const address = useContext(AddressContext);
  if (address === null) throw new Error("AddressProvider is missing");
  return address;
}

/**
 * Reads the address once for the hundreds of links and boxes that need it. From the location itself,
 * because the router reports a change one transition later, and a ticked box must tick at once.
 */
export function AddressProvider({ children }: { children: ReactNode }) {
  const routed = useSearchParams().toString();
  const text = useSyncExternalStore(
    subscribe,
    () => currentSearch(routed),
    () => routed,
  );
  const state = useMemo((): AddressState => {
    const address = readAddress(new URLSearchParams(text));
    const href = (filter: Filter, options: Partial<ExplorerOptions> = {}) =>
      hrefOf(filter, { ...address.options, ...options });
    return {
      ...address,
      href,
      go: (filter, options) => {
        const next = href(filter, options);
        if (next === `${location.pathname}${location.search}`) return;
        history.pushState(null, "", next);
        window.dispatchEvent(new Event(CHANGED));
      },
    };
  }, [text]);
  return <AddressContext.Provider value={state}>{children}</AddressContext.Provider>;
}
