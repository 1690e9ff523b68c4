/** From an answer of the timeline view to what the layout arranges. */
import type { ActMark, Lane, Mark, Timeline as TimelineData } from "@/db/views";
import { dayNumber, formatEdtf, parseEdtf } from "@/domain/edtf";
import { timeline as words } from "@/domain/messages/timeline";
import { ACTS, GROUPS, LEVELS } from "@/domain/taxonomy";
import { isSpanCluster, mergeUnits, type Scale, type Unit } from "@/domain/timeline-layout";
import { REQUEST_PIXELS } from "./request";

/** What stands in one place: meetings (`mark` when it is a single one) or acts of agreements. */
export interface Content {
  readonly slugs: readonly string[];
  readonly mark: Mark | null;
  readonly acts: readonly ActMark[];
}

export type ContentUnit = Unit<Content>;

/** The scale an answer was clustered at. */
export function scaleOf({ view }: TimelineData): Scale {
  return { start: dayNumber(view.earliest), end: dayNumber(view.latest) + 1, pixels: REQUEST_PIXELS };
}

const join = (all: readonly Content[]): Content => ({
  slugs: all.flatMap(({ slugs }) => slugs),
  mark: null,
  acts: all.flatMap(({ acts }) => acts),
});

/** The meetings of a lane, merged for this scale. */
export function meetingUnits({ marks, clusters }: Lane, madeAt: Scale, scale: Scale): ContentUnit[] {
  const single = marks.map((mark): ContentUnit => ({
    key: mark.slug,
    start: dayNumber(mark.earliest),
    end: dayNumber(mark.latest),
    sure: mark.sure,
    span: !mark.sure,
    level: mark.level,
    groups: mark.group === null ? [] : [{ group: mark.group, count: 1 }],
    count: 1,
    of: { slugs: [mark.slug], mark, acts: [] },
  }));
  const crowds = clusters.map((cluster): ContentUnit => {
    const days = { start: dayNumber(cluster.earliest), end: dayNumber(cluster.latest), sure: cluster.sure };
    return {
      key: `${cluster.slugs[0]}+${cluster.count}`,
      ...days,
      span: isSpanCluster(days, madeAt),
      level: cluster.level,
      groups: cluster.groups,
      count: cluster.count,
      of: { slugs: cluster.slugs, mark: null, acts: [] },
    };
  });
  return mergeUnits([...single, ...crowds], scale, join);
}

/** Diamonds nearer than this are one with a count. */
const ACTS_WITHIN = 13;

/** The acts of a lane; two that would touch are one diamond with a count. */
export function actUnits({ acts }: Lane, scale: Scale): ContentUnit[] {
  const single = acts.map((act): ContentUnit => ({
    key: `${act.instrument}/${act.type}/${act.date}`,
    start: dayNumber(act.earliest),
    end: dayNumber(act.latest),
    sure: act.sure,
    span: !act.sure,
    level: "business",
    groups: [],
    count: 1,
    of: { slugs: [], mark: null, acts: [act] },
  }));
  return mergeUnits(single, scale, join, { within: ACTS_WITHIN, from: 2 });
}

/** The acts that are plans, not deeds: drawn hollow. */
export function isPlanned({ type }: ActMark): boolean {
  return type === "announced" || type === "negotiated";
}

/** "26 February 2026", "February 2026, day not recorded": as exact as the date is, and it says so. */
export function dateInWords(edtf: string): string {
  const date = parseEdtf(edtf);
  const missing = date?.inferred ? words.dateInferred : date?.precision === "day" ? "" : words.dayMissing;
  return missing === "" ? formatEdtf(edtf) : `${formatEdtf(edtf)}, ${missing}`;
}

/** Where something leads: a meeting's or an agreement's page; null for several. */
export function hrefOfUnit({ of }: ContentUnit): string | null {
  if (of.mark) return `/meetings/${of.mark.slug}`;
  const [act, ...others] = of.acts;
  return act && others.length === 0 ? `/agreements/${act.instrument}` : null;
}

/** The accessible name: what a sighted reader learns from place, size, colour and outline. */
export function nameOfUnit(unit: ContentUnit, period: string): string {
  const { mark, acts } = unit.of;
  if (mark) {
    const group = mark.group && GROUPS[mark.group].phrase;
    const status = mark.status === "held" ? null : words[mark.status];
    return [dateInWords(mark.date), mark.title, LEVELS[mark.level].phrase, group, status].filter(Boolean).join(", ");
  }
  const [act, ...others] = acts;
  if (act && others.length === 0) return `${dateInWords(act.date)}, ${act.title}, ${ACTS[act.type].phrase}`;
  return acts.length > 0
    ? words.actCluster(acts.length, period)
    : words.cluster(unit.count, period, LEVELS[unit.level].phrase);
}
