"use client";

import { editor } from "@/domain/messages/editor";
import { SOURCE_KINDS } from "@/domain/taxonomy";
import { DateControl } from "./date-control";
import type { DraftForm } from "./draft-form";
import { ChoiceControl, LineControl } from "./plain-controls";

export function SourceForm({ form }: { readonly form: DraftForm<"source"> }) {
  return (
    <>
      <LineControl {...form.field("url")} type="url" inputMode="url" />
      <LineControl {...form.field("title")} />
      <LineControl {...form.field("publisher")} />
      <div className="grid gap-x-5 wide:grid-cols-3">
        <DateControl {...form.field("publishedOn")} dayOnly optional hint={null} />
        <LineControl {...form.field("language")} placeholder={editor.sources.languageHint} />
        <ChoiceControl {...form.field("kind")} terms={SOURCE_KINDS} none={editor.none} />
      </div>
    </>
  );
}
