import { describe, expect, test } from "vitest";
import { readDate, readModality } from "./occasion";
import { contextOfText, SHORT_COMMUNIQUES } from "../testing/short-communiques";

/** The day or days of the main meeting, and the words they are read from. */
function day(text: string, publishedOn: string | null = "2025-05-14"): string | null {
  const date = readDate(contextOfText(text, publishedOn));
  if (date === null) return null;
  const { startsOn, endsOn, precision } = date.value;
  return `${startsOn}${endsOn === null ? "" : `..${endsOn}`}${precision === "day" ? "" : ` (${precision})`}`;
}

const manner = (text: string): string | null => readModality(contextOfText(text))?.value ?? null;
const titled = (body: string): string => `A title of some words\n\n${body}`;

describe("the day of a meeting", () => {
  test.each(SHORT_COMMUNIQUES)("of $name", ({ text, publishedOn, date }) => {
    expect(day(text, publishedOn)).toBe(date);
  });

  test.each([
    ["the event, not the dateline", "ASTANA. May 14. KAZINFORM – The ministers met on Monday in Astana.", "2025-05-12"],
    ["the event, not the dateline in figures", "ДУШАНБЕ, 14.05.2025 /НИАТ/. Вчера министр принял посла.", "2025-05-13"],
    [
      "the talks, not the arrival",
      "On 11 May he arrived in London on a visit. On 12 May he held talks there.",
      "2025-05-12",
    ],
    [
      "the talks, not the stay",
      "He is staying in London from 10 to 14 May. He held talks on the third of May.",
      "2025-05-03",
    ],
    [
      "the talks, not the visit",
      "They paid a visit to London on 10–13 May. On 12 May they met the Speaker.",
      "2025-05-12",
    ],
    ["the talks, not their report", "The ministers met on 9 May, the ministry said on Tuesday.", "2025-05-09"],
    ["the talks, not the document", "The ministers met on 9 May on the treaty signed on 2 April.", "2025-05-09"],
    ["the talks, not what is to come", "The ministers met on 9 May. A visit will be made on 15 May.", "2025-05-09"],
    ["the talks, not the deadline", "They met yesterday and will report by 14 May.", "2025-05-13"],
    ["both days", "The consultations were held from 6 to 7 May in London.", "2025-05-06..2025-05-07"],
    ["both days in Russian", "Переговоры прошли с 6 по 7 мая в Лондоне.", "2025-05-06..2025-05-07"],
    ["a month where no day is named", "The council met in Almaty at the end of April.", "2025-04-01 (month)"],
    ["what is told, not what is said", "Speaking after talks on Friday, he said: “Today we are one.”", "2025-05-09"],
    ["nothing but the document", "The ministers met in Astana on the treaty signed on 2 April.", null],
    ["the day a release opens with", "Astana, 14 May 2025 – The ministers met and discussed trade.", "2025-05-14"],
    ["a day named besides", "Astana, 14 May 2025 – The ministers met on Monday and discussed trade.", "2025-05-12"],
    ["nothing from the dateline", "LONDON, May 14 (Agency) – The ministers met in Astana on trade.", null],
    ["nothing but the future", "The ministers met and agreed to meet again on 20 May.", null],
    ["nothing long past", "The ministers met. The embassy was opened on 3 March 2019.", null],
    ["nothing from years alone", "The ministers met in 2025 for the first time since 2019.", null],
  ])("is %s", (_, body, expected) => {
    expect(day(titled(body))).toBe(expected);
  });

  test("is of the line under the title", () => {
    expect(day("Joint Statement\n\nAstana, 12 May 2025\n\nThe Sides met, and recalled 2 April.")).toBe("2025-05-12");
  });

  test("is not known without a day of publication where it is relative", () => {
    expect(day(titled("The ministers met yesterday."), null)).toBeNull();
    expect(day(titled("The ministers met on 12 May 2025."), null)).toBe("2025-05-12");
  });

  test("is shown by all the words that name it", () => {
    const text = titled("The ministers met yesterday (Tuesday 13 May) in Astana.");
    const date = readDate(contextOfText(text));
    expect(text.slice(date?.spans[0].start, date?.spans[0].end)).toBe("yesterday (Tuesday 13 May");
    expect(date?.because).toBe("published on 2025-05-14");
  });

  test("is unsure beside another as likely, and where it is only a month", () => {
    const sure = (body: string) => readDate(contextOfText(titled(body)))?.sure;
    expect(sure("The ministers met on 12 May in Astana.")).toBe(true);
    expect(sure("The ministers met on 12 May and the experts on 11 May.")).toBe(false);
    expect(sure("The ministers met in April.")).toBe(false);
  });
});

describe("the manner of a meeting", () => {
  test.each(SHORT_COMMUNIQUES)("of $name", ({ text, publishedOn, modality }) => {
    expect(readModality(contextOfText(text, publishedOn))?.value).toBe(modality);
  });

  test.each([
    ["phone", "The ministers had a telephone conversation."],
    ["phone", "The Foreign Secretary spoke by phone to the minister."],
    ["phone", "Состоялся телефонный разговор министров."],
    ["phone", "Министры созвонились и обсудили торговлю."],
    ["virtual", "The round was held via videoconference."],
    ["virtual", "The ministers met online on trade."],
    ["virtual", "Переговоры прошли в формате видеоконференции."],
    ["virtual", "В режиме онлайн состоялось заседание комиссии."],
    ["letter", "The presidents exchanged congratulatory messages."],
    ["letter", "The King sent a message of condolence to the President."],
    ["letter", "Министры обменялись поздравительными посланиями."],
    ["in-person", "The ministers met and agreed to hold a phone call in June."],
    ["in-person", "The ministers met. They spoke of virtual assets and online education."],
    ["in-person", "The ministers met. The previous round was held online."],
    ["in-person", "The ministers met and signed an exchange of letters on visas."],
    ["in-person", "The minister received the envoy and expressed his condolences."],
    ["in-person", "The minister called on the envoy and called for calm."],
    ["in-person", "The minister was received with a letter; the guest said: “A phone call is not enough.”"],
    ["in-person", "Министр принял посла. Обсуждено онлайн-образование."],
    ["in-person", "Стороны встретились и договорились провести видеоконференцию."],
  ])("is %s: “%s”", (modality, body) => {
    expect(manner(titled(body))).toBe(modality);
  });

  test("is not known where nothing tells of people coming together", () => {
    expect(manner(titled("The price of wheat rose."))).toBeNull();
  });

  test("is supported by the words that show it", () => {
    const text = titled("The ministers had a telephone conversation on trade.");
    const { spans, because } = readModality(contextOfText(text)) ?? { spans: [] };
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(["telephone conversation"]);
    expect(because).toBe("“telephone conversation”");
  });
});
