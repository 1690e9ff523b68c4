import { messages } from "@/domain/messages";

export interface Anchor {
  readonly id: string;
  readonly label: string;
}

/** Links to the parts of a page; on a narrow screen the page is short enough to scroll. */
export function OnThisPage({ anchors }: { anchors: readonly Anchor[] }) {
  return (
    <nav aria-label={messages.record.onThisPage} className="hidden no-print wide:block">
      <p className="type-row type-name">{messages.record.onThisPage}</p>
      <ul className="mt-1">
        {anchors.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`} className="flex min-h-6 items-center type-row text-ink2 hover:text-ink hover:underline">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
