/** Moments as the desk shows them: in UTC, because the people of a desk sit in several zones. */
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const minute = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });

/** "22 Nov 2026" of an instant or a day. */
export function formatDay(iso: string): string {
  return day.format(new Date(iso));
}

/** "22 Nov 2026, 20:31 UTC". */
export function formatMoment(iso: string): string {
  return `${formatDay(iso)}, ${minute.format(new Date(iso))} UTC`;
}
