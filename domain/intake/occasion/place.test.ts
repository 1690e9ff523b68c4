import { describe, expect, test } from "vitest";
import { readDate, readModality } from "./occasion";
import { readPlace } from "./place";
import { contextOfText, SHORT_COMMUNIQUES } from "../testing/short-communiques";

function placeOf(text: string, publishedOn = "2025-05-14") {
  const context = contextOfText(text, publishedOn);
  return readPlace(context, readDate(context), readModality(context)?.value ?? null);
}

const city = (body: string): string | null => placeOf(`A title of some words\n\n${body}`)?.value.city ?? null;

describe("the place of a meeting", () => {
  test.each(SHORT_COMMUNIQUES)("of $name", ({ text, publishedOn, city: expected }) => {
    expect(placeOf(text, publishedOn)?.value.city ?? null).toBe(expected);
  });

  test.each([
    ["is said", "On 13 May the ministers met in Samarkand.", "Samarkand"],
    ["hosted it", "On 13 May, Bishkek hosted consultations with experts based in London.", "Bishkek"],
    ["stands over it", "Dushanbe, 13 May 2025\n\nThe Sides held their dialogue.", "Dushanbe"],
    ["is that of a palace", "The President received the envoy at the Akorda on 13 May.", "Astana"],
    ["is that of a street", "The President was received at 10 Downing Street on 13 May.", "London"],
    [
      "is the capital of the state of a ministry",
      "They met at the Ministry of Energy of Uzbekistan on 13 May.",
      "Tashkent",
    ],
    ["is the capital, said so", "On 13 May they held talks in the Kyrgyz capital.", "Bishkek"],
    ["is the capital of", "On 13 May they held talks in the capital of Turkmenistan.", "Ashgabat"],
    ["is that of a Russian ministry", "В Министерстве юстиции Республики Казахстан принят посол.", "Astana"],
    ["is a Russian capital", "13 мая в британской столице прошла встреча.", "London"],
    [
      "is that of the ministry of the state before it",
      "The envoy was received by the Foreign Minister of Tajikistan at the Ministry.",
      "Dushanbe",
    ],
    ["is of another state than both", "On 13 May the ministers of Kazakhstan and Britain met in Baku.", "Baku"],
  ])("is the one that %s", (_, body, expected) => {
    expect(city(body)).toBe(expected);
  });

  test.each([
    ["of an earlier meeting", "The ministers met in Osh on 13 May. They recalled talks held in London.", "Osh"],
    ["of a later meeting", "The ministers met in Osh on 13 May and agreed to hold the next round in London.", "Osh"],
    ["of an invitation", "The ministers met in Osh on 13 May. He invited her to visit Tashkent.", "Osh"],
    ["of flights", "The ministers met in Osh on 13 May on flights to Almaty and Manchester.", "Osh"],
    ["of a university", "The ministers met in Osh on 13 May with the University of Cambridge.", "Osh"],
    ["of an earlier meeting alone", "The ministers met on 13 May. They recalled talks held in London.", null],
    ["of an invitation alone", "The ministers met on 13 May. He was invited to Tashkent.", null],
    ["of a university alone", "The ministers met on 13 May with the Mayor of Glasgow.", null],
    ["of flights alone", "The ministers met on 13 May on flights to Almaty.", null],
    ["spoken of in a quotation", "The ministers met on 13 May. “I was in Almaty in March,” he said.", null],
    ["of who sits there", "Westminster was content with the talks.", null],
  ])("is not that %s", (_, body, expected) => {
    expect(city(body)).toBe(expected);
  });

  test("is none on the telephone, by video or by letter", () => {
    expect(city("On 13 May the ministers spoke by telephone; the minister was in Astana.")).toBeNull();
    expect(city("On 13 May the round was held by video link between Astana and London.")).toBeNull();
    expect(city("On 13 May the Queen in London sent a message of condolence to Bishkek.")).toBeNull();
  });

  test("has its country, and the words that show it", () => {
    const text = "A title of some words\n\nThe President received the envoy at the Akorda on 13 May.";
    const place = placeOf(text);
    expect(place?.value).toEqual({ city: "Astana", hostCountry: "KZ" });
    expect(place?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(["Akorda"]);
    expect(place?.because).toBe("“Akorda”");
  });
});
