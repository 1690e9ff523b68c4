import Link from "next/link";
import { only } from "@/domain/filter";
import { messages } from "@/domain/messages";
import {
  INITIATIVE_KINDS,
  INITIATIVE_STATUSES,
  type Area,
  type InitiativeKind,
  type InitiativeStatus,
} from "@/domain/taxonomy";
import { AreaLinks } from "./area-links";
import { CountLink } from "./count-link";
import { StateNames } from "./state-names";
import { Table, type Column } from "./table";
import type { WhyOf } from "./why";

const { record, profiles } = messages;

interface Row {
  readonly slug: string;
  readonly title: string;
  readonly kind: InitiativeKind;
  readonly status: InitiativeStatus;
  readonly startedOn: string | null;
  readonly areas: readonly Area[];
  readonly countries?: readonly string[];
  readonly meetings?: number;
}

interface InitiativeTableProps {
  readonly initiatives: readonly Row[];
  /** True on a list of its own: adds states and the count of meetings. */
  readonly whole?: boolean;
  /** How a list of its own can be sorted. */
  readonly sorts?: { readonly [K in "title" | "meetings"]: NonNullable<Column["sort"]> };
  readonly why?: WhyOf;
}

/** Initiatives with their kind, areas and the state last read. */
export function InitiativeTable({ initiatives, whole = false, sorts, why }: InitiativeTableProps) {
  return (
    <Table
      caption={record.sections.initiatives}
      columns={[
        { label: "Title", ...(sorts ? { sort: sorts.title } : {}) },
        { label: profiles.kind, width: "wide:w-36", wideOnly: true },
        ...(whole ? [{ label: "Parties", width: "wide:w-44", wideOnly: true }] : []),
        { label: "Areas", width: "wide:w-52", wideOnly: true },
        { label: record.asLastRead, width: "w-24 wide:w-32" },
        ...(whole
          ? [
              {
                label: profiles.meetings,
                align: "right" as const,
                width: "w-16 wide:w-20",
                ...(sorts ? { sort: sorts.meetings } : {}),
              },
            ]
          : []),
      ]}
    >
      {initiatives.map((each) => (
        <tr key={each.slug}>
          <th scope="row" className="font-normal">
            <Link
              href={`/initiatives/${each.slug}`}
              prefetch={false}
              className="inline-flex min-h-6 items-center type-name hover:underline"
            >
              {each.title}
            </Link>
            <p className="type-label text-ink2 wide:hidden">{INITIATIVE_KINDS[each.kind].label}</p>
            {why?.(each.title, { field: "initiatives", value: each.slug })}
          </th>
          <td className="hidden text-ink2 wide:table-cell">
            <span className="inline-block pt-0.5">{INITIATIVE_KINDS[each.kind].label}</span>
          </td>
          {whole && (
            <td className="hidden text-ink2 wide:table-cell">
              <span className="inline-block pt-0.5">
                <StateNames codes={(each.countries ?? []).filter((code) => code !== "GB")} />
              </span>
            </td>
          )}
          <td className="hidden wide:table-cell">
            <AreaLinks areas={each.areas} />
          </td>
          <td>
            <span className="inline-block pt-0.5 type-name">{INITIATIVE_STATUSES[each.status].label}</span>
            {each.startedOn !== null && <p className="type-label text-ink2">{record.since(each.startedOn)}</p>}
          </td>
          {whole && (
            <td className="text-right">
              <CountLink
                count={each.meetings ?? 0}
                filter={only("initiative", each.slug)}
                of={`held meetings naming ${each.title}`}
              />
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}
