import type { Metadata } from "next";
import { paramsOf, type SearchParams } from "@/app/search-params";
import { ListForm } from "@/components/record/list-form";
import { ListPage } from "@/components/record/list-page";
import { PeopleTable } from "@/components/record/people-table";
import { getStore } from "@/db/client";
import { people } from "@/db/views";
import { listHref, nameMatches, readList, tally } from "@/domain/list-query";
import { messages } from "@/domain/messages";
import { PARTNERS, keysOf } from "@/domain/taxonomy";

const words = messages.profiles;
const PATH = "/people";
const KEYS = { country: keysOf(PARTNERS), q: null } as const;
const SORTS = ["name", "-meetings"] as const;

export const metadata: Metadata = { title: words.people.title, description: words.people.lede };

export default async function PeoplePage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { values, sort, problems } = readList(await paramsOf(searchParams), KEYS, SORTS);
  const { country, q } = values;
  const all = await people(getStore());
  const found = all.filter(({ name, aliases }) => q === undefined || nameMatches(q, [name, ...aliases]));
  const counts = tally(found, (row) => [row.country]);
  const rows = found.filter((row) => country === undefined || row.country === country);
  const href = (next: (typeof SORTS)[number]) => listHref(PATH, { values, sort: next }, SORTS[0]);
  const options = KEYS.country.map((value) => ({ value, label: PARTNERS[value].label, count: counts.get(value) ?? 0 }));
  return (
    <ListPage
      title={words.people.title}
      lede={words.people.lede}
      shown={rows.length}
      total={all.length}
      problems={problems}
      form={
        <ListForm
          action={PATH}
          find={{ value: q }}
          choices={[{ name: "country", label: words.side, value: country, options }]}
          sort={sort === SORTS[0] ? null : sort}
          active={rows.length < all.length}
        />
      }
    >
      <PeopleTable
        people={sort === "-meetings" ? rows.toSorted((a, b) => b.meetings - a.meetings) : rows}
        sorts={{
          name: { href: href("name"), current: sort === "name" ? "ascending" : null },
          meetings: { href: href("-meetings"), current: sort === "-meetings" ? "descending" : null },
        }}
      />
    </ListPage>
  );
}
