import { messages } from "@/domain/messages";
import type { RecordKind } from "@/domain/records";

/** The way from a record's page to its form on the desk; whoever is signed out there is asked to sign in. */
export function correctionOf(kind: RecordKind, slug: string): { readonly href: string; readonly label: string } {
  return { href: `/desk/edit/${kind}/${slug}`, label: messages.record.correct };
}
