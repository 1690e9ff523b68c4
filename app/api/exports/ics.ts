import ical, { ICalEventStatus, type ICalCalendar } from "ical-generator";
import type { Meeting } from "@/db/views";
import { dayIsSure, dayNumber, isoDay } from "@/domain/edtf";
import { messages } from "@/domain/messages";
import { AREAS, LEVELS, countryName, type Status } from "@/domain/taxonomy";
import { fileEndpoint } from "../endpoint";
import { permanentId } from "./permanent-id";
import { exported, fileHeaders, type Exported, type Provenance } from "./provenance";

const STATUS: { readonly [K in Status]: ICalEventStatus } = {
  held: ICalEventStatus.CONFIRMED,
  announced: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/** Control characters, which neither the library nor a calendar knows what to do with. */
const CONTROL = /[^\P{Cc}\n]/gu;

const midnight = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** All day, from the first day to the last; a calendar's end is the day after. */
function addEvent(calendar: ICalCalendar, meeting: Meeting, { address, exportedOn }: Provenance): void {
  const url = new URL(meeting.url, address).href;
  const place = [meeting.city, meeting.host === null ? null : countryName(meeting.host)].filter(
    (part) => part !== null,
  );
  calendar.createEvent({
    id: permanentId(meeting.slug),
    start: midnight(meeting.earliest),
    end: midnight(isoDay(dayNumber(meeting.latest) + 1)),
    allDay: true,
    stamp: midnight(exportedOn),
    summary: meeting.title.replaceAll(CONTROL, ""),
    description: [
      meeting.summary,
      LEVELS[meeting.level].label,
      messages.exports.dateOf(meeting.date),
      ...meeting.sources.map((source) => `${source.publisher}: ${source.url}`),
      url,
    ]
      .join("\n")
      .replaceAll(CONTROL, ""),
    location: place.length > 0 ? place.join(", ") : null,
    categories: meeting.areas.map(({ area }) => ({ name: AREAS[area].label })),
    status: STATUS[meeting.status],
    url,
  });
}

/** RFC 5545 TEXT. The library escapes events but writes a calendar's name and description as they come. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    .replaceAll(CONTROL, "");
}

function newCalendar(frame: { readonly name?: string; readonly description?: string } = {}): ICalCalendar {
  return ical({ prodId: { company: "communique", product: "meetings", language: "EN" }, ...frame });
}

/** The events of a calendar without its frame, so that frames and events can be written in pieces. */
function eventsIn(calendar: ICalCalendar): string {
  const text = calendar.toString();
  const start = text.indexOf("BEGIN:VEVENT");
  return start === -1 ? "" : text.slice(start, text.lastIndexOf("END:VCALENDAR"));
}

/** Meetings without a sure day are left out, and the calendar says how many: a day must not be made up. */
async function* calendar({ total, dates, provenance, batches }: Exported): AsyncGenerator<string, void> {
  const { title, daysKnown, exportedOn } = messages.exports;
  const about = [
    title(provenance.selection),
    daysKnown(dates.filter(dayIsSure).length, total),
    provenance.address,
    exportedOn(provenance.exportedOn),
    provenance.coverage,
    provenance.licence,
    provenance.citation,
  ].join("\n");
  const name = escapeText(title(provenance.selection));
  const frame = newCalendar({ name, description: escapeText(about) }).toString();
  const end = frame.lastIndexOf("END:VCALENDAR");
  yield frame.slice(0, end);
  for await (const meetings of batches()) {
    const part = newCalendar();
    for (const meeting of meetings) if (dayIsSure(meeting.date)) addEvent(part, meeting, provenance);
    yield eventsIn(part);
  }
  yield `${frame.slice(end).trimEnd()}\r\n`;
}

export const icsExport = fileEndpoint({
  path: "/meetings.ics",
  summary: "The filtered meetings whose day is known, as a calendar",
  filtered: true,
  options: ["sort"],
  type: "text/calendar; charset=utf-8",
  example: "/meetings.ics?country=UZ&from=2025",
  answer: async (asked) => {
    const set = await exported(asked);
    return {
      body: calendar(set),
      headers: fileHeaders({ filter: asked.filter, provenance: set.provenance, extension: "ics", save: true }),
    };
  },
});
