import Link from "next/link";
import type { PersonRow, SightedPost } from "@/db/views";
import { only } from "@/domain/filter";
import { messages } from "@/domain/messages";
import { countryName } from "@/domain/taxonomy";
import { AliasList } from "./alias-list";
import { CountLink } from "./count-link";
import { Table, type Column } from "./table";

const words = messages.profiles;

interface PeopleTableProps {
  readonly people: readonly PersonRow[];
  readonly sorts: { readonly [K in "name" | "meetings"]: NonNullable<Column["sort"]> };
}

/** People with the post seen last and the number of their meetings. */
export function PeopleTable({ people, sorts }: PeopleTableProps) {
  return (
    <Table
      caption={words.people.title}
      columns={[
        { label: words.name, width: "wide:w-[28%]", sort: sorts.name },
        { label: words.side, width: "wide:w-36", wideOnly: true },
        { label: words.people.lastPost, wideOnly: true },
        { label: words.people.seen, width: "wide:w-44", wideOnly: true },
        { label: words.meetings, align: "right", width: "w-20", sort: sorts.meetings },
      ]}
    >
      {people.map(({ slug, name, aliases, country, lastPost, meetings }) => (
        <tr key={slug}>
          <th scope="row" className="font-normal">
            <Link
              href={`/people/${slug}`}
              prefetch={false}
              className="inline-flex min-h-6 items-center type-name hover:underline"
            >
              {name}
            </Link>
            {aliases.length > 0 && (
              <p className="type-label text-ink2">
                <AliasList aliases={aliases} country={country} />
              </p>
            )}
            <p className="type-label text-ink2 wide:hidden">
              {[countryName(country), lastPost?.role].filter(Boolean).join(" · ")}
            </p>
          </th>
          <td className="hidden wide:table-cell">
            <span className="inline-block pt-0.5">{countryName(country)}</span>
          </td>
          <td className="hidden wide:table-cell">{lastPost && <LastPost {...lastPost} />}</td>
          <td className="hidden text-ink2 wide:table-cell">
            <span className="inline-block pt-0.5">{lastPost && words.seen(lastPost.from, lastPost.to)}</span>
          </td>
          <td className="text-right">
            <CountLink count={meetings} filter={only("person", slug)} of={`held meetings with ${name}`} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function LastPost({ role, organisationName }: SightedPost) {
  return (
    <>
      <p className="pt-0.5">{role}</p>
      {organisationName !== null && <p className="type-label text-ink2">{organisationName}</p>}
    </>
  );
}
