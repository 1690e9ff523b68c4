import type { Metadata } from "next";
import { demandPage } from "@/app/desk/actor";
import { paramsOf, type SearchParams } from "@/app/search-params";
import { DeskHeading } from "@/components/desk/desk-heading";
import { DraftTable } from "@/components/desk/draft-table";
import { Paging } from "@/components/desk/paging";
import { QueryForm } from "@/components/desk/query-form";
import { getStore } from "@/db/client";
import { drafts, type DraftLine } from "@/db/desk";
import { keeping } from "@/domain/messages/keeping";
import { RECORD_KIND_NAMES, RECORDS } from "@/domain/records";
import { hrefWith, pageIn, pageSteps } from "../paging";

const words = keeping.drafts;
const PATH = "/desk/drafts";
const A_PAGE = 50;

export const metadata: Metadata = { title: words.title };

export default async function DraftsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await demandPage("read-drafts");
  const params = await paramsOf(searchParams);
  const [kind, state, person] = ["kind", "state", "person"].map((name) => params.get(name) || null);
  const page = pageIn(params);
  const all = await drafts(getStore(), actor);
  const fitting = all.filter(
    (each) =>
      (!kind || each.kind === kind) &&
      (!state || each.state === state) &&
      (!person || each.createdBy === person || each.updatedBy === person),
  );
  const asked = { kind, state, person };
  return (
    <>
      <DeskHeading title={words.title} lede={words.lede} />
      <QueryForm
        action={PATH}
        label={words.filter}
        button={words.show}
        clear={fitting.length < all.length ? { href: PATH, label: words.clear } : null}
        fields={[
          {
            name: "kind",
            label: words.kind,
            value: kind ?? null,
            all: words.any,
            from: RECORD_KIND_NAMES.map((value) => ({ value, label: RECORDS[value].label })),
          },
          {
            name: "state",
            label: words.state,
            value: state ?? null,
            all: words.any,
            from: (["draft", "submitted"] as const).map((value) => ({ value, label: keeping.states[value] })),
          },
          { name: "person", label: words.person, value: person ?? null, all: words.any, from: peopleOf(all) },
        ]}
      />
      {fitting.length === 0 ? (
        <p className="text-ink2">{all.length === 0 ? words.empty : words.none}</p>
      ) : (
        <DraftTable drafts={fitting.slice((page - 1) * A_PAGE, page * A_PAGE)} caption={words.title} />
      )}
      <Paging
        {...pageSteps(page, Math.ceil(fitting.length / A_PAGE), (next) => hrefWith(PATH, { ...asked, page: next }))}
      />
    </>
  );
}

/** Everyone who wrote one of the drafts. */
function peopleOf(all: readonly DraftLine[]) {
  const names = new Map(
    all.flatMap((each) => [
      [each.createdBy, each.createdByName],
      [each.updatedBy, each.updatedByName],
    ]),
  );
  return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));
}
