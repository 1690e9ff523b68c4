import type { Metadata } from "next";
import Link from "next/link";
import { demandPage } from "@/app/desk/actor";
import { hrefWith, pageIn, pageSteps } from "@/app/desk/paging";
import { paramsOf, type SearchParams } from "@/app/search-params";
import { DeskHeading } from "@/components/desk/desk-heading";
import { LinkButton } from "@/components/desk/link-button";
import { Paging } from "@/components/desk/paging";
import { PublishedTable } from "@/components/desk/published-table";
import { QueryForm } from "@/components/desk/query-form";
import { getStore } from "@/db/client";
import { published, RECORDS_A_PAGE } from "@/db/desk";
import { may } from "@/domain/access";
import { LONGEST_QUERY } from "@/domain/filter";
import { keeping } from "@/domain/messages/keeping";
import { RECORD_KIND_NAMES, RECORDS, type RecordKind } from "@/domain/records";
import { isRecordKind } from "@/domain/records/history";

const words = keeping.records;
const PATH = "/desk/records";

export const metadata: Metadata = { title: words.title };

export default async function RecordsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await demandPage("read-drafts");
  const params = await paramsOf(searchParams);
  const given = params.get("kind") ?? "";
  const kind = isRecordKind(given) ? given : "meeting";
  const q = (params.get("q") ?? "").trim().slice(0, LONGEST_QUERY);
  const page = pageIn(params);
  const { rows, total } = await published(getStore(), actor, { kind, q, page });
  const first = (page - 1) * RECORDS_A_PAGE;
  return (
    <>
      <DeskHeading title={words.title} lede={words.lede}>
        {may(actor, "write-drafts") && <LinkButton href={`/desk/new/${kind}`}>{words.make(kind)}</LinkButton>}
      </DeskHeading>
      <Kinds current={kind} />
      <QueryForm
        action={PATH}
        label={words.find}
        button={words.search}
        kept={{ kind }}
        clear={q === "" ? null : { href: hrefWith(PATH, { kind }), label: words.clear }}
        fields={[
          { name: "q", label: kind === "source" ? words.findSource : words.find, value: q, from: "text", wide: true },
        ]}
      />
      <p role="status" className="mb-2 border-t border-ink pt-3 type-name">
        {words.of(first + 1, first + rows.length, total)}
      </p>
      {total === 0 ? (
        <p className="text-ink2">{words.none}</p>
      ) : (
        <PublishedTable
          rows={rows}
          kind={kind}
          mayWrite={may(actor, "write-drafts")}
          mayPublish={may(actor, "publish")}
        />
      )}
      <Paging
        {...pageSteps(page, Math.ceil(total / RECORDS_A_PAGE), (next) => hrefWith(PATH, { kind, q, page: next }))}
      />
    </>
  );
}

function Kinds({ current }: { readonly current: RecordKind }) {
  return (
    <nav aria-label={words.kinds} className="no-print mb-5 flex flex-wrap gap-x-5">
      {RECORD_KIND_NAMES.map((kind) => (
        <Link
          key={kind}
          href={hrefWith(PATH, { kind })}
          prefetch={false}
          aria-current={kind === current ? "page" : undefined}
          className="inline-flex min-h-9 items-center border-b-2 border-transparent text-ink2 hover:text-ink aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {RECORDS[kind].plural}
        </Link>
      ))}
    </nav>
  );
}
