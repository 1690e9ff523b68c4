import Link from "next/link";
import { Table } from "@/components/record/table";
import type { PublishedLine } from "@/db/desk";
import { formatEdtf } from "@/domain/edtf";
import { keeping } from "@/domain/messages/keeping";
import { pathOf, type RecordKind } from "@/domain/records";
import { countryName, INITIATIVE_KINDS, INSTRUMENT_TYPES, isKeyOf, ORGANISATION_KINDS } from "@/domain/taxonomy";

const words = keeping.records;

interface PublishedTableProps {
  readonly rows: readonly PublishedLine[];
  readonly kind: RecordKind;
  readonly mayWrite: boolean;
  readonly mayPublish: boolean;
}

/** Published records of one kind, each with what can be done to it. */
export function PublishedTable({ rows, kind, mayWrite, mayPublish }: PublishedTableProps) {
  return (
    <Table
      caption={words.title}
      columns={[
        { label: words.name },
        { label: words.version, width: "w-16", align: "right" },
        { label: words.actions, width: "w-28 wide:w-80" },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.slug}>
          <th scope="row" className="font-normal">
            <Name kind={kind} {...row} />
          </th>
          <td className="text-right">{row.version}</td>
          <td>
            <span className="flex flex-col items-start gap-x-4 wide:flex-row wide:flex-wrap">
              {actionsOn(kind, row, { mayWrite, mayPublish }).map(({ href, label }) => (
                <Link
                  key={label}
                  href={href}
                  prefetch={false}
                  aria-label={`${label}: ${row.name}`}
                  className="link inline-flex min-h-8 items-center wide:min-h-6"
                >
                  {label}
                </Link>
              ))}
            </span>
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Name({ kind, slug, name, detail }: PublishedLine & { readonly kind: RecordKind }) {
  const path = pathOf(kind, slug);
  return (
    <>
      {path === null ? (
        <p className="type-name break-words">{name}</p>
      ) : (
        <Link
          href={path}
          prefetch={false}
          className="inline-flex min-h-6 items-center type-name break-words hover:underline"
        >
          {name}
        </Link>
      )}
      {detail !== null && (
        <p className="type-label [overflow-wrap:anywhere] text-ink2">{detailInWords(kind, detail)}</p>
      )}
    </>
  );
}

const labelIn = (terms: Readonly<Record<string, { readonly label: string }>>, key: string): string =>
  isKeyOf(terms, key) ? (terms[key]?.label ?? key) : key;

function detailInWords(kind: RecordKind, detail: string): string {
  switch (kind) {
    case "meeting":
      return formatEdtf(detail, "short");
    case "person":
      return countryName(detail);
    case "instrument":
      return labelIn(INSTRUMENT_TYPES, detail);
    case "initiative":
      return labelIn(INITIATIVE_KINDS, detail);
    case "organisation":
      return labelIn(ORGANISATION_KINDS, detail);
    case "source":
      return detail;
  }
}

function actionsOn(kind: RecordKind, { slug, draft }: PublishedLine, may: { mayWrite: boolean; mayPublish: boolean }) {
  const at = `${kind}/${slug}`;
  return [
    ...(may.mayWrite
      ? [
          {
            href: draft === null ? `/desk/edit/${at}` : `/desk/drafts/${draft}`,
            label: draft === null ? words.edit : words.openDraft,
          },
        ]
      : []),
    { href: `/desk/history/${at}`, label: words.history },
    ...(may.mayPublish
      ? [
          { href: `/desk/merge/${at}`, label: words.merge },
          { href: `/desk/remove/${at}`, label: words.remove },
        ]
      : []),
  ];
}
