import type { Metadata } from "next";
import { paramsOf, type SearchParams } from "@/app/search-params";
import { InitiativeTable } from "@/components/record/initiative-table";
import { ListForm, type ListChoice } from "@/components/record/list-form";
import { ListPage } from "@/components/record/list-page";
import { getStore } from "@/db/client";
import { initiatives, type InitiativeRow } from "@/db/views";
import { listHref, readList, tally, type ListReading } from "@/domain/list-query";
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
type Reading = ListReading<Key, (typeof SORTS)[number]>;

export const metadata: Metadata = { title: words.initiativePages.title, description: words.initiativePages.lede };

export default async function InitiativesPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const reading = readList(await paramsOf(searchParams), KEYS, SORTS);
  const { sort, values } = reading;
  const rows = await rowsFor(values);
  const total = (await rowsFor({})).length;
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
          choices={await choicesOf(reading)}
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

const listed = (value: string | undefined): string[] => (value === undefined ? [] : [value]);

function rowsFor({ kind, status, country, area }: Reading["values"]): Promise<InitiativeRow[]> {
  const query = { kind: listed(kind), status: listed(status), country: listed(country), area: listed(area) };
  return initiatives(getStore(), query);
}

const CARRIED: { readonly [K in Key]: (row: InitiativeRow) => readonly string[] } = {
  kind: ({ kind }) => [kind],
  status: ({ status }) => [status],
  country: ({ countries }) => countries,
  area: ({ areas }) => areas,
};

const LABELS: { readonly [K in Key]: Readonly<Record<string, { readonly label: string }>> } = {
  kind: INITIATIVE_KINDS,
  status: INITIATIVE_STATUSES,
  country: PARTNERS,
  area: AREAS,
};

/** A key's counts leave out the key itself and obey the others. */
async function choicesOf({ values }: Reading): Promise<ListChoice[]> {
  return Promise.all(
    keysOf(KEYS).map(async (key) => {
      const { [key]: value, ...others } = values;
      const counts = tally(await rowsFor(others), CARRIED[key]);
      return {
        name: key,
        label: words.choices[key],
        value,
        options: KEYS[key].map((each) => ({
          value: each,
          label: LABELS[key][each]?.label ?? each,
          count: counts.get(each) ?? 0,
        })),
      };
    }),
  );
}
