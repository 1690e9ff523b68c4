"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Found } from "@/db/desk/lookup";
import type { AnyRecord, DraftBody } from "@/domain/records";
import type { NameOf } from "@/domain/records/changes";
import { namedIn, type Named } from "@/domain/records/named";
import { keysOf } from "@/domain/taxonomy";
import type { DraftAround } from "./draft-context";
import { lookupSlugs } from "./use-lookup";

interface Names {
  readonly known: DraftAround["known"];
  readonly learn: DraftAround["learn"];
  readonly nameOf: NameOf;
}

const keyOf = (kind: Found["kind"], slug: string): string => `${kind}/${slug}`;

/** Names of everything the draft and the published record name; what comes in later is asked for. */
export function useNames(body: DraftBody, published: AnyRecord | null, first: readonly Found[]): Names {
  const [learnt, setLearnt] = useState(() => new Map(first.map((each) => [keyOf(each.kind, each.slug), each])));
  const own = new Map<string, string>([
    ...(body.companions.people ?? []).map(({ slug, record }) => [`person/${slug}`, record?.name ?? ""] as const),
    ...(body.companions.organisations ?? []).map(
      ({ slug, record }) => [`organisation/${slug}`, record?.name ?? ""] as const,
    ),
  ]);
  const named = namedIn(body.record, published);
  const unknown = keysOf(named).flatMap((kind) =>
    named[kind]
      .map((slug) => [kind, slug] as const)
      .filter((each) => !own.has(each.join("/")) && !learnt.has(each.join("/"))),
  );
  const { data } = useQuery({
    queryKey: ["desk", "named", unknown],
    queryFn: async () => namesOf(unknown),
    enabled: unknown.length > 0,
    retry: false,
  });
  const late = new Map((data ?? []).map((each) => [keyOf(each.kind, each.slug), each]));
  const known = (kind: Found["kind"], slug: string) => learnt.get(keyOf(kind, slug)) ?? late.get(keyOf(kind, slug));
  return {
    known,
    learn: (found) =>
      setLearnt((before) => new Map([...before, ...found.map((each) => [keyOf(each.kind, each.slug), each] as const)])),
    nameOf: (kind, slug) =>
      own.get(`${kind}/${slug}`) ?? known(kind === "meeting" ? "tour" : (kind as Found["kind"]), slug)?.name ?? slug,
  };
}

async function namesOf(wanted: readonly (readonly [keyof Named, string])[]): Promise<Found[]> {
  const kinds = [...new Set(wanted.map(([kind]) => kind))];
  const found = await Promise.all(
    kinds.map(async (kind) =>
      lookupSlugs(
        kind,
        wanted
          .filter((each) => each[0] === kind)
          .slice(0, 50)
          .map(([, slug]) => slug),
      ),
    ),
  );
  return found.flat();
}
