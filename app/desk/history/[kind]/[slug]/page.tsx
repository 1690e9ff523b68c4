import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { demandPage } from "@/app/desk/actor";
import { hrefWith } from "@/app/desk/paging";
import { paramsOf, type SearchParams } from "@/app/search-params";
import { DeskHeading } from "@/components/desk/desk-heading";
import { FieldHistory } from "@/components/desk/field-history";
import { Paging } from "@/components/desk/paging";
import { PutBackButton } from "@/components/desk/put-back-button";
import { QueryForm } from "@/components/desk/query-form";
import { VersionList } from "@/components/desk/version-list";
import { Section } from "@/components/ui/section";
import { getStore } from "@/db/client";
import { fieldHistory, recordHistory, type RecordHistory } from "@/db/desk";
import { may, type Actor } from "@/domain/access";
import { history as words } from "@/domain/messages/history";
import { formatDay } from "@/domain/moments";
import { pathOf, RECORDS } from "@/domain/records";
import { isRecordKind } from "@/domain/records/history";
import { FIELD_LABELS } from "@/domain/records/labels";

export const metadata: Metadata = { title: words.title };

interface PageProps {
  readonly params: Promise<{ readonly kind: string; readonly slug: string }>;
  readonly searchParams: SearchParams;
}

export default async function RecordHistoryPage({ params, searchParams }: PageProps) {
  const actor = await demandPage("read-drafts");
  const { kind, slug } = await params;
  if (!isRecordKind(kind)) notFound();
  const asked = await paramsOf(searchParams);
  const before = /^[1-9]\d{0,14}$/.test(asked.get("before") ?? "") ? Number(asked.get("before")) : null;
  const store = getStore();
  const found = await recordHistory(store, actor, { kind, slug, before });
  if (found === null) notFound();
  const path = `/desk/history/${kind}/${slug}`;
  const fields = Object.entries<string>(FIELD_LABELS[kind]);
  const field = fields.find(([name]) => name === asked.get("field"))?.[0] ?? null;
  return (
    <>
      <DeskHeading title={words.record.title(found.name)} lede={words.record.lede(RECORDS[kind].label, found.version)}>
        <Ways found={found} actor={actor} />
      </DeskHeading>
      <Gone found={found} mayPublish={may(actor, "publish")} />
      <Section id="fields" title={words.record.fields} lede={words.record.fieldsNote}>
        <div className="mt-3">
          <QueryForm
            action={path}
            label={words.record.fields}
            button={words.show}
            clear={field === null ? null : { href: path, label: words.clear }}
            fields={[
              {
                name: "field",
                label: words.record.field,
                value: field,
                all: words.everything,
                from: fields.map(([value, label]) => ({ value, label })),
              },
            ]}
          />
          {field !== null && <FieldHistory versions={await fieldHistory(store, actor, { kind, slug, field })} />}
        </div>
      </Section>
      <Section id="versions" title={words.record.versions}>
        <VersionList rows={found.rows} mayWrite={may(actor, "write-drafts")} />
        <Paging
          earlier={before === null ? null : { href: path, label: words.newest }}
          later={found.next === null ? null : { href: hrefWith(path, { before: found.next }), label: words.older }}
        />
      </Section>
    </>
  );
}

/** Where else the record can be read or changed. */
function Ways({
  found: { kind, slug, version, draft },
  actor,
}: {
  readonly found: RecordHistory;
  readonly actor: Actor;
}) {
  const page = version === null ? null : pathOf(kind, slug);
  const at = `${kind}/${slug}`;
  const writes = may(actor, "write-drafts");
  const links = [
    ...(page === null ? [] : [{ href: page, label: words.record.page }]),
    ...(writes && draft !== null ? [{ href: `/desk/drafts/${draft}`, label: words.openDraft }] : []),
    ...(writes && draft === null && version !== null ? [{ href: `/desk/edit/${at}`, label: words.record.edit }] : []),
    ...(may(actor, "publish") && version !== null
      ? [
          { href: `/desk/merge/${at}`, label: words.record.merge },
          { href: `/desk/remove/${at}`, label: words.record.remove },
        ]
      : []),
  ];
  return links.map(({ href, label }) => (
    <Link key={href} href={href} prefetch={false} className="link inline-flex min-h-6 items-center">
      {label}
    </Link>
  ));
}

/** Of a record that is not published: what became of it, and the way back. */
function Gone({
  found: { kind, slug, gone },
  mayPublish,
}: {
  readonly found: RecordHistory;
  readonly mayPublish: boolean;
}) {
  if (gone === null) return null;
  if (gone.movedTo !== null) {
    return (
      <p role="note" className="mb-6 border-l-2 border-ink pl-3">
        {words.record.merged}{" "}
        <Link href={`/desk/history/${kind}/${gone.movedTo}`} prefetch={false} className="link">
          {words.record.mergedInto}
        </Link>
      </p>
    );
  }
  return (
    <div role="note" className="mb-6 border-l-2 border-ink pl-3">
      <p>{gone.removedOn !== null && words.record.removed(formatDay(gone.removedOn))}</p>
      {mayPublish && <PutBackButton kind={kind} slug={slug} />}
    </div>
  );
}
