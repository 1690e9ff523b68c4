/** Which of a person's posts belongs to a date. */
import { dayNumber, parseEdtf } from "@/domain/edtf";

interface Sighted {
  readonly from: string;
  readonly to: string;
}

export interface Near<P extends Sighted> {
  readonly post: P;
  /** Seen within a year of the date, on either side. */
  readonly isAround: boolean;
}

/** Sightings are few: a post seen this long before or after was probably held. */
const AROUND_DAYS = 365;

/** Posts by their distance from a date; without a date, as they come: the latest first. */
export function postsByNearness<P extends Sighted>(posts: readonly P[], date: string | null): Near<P>[] {
  const day = parseEdtf(date ?? "");
  if (day === null) return posts.map((post) => ({ post, isAround: false }));
  const first = dayNumber(day.earliest);
  const last = dayNumber(day.latest);
  return posts
    .map((post) => ({ post, away: distance(post, first, last) }))
    .sort((a, b) => a.away - b.away)
    .map(({ post, away }) => ({ post, isAround: away <= AROUND_DAYS }));
}

/** Days between two spans; 0 where they overlap. */
function distance({ from, to }: Sighted, first: number, last: number): number {
  const start = dayNumber(parseEdtf(from)?.earliest ?? "");
  const end = dayNumber(parseEdtf(to)?.latest ?? "");
  return Math.max(0, start - last, first - end);
}
