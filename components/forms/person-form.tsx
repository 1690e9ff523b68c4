"use client";

import { recordForms as words } from "@/domain/messages/record-forms";
import { CountryControl } from "./country-control";
import type { DraftForm } from "./draft-form";
import { LinesControl } from "./lines-control";
import { LineControl, TextControl } from "./plain-controls";
import { PostsControl } from "./posts-control";

/** A person and the posts the record shows. */
export function PersonForm({ form: { field, published } }: { readonly form: DraftForm<"person"> }) {
  return (
    <>
      <LineControl {...field("name")} hint={words.person.name} />
      <CountryControl {...field("country")} hint={words.person.country} />
      <LinesControl {...field("aliases")} add={words.lines.add} />
      <PostsControl {...field("posts")} published={published?.posts ?? []} />
      <TextControl {...field("note")} hint={words.note} optional rows={2} />
    </>
  );
}
