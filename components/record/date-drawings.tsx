import { formatEdtf } from "@/domain/edtf";
import { messages } from "@/domain/messages";

const words = messages.method.dates;

/** One of each: its EDTF text, and where it begins and ends in a year, as shares of it. */
const EXAMPLES = [
  { key: "day", date: "2026-02-26", from: 0.154, to: 0.154 },
  { key: "days", date: "2026-05-04/2026-05-15", from: 0.34, to: 0.37 },
  { key: "month", date: "2026-09", from: 0.666, to: 0.748 },
  { key: "year", date: "2026", from: 0, to: 1 },
  { key: "announced", date: "2026-11-10", from: 0.858, to: 0.858 },
] as const;

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** How the exactness of a date shows in every drawing. */
export function DateDrawings() {
  return (
    <figure>
      <figcaption className="mb-1 type-name">{words.drawn}</figcaption>
      <ul>
        {EXAMPLES.map(({ key, date, from, to }) => (
          <li
            key={key}
            className="grid items-center gap-x-5 border-b border-hair py-1.5 wide:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]"
          >
            <span>
              {words.items[key]}
              <span className="block type-label text-ink2">
                {formatEdtf(date)} (<code>{date}</code>)
              </span>
            </span>
            <svg width="100%" height="18" aria-hidden="true" className="overflow-visible">
              <line x1="0" x2="100%" y1="9.5" y2="9.5" stroke="var(--line)" />
              <Drawn kind={key} from={from} to={to} />
            </svg>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Drawn({ kind, from, to }: { kind: (typeof EXAMPLES)[number]["key"]; from: number; to: number }) {
  if (kind === "day") return <circle cx={percent(from)} cy="9.5" r="5.6" fill="var(--ink)" />;
  if (kind === "announced") {
    return <circle cx={percent(from)} cy="9.5" r="5" fill="var(--ground)" stroke="var(--ink)" strokeWidth="1.4" />;
  }
  if (kind === "days") {
    return <rect x={percent(from)} y="4" width={percent(to - from)} height="11" rx="5.5" fill="var(--ink)" />;
  }
  return (
    <>
      <defs>
        <pattern id={`hatch-${kind}`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0.5" x2="0.5" y1="0" y2="4" stroke="var(--ink)" strokeWidth="1.2" />
        </pattern>
      </defs>
      <rect x={percent(from)} y="6" width={percent(to - from)} height="7" fill="var(--ground)" />
      <rect x={percent(from)} y="6" width={percent(to - from)} height="7" fill={`url(#hatch-${kind})`} />
    </>
  );
}
