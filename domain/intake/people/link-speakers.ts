/** Who said something, as far as they take part: a name printed at a quotation becomes the person of that name. */
import type { MeetingBody } from "../confirm/decide";
import { sameName } from "../confirm/same-name";

/** A person by one of the names texts and record give. */
export interface NamedPerson {
  readonly slug: string;
  readonly name: string;
}

/**
 * The draft with each quotation linked to the participant it names. A new person who no longer takes
 * part is not brought along by his or her words alone; whom an editor chose stays.
 */
export function linkSpeakers(body: MeetingBody, names: readonly NamedPerson[]): MeetingBody {
  const { record, companions } = body;
  const present = new Set((record.participants ?? []).map(({ person }) => person));
  const fresh = new Set((companions.people ?? []).map(({ slug }) => slug));
  const speakers = names.filter(({ slug }) => present.has(slug));
  let isLinked = false;
  const quotations = (record.quotations ?? []).map((quotation) => {
    const held = quotation.person ?? null;
    const standing = held !== null && fresh.has(held) && !present.has(held) ? null : held;
    const person = standing ?? speakers.find(({ name }) => sameName(name, quotation.speaker ?? ""))?.slug ?? null;
    if (person === held) return quotation;
    isLinked = true;
    return { ...quotation, person };
  });
  return isLinked ? { ...body, record: { ...record, quotations } } : body;
}
