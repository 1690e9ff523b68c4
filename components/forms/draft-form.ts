/** What a form of one kind of record is given: its fields, each tied to the draft. */
import type { ComponentType } from "react";
import type { DraftOf, RecordKind, RecordOf } from "@/domain/records";
import type { Bound } from "./bound";

type Loose<K extends RecordKind> = DraftOf<RecordOf<K>>;

export interface DraftForm<K extends RecordKind = RecordKind> {
  readonly record: Loose<K>;
  /** The published record that is being changed; null for a new one. */
  readonly published: RecordOf<K> | null;
  /** Everything a control needs for one field: `<LineControl {...form.field("title")} />`. */
  readonly field: <F extends keyof RecordOf<K> & string>(name: F) => Bound<DraftOf<NonNullable<RecordOf<K>[F]>>>;
  /** Changes several fields in one step. */
  readonly set: (change: Partial<Loose<K>>) => void;
  /** True for a record not published yet: its form may fill in what other facts suggest. */
  readonly isNew: boolean;
}

/** A form of one kind: nothing but its fields, in reading order. */
export type RecordForm<K extends RecordKind> = ComponentType<{ readonly form: DraftForm<K> }>;

/** The id of the element of a field that takes the focus. */
export const fieldId = (field: string): string => `f-${field}`;

/** The id of a part of a field by its path: "acts.0.date". A control may give it to the part's own element. */
export const partId = (path: string): string => fieldId(path.replaceAll(".", "-"));
