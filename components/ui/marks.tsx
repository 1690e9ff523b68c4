import { AREAS, CONFIDENCES, GROUPS, type Area, type Confidence, type Emphasis, type Group } from "@/domain/taxonomy";

/** Colour of each group, the same everywhere: fills and lines, and the darker shade for words. */
export const GROUP_COLOURS: { readonly [K in Group]: { readonly fill: string; readonly text: string } } = {
  economy: { fill: "var(--ec)", text: "var(--ec-t)" },
  connectivity: { fill: "var(--co)", text: "var(--co-t)" },
  "resources-environment": { fill: "var(--re)", text: "var(--re-t)" },
  "people-knowledge": { fill: "var(--pe)", text: "var(--pe-t)" },
  "politics-security": { fill: "var(--po)", text: "var(--po-t)" },
};

/** A square in the colour of a group; the words beside it carry the meaning. */
export function GroupSquare({ group }: { group: Group }) {
  return (
    <span
      aria-hidden="true"
      className="inline-block size-2 flex-none"
      style={{ background: GROUP_COLOURS[group].fill }}
      title={GROUPS[group].label}
    />
  );
}

/** An area with its group's square. */
export function AreaName({ area, strong = false }: { area: Area; strong?: boolean }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <GroupSquare group={AREAS[area].group} />
      <span className={strong ? "type-name" : ""}>{AREAS[area].short}</span>
    </span>
  );
}

const BARS: { readonly [K in Confidence | Emphasis]: number } = {
  high: 3,
  medium: 2,
  low: 1,
  priority: 3,
  discussed: 2,
  mentioned: 1,
};

const barsFrom = (first: number, end: number): string =>
  [0, 5, 10]
    .slice(first, end)
    .map((x) => `M${x} 0h3v9h-3z`)
    .join("");

/** Three bars, one to three of them filled. */
export function ThreeBars({ value, colour = "var(--ink)" }: { value: Confidence | Emphasis; colour?: string }) {
  return (
    <svg width="13" height="9" viewBox="0 0 13 9" aria-hidden="true" className="flex-none">
      <path d={barsFrom(0, BARS[value])} fill={colour} />
      {BARS[value] < 3 && <path d={barsFrom(BARS[value], 3)} fill="var(--line)" />}
    </svg>
  );
}

export function ConfidenceMark({ confidence }: { confidence: Confidence }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <ThreeBars value={confidence} />
      {CONFIDENCES[confidence].label}
    </span>
  );
}
