import { keeping } from "@/domain/messages/keeping";

/** How far a draft is: outlined while it is written, filled when it waits for a reviewer. */
export function StateMark({ state }: { readonly state: "draft" | "submitted" }) {
  const look = state === "submitted" ? "bg-ink text-ground" : "text-ink";
  return (
    <span className={`inline-block border border-ink px-1.5 type-label whitespace-nowrap ${look}`}>
      {keeping.states[state]}
    </span>
  );
}
