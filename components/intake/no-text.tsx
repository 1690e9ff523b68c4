import { LinkButton } from "@/components/desk/link-button";
import { intake } from "@/domain/messages/intake";

/** A draft without a text, such as one begun as a form. */
export function NoText({ draft }: { readonly draft: string }) {
  return (
    <div className="max-w-[60ch]">
      <p className="type-fact">{intake.notIntake.title}</p>
      <p className="mt-1 mb-4 text-ink2">{intake.notIntake.how}</p>
      <LinkButton href={`/desk/intake?draft=${draft}`} look="primary">
        {intake.addText}
      </LinkButton>
    </div>
  );
}
