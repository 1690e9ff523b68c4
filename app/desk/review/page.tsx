import type { Metadata } from "next";
import { demandPage } from "@/app/desk/actor";
import { DeskHeading } from "@/components/desk/desk-heading";
import { DraftTable } from "@/components/desk/draft-table";
import { getStore } from "@/db/client";
import { drafts } from "@/db/desk";
import { keeping } from "@/domain/messages/keeping";

const words = keeping.review;

export const metadata: Metadata = { title: words.title };

export default async function ReviewQueuePage() {
  const actor = await demandPage("publish");
  const waiting = (await drafts(getStore(), actor))
    .filter(({ state }) => state === "submitted")
    .sort((a, b) => (a.submittedAt ?? "").localeCompare(b.submittedAt ?? ""));
  return (
    <>
      <DeskHeading title={words.title} lede={words.lede} />
      {waiting.length === 0 ? (
        <p className="max-w-[60ch] text-ink2">{words.none}</p>
      ) : (
        <DraftTable drafts={waiting} caption={words.title} toReview />
      )}
    </>
  );
}
