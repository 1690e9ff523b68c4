/** The form of each kind of record. A new kind's form is one component and one line here. */
import type { RecordKind } from "@/domain/records";
import type { RecordForm } from "./draft-form";
import { InitiativeForm } from "./initiative-form";
import { InstrumentForm } from "./instrument-form";
import { MeetingForm } from "./meeting-form";
import { OrganisationForm } from "./organisation-form";
import { PersonForm } from "./person-form";
import { SourceForm } from "./source-form";

export const RECORD_FORMS: { readonly [K in RecordKind]: RecordForm<K> } = {
  meeting: MeetingForm,
  instrument: InstrumentForm,
  initiative: InitiativeForm,
  person: PersonForm,
  organisation: OrganisationForm,
  source: SourceForm,
};
