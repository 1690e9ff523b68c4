import { explorer } from "@/domain/messages/explorer";

/** Says that figures could not be loaded and offers another try. */
export function Failed({ onRetry }: { onRetry: () => void }) {
  return (
    <p role="alert" className="my-4 border-l-2 border-accent pl-3">
      {explorer.failed}{" "}
      <button type="button" className="link min-h-6" onClick={onRetry}>
        {explorer.again}
      </button>
    </p>
  );
}
