import type { Metadata } from "next";
import { askedOf, listChoices } from "@/app/list-choices";
import { paramsOf, type SearchParams } from "@/app/search-params";
import { today } from "@/app/today";
import { AgreementTable } from "@/components/record/agreement-table";
import { ListForm } from "@/components/record/list-form";
import { ListPage } from "@/components/record/list-page";
import { getStore } from "@/db/client";
import { agreementChoices, agreements, type AgreementRow } from "@/db/views";
import { AGREEMENT_STATES } from "@/domain/lifecycle";
import { listHref, readList, type ListReading } from "@/domain/list-query";
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
  const { values } = reading;
  const asked = askedOf(values);
  const rows = await agreements(getStore(), asked, today());
  const { total, counts } = await agreementChoices(getStore(), asked, today());
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
          choices={listChoices({ keys: KEYS, labels: LABELS, words: words.choices, values, counts })}
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

const LABELS: { readonly [K in Key]: Readonly<Record<string, { readonly label: string }>> } = {
  state: AGREEMENT_STATES,
  type: INSTRUMENT_TYPES,
  country: PARTNERS,
  area: AREAS,
};

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
