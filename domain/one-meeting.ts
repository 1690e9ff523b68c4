/** The filter that finds one meeting, for exports of filtered sets that should hold just one. */
import { filterEntries, EVERYTHING, writeEntries, type Filter } from "./filter";
import { dayIsSure } from "./edtf";

interface Dated {
  readonly title: string;
  readonly date: string;
  readonly earliest: string;
  readonly latest: string;
  readonly status: string;
}

/** The filter that finds one meeting: its days and its title as a phrase. */
export function filterOfOne({ title, earliest, latest, status }: Dated): Filter {
  return {
    ...EVERYTHING,
    status: { any: [status], not: [] },
    from: earliest,
    to: latest,
    q: `"${title.replaceAll('"', " ")}"`,
  };
}

/** The calendar entry of a meeting; null where its day is not sure, because a calendar has no other dates. */
export function calendarHref(meeting: Dated): string | null {
  return dayIsSure(meeting.date) ? `/meetings.ics?${writeEntries(filterEntries(filterOfOne(meeting)))}` : null;
}
