import { actorOf, type SignedIn } from "@/db/accounts/actor";
import { getDesk } from "@/db/accounts/desk";

/** Who sends a request; null when nobody is signed in. */
export async function requestActor(request: Request): Promise<SignedIn | null> {
  const { store, auth } = getDesk();
  return actorOf(store, auth, request.headers);
}
