import Link from "next/link";
import { hrefOf } from "@/components/filters/address";
import { GroupSquare, ThreeBars } from "@/components/ui/marks";
import type { Filter } from "@/domain/filter";
import type { WhyOf } from "./why";
import { AREAS, EMPHASES, keysOf, type Area, type Emphasis } from "@/domain/taxonomy";
import { formatCount } from "@/domain/words";

interface AreasByEmphasisProps {
  readonly areas: readonly { readonly area: Area; readonly emphasis: Emphasis }[];
  /** The meetings the areas are counted in, and how many of them touched each. */
  readonly among: Filter;
  readonly counts: ReadonlyMap<string, number>;
  readonly why?: WhyOf;
}

/** Areas in three rows by the weight they were given; each opens its meetings in the same pair. */
export function AreasByEmphasis({ areas, among, counts, why }: AreasByEmphasisProps) {
  const whyArea = (area: Area) => why?.(AREAS[area].label, { field: "areas", value: area }) ?? null;
  // Words that open must not push the next area aside: each then has a line of its own.
  const hasWhy = areas.some(({ area }) => whyArea(area) !== null);
  return (
    <dl className="border-t border-line wide:border-t-0">
      {keysOf(EMPHASES)
        .filter((emphasis) => areas.some((each) => each.emphasis === emphasis))
        .map((emphasis) => (
          <div
            key={emphasis}
            className="grid gap-x-5 border-b border-hair py-2 wide:grid-cols-[minmax(0,1fr)_minmax(0,2fr)] wide:first:pt-0"
          >
            <dt className="flex min-h-8 items-center gap-2 self-start text-ink2">
              <ThreeBars value={emphasis} />
              {EMPHASES[emphasis].label}
            </dt>
            <dd className={`flex flex-wrap gap-x-6 ${hasWhy ? "flex-col" : ""}`}>
              {areas
                .filter((each) => each.emphasis === emphasis)
                .map(({ area }) => (
                  <div key={area}>
                    <Link
                      href={hrefOf({ ...among, area: { any: [area], not: [] } })}
                      prefetch={false}
                      className={`inline-flex min-h-8 items-center gap-2 hover:underline ${emphasis === "priority" ? "type-fact" : ""}`}
                    >
                      <GroupSquare group={AREAS[area].group} />
                      {AREAS[area].label}
                      <span className="type-label font-normal tabular-nums tracking-normal text-ink2">
                        {formatCount(counts.get(area) ?? 0)}
                        <span className="sr-only"> meetings on {AREAS[area].phrase}</span>
                      </span>
                    </Link>
                    {whyArea(area)}
                  </div>
                ))}
            </dd>
          </div>
        ))}
    </dl>
  );
}
