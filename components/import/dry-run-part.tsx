"use client";

import { useState } from "react";
import { Section } from "@/components/ui/section";
import type { ImportPreview } from "@/db/desk/import-preview";
import { imports } from "@/domain/messages/imports";
import { countOutcomes, OutcomeSwitch, worthShowing, type Shown } from "./outcome-switch";
import { RowList } from "./row-list";

const words = imports.page;

/** What the file would do, row by row. */
export function DryRunPart({ preview, stale }: { readonly preview: ImportPreview; readonly stale: boolean }) {
  const [chosen, setChosen] = useState<Shown | null>(null);
  const counts = countOutcomes(preview.rows);
  const shown = chosen ?? worthShowing(counts);
  return (
    <Section id="dry-run" title={words.rows} lede={words.rowsLede} pending={stale}>
      <div className="mt-3 mb-1 border-b border-line pb-1">
        <OutcomeSwitch counts={counts} shown={shown} onShow={setChosen} />
      </div>
      <RowList rows={shown === "all" ? preview.rows : preview.rows.filter(({ outcome }) => outcome === shown)} />
    </Section>
  );
}
