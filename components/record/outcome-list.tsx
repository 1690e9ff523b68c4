import Link from "next/link";
import type { Meeting } from "@/db/views";
import { AreaName } from "@/components/ui/marks";
import { messages } from "@/domain/messages";
import { OUTCOME_KINDS } from "@/domain/taxonomy";
import { Table } from "./table";
import type { WhyOf } from "./why";

/** What a meeting led to: signed, agreed, announced or proposed, in our words. */
export function OutcomeList({ outcomes, why }: Pick<Meeting, "outcomes"> & { readonly why?: WhyOf | undefined }) {
  return (
    <Table
      caption={messages.record.sections.outcomes}
      columns={[
        { label: "Kind", width: "w-24 wide:w-[calc((100%-40px)/3)]" },
        { label: "Outcome" },
        { label: "Area", width: "wide:w-48", wideOnly: true },
      ]}
    >
      {outcomes.map(({ text, area, kind }) => (
        <tr key={text}>
          <td className="type-name">{OUTCOME_KINDS[kind].label}</td>
          <td>
            <p className="max-w-[60ch]">{text}</p>
            {area !== null && <AreaLine area={area} narrow />}
            {why?.(text, { field: "outcomes", value: text })}
          </td>
          <td className="hidden wide:table-cell">{area !== null && <AreaLine area={area} />}</td>
        </tr>
      ))}
    </Table>
  );
}

function AreaLine({
  area,
  narrow = false,
}: {
  area: NonNullable<Meeting["outcomes"][number]["area"]>;
  narrow?: boolean;
}) {
  return (
    <Link
      href={`/areas/${area}`}
      prefetch={false}
      className={`inline-flex items-center hover:underline ${narrow ? "mt-1 min-h-6 text-ink2 wide:hidden" : ""}`}
    >
      <AreaName area={area} />
    </Link>
  );
}
