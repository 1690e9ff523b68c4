import type { Level } from "@/domain/taxonomy";
import { ringRadiusOf, type GroupCount } from "@/domain/timeline-layout";
import { colourOf } from "./hatches";

/** Pixels between the arcs of two groups. */
const GAP = 2;
/** Longest count the ring has room for. */
const MOST = 99;

interface RingProps {
  readonly cx: number;
  readonly cy: number;
  readonly level: Level;
  readonly groups: readonly GroupCount[];
  readonly count: number;
}

/** Several meetings in one place: a ring in their groups' shares, larger and heavier for a higher level. */
export function ClusterRing({ cx, cy, level, groups, count }: RingProps) {
  const outer = ringRadiusOf(level);
  const weight = 1.8 + (outer - 8.6) * 0.65;
  const r = outer - weight / 2;
  return (
    <>
      <circle cx={cx} cy={cy} r={outer} fill="var(--ground)" stroke="var(--ground)" strokeWidth="1.2" />
      {arcsOf(groups, count, r).map(({ key, d, colour }) => (
        <path key={key} d={`M${cx} ${cy}${d}`} fill="none" stroke={colour} strokeWidth={weight} />
      ))}
      <text
        x={cx}
        y={cy + 3.6}
        textAnchor="middle"
        fill="var(--ink)"
        fontSize={count > 9 ? 9.5 : 10.5}
        fontWeight="650"
        letterSpacing={count > 9 ? "-0.03em" : undefined}
      >
        {count > MOST ? `${MOST}+` : count}
      </text>
    </>
  );
}

/** Sines differ in their last digit between engines: server and browser must draw the same. */
const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** One arc a group, clockwise from the top, drawn from the ring's centre; meetings without a group are grey. */
function arcsOf(groups: readonly GroupCount[], count: number, r: number): { key: string; d: string; colour: string }[] {
  const known = groups.reduce((sum, each) => sum + each.count, 0);
  const shares = [
    ...groups.map((each) => ({ key: each.group as string, share: each.count / count, colour: colourOf(each.group) })),
    ...(known < count ? [{ key: "none", share: (count - known) / count, colour: colourOf(null) }] : []),
  ];
  if (shares.length === 1) {
    const circle = `m0 ${-r}a${r} ${r} 0 1 1 -0.01 0Z`;
    return shares.map(({ key, colour }) => ({ key, d: circle, colour }));
  }
  let turned = 0;
  return shares.map(({ key, share, colour }) => {
    const gap = GAP / 2 / r;
    const from = turned * 2 * Math.PI + gap;
    turned += share;
    const to = turned * 2 * Math.PI - gap;
    const at = (angle: number) => ({ x: hundredth(r * Math.sin(angle)), y: hundredth(-r * Math.cos(angle)) });
    const [start, end] = [at(from), at(Math.max(from, to))];
    const large = to - from > Math.PI ? 1 : 0;
    return {
      key,
      colour,
      d: `m${start.x} ${start.y}a${r} ${r} 0 ${large} 1 ${hundredth(end.x - start.x)} ${hundredth(end.y - start.y)}`,
    };
  });
}
