/** A record as schema.org/Event. Only what is known is said: what is vague or doubtful is left out. */
import { parseEdtf } from "./edtf";
import { AREAS, countryName, type Area, type Modality, type Status } from "./taxonomy";

export interface EventRecord {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** EDTF. */
  readonly date: string;
  readonly status: Status;
  readonly modality: Modality | null;
  readonly city: string | null;
  readonly host: string | null;
  readonly areas: readonly { readonly area: Area }[];
  readonly participants: readonly {
    readonly person: string;
    readonly name: string;
    readonly role: string;
    readonly organisationName: string | null;
  }[];
  readonly organisations: readonly { readonly name: string }[];
  readonly sources: readonly {
    readonly url: string;
    readonly title: string;
    readonly publisher: string;
    readonly language: string;
    readonly publishedOn: string | null;
  }[];
  readonly partOf: string | null;
  readonly stops: readonly string[];
}

type Thing = Readonly<Record<string, unknown>>;

const MODE: { readonly [K in Modality]: string | null } = {
  "in-person": "OfflineEventAttendanceMode",
  virtual: "OnlineEventAttendanceMode",
  phone: "OnlineEventAttendanceMode",
  letter: null,
};

/** The record as a JSON-LD object; `origin` is the scheme and host of its address. */
export function eventJsonLd(record: EventRecord, origin: string): Thing {
  const url = (slug: string) => `${origin}/meetings/${slug}`;
  const mode = record.modality === null ? null : MODE[record.modality];
  return known({
    "@context": "https://schema.org",
    "@type": "Event",
    "@id": url(record.slug),
    url: url(record.slug),
    name: record.title,
    description: record.summary,
    ...datesOf(record.date),
    eventStatus: statusOf(record.status),
    eventAttendanceMode: mode === null ? null : `https://schema.org/${mode}`,
    location: locationOf(record),
    about: record.areas.map(({ area }) => ({ "@type": "Thing", name: AREAS[area].label })),
    attendee: attendeesOf(record, origin),
    superEvent: record.partOf === null ? null : { "@type": "Event", "@id": url(record.partOf) },
    subEvent: record.stops.map((slug) => ({ "@type": "Event", "@id": url(slug) })),
    subjectOf: record.sources.map(sourceOf),
    inLanguage: "en",
  });
}

/** JSON that may stand inside a script element: nothing in it can end the element. */
export function serialiseJsonLd(thing: Thing): string {
  return JSON.stringify(thing).replaceAll(/[<>&\u2028\u2029]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** Leaves out nulls and empty lists. */
function known(thing: Thing): Thing {
  return Object.fromEntries(
    Object.entries(thing).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}

/**
 * Days of an event are its start and end. An interval of months means the event fell somewhere
 * within: only the year both share is known of its start. An inferred date is not known.
 */
function datesOf(text: string): Thing {
  const date = parseEdtf(text);
  if (date === null || date.inferred) return {};
  if (!date.interval) return { startDate: date.text };
  if (date.precision === "day") return { startDate: date.earliest, endDate: date.latest };
  const year = date.earliest.slice(0, 4);
  return date.latest.startsWith(year) ? { startDate: year } : {};
}

/** Schema.org's "scheduled" claims that the event took place, so an announced one has no status. */
function statusOf(status: Status): string | null {
  if (status === "announced") return null;
  return `https://schema.org/${status === "held" ? "EventScheduled" : "EventCancelled"}`;
}

function locationOf({ city, host }: EventRecord): Thing | null {
  if (city === null && host === null) return null;
  const address = known({ "@type": "PostalAddress", addressLocality: city, addressCountry: host });
  return { "@type": "Place", name: city ?? countryName(host ?? ""), address };
}

/** People as they stood then: a role at this event. Of a meeting not known to have been held, none. */
function attendeesOf({ status, participants, organisations }: EventRecord, origin: string): Thing[] {
  if (status !== "held") return [];
  const people = participants.map(({ person, name, role, organisationName }) => ({
    "@type": "Role",
    roleName: organisationName === null ? role : `${role}, ${organisationName}`,
    attendee: { "@type": "Person", "@id": `${origin}/people/${person}`, name },
  }));
  return [...people, ...organisations.map(({ name }) => ({ "@type": "Organization", name }))];
}

function sourceOf({ url, title, publisher, language, publishedOn }: EventRecord["sources"][number]): Thing {
  return known({
    "@type": "WebPage",
    url,
    name: title,
    publisher: { "@type": "Organization", name: publisher },
    inLanguage: language,
    datePublished: publishedOn,
  });
}
