import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { demandPage } from "@/app/desk/actor";
import { hrefWith } from "@/app/desk/paging";
import { paramsOf, type SearchParams } from "@/app/search-params";
import { DeskHeading } from "@/components/desk/desk-heading";
import { MergeChoice } from "@/components/desk/merge-choice";
import { MergeComparison } from "@/components/desk/merge-comparison";
import { getStore } from "@/db/client";
import { mergePreview, published, publishedRecord } from "@/db/desk";
import { LONGEST_QUERY } from "@/domain/filter";
import { keeping } from "@/domain/messages/keeping";
import { isRecordKind } from "@/domain/records/history";

const words = keeping.merge;

export const metadata: Metadata = { title: keeping.records.merge };

interface PageProps {
  readonly params: Promise<{ readonly kind: string; readonly slug: string }>;
  readonly searchParams: SearchParams;
}

export default async function MergePage({ params, searchParams }: PageProps) {
  const actor = await demandPage("publish");
  const { kind, slug } = await params;
  if (!isRecordKind(kind)) notFound();
  const asked = await paramsOf(searchParams);
  const store = getStore();
  const record = await publishedRecord(store, actor, { kind, slug });
  if (record === null) redirect(`/desk/history/${kind}/${slug}`);
  const path = `/desk/merge/${kind}/${slug}`;
  const into = asked.get("into");
  const preview = into === null || into === slug ? null : await mergePreview(store, actor, { kind, slug, into });
  if (preview !== null) {
    return (
      <>
        <DeskHeading title={words.title(record.name)} lede={words.lede}>
          <Link
            href={hrefWith(`/desk/merge/${kind}/${preview.into.slug}`, { into: slug })}
            prefetch={false}
            className="link inline-flex min-h-6 items-center"
          >
            {words.otherWay}
          </Link>
          <Link href={path} prefetch={false} className="link inline-flex min-h-6 items-center">
            {words.other}
          </Link>
        </DeskHeading>
        <MergeComparison preview={preview} />
      </>
    );
  }
  const q = (asked.get("q") ?? record.name).trim().slice(0, LONGEST_QUERY);
  const { rows } = await published(store, actor, { kind, q });
  return (
    <>
      <DeskHeading title={words.title(record.name)} lede={words.lede} />
      <MergeChoice
        path={path}
        q={q}
        found={rows
          .filter((row) => row.slug !== slug)
          .map((row) => ({ ...row, href: hrefWith(path, { into: row.slug }) }))}
      />
    </>
  );
}
