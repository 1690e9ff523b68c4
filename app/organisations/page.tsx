import type { Metadata } from "next";
import { paramsOf, type SearchParams } from "@/app/search-params";
import { ListForm } from "@/components/record/list-form";
import { ListPage } from "@/components/record/list-page";
import { OrganisationTable } from "@/components/record/organisation-table";
import { getStore } from "@/db/client";
import { organisations, type OrganisationRow } from "@/db/views";
import { listHref, nameMatches, readList, tally } from "@/domain/list-query";
import { messages } from "@/domain/messages";
import { NOT_RECORDED, ORGANISATION_KINDS, PARTNERS, isKeyOf, keysOf } from "@/domain/taxonomy";

const words = messages.profiles;
const PATH = "/organisations";
const KEYS = { kind: keysOf(ORGANISATION_KINDS), country: [...keysOf(PARTNERS), NOT_RECORDED], q: null } as const;
const SORTS = ["name", "-meetings"] as const;

export const metadata: Metadata = { title: words.organisations.title, description: words.organisations.lede };

export default async function OrganisationsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { values, sort, problems } = readList(await paramsOf(searchParams), KEYS, SORTS);
  const { kind, country, q } = values;
  const all = await organisations(getStore());
  const found = all.filter(({ name, aliases }) => q === undefined || nameMatches(q, [name, ...aliases]));
  const ofKind = found.filter((row) => kind === undefined || row.kind === kind);
  const ofCountry = found.filter((row) => country === undefined || countryOf(row) === country);
  const rows = ofKind.filter((row) => ofCountry.includes(row));
  const href = (next: (typeof SORTS)[number]) => listHref(PATH, { values, sort: next }, SORTS[0]);
  return (
    <ListPage
      title={words.organisations.title}
      lede={words.organisations.lede}
      shown={rows.length}
      total={all.length}
      problems={problems}
      form={
        <ListForm
          action={PATH}
          find={{ value: q }}
          choices={[
            { name: "kind", label: words.kind, value: kind, options: kindOptions(ofCountry) },
            { name: "country", label: words.country, value: country, options: countryOptions(ofKind) },
          ]}
          sort={sort === SORTS[0] ? null : sort}
          active={rows.length < all.length}
        />
      }
    >
      <OrganisationTable
        organisations={sort === "-meetings" ? rows.toSorted((a, b) => b.meetings - a.meetings) : rows}
        sorts={{
          name: { href: href("name"), current: sort === "name" ? "ascending" : null },
          meetings: { href: href("-meetings"), current: sort === "-meetings" ? "descending" : null },
        }}
      />
    </ListPage>
  );
}

/** The value of the list's key: bodies of other states, such as international ones, stand with none. */
function countryOf({ country }: OrganisationRow): string {
  return country !== null && isKeyOf(PARTNERS, country) ? country : NOT_RECORDED;
}

function kindOptions(rows: readonly OrganisationRow[]) {
  const counts = tally(rows, ({ kind }) => [kind]);
  return KEYS.kind.map((value) => ({ value, label: ORGANISATION_KINDS[value].label, count: counts.get(value) ?? 0 }));
}

function countryOptions(rows: readonly OrganisationRow[]) {
  const counts = tally(rows, (row) => [countryOf(row)]);
  return KEYS.country.map((value) => ({
    value,
    label: value === NOT_RECORDED ? words.otherState : PARTNERS[value].label,
    count: counts.get(value) ?? 0,
  }));
}
