import { messages } from "@/domain/messages";
import type { Status } from "@/domain/taxonomy";

/** Says of a meeting that was not held what that means; nothing of one that was. */
export function StatusWords({ status }: { status: Status }) {
  if (status === "held") return null;
  return (
    <p role="note" className="mb-5 max-w-[72ch] border-l-2 border-dashed border-ink py-0.5 pl-3">
      {messages.record[status]}
    </p>
  );
}
