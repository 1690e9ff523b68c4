import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { asJson } from "./as-json";
import { readCommunique } from "./read";
import { EMPTY_GAZETTEER, type Gazetteer, type Reading } from "./reading";
import { f1, macro, precision, scoreText, total, type Labelled } from "./testing/score";

const read = (text: string, gazetteer: Gazetteer = EMPTY_GAZETTEER): Reading =>
  readCommunique({ text, publishedOn: "2026-02-27", language: null, gazetteer });

/** In the manner of the report on the first ministerial meeting, in words of our own. */
const REPORT = `Kazakhstan, Britain take stock of their partnership in London

Foreign Minister Yerlan Qosbayev of Kazakhstan met UK Foreign Secretary Helen Marlowe in London on Thursday, after the first ministerial in the “Central Asia – United Kingdom” format.

The ministers discussed the state of Kazakh-British relations and closer work in trade and investment, critical minerals, transport and logistics, finance, digitalisation, education, and the climate agenda. Special attention was paid to critical minerals: the Roadmap for 2026–2027 opens the way to joint exploration and processing.

They stressed the weight of the Strategic Partnership and Cooperation Agreement signed in 2024, whose ratification will give business new certainty.

The two sides also looked at the development of the Trans-Caspian International Transport Route. In education, branches of De Montfort University, Heriot-Watt University, Coventry University and Cardiff University have been opened in Kazakhstan.

“London is one of our key partners in Europe, and the road we have mapped is one we mean to walk together,” said Yerlan Qosbayev.`;

describe("a report like the one the project began with", () => {
  const reading = read(REPORT);

  test("gives its seven areas, one of them a priority", () => {
    const areas = new Map(reading.areas.map(({ value }) => [value.area, value.emphasis]));
    for (const area of [
      "trade-investment",
      "transport-logistics",
      "finance",
      "digitalisation",
      "education-science",
      "climate-environment",
    ] as const)
      expect(areas.get(area)).toBe("discussed");
    expect(areas.get("critical-minerals")).toBe("priority");
  });

  test("the agreement as pending ratification, and the roadmap", () => {
    const papers = reading.instruments.map(({ value: { type, event } }) => ({ type, event }));
    expect(papers).toContainEqual({ type: "agreement", event: "pending-ratification" });
    expect(papers.map(({ type }) => type)).toContain("roadmap");
  });

  test("the route, and the four universities", () => {
    expect(reading.initiatives.map(({ value }) => value.title)).toContain(
      "Trans-Caspian International Transport Route",
    );
    expect(reading.organisations.map(({ value }) => value.name)).toEqual(
      expect.arrayContaining([
        "De Montfort University",
        "Heriot-Watt University",
        "Coventry University",
        "Cardiff University",
      ]),
    );
  });

  test("the quotation with its speaker, word for word", () => {
    const [quote, ...more] = reading.quotes;
    expect(more).toEqual([]);
    expect(quote?.value.speaker).toBe("Yerlan Qosbayev");
    expect(REPORT.slice(quote?.spans[0].start, quote?.spans[0].end)).toMatch(/^“London is one .* together,”$/);
  });

  test("the day, the place, the two states and the level", () => {
    expect(asJson(reading)).toMatchObject({
      startsOn: "2026-02-26",
      endsOn: null,
      format: "bilateral",
      level: "foreign-minister",
      modality: "in-person",
      city: "London",
      hostCountry: "GB",
      countries: ["KZ", "GB"],
    });
  });
});

test("nothing is read out of a text that says nothing, nor where no day of publication is known a relative day", () => {
  expect(asJson(read("The weather was fine."))).toMatchObject({
    startsOn: null,
    level: null,
    city: null,
    countries: [],
    areas: [],
    participants: [],
    quotes: [],
  });
  const undated = readCommunique({ text: REPORT, publishedOn: null, language: null, gazetteer: EMPTY_GAZETTEER });
  expect(undated.date).toBeNull();
});

test("the names the record knows are recognised", () => {
  const known = (slug: string, name: string) => ({ slug, name, aliases: [], countries: ["KZ"] });
  const { participants, organisations } = read(REPORT, {
    ...EMPTY_GAZETTEER,
    people: [known("yerlan-qosbayev", "Yerlan Qosbayev")],
    organisations: [{ ...known("coventry-university", "Coventry University"), countries: ["GB"] }],
  });
  expect(participants.find(({ value }) => value.name === "Yerlan Qosbayev")?.value.known).toBe("yerlan-qosbayev");
  expect(organisations.find(({ value }) => value.name === "Coventry University")?.value.known).toBe(
    "coventry-university",
  );
  expect(organisations.find(({ value }) => value.name === "Cardiff University")?.value.known).toBeNull();
});

const labelledIn = (folder: string): Labelled[] => {
  const at = join(import.meta.dirname, "testing", folder);
  const names = readdirSync(at).filter((name) => name.endsWith(".json"));
  return names.map((name) => JSON.parse(readFileSync(join(at, name), "utf8")) as Labelled);
};

describe.each(["communiques", "second-set", "third-set"])("the labelled texts of %s", (folder) => {
  const texts = labelledIn(folder);
  const counts = total(
    texts.map((text) => scoreText(text, asJson(readCommunique({ ...text, gazetteer: EMPTY_GAZETTEER })))),
  );

  test("every value read has a passage that supports it", () => {
    expect(texts.length).toBeGreaterThanOrEqual(10);
    expect(counts["support"]?.read).toBeGreaterThan(100);
    expect(precision(counts["support"]!)).toBe(1);
  });

  test("the overall figure is kept", () => {
    expect(macro(counts)).toBeGreaterThanOrEqual(0.85);
  });
});

test("each field of the first set stands above what it has to reach", () => {
  const floors = {
    countries: 0.97,
    startsOn: 0.9,
    endsOn: 0.9,
    level: 0.9,
    format: 0.9,
    modality: 0.9,
    areas: 0.9,
    participants: 0.9,
    instruments: 0.85,
    initiatives: 0.85,
    organisations: 0.8,
    quotes: 0.9,
    outcomes: 0.7,
    figures: 0.85,
  };
  const texts = labelledIn("communiques");
  const counts = total(
    texts.map((text) => scoreText(text, asJson(readCommunique({ ...text, gazetteer: EMPTY_GAZETTEER })))),
  );
  const below = Object.entries(floors).filter(([field, floor]) => f1(counts[field]!) < floor);
  expect(below).toEqual([]);
});
