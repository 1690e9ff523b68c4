"use client";

import { useQuery } from "@tanstack/react-query";
import { lookupSlugs } from "@/components/forms/use-lookup";
import type { Along, MeetingBody } from "@/domain/intake/confirm/decide";
import type { ReadDocument } from "@/domain/intake/confirm/proposals";
import { sameName } from "@/domain/intake/confirm/same-name";
import { freeSlug, slugOfText } from "@/domain/records/new-slug";

const KINDS = { people: "person", organisations: "organisation" } as const;
/** The most slugs one question takes. */
const MOST = 50;

/** Free slugs for the new people and bodies a text names, found before anybody takes them. */
export function useNewSlugs(documents: readonly ReadDocument[], { companions }: MeetingBody): SlugFor {
  const wishes = { people: wishesOf(documents, "people"), organisations: wishesOf(documents, "organisations") };
  const { data } = useQuery({
    queryKey: ["desk", "new-slugs", wishes],
    queryFn: async () => {
      const [people, organisations] = await Promise.all([
        taken("people", wishes.people),
        taken("organisations", wishes.organisations),
      ]);
      return { people, organisations };
    },
    enabled: wishes.people.length + wishes.organisations.length > 0,
    retry: false,
  });
  return (list, name) => {
    const own = (companions[list] ?? []).find(({ record }) => sameName(record?.name ?? "", name));
    if (own?.slug) return own.slug;
    const others = new Set((companions[list] ?? []).map(({ slug }) => slug));
    const isTaken = (slug: string) => data?.[list].includes(slug) === true || others.has(slug);
    return freeSlug(slugOfText(name) || KINDS[list], isTaken);
  };
}
type SlugFor = (list: Along["list"], name: string) => string;

/** The slugs the unknown names would have, each with a second choice. */
function wishesOf(documents: readonly ReadDocument[], list: Along["list"]): string[] {
  const claims = documents.flatMap(({ reading }) => (list === "people" ? reading.participants : reading.organisations));
  const names = claims.flatMap(({ value }) => (value.known === null ? [value.name] : []));
  return [...new Set(names.flatMap((name) => [slugOfText(name), `${slugOfText(name)}-2`]))];
}

async function taken(list: Along["list"], slugs: readonly string[]): Promise<string[]> {
  if (slugs.length === 0) return [];
  const found = await lookupSlugs(KINDS[list], slugs.slice(0, MOST));
  return found.map(({ slug }) => slug);
}
