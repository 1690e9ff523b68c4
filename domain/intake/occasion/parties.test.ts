import { describe, expect, test } from "vitest";
import { readCountries, readFormat } from "./parties";
import type { Claim, ParticipantValue } from "../reading";
import { contextOfText, SHORT_COMMUNIQUES } from "../testing/short-communiques";

/** A participant for each of some states. */
const peopleOf = (...countries: readonly string[]): Claim<ParticipantValue>[] =>
  countries.map((country, start) => ({
    id: `participants.${country}@${start}`,
    value: { name: country, role: null, country, known: null },
    spans: [{ start, end: start + 1 }],
    because: "a test",
    sure: true,
  }));

const read = (body: string, ...people: readonly string[]) =>
  readCountries(contextOfText(`A title of some words\n\n${body}`), peopleOf(...people));
const codes = (body: string, ...people: readonly string[]): string =>
  read(body, ...people)
    .map(({ value }) => value)
    .join(" ");
const format = (body: string, ...people: readonly string[]) => readFormat(read(body, ...people))?.value ?? null;

const ALL = "KZ KG TJ TM UZ GB";

describe("the parties of a meeting", () => {
  test.each(SHORT_COMMUNIQUES)("of $name, from its lead alone", ({ text, publishedOn, countries }) => {
    const found = readCountries(contextOfText(text, publishedOn), []);
    expect(found.map(({ value }) => value).join(" ")).toBe(countries);
  });

  test.each([
    ["by name", "The ministers of Kazakhstan and the United Kingdom met.", "KZ GB"],
    ["by adjective", "Uzbek-British consultations were held.", "UZ GB"],
    ["by what stands for them", "The Akorda received the Foreign Secretary.", "KZ GB"],
    ["not by the place alone", "The ministers of Kazakhstan and Britain met in Tashkent.", "KZ GB"],
    ["by the place where nothing else is named", "A British delegation held talks in Tashkent.", "UZ GB"],
    ["not where spoken of", "The ministers of Kazakhstan and Britain met on the situation in Afghanistan.", "KZ GB"],
    ["not a border with another", "The Tajik and British ministers met on the border with Uzbekistan.", "TJ GB"],
    ["not a third state spoken of", "The ministers of Kazakhstan and Britain spoke of China and Russia.", "KZ GB"],
    ["in a row, third states too", "A meeting of Kazakhstan, Azerbaijan and the United Kingdom was held.", "KZ AZ GB"],
    ["in a Russian row", "Прошли переговоры Казахстана, Грузии и Великобритании.", "KZ GE GB"],
    ["all five", "The foreign ministers of Central Asia and the British Foreign Secretary met.", ALL],
    ["all five in their format", "The C5+UK format met.", ALL],
    ["all five in Russian", "Состоялась встреча стран Центральной Азии и Великобритании.", ALL],
    [
      "by the place of the first words rather than by who is named late",
      "A British delegation held talks in Ashgabat. It spoke of gas. It thanked its hosts. Firms of Kazakhstan listened.",
      "TM GB",
    ],
    [
      "not five where one is told of",
      "Kazakhstan and Britain met; other countries of Central Asia were named.",
      "KZ GB",
    ],
  ])("%s", (_, body, expected) => {
    expect(codes(body)).toBe(expected);
  });

  test("are those of the people at the table", () => {
    expect(codes("The ministers met.", "KZ", "GB")).toBe("KZ GB");
    expect(codes("Kyrgyz and Kazakh matters were raised with Britain.", "KZ", "GB")).toBe("KZ GB");
    expect(codes("Kazakhstan, Britain and Azerbaijan spoke.", "KZ", "AZ", "GB")).toBe("KZ AZ GB");
    expect(codes("The states of Central Asia were praised.", "KZ", "GB")).toBe("KZ GB");
    expect(codes("Ministers of the Central Asian states and Britain met.", "KZ", "UZ", "GB")).toBe(ALL);
  });

  test("are sure only where somebody speaks for them, and say why", () => {
    const [kz, gb] = read("Kazakhstan and Britain met.", "KZ");
    expect([kz?.sure, gb?.sure]).toEqual([true, false]);
    expect([kz?.because, gb?.because]).toEqual(["somebody at the table speaks for it", "named in the lead as meeting"]);
  });

  test("are supported by passages, five at most", () => {
    const [kz] = read("Kazakhstan met Britain. ".repeat(5));
    expect(kz?.spans).toHaveLength(5);
    expect(kz?.id).toBe("countries.KZ");
  });

  test("are none of a text that names none", () => {
    expect(codes("The price of wheat rose.")).toBe("");
    expect(format("The price of wheat rose.")).toBeNull();
  });

  test("are not those of background or of another stop", () => {
    expect(codes("Kazakhstan and Britain met. Recall that Uzbekistan hosted a forum.")).toBe("KZ GB");
    const tour = `British minister tours the region

The highlight was a round of talks in Bishkek.

She began on Monday in Dushanbe, where she met Tajikistan's minister.

In Bishkek, on Tuesday, she met Kyrgyzstan's minister and his deputies for two hours of talks on water.`;
    expect(readCountries(contextOfText(tour), []).map(({ value }) => value)).toEqual(["KG", "GB"]);
  });
});

describe("the format", () => {
  test.each([
    ["bilateral", "The ministers of Kazakhstan and Britain met in Baku."],
    ["regional", "The foreign ministers of Central Asia and the British Foreign Secretary met."],
    ["regional", "Talks between Kazakhstan, Uzbekistan and the United Kingdom were held."],
    ["multilateral", "A meeting of Kazakhstan, Azerbaijan, Georgia and the United Kingdom was held."],
  ])("is %s: “%s”", (expected, body) => {
    expect(format(body)).toBe(expected);
  });

  test("is sure where the parties are", () => {
    expect(readFormat(read("Kazakhstan and Britain met.", "KZ", "GB"))).toMatchObject({
      value: "bilateral",
      sure: true,
    });
    expect(readFormat(read("Kazakhstan and Britain met."))).toMatchObject({ sure: false });
    expect(readFormat(read("Kazakhstan and Britain met.", "KZ", "GB"))?.because).toBe("states taking part: KZ, GB");
  });
});
