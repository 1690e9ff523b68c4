/** The process's accounts: better-auth and the limiter, made once beside the store. */
import { getStore, type Store } from "../client";
import { createAuth, type Auth } from "./auth";
import { newLimiter, type Limiter } from "./limiter";
import { signingKey } from "./secrets";

export interface Desk {
  readonly store: Store;
  readonly auth: Auth;
  readonly limiter: Limiter;
}

export function openDesk(store: Store): Desk {
  return { store, auth: createAuth(store.accounts, signingKey(store.path)), limiter: newLimiter() };
}

// Pages and routes are bundled apart, in one process: a limiter each would let twice as many tries through.
const SHARED = Symbol.for("communique.desk");
type Holder = { [SHARED]?: Desk };

/** The desk of the process's store, opened at first use. */
export function getDesk(): Desk {
  const holder = globalThis as Holder;
  const store = getStore();
  if (holder[SHARED]?.store !== store) holder[SHARED] = openDesk(store);
  return holder[SHARED];
}
