/** The form of each kind of record. A new kind's form is one component and one line here. */
import type { RecordKind } from "@/domain/records";
import type { RecordForm } from "./draft-form";
import { MeetingForm } from "./meeting-form";
import { SourceForm } from "./source-form";

export const RECORD_FORMS: { readonly [K in RecordKind]?: RecordForm<K> } = {
  meeting: MeetingForm,
  source: SourceForm,
};
