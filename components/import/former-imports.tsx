"use client";

import { useQuery } from "@tanstack/react-query";
import { fetchJson } from "@/components/ui/fetch-json";
import { RecordSection } from "@/components/ui/section";
import type { ImportLine } from "@/db/desk/imports";
import { imports } from "@/domain/messages/imports";
import { formatMoment } from "@/domain/moments";
import { UndoButton } from "./undo-button";

const words = imports.page;

/** The last imports, asked anew after each change. */
export function useImports(lines: readonly ImportLine[]): readonly ImportLine[] {
  const { data } = useQuery({
    queryKey: ["imports"],
    queryFn: async ({ signal }) => fetchJson<readonly ImportLine[]>("/api/v1/desk/imports", signal),
    initialData: lines,
  });
  return data;
}

/** The last imports, each with its undoing. */
export function FormerImports({ lines }: { readonly lines: readonly ImportLine[] }) {
  const data = useImports(lines);
  return (
    <RecordSection id="former" title={words.former}>
      {data.length === 0 ? (
        <p className="text-ink2">{words.formerNone}</p>
      ) : (
        <ul>
          {data.map((line) => (
            <li key={line.id} className="border-b border-hair py-3 first:pt-0 last:border-b-0">
              <Line line={line} />
            </li>
          ))}
        </ul>
      )}
    </RecordSection>
  );
}

function Line({ line }: { readonly line: ImportLine }) {
  const { id, name, at, by, reason, created, updated, unchanged, sources, undone } = line;
  const what = name ?? words.pasted;
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-7 gap-y-2">
      <div className="min-w-0">
        <p className="type-item break-words">{what}</p>
        <p className="type-label text-ink2">
          {by}, {formatMoment(at)}
        </p>
        <p className="mt-1 type-row">
          {words.facts(created, updated, unchanged)}
          {sources > 0 && `, ${words.sourcesBrought(sources)}`}
        </p>
        {reason && <p className="type-row break-words text-ink2">{reason}</p>}
      </div>
      {undone ? (
        <p className="type-row text-ink2">{words.undoneBy(undone.by, formatMoment(undone.at))}</p>
      ) : (
        <UndoButton id={id} records={created + updated} of={what} />
      )}
    </div>
  );
}
