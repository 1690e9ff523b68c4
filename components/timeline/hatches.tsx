import { GROUP_COLOURS } from "@/components/ui/marks";
import { keysOf, type Group } from "@/domain/taxonomy";

/** Direction of each group's hatch; the economy's is crossed. */
const ANGLES: { readonly [G in Group]: number } = {
  economy: 45,
  connectivity: 90,
  "resources-environment": 0,
  "people-knowledge": 135,
  "politics-security": 45,
};

export const colourOf = (group: Group | null): string => (group === null ? "var(--ink3)" : GROUP_COLOURS[group].fill);

/** Fill of a vague date: its group's hatch, the plain one where groups are mixed or unknown. */
export const hatchOf = (group: Group | null): string => `url(#timeline-hatch-${group ?? "plain"})`;

/** The hatch patterns, once a page. */
export function Hatches() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      <defs>
        {keysOf(GROUPS_AND_PLAIN).map((key) => (
          <pattern
            key={key}
            id={`timeline-hatch-${key}`}
            width="4"
            height="4"
            patternUnits="userSpaceOnUse"
            patternTransform={`rotate(${key === "plain" ? 45 : ANGLES[key]})`}
          >
            <rect width="4" height="4" fill="var(--ground)" />
            <rect width={key === "economy" ? 1 : 1.5} height="4" fill={GROUPS_AND_PLAIN[key]} />
            {key === "economy" && <rect width="4" height="1" fill={GROUPS_AND_PLAIN[key]} />}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

const GROUPS_AND_PLAIN: { readonly [K in Group | "plain"]: string } = {
  economy: GROUP_COLOURS.economy.fill,
  connectivity: GROUP_COLOURS.connectivity.fill,
  "resources-environment": GROUP_COLOURS["resources-environment"].fill,
  "people-knowledge": GROUP_COLOURS["people-knowledge"].fill,
  "politics-security": GROUP_COLOURS["politics-security"].fill,
  plain: "var(--ink2)",
};
