/** The draft of an agreement or initiative the record does not know, from what a text says of it. */
import type { DraftBody, DraftOf, SourceRecord } from "../../records";
import type { Act } from "../../taxonomy";
import type { Fact } from "./facts";
import type { Unknown } from "./proposals";
import type { InstrumentEvent } from "../reading";

/** The act a text's words about an agreement tell of; what is only expected or named is none. */
const ACTS: Partial<Record<InstrumentEvent, Act>> = {
  signed: "signed",
  "pending-ratification": "signed",
  ratified: "ratified",
  "in-force": "in-force",
  "under-negotiation": "negotiated",
  announced: "announced",
  "to-be-signed": "announced",
};

/** As a heading: within a sentence a text may begin it with a small letter. */
const capital = (title: string): string => title.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

interface Begun {
  readonly kind: "instrument" | "initiative";
  readonly body: DraftBody<"instrument"> | DraftBody<"initiative">;
}

/** Title, type, countries, the areas that had priority, and the act of an agreement with its date and source; all for the editor to complete. */
export function draftOfUnknown(
  { kind, value }: Unknown,
  facts: readonly Fact[],
  source: DraftOf<SourceRecord> | null,
): Begun {
  const url = source?.url ?? null;
  const shared = {
    title: capital(value.title),
    countries: facts.flatMap((fact) => (fact.field === "countries" ? [fact.value] : [])),
    areas: facts.flatMap((fact) =>
      fact.field === "areas" && fact.value.emphasis === "priority" ? [fact.value.area] : [],
    ),
    sources: url === null ? [] : [url],
  };
  const companions = { people: [], organisations: [], sources: source === null ? [] : [source] };
  if (kind === "initiative") return { kind, body: { record: shared, companions } };
  const act = ACTS[value.event];
  const date = facts.find((fact) => fact.field === "date")?.value ?? null;
  const place = facts.find((fact) => fact.field === "place")?.value.city ?? null;
  const acts = act === undefined ? [] : [{ type: act, date, city: act === "signed" ? place : null, source: url }];
  return { kind, body: { record: { ...shared, type: value.type, acts }, companions } };
}
