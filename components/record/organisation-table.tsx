import Link from "next/link";
import type { OrganisationRow } from "@/db/views";
import { only } from "@/domain/filter";
import { messages } from "@/domain/messages";
import { ORGANISATION_KINDS, countryName } from "@/domain/taxonomy";
import { AliasList } from "./alias-list";
import { CountLink } from "./count-link";
import { Table, type Column } from "./table";

const words = messages.profiles;

interface OrganisationTableProps {
  readonly organisations: readonly OrganisationRow[];
  readonly sorts: { readonly [K in "name" | "meetings"]: NonNullable<Column["sort"]> };
}

/** Organisations with their kind, state and the number of their meetings. */
export function OrganisationTable({ organisations, sorts }: OrganisationTableProps) {
  return (
    <Table
      caption={words.organisations.title}
      columns={[
        { label: words.name, sort: sorts.name },
        { label: words.kind, width: "wide:w-56", wideOnly: true },
        { label: words.country, width: "wide:w-44", wideOnly: true },
        { label: words.meetings, align: "right", width: "w-20", sort: sorts.meetings },
      ]}
    >
      {organisations.map(({ slug, name, aliases, kind, country, meetings }) => {
        const state = country === null ? words.noState : countryName(country);
        return (
          <tr key={slug}>
            <th scope="row" className="font-normal">
              <Link
                href={`/organisations/${slug}`}
                prefetch={false}
                className="inline-flex min-h-6 items-center type-name hover:underline"
              >
                {name}
              </Link>
              {aliases.length > 0 && (
                <p className="type-label text-ink2">
                  <AliasList aliases={aliases} country={country ?? ""} />
                </p>
              )}
              <p className="type-label text-ink2 wide:hidden">{`${ORGANISATION_KINDS[kind].label} · ${state}`}</p>
            </th>
            <td className="hidden text-ink2 wide:table-cell">
              <span className="inline-block pt-0.5">{ORGANISATION_KINDS[kind].label}</span>
            </td>
            <td className="hidden wide:table-cell">
              <span className="inline-block pt-0.5">{state}</span>
            </td>
            <td className="text-right">
              <CountLink count={meetings} filter={only("organisation", slug)} of={`held meetings with ${name}`} />
            </td>
          </tr>
        );
      })}
    </Table>
  );
}
