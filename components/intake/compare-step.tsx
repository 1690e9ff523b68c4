"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, ButtonRow } from "@/components/forms/buttons";
import type { DraftStore } from "@/components/forms/draft-store";
import { DuplicateLines } from "@/components/forms/draft-parts";
import { StatusLine } from "@/components/forms/status-line";
import { Section } from "@/components/ui/section";
import type { Draft } from "@/db/commands/draft-row";
import type { Duplicate } from "@/db/desk/duplicates";
import type { IntakeDocument } from "@/db/desk/intake";
import { AppError } from "@/domain/errors";
import { movedInto } from "@/domain/intake/confirm/add-document";
import type { MeetingBody } from "@/domain/intake/confirm/decide";
import { intake } from "@/domain/messages/intake";
import type { NameOf } from "@/domain/records/changes";
import { DifferencesPart } from "./differences-part";
import { OmissionsPart } from "./omissions-part";
import { RedlinePart } from "./redline-part";
import { changeDraft, command, draftOfMeeting } from "./use-begin-intake";

const words = intake.compare;

interface CompareStepProps {
  readonly draft: Draft;
  readonly store: DraftStore;
  readonly documents: readonly IntakeDocument[];
  readonly body: MeetingBody;
  readonly duplicates: readonly Duplicate[];
  readonly nameOf: NameOf;
  readonly onNext: () => void;
}

const slugOf = ({ url }: Duplicate): string => url.split("/").at(-1) ?? "";

/** Step 3: whether the record has this meeting already, and what its texts leave out. */
export function CompareStep({ draft, store, documents, body, duplicates, nameOf, onNext }: CompareStepProps) {
  return (
    <>
      <Section id="duplicates" title={words.duplicates}>
        {duplicates.length === 0 ? (
          <p className="mt-2 text-ink2">
            {!body.record.date ? words.noDate : draft.slug === null ? words.none : words.noOther}
          </p>
        ) : (
          <ul className="mt-2">
            {duplicates.map((each) => (
              <li
                key={each.url}
                className="gap-x-10 border-b border-hair py-3 wide:grid wide:grid-cols-[22rem_minmax(0,1fr)]"
              >
                <div>
                  <DuplicateLines duplicate={each} />
                  {!each.isDraft && draft.slug === null && <Same duplicate={each} {...{ draft, store, body }} />}
                </div>
                {!each.isDraft && <DifferencesPart slug={slugOf(each)} record={body.record} nameOf={nameOf} />}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <OmissionsPart documents={documents} />
      <RedlinePart slug={draft.slug} record={body.record} document={documents[0]} />
      <ButtonRow>
        <Button look="primary" onClick={onNext}>
          {intake.actions.next}
        </Button>
      </ButtonRow>
    </>
  );
}

interface SameProps extends Pick<CompareStepProps, "draft" | "store" | "body"> {
  readonly duplicate: Duplicate;
}

/** Moves the texts of this draft into a draft of the meeting they tell of, and discards this one. */
function Same({ duplicate, draft, store, body }: SameProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const move = async () => {
    setBusy(true);
    setFault(null);
    try {
      const id = await draftOfMeeting(slugOf(duplicate));
      await changeDraft(id, (target) => movedInto(target, body));
      await store.flush();
      await command("discard-draft", { id: draft.id }, store.snapshot().version);
      store.end();
      router.push(`/desk/intake/${id}`);
    } catch (error) {
      setFault(error instanceof AppError ? error.message : String(error));
      setBusy(false);
    }
  };
  return (
    <>
      <div className="mt-3">
        <Button busy={busy} onClick={() => void move()}>
          {words.same}
        </Button>
      </div>
      <p className="mt-1 max-w-[60ch] type-label text-ink2">{words.sameNote}</p>
      <StatusLine fault={fault}>{busy && words.moving}</StatusLine>
    </>
  );
}
