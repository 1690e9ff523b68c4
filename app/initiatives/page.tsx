import type { Metadata } from "next";
import { askedOf, listChoices } from "@/app/list-choices";
import { paramsOf, type SearchParams } from "@/app/search-params";
import { InitiativeTable } from "@/components/record/initiative-table";
import { ListForm } from "@/components/record/list-form";
import { ListPage } from "@/components/record/list-page";
import { getStore } from "@/db/client";
import { initiativeChoices, initiatives } from "@/db/views";
import { listHref, readList } from "@/domain/list-query";
import { messages } from "@/domain/messages";
import { AREAS, INITIATIVE_KINDS, INITIATIVE_STATUSES, PARTNERS, keysOf } from "@/domain/taxonomy";

const words = messages.profiles;
const PATH = "/initiatives";
const KEYS = {
  kind: keysOf(INITIATIVE_KINDS),
  status: keysOf(INITIATIVE_STATUSES),
  country: keysOf(PARTNERS).filter((code) => code !== "GB"),
  area: keysOf(AREAS),
} as const;
type Key = keyof typeof KEYS;
const SORTS = ["name", "-meetings"] as const;

export const metadata: Metadata = { title: words.initiativePages.title, description: words.initiativePages.lede };

export default async function InitiativesPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const reading = readList(await paramsOf(searchParams), KEYS, SORTS);
  const { sort, values } = reading;
  const asked = askedOf(values);
  const rows = await initiatives(getStore(), asked);
  const { total, counts } = await initiativeChoices(getStore(), asked);
  const href = (next: (typeof SORTS)[number]) => listHref(PATH, { values, sort: next }, SORTS[0]);
  return (
    <ListPage
      title={words.initiativePages.title}
      lede={words.initiativePages.lede}
      shown={rows.length}
      total={total}
      problems={reading.problems}
      form={
        <ListForm
          action={PATH}
          choices={listChoices({ keys: KEYS, labels: LABELS, words: words.choices, values, counts })}
          sort={sort === SORTS[0] ? null : sort}
          active={rows.length < total}
        />
      }
    >
      <InitiativeTable
        initiatives={sort === "-meetings" ? rows.toSorted((a, b) => b.meetings - a.meetings) : rows}
        whole
        sorts={{
          title: { href: href("name"), current: sort === "name" ? "ascending" : null },
          meetings: { href: href("-meetings"), current: sort === "-meetings" ? "descending" : null },
        }}
      />
    </ListPage>
  );
}

const LABELS: { readonly [K in Key]: Readonly<Record<string, { readonly label: string }>> } = {
  kind: INITIATIVE_KINDS,
  status: INITIATIVE_STATUSES,
  country: PARTNERS,
  area: AREAS,
};
