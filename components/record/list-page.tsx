import type { ReactNode } from "react";
import { messages } from "@/domain/messages";
import type { FieldError } from "@/domain/errors";

interface ListPageProps {
  readonly title: string;
  readonly lede: string;
  readonly shown: number;
  readonly total: number;
  readonly problems: readonly FieldError[];
  readonly form: ReactNode;
  readonly children: ReactNode;
}

/** A list with its filters in the rail, or above it on a narrow screen. */
export function ListPage({ title, lede, shown, total, problems, form, children }: ListPageProps) {
  return (
    <div className="page frame">
      <main id="content" className="min-w-0 pt-6 pb-9 wide:col-start-2 wide:pt-7">
        <h1 className="type-title">{title}</h1>
        <p className="mt-2 max-w-[72ch] text-ink2">{lede}</p>
        <Problems problems={problems} />
        <div className="mt-5 wide:hidden">{form}</div>
        <p className="mt-5 mb-2 border-t border-ink pt-3 type-name" role="status">
          {messages.profiles.of(shown, total)}
        </p>
        {shown === 0 ? <p className="text-ink2">{messages.profiles.nothing}</p> : children}
      </main>
      <aside
        className="hidden wide:col-start-1 wide:row-start-1 wide:block wide:pt-9"
        aria-label={messages.profiles.filter}
      >
        {form}
      </aside>
    </div>
  );
}

/** What of the address was not understood: said, never passed over. */
function Problems({ problems }: { problems: readonly FieldError[] }) {
  if (problems.length === 0) return null;
  return (
    <div role="status" className="mt-4 border-l-2 border-accent pl-3">
      <p>{messages.problems.notice}</p>
      <ul>
        {problems.map(({ param, message }) => (
          <li key={`${param} ${message}`}>
            <code>{param}</code> {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
