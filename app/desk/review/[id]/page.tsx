import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { demandPage } from "@/app/desk/actor";
import { ChangeList } from "@/components/desk/change-list";
import { DeskHeading } from "@/components/desk/desk-heading";
import { ReviewActions } from "@/components/desk/review-actions";
import { StateMark } from "@/components/desk/state-mark";
import { Section } from "@/components/ui/section";
import { getStore } from "@/db/client";
import { history, review, type AlsoChanged, type Review } from "@/db/desk";
import { may } from "@/domain/access";
import { keeping } from "@/domain/messages/keeping";
import { formatMoment } from "@/domain/moments";
import { pathOf, RECORDS, type RecordKind } from "@/domain/records";
import { labelOfField } from "@/domain/records/labels";

const words = keeping.review;

export const metadata: Metadata = { title: words.title };

interface PageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function ReviewPage({ params }: PageProps) {
  const actor = await demandPage("read-drafts");
  const { id } = await params;
  const store = getStore();
  const found = await review(store, actor, id);
  if (found === null) {
    const { rows } = await history(store, actor, { kind: "draft", slug: id, limit: 1 });
    if (rows.length === 0) notFound();
    return <Ended id={id} />;
  }
  const { draft, published, changes, also, faults } = found;
  const isNew = draft.slug === null;
  return (
    <>
      <DeskHeading title={draft.name} lede={<Origin review={found} />}>
        <StateMark state={draft.state} />
      </DeskHeading>
      <Notices review={found} publishes={may(actor, "publish")} />
      {faults.length > 0 && (
        <Section id="faults" title={words.faults}>
          <ul className="mt-2">
            {faults.map(({ param, message }) => (
              <li key={`${param} ${message}`} className="border-b border-hair py-1.5">
                <span className="type-name">{fieldInWords(draft.kind, param)}</span> {message}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="changes" title={isNew ? words.allNew : words.changes}>
        <div className="mt-2">
          <ChangeList changes={changes} isNew={published === null} none={words.noChanges} />
        </div>
      </Section>
      {also.length > 0 && (
        <Section id="also" title={words.also} lede={words.alsoNote}>
          {also.map((each) => (
            <Also key={`${each.kind} ${each.slug}`} {...each} />
          ))}
        </Section>
      )}
      <Section id="decide" title={words.decide}>
        <ReviewActions
          key={draft.version}
          draft={{ id, name: draft.name, version: draft.version, state: draft.state }}
          mayPublish={may(actor, "publish")}
          mayEdit={may(actor, "write-drafts")}
          refused={found.needsAnother || found.stale || faults.length > 0}
          needsAnother={found.needsAnother}
        />
      </Section>
    </>
  );
}

function Origin({ review: { draft } }: { readonly review: Review }) {
  const { kind, slug, createdByName, updatedByName, submittedAt, state } = draft;
  const path = slug === null ? null : pathOf(kind, slug);
  const what = slug === null ? words.aNew(kind) : words.changesTo(kind);
  return (
    <>
      {path === null ? (
        what
      ) : (
        <Link href={path} prefetch={false} className="link">
          {what}
        </Link>
      )}
      . {words.written(createdByName, updatedByName)}.
      {state === "submitted" && submittedAt !== null && ` ${words.submitted} ${formatMoment(submittedAt)}.`}
    </>
  );
}

function Notices({ review, publishes }: { readonly review: Review; readonly publishes: boolean }) {
  const { draft, own, needsAnother, stale } = review;
  const ofOwn = needsAnother ? words.ownAnother : publishes ? words.ownAlone : words.own;
  const said = [...(draft.state === "draft" ? [words.notSubmitted] : []), ...(own ? [ofOwn] : [])];
  return (
    <>
      {said.map((text) => (
        <p key={text} role="note" className="mb-6 max-w-[72ch] border-l-2 border-ink pl-3">
          {text}
        </p>
      ))}
      {stale && (
        <p role="note" className="mb-6 max-w-[72ch] border-l-2 border-accent pl-3">
          {words.stale}{" "}
          <Link href={`/desk/drafts/${draft.id}`} prefetch={false} className="link">
            {words.toEditor}
          </Link>
        </p>
      )}
    </>
  );
}

function Also({ kind, slug, name, isNew, changes }: AlsoChanged) {
  return (
    <div className="mt-4">
      <h3 className="type-item">
        {name}
        <span className="ml-2 type-label font-normal text-ink2">
          {RECORDS[kind].label}
          {isNew && `, ${words.isNew}`}
        </span>
      </h3>
      <div className="mt-1">
        <ChangeList key={slug} changes={changes} isNew={isNew} />
      </div>
    </div>
  );
}

function Ended({ id }: { readonly id: string }) {
  return (
    <>
      <DeskHeading title={words.goneTitle} lede={words.gone} />
      <Link
        href={`/desk/history?kind=draft&slug=${id}`}
        prefetch={false}
        className="link inline-flex min-h-6 items-center"
      >
        {words.toHistory}
      </Link>
    </>
  );
}

/** "record.participants.0.person" as "Participants 1". */
function fieldInWords(kind: RecordKind, param: string): string {
  const [where = "", field = "", at] = param.split(".");
  if (where !== "record") return `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  return at === undefined || Number.isNaN(Number(at))
    ? labelOfField(kind, field)
    : `${labelOfField(kind, field)} ${Number(at) + 1}`;
}
