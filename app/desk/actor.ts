/** Who is asking: for routes by their request, for pages by Next's headers, and what a page does about it. */
import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { actorOf, type SignedIn } from "@/db/accounts/actor";
import { getDesk } from "@/db/accounts/desk";
import { may, type Permission } from "@/domain/access";

/** Who sends a request; null when nobody is signed in. */
export async function requestActor(request: Request): Promise<SignedIn | null> {
  return actorByHeaders(request.headers);
}

/** Who asks for a page; found once for all parts of it. */
export const deskActor = cache(async (): Promise<SignedIn | null> => actorByHeaders(await headers()));

async function actorByHeaders(given: Headers): Promise<SignedIn | null> {
  const { store, auth } = getDesk();
  return actorOf(store, auth, given);
}

/**
 * For the first line of every page of the desk: sends who is signed out to sign in and then back,
 * and shows who may not a refusal in the page's place.
 */
export async function demandPage(permission: Permission): Promise<SignedIn> {
  const actor = await deskActor();
  if (actor === null) redirect(`/desk/sign-in?${new URLSearchParams({ to: await askedFor() })}`);
  // A token is for programs; a page is made for a person.
  if (actor.session === null || !may(actor, permission)) forbidden();
  return actor;
}

/** The address of the page, as the server noted it; Next's own marks are taken off. */
async function askedFor(): Promise<string> {
  const { pathname, searchParams } = new URL((await headers()).get("x-asked-for") ?? "/desk", "http://localhost");
  searchParams.delete("_rsc");
  const query = searchParams.toString();
  return query === "" ? pathname : `${pathname}?${query}`;
}

/** Where to go after signing in: a page of the desk, never another site. */
export function placeAfterSignIn(to: string | undefined): string {
  return to !== undefined && /^\/desk(?:[/?][\w\-./?=&%+:,]*)?$/.test(to) && !to.startsWith("/desk/sign-in")
    ? to
    : "/desk";
}
