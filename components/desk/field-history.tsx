import { Table } from "@/components/record/table";
import type { FieldVersion } from "@/db/desk";
import { history } from "@/domain/messages/history";
import { formatMoment } from "@/domain/moments";

const words = history.record;

/** What one field has said, the latest first. */
export function FieldHistory({ versions }: { readonly versions: readonly FieldVersion[] }) {
  return (
    <Table
      caption={words.fields}
      columns={[
        { label: words.value },
        { label: words.since, width: "w-28 wide:w-52" },
        { label: words.by, width: "w-24 wide:w-40" },
      ]}
    >
      {versions.map(({ sequence, at, actorName, value }) => (
        <tr key={sequence}>
          <th scope="row" className="font-normal">
            <Value value={value} />
          </th>
          <td className="text-ink2">{formatMoment(at)}</td>
          <td className="break-words text-ink2">{actorName}</td>
        </tr>
      ))}
    </Table>
  );
}

function Value({ value }: { readonly value: readonly string[] | null }) {
  if (value === null || value.length === 0)
    return <span className="text-ink2">{value === null ? words.gone : words.empty}</span>;
  return (
    <ul className="max-w-[70ch]">
      {value.map((each) => (
        <li key={each} className="[overflow-wrap:anywhere]">
          {each}
        </li>
      ))}
    </ul>
  );
}
