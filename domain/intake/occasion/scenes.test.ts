import { describe, expect, test } from "vitest";
import { contextOfText, SHORT_COMMUNIQUES } from "../testing/short-communiques";

/** Why the first of some words is no part of the main meeting. */
function reasonFor(text: string, words: string, publishedOn = "2025-05-14"): string | null {
  const start = text.lastIndexOf(words);
  expect(start, `“${words}” stands in the text`).toBeGreaterThanOrEqual(0);
  return contextOfText(text, publishedOn).scenes.asideAt({ start, end: start + words.length });
}

const MEETING = "On 13 May the ministers of Kazakhstan and the United Kingdom held talks in Astana.";
const after = (rest: string): string => `Talks in Astana\n\n${MEETING} ${rest}`;
const BACKGROUND = "background, not this meeting";
const OTHER = "another meeting";
const FURNITURE = "the publisher's own words";

describe("short communiqués", () => {
  const cases = SHORT_COMMUNIQUES.flatMap(({ name, text, publishedOn, main, aside }) => [
    ...main.map((words) => ({ name, text, publishedOn, words, isAside: false })),
    ...aside.map((words) => ({ name, text, publishedOn, words, isAside: true })),
  ]);

  test.each(cases)("$name: “$words” is aside: $isAside", ({ text, publishedOn, words, isAside }) => {
    expect(reasonFor(text, words, publishedOn) !== null).toBe(isAside);
  });
});

describe("background", () => {
  test.each([
    "Recall that a memorandum was signed in 2019.",
    "As reported earlier, France will build a plant.",
    "For reference: the two states are partners.",
    "The previous round took place in London.",
    "The first and second rounds were held on 9 March 2020 and 17 June 2021.",
    "In August 2024, London placed a bank on its list.",
    "When his predecessor came in 2019, nothing was signed.",
    "The ministers last met in New York.",
    "Last year, the two sides opened a consulate.",
    "Diplomatic relations between them were established on 19 January 1992.",
    "Напомним, что в 2019 году подписан меморандум.",
    "Ранее сообщалось о поставках водорода.",
    "Предыдущий раунд состоялся в Лондоне.",
    "Справочно: страны – партнёры.",
  ])("is “%s”", (sentence) => {
    expect(reasonFor(after(sentence), sentence)).toBe(BACKGROUND);
  });

  test.each([
    "The sides reviewed what was agreed at the previous meeting in London.",
    "They praised the Agreement signed on 31 October 2019.",
    "Last year trade grew by 12 per cent.",
    "When asked about energy, the minister spoke of wind.",
    "The last point was water.",
    "The first meeting of the working group will be held in July.",
    "In 2024, mutual trade amounted to $1.2 billion.",
    "Стороны отметили выполнение договорённостей предыдущей встречи.",
    "В прошлом году товарооборот вырос на 12 процентов.",
  ])("is not “%s”", (sentence) => {
    expect(reasonFor(after(sentence), sentence)).toBeNull();
  });

  test("is the whole paragraph that such words open", () => {
    const text = `Title\n\n${MEETING}\n\nFor reference: relations are old. The embassy opened in 1992.\n\nTrade was discussed.`;
    expect(reasonFor(text, "The embassy opened")).toBe(BACKGROUND);
    expect(reasonFor(text, "Trade was discussed")).toBeNull();
  });
});

describe("another meeting", () => {
  test.each([
    "On the same day, the minister visited a school.",
    "As part of his visit, the minister met the Speaker.",
    "During the visit the delegation toured a mine.",
    "Later that day she called on the Mayor.",
    "Separately, the minister met investors.",
    "Following the talks, the minister laid a wreath.",
    "He also met students.",
    "On 14 May, the minister met the Prime Minister.",
    "Tomorrow the minister will fly to Almaty.",
    "On Monday the minister was in Almaty, where he spoke of wind.",
    "Before the start of the talks, the guests laid flowers.",
    "The programme of the visit includes a concert.",
    "В тот же день министр посетил университет.",
    "В рамках визита состоялась встреча с депутатами.",
    "Затем делегация отбыла в Алматы.",
    "Он также встретился со студентами.",
  ])("is “%s” once the main one was told of", (sentence) => {
    expect(reasonFor(after(sentence), sentence)).toBe(OTHER);
  });

  test.each([
    "During the visit, the sides signed a roadmap.",
    "Following the talks, a memorandum was signed.",
    "Later in the talks they spoke of water.",
    "The Ambassador of Kazakhstan also attended.",
    "The United Kingdom continues to support the reforms.",
    "Then the sides turned to energy.",
    "On 13 May, in the afternoon, they signed a plan.",
    "В ходе визита подписан меморандум.",
    "По завершении переговоров подписан план.",
    "Посол также принял участие.",
  ])("is not “%s”", (sentence) => {
    expect(reasonFor(after(sentence), sentence)).toBeNull();
  });

  test.each([
    "As part of a visit to London, the Minister met his counterpart.",
    "During his visit to Astana on 13 May, the Minister held talks.",
    "On the same day as the summit, the ministers met in Osh.",
    "В рамках визита в Лондон министр встретился с коллегой.",
    "Накануне министр принял посла.",
    "В ходе рабочей поездки министр посетил Лондон.",
  ])("is not the lead “%s”", (lead) => {
    expect(reasonFor(`A title\n\n${lead} They spoke of trade.`, lead)).toBeNull();
  });

  test("carries on in its paragraph, not beyond", () => {
    const text = after("On the same day, he visited a school. There he spoke to pupils.\n\nThe sides were content.");
    expect(reasonFor(text, "There he spoke")).toBe(OTHER);
    expect(reasonFor(text, "The sides were content")).toBeNull();
    const ru = after("В тот же день он посетил школу. Там он говорил с учениками.");
    expect(reasonFor(ru, "Там он говорил")).toBe(OTHER);
  });
});

