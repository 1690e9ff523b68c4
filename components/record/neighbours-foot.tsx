import Link from "next/link";
import type { Neighbour, Sequence } from "@/db/views";
import { messages } from "@/domain/messages";

const { record } = messages;

/** Before and after in the pair, at the foot of a meeting: where a reader goes on. */
export function NeighboursFoot({ main, label }: { main: Sequence; label: string }) {
  const pair = main.key === "country";
  return (
    <nav aria-label={label} className="mb-11 grid border-t border-ink no-print wide:grid-cols-2">
      <Foot
        neighbour={main.before}
        label={pair ? record.before : record.beforeFormat}
        none={record.first}
        side="before"
      />
      <Foot neighbour={main.after} label={pair ? record.after : record.afterFormat} none={record.last} side="after" />
    </nav>
  );
}

interface FootProps {
  readonly neighbour: Neighbour | null;
  readonly label: string;
  readonly none: string;
  readonly side: "before" | "after";
}

function Foot({ neighbour, label, none, side }: FootProps) {
  const after = side === "after";
  const frame = `block py-3 ${after ? "border-t border-hair wide:border-l wide:border-t-0 wide:pl-5 wide:text-right" : "wide:pr-5"}`;
  if (neighbour === null) return <p className={`${frame} text-ink2`}>{none}</p>;
  const { meeting, uncertain } = neighbour;
  return (
    <Link href={meeting.url} prefetch={false} className={`${frame} group`}>
      <span className="block type-label text-ink2">
        {!after && <span aria-hidden="true">← </span>}
        {label}, {record.dateInList(meeting.date)}
        {uncertain && `; ${record.orderUncertain}`}
        {after && <span aria-hidden="true"> →</span>}
      </span>
      <span className="type-item group-hover:underline wide:text-[0.9375rem] wide:leading-5">{meeting.title}</span>
    </Link>
  );
}
