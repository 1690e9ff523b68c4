import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { demandPage } from "@/app/desk/actor";
import { DeskHeading } from "@/components/desk/desk-heading";
import { RemoveForm } from "@/components/desk/remove-form";
import { getStore } from "@/db/client";
import { publishedRecord, type NamedUse, type PublishedRecord } from "@/db/desk";
import { keeping } from "@/domain/messages/keeping";
import { pathOf, RECORDS } from "@/domain/records";
import { isRecordKind } from "@/domain/records/history";
import { countryName } from "@/domain/taxonomy";

const words = keeping.remove;

export const metadata: Metadata = { title: keeping.records.remove };

interface PageProps {
  readonly params: Promise<{ readonly kind: string; readonly slug: string }>;
}

export default async function RemovePage({ params }: PageProps) {
  const actor = await demandPage("publish");
  const { kind, slug } = await params;
  if (!isRecordKind(kind)) notFound();
  const found = await publishedRecord(getStore(), actor, { kind, slug });
  // Taken out already: its history says so, and puts it back.
  if (found === null) redirect(`/desk/history/${kind}/${slug}`);
  const stays = found.useCount + found.countries.length > 0 || found.draft !== null;
  return (
    <>
      <DeskHeading title={words.title(found.name)} lede={words.lede} />
      {stays ? <WhatHolds found={found} /> : <RemoveForm kind={kind} slug={slug} version={found.version} />}
      <p className="mt-6">
        <Link href={`/desk/merge/${kind}/${slug}`} prefetch={false} className="link inline-flex min-h-6 items-center">
          {words.merge}
        </Link>
      </p>
    </>
  );
}

/** Why it cannot go, with the way to each thing that stands in the way. */
function WhatHolds({ found }: { readonly found: PublishedRecord }) {
  const { kind, uses, useCount, countries, draft } = found;
  return (
    <div role="note" className="max-w-[72ch] border-l-2 border-accent pl-3">
      {draft !== null && (
        <p>
          {words.draft}{" "}
          <Link href={`/desk/drafts/${draft}`} prefetch={false} className="link">
            {keeping.records.openDraft}
          </Link>
        </p>
      )}
      {countries.length > 0 && <p>{words.countries(countries.map(countryName))}</p>}
      {useCount > 0 && (
        <>
          <p>{words.used(useCount, kind)}</p>
          <ul className="mt-2">
            {uses.map((use) => (
              <Use key={`${use.kind} ${use.slug}`} {...use} />
            ))}
          </ul>
          {useCount > uses.length && <p className="text-ink2">{words.more(useCount - uses.length)}</p>}
        </>
      )}
    </div>
  );
}

function Use({ kind, slug, name }: NamedUse) {
  return (
    <li className="py-0.5">
      <span className="text-ink2">{RECORDS[kind].label}: </span>
      <Link href={pathOf(kind, slug) ?? `/desk/history/${kind}/${slug}`} prefetch={false} className="link">
        {name}
      </Link>{" "}
      <Link
        href={`/desk/edit/${kind}/${slug}`}
        prefetch={false}
        aria-label={`${keeping.records.edit}: ${name}`}
        className="link ml-2 inline-flex min-h-6 items-center text-ink2"
      >
        {keeping.records.edit}
      </Link>
    </li>
  );
}
