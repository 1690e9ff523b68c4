import type { Metadata } from "next";
import { paramsOf, type SearchParams } from "@/app/search-params";
import { today } from "@/app/today";
import { AgreementTable } from "@/components/record/agreement-table";
import { ListForm, type ListChoice } from "@/components/record/list-form";
import { ListPage } from "@/components/record/list-page";
import { getStore } from "@/db/client";
import { agreements, type AgreementRow } from "@/db/views";
import { AGREEMENT_STATES } from "@/domain/lifecycle";
import { listHref, readList, tally, type ListReading } from "@/domain/list-query";
import { messages } from "@/domain/messages";
import { AREAS, INSTRUMENT_TYPES, PARTNERS, keysOf } from "@/domain/taxonomy";

const { agreements: words } = messages;
const PATH = "/agreements";
const KEYS = {
  state: keysOf(AGREEMENT_STATES),
  type: keysOf(INSTRUMENT_TYPES),
  country: keysOf(PARTNERS).filter((code) => code !== "GB"),
  area: keysOf(AREAS),
} as const;
type Key = keyof typeof KEYS;
const SORTS = ["-date", "date", "title", "-meetings"] as const;
type Sort = (typeof SORTS)[number];

export const metadata: Metadata = { title: words.title, description: words.lede };

export default async function AgreementsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const reading = readList(await paramsOf(searchParams), KEYS, SORTS);
  const rows = await rowsFor(reading.values);
  const total = (await rowsFor({})).length;
  return (
    <ListPage
      title={words.title}
      lede={words.lede}
      shown={rows.length}
      total={total}
      problems={reading.problems}
      form={
        <ListForm
          action={PATH}
          choices={await choicesOf(reading)}
          sort={reading.sort === SORTS[0] ? null : reading.sort}
          active={rows.length < total}
        />
      }
    >
      <AgreementTable agreements={sorted(rows, reading.sort)} sortOf={(key) => sortOf(reading, key)} />
      <p className="mt-3 max-w-[80ch] type-label text-ink2">{words.institutional}</p>
    </ListPage>
  );
}

type Values = ListReading<Key, Sort>["values"];

const listed = (value: string | undefined): string[] => (value === undefined ? [] : [value]);

function rowsFor({ state, type, country, area }: Values): Promise<AgreementRow[]> {
  const query = { state: listed(state), type: listed(type), country: listed(country), area: listed(area) };
  return agreements(getStore(), query, today());
}

const CARRIED: { readonly [K in Key]: (row: AgreementRow) => readonly string[] } = {
  state: ({ state }) => (state === null ? [] : [state]),
  type: ({ type }) => [type],
  country: ({ countries }) => countries,
  area: ({ areas }) => areas,
};

const LABELS: { readonly [K in Key]: Readonly<Record<string, { readonly label: string }>> } = {
  state: AGREEMENT_STATES,
  type: INSTRUMENT_TYPES,
  country: PARTNERS,
  area: AREAS,
};

/** A key's counts leave out the key itself and obey the others. */
async function choicesOf({ values }: ListReading<Key, Sort>): Promise<ListChoice[]> {
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

/** The view gives the latest act first. */
function sorted(rows: readonly AgreementRow[], sort: Sort): readonly AgreementRow[] {
  if (sort === "date") return rows.toReversed();
  if (sort === "title") return rows.toSorted((a, b) => a.title.localeCompare(b.title, "en"));
  return sort === "-meetings" ? rows.toSorted((a, b) => b.meetings - a.meetings) : rows;
}

function sortOf({ values, sort }: ListReading<Key, Sort>, key: "title" | "date" | "meetings") {
  const href = (next: Sort) => listHref(PATH, { values, sort: next }, SORTS[0]);
  if (key === "title") return { href: href("title"), current: sort === "title" ? ("ascending" as const) : null };
  if (key === "meetings")
    return { href: href("-meetings"), current: sort === "-meetings" ? ("descending" as const) : null };
  const current = sort === "-date" ? ("descending" as const) : sort === "date" ? ("ascending" as const) : null;
  return { href: href(sort === "-date" ? "date" : "-date"), current };
}
