import type { ValueCount } from "@/db/views";
import type { Filter } from "@/domain/filter";
import { messages } from "@/domain/messages";
import { LEVELS, keysOf, type Level } from "@/domain/taxonomy";
import { CountTable } from "./count-table";

const { profiles } = messages;

/** Levels in order of rank with their meetings, under a filter. */
export function LevelCounts({ counts, filter }: { counts: readonly ValueCount<Level>[]; filter: Filter }) {
  const found = new Map(counts.map(({ value, count }) => [value, count]));
  return (
    <CountTable
      caption={profiles.levels}
      column={profiles.levelColumn}
      countColumn={profiles.meetingsColumn}
      rows={keysOf(LEVELS)
        .filter((level) => found.has(level))
        .map((level) => ({
          key: level,
          name: LEVELS[level].label,
          count: found.get(level) ?? 0,
          colour: "var(--ink3)",
          filter: { ...filter, level: { any: [level], not: [] } },
          of: `held meetings at the level of ${LEVELS[level].phrase}`,
        }))}
    />
  );
}
