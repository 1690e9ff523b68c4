import type { Metadata } from "next";
import Link from "next/link";
import { demandPage } from "@/app/desk/actor";
import { hrefWith } from "@/app/desk/paging";
import { paramsOf, type SearchParams } from "@/app/search-params";
import { DeskHeading } from "@/components/desk/desk-heading";
import { HistoryList } from "@/components/desk/history-list";
import { Paging } from "@/components/desk/paging";
import { QueryForm } from "@/components/desk/query-form";
import { getStore } from "@/db/client";
import { history, historyChoices, type HistoryQuery } from "@/db/desk";
import { may } from "@/domain/access";
import { LONGEST_QUERY } from "@/domain/filter";
import { history as words } from "@/domain/messages/history";
import { RECORD_KIND_NAMES, RECORDS } from "@/domain/records";

const PATH = "/desk/history";

export const metadata: Metadata = { title: words.title };

export default async function HistoryPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await demandPage("read-drafts");
  const asked = readQuery(await paramsOf(searchParams));
  const store = getStore();
  const { rows, next } = await history(store, actor, asked);
  const choices = await historyChoices(store, actor);
  const { before, ...filter } = asked;
  const [first] = rows;
  return (
    <>
      <DeskHeading title={words.title} lede={words.lede} />
      <QueryForm
        action={PATH}
        label={words.filter}
        button={words.show}
        clear={Object.values(asked).every((value) => value === null) ? null : { href: PATH, label: words.clear }}
        {...(asked.slug ? { kept: { slug: asked.slug } } : {})}
        fields={fieldsOf(asked, choices)}
      />
      {asked.slug && first && <p className="mb-3">{words.ofRecord(first.name)}</p>}
      {rows.length === 0 ? (
        <p className="text-ink2">{words.nothing}</p>
      ) : (
        <HistoryList rows={rows} mayWrite={may(actor, "write-drafts")} />
      )}
      <Paging
        earlier={before === null ? null : { href: hrefWith(PATH, filter), label: words.newest }}
        later={next === null ? null : { href: hrefWith(PATH, { ...filter, before: next }), label: words.older }}
      />
      <p className="mt-6 type-label text-ink2 no-print">
        <Link href={hrefWith("/api/v1/desk/history", { ...filter })} prefetch={false} className="link">
          JSON
        </Link>
      </p>
    </>
  );
}

type Asked = Required<Omit<HistoryQuery, "limit">>;

/** What the address asks; what is no day or no number asks nothing. */
function readQuery(params: URLSearchParams): Asked {
  const text = (name: string): string | null => params.get(name)?.trim().slice(0, LONGEST_QUERY) || null;
  const day = (name: string): string | null => {
    const given = text(name);
    return given !== null && /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : null;
  };
  const before = params.get("before") ?? "";
  return {
    kind: text("kind"),
    slug: text("slug"),
    actor: text("actor"),
    command: text("command"),
    from: day("from"),
    to: day("to"),
    reason: text("reason"),
    before: /^[1-9]\d{0,14}$/.test(before) ? Number(before) : null,
  };
}

function fieldsOf(asked: Asked, { actors, commands, kinds }: Awaited<ReturnType<typeof historyChoices>>) {
  const others = kinds.filter((kind) => !Object.hasOwn(RECORDS, kind));
  return [
    {
      name: "kind",
      label: words.kind,
      value: asked.kind,
      all: words.everything,
      from: [
        { value: "record", label: words.publishedOnly },
        ...RECORD_KIND_NAMES.map((value) => ({ value, label: RECORDS[value].plural })),
        ...others.map((value) => ({ value, label: words.otherKind(value) })),
      ],
    },
    {
      name: "actor",
      label: words.person,
      value: asked.actor,
      all: words.everyone,
      from: actors.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      name: "command",
      label: words.command,
      value: asked.command,
      all: words.everything,
      from: commands.map((value) => ({ value, label: words.deed(value) })),
    },
    { name: "from", label: words.from, value: asked.from, from: "day" as const },
    { name: "to", label: words.to, value: asked.to, from: "day" as const },
    { name: "reason", label: words.reason, value: asked.reason, from: "text" as const },
  ];
}
