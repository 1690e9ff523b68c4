import { notFound, permanentRedirect } from "next/navigation";
import { getStore } from "@/db/client";
import { whereabouts } from "@/db/views";
import { pathOf, type RecordKind } from "@/domain/records";

/** For the page of a record that is not there: leads on to the one it was merged into, or says that there is none. */
export async function recordGone(kind: RecordKind, slug: string): Promise<never> {
  const found = await whereabouts(getStore(), kind, slug);
  const path = found?.movedTo ? pathOf(kind, found.movedTo) : null;
  if (path !== null) permanentRedirect(path);
  notFound();
}
