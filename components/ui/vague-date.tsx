import { dayIsSure, formatEdtf, parseEdtf } from "@/domain/edtf";

/** A date as exact as it is known, with words where the day is not, never with a day that was made up. */
export function VagueDate({
  date,
  style = "short",
  note = true,
}: {
  date: string;
  style?: "short" | "long";
  note?: boolean;
}) {
  const parsed = parseEdtf(date);
  const sure = dayIsSure(date);
  const missing = parsed?.inferred ? "date inferred" : "day not recorded";
  return (
    <span>
      <time dateTime={parsed && !parsed.interval ? parsed.text.replace(/[?~%]$/, "") : undefined}>
        {formatEdtf(date, style)}
      </time>
      {!sure && note && (
        <span className="block type-label text-ink2">
          <span aria-hidden="true" className="hatch mr-1 inline-block h-[7px] w-3 border border-ink3" />
          {missing}
        </span>
      )}
    </span>
  );
}