describe("what did not take place", () => {
  test.each([
    "A call on the Speaker was cancelled at short notice.",
    "I was not able to see the mine because of snow.",
    "Встреча со спикером не состоялась.",
  ])("is “%s”", (sentence) => {
    expect(reasonFor(after(sentence), sentence)).toBe("did not take place");
  });

  test("is not a tariff that was cancelled", () => {
    const sentence = "The tariff on honey was cancelled.";
    expect(reasonFor(after(sentence), sentence)).toBeNull();
  });
});

describe("the publisher's own words", () => {
  test.each([
    "Press Service of the Ministry of Foreign Affairs of the Republic of Kazakhstan",
    "Media enquiries",
    "From: Foreign, Commonwealth & Development Office",
    "Date of report: 2 June 2025",
    "Published 14 May 2025",
    "Source: Ministry of Energy",
    "Photo: Ministry of Energy",
    "The views expressed in this article are those of the author.",
    "Read also: oil prices fall",
    "Пресс-служба МИД Республики Узбекистан",
    "Источник: МИД",
    "Читайте также: цены на нефть",
  ])("are “%s”", (line) => {
    expect(reasonFor(`A title\n\n${MEETING}\n\n${line}`, line)).toBe(FURNITURE);
  });

  test.each([
    "From London the delegation brought a letter.",
    "From: Lord Callard, Trade Envoy",
    "Contacts between the parliaments were praised.",
    "The press service reported that the sides were content.",
    "Sources of water were discussed.",
    "Фотографии ледников переданы гостям.",
  ])("are not “%s”", (line) => {
    expect(reasonFor(`A title\n\n${MEETING}\n\n${line}`, line)).toBeNull();
  });
});

describe("blocks", () => {
  const text = (heading: string): string =>
    `A title\n\n${MEETING}\n\nEconomy\n\nTrade grew.\n\n${heading}\n\nMore was said.`;

  test.each(["Notes to editors", "Notes to editors:", "ENDS", "Annex: Costs", "Annex 1", "Contacts", "Справочно"])(
    "of notes go on from “%s” to the end, past further headings",
    (heading) => {
      expect(reasonFor(`${text(heading)}\n\nFigures\n\nStill more.`, "More was said")).toBe(FURNITURE);
      expect(reasonFor(`${text(heading)}\n\nFigures\n\nStill more.`, "Still more")).toBe(FURNITURE);
    },
  );

  test.each(["Background", "The wider picture", "Other engagements", "Предыстория"])(
    "of background go on from “%s” to the next heading",
    (heading) => {
      expect(reasonFor(`${text(heading)}\n\nSecurity\n\nBorders were discussed.`, "More was said")).toBe(BACKGROUND);
      expect(reasonFor(`${text(heading)}\n\nSecurity\n\nBorders were discussed.`, "Borders were")).toBeNull();
    },
  );

  test.each(["Economy and trade", "Contacts at the highest level", "History and culture", "What was said"])(
    "are not opened by “%s”",
    (heading) => {
      expect(reasonFor(text(heading), "More was said")).toBeNull();
    },
  );
});

describe("a tour", () => {
  const tour = `British minister tours Central Asia

The Minister for Asia, Jane Doe, came home on Friday. The highlight was the first dialogue in Bishkek.

She began on Monday in Dushanbe, where she saw a clinic.

In Bishkek, on Wednesday, she opened the dialogue with the Foreign Minister.

She flew to Tashkent on Thursday.`;

  test("tells of its main stop, and of others aside", () => {
    const { scenes } = contextOfText(tour, "2025-05-17");
    expect(scenes.mainStop).toBe("Bishkek");
    expect(reasonFor(tour, "a clinic", "2025-05-17")).not.toBeNull();
    expect(reasonFor(tour, "opened the dialogue", "2025-05-17")).toBeNull();
    expect(reasonFor(tour, "Thursday", "2025-05-17")).not.toBeNull();
  });

  test("is none for visits recalled, planned or invited to", () => {
    const text = after(
      "On Tuesday he recalled his visit to London. She was invited to Bishkek. They spoke on Monday of a visit to Dushanbe planned.",
    );
    expect(contextOfText(text).scenes.mainStop).toBeNull();
  });

  test("is none where all is in one state, or only one place is come to", () => {
    expect(contextOfText(after("On Tuesday he flew to Almaty."), "2025-05-17").scenes.mainStop).toBeNull();
    expect(
      contextOfText(after("They spoke of flights to Tashkent and of a fund in Dushanbe.")).scenes.mainStop,
    ).toBeNull();
  });
});

test("a place between sentences is of no scene", () => {
  const { scenes } = contextOfText("Title\n\n\n\nText.");
  expect(scenes.asideAt({ start: 6, end: 7 })).toBeNull();
  expect(contextOfText("").scenes.asideAt({ start: 0, end: 1 })).toBeNull();
});
