import Link from "next/link";
import { Table } from "@/components/record/table";
import type { DraftLine } from "@/db/desk";
import { keeping } from "@/domain/messages/keeping";
import { formatMoment } from "@/domain/moments";
import { RECORDS } from "@/domain/records";
import { StateMark } from "./state-mark";

const words = keeping.drafts;

/** Open drafts, each leading to its form, or where it is reviewed. */
export function DraftTable({
  drafts,
  caption,
  toReview = false,
}: {
  readonly drafts: readonly DraftLine[];
  readonly caption: string;
  readonly toReview?: boolean;
}) {
  return (
    <Table
      caption={caption}
      columns={[
        { label: words.name },
        { label: words.kind, width: "wide:w-64", wideOnly: true },
        { label: words.state, width: "w-24" },
        { label: words.changed, width: "wide:w-60", wideOnly: true },
      ]}
    >
      {drafts.map((draft) => (
        <DraftRow key={draft.id} draft={draft} href={`/desk/${toReview ? "review" : "drafts"}/${draft.id}`} />
      ))}
    </Table>
  );
}

function DraftRow({ draft, href }: { readonly draft: DraftLine; readonly href: string }) {
  const { kind, slug, name, state, remark, updatedAt, updatedByName } = draft;
  const what = `${RECORDS[kind].label}, ${slug === null ? words.isNew : words.changes}`;
  const changed = `${updatedByName}, ${formatMoment(updatedAt)}`;
  return (
    <tr>
      <th scope="row" className="font-normal">
        <Link href={href} prefetch={false} className="link inline-flex min-h-6 items-center type-name break-words">
          {name}
        </Link>
        {remark !== null && <p className="max-w-[60ch] break-words text-ink2">{words.remark(remark)}</p>}
        <p className="type-label text-ink2 wide:hidden">
          {what} · {changed}
        </p>
      </th>
      <td className="hidden text-ink2 wide:table-cell">{what}</td>
      <td>
        <StateMark state={state} />
      </td>
      <td className="hidden text-ink2 wide:table-cell">{changed}</td>
    </tr>
  );
}
