import { describe, expect, it } from "vitest";
import { eventJsonLd, serialiseJsonLd, type EventRecord } from "./json-ld";

const RECORD: EventRecord = {
  slug: "2026-02-26-kosherbayev-cooper-london",
  title: "Kosherbayev and Cooper hold bilateral talks in London",
  summary: "Talks on the margins of the ministerial.",
  date: "2026-02-26",
  status: "held",
  modality: "in-person",
  city: "London",
  host: "GB",
  areas: [{ area: "critical-minerals" }],
  participants: [
    { person: "yvette-cooper", name: "Yvette Cooper", role: "Foreign Secretary", organisationName: "FCDO" },
  ],
  organisations: [],
  sources: [
    { url: "https://example.org/a", title: "Talks </script>", publisher: "A", language: "en", publishedOn: null },
  ],
  partOf: null,
  stops: [],
};
const ORIGIN = "https://example.org";
const dates = (date: string) => {
  const { startDate, endDate } = eventJsonLd({ ...RECORD, date }, ORIGIN);
  return [startDate, endDate];
};

describe("the event of a record", () => {
  it("starts no more exactly than is known", () => {
    expect(dates("2026-02-26")).toEqual(["2026-02-26", undefined]);
    expect(dates("2024-03")).toEqual(["2024-03", undefined]);
    expect(dates("2013")).toEqual(["2013", undefined]);
    expect(dates("2026-02-25/2026-02-26")).toEqual(["2026-02-25", "2026-02-26"]);
  });

  it("has no start where the date was inferred or may fall in either of two years", () => {
    expect(dates("2013?")).toEqual([undefined, undefined]);
    expect(dates("2023-12/2024-01")).toEqual([undefined, undefined]);
    expect(dates("2023-09/2023-10")).toEqual(["2023", undefined]);
  });

  it("names a person in the role held then", () => {
    expect(eventJsonLd(RECORD, ORIGIN)["attendee"]).toEqual([
      {
        "@type": "Role",
        roleName: "Foreign Secretary, FCDO",
        attendee: { "@type": "Person", "@id": `${ORIGIN}/people/yvette-cooper`, name: "Yvette Cooper" },
      },
    ]);
  });

  it("claims neither status nor attendance of a meeting that was only announced", () => {
    const event = eventJsonLd({ ...RECORD, status: "announced" }, ORIGIN);
    expect(event).not.toHaveProperty("eventStatus");
    expect(event).not.toHaveProperty("attendee");
  });

  it("leaves out what is not recorded", () => {
    const event = eventJsonLd({ ...RECORD, modality: null, city: null, host: null }, ORIGIN);
    expect(event).not.toHaveProperty("eventAttendanceMode");
    expect(event).not.toHaveProperty("location");
    expect(event).not.toHaveProperty("subEvent");
  });
});

describe("the script that carries it", () => {
  it("cannot be ended from within, and reads back the same", () => {
    const event = eventJsonLd({ ...RECORD, title: "<!-- </script> & \u2028" }, ORIGIN);
    const text = serialiseJsonLd(event);
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(event)));
  });
});
