import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { demandPage } from "@/app/desk/actor";
import { DeskHeading } from "@/components/desk/desk-heading";
import { DraftTable } from "@/components/desk/draft-table";
import { HistoryList } from "@/components/desk/history-list";
import { LinkButton } from "@/components/desk/link-button";
import { Section } from "@/components/ui/section";
import { getStore } from "@/db/client";
import { drafts, history, type DraftLine } from "@/db/desk";
import { may } from "@/domain/access";
import { keeping } from "@/domain/messages/keeping";
import { RECORD_KIND_NAMES } from "@/domain/records";

const words = keeping.overview;

export const metadata: Metadata = { title: words.title };

/** Rows of a part; the whole of it is a page of its own. */
const SHOWN = 8;

export default async function DeskPage() {
  const actor = await demandPage("read-drafts");
  const store = getStore();
  const all = await drafts(store, actor);
  const rows = (await history(store, actor, { kind: "record", limit: SHOWN })).rows.filter(
    // Where history begins nothing was changed yet.
    ({ command }) => command !== "load-data-set" && command !== "begin-history",
  );
  const isOwn = ({ createdBy, updatedBy }: DraftLine) => createdBy === actor.id || updatedBy === actor.id;
  const waiting = all.filter(({ state }) => state === "submitted");
  const own = all.filter((each) => isOwn(each) && each.state === "draft");
  const others = all.filter((each) => !isOwn(each) && each.state === "draft");
  const publishes = may(actor, "publish");
  return (
    <>
      <DeskHeading title={words.title} lede={words.lede(actor.name)}>
        <PlainLink href="/desk/records">{words.records}</PlainLink>
      </DeskHeading>
      {may(actor, "write-drafts") && <NewRecords />}
      <Drafts id="yours" title={words.yours} drafts={own} none={words.noneYours} />
      <Drafts
        id="waiting"
        title={words.waiting}
        drafts={waiting}
        none={words.noneWaiting}
        toReview
        all={publishes ? <PlainLink href="/desk/review">{words.queue}</PlainLink> : null}
      />
      <Drafts
        id="others"
        title={words.others}
        drafts={others}
        none={words.noneOthers}
        all={<PlainLink href="/desk/drafts">{words.allDrafts}</PlainLink>}
      />
      <Section id="last" title={words.last} controls={<PlainLink href="/desk/history">{words.allHistory}</PlainLink>}>
        {rows.length === 0 ? (
          <p className="mt-2 text-ink2">{words.noneLast}</p>
        ) : (
          <HistoryList rows={rows} mayWrite={may(actor, "write-drafts")} />
        )}
      </Section>
    </>
  );
}

function PlainLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className="link inline-flex min-h-6 items-center">
      {children}
    </Link>
  );
}

function NewRecords() {
  return (
    <Section id="new" title={words.begin}>
      <p className="mt-3 flex flex-wrap gap-3">
        <LinkButton href="/desk/intake" look="primary">
          {words.intake}
        </LinkButton>
        {RECORD_KIND_NAMES.map((kind) => (
          <LinkButton key={kind} href={`/desk/new/${kind}`}>
            {keeping.records.make(kind)}
          </LinkButton>
        ))}
      </p>
    </Section>
  );
}

interface DraftsProps {
  readonly id: string;
  readonly title: string;
  readonly drafts: readonly DraftLine[];
  readonly none: string;
  readonly toReview?: boolean;
  readonly all?: ReactNode;
}

function Drafts({ id, title, drafts: lines, none, toReview = false, all }: DraftsProps) {
  return (
    <Section id={id} title={title} controls={all}>
      {lines.length === 0 ? (
        <p className="mt-2 text-ink2">{none}</p>
      ) : (
        <DraftTable drafts={lines.slice(0, SHOWN)} caption={title} toReview={toReview} />
      )}
    </Section>
  );
}
