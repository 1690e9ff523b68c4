import { expect, test } from "vitest";
import { contextOf } from "../context-of";
import { readFigures } from "./figures";
import { EMPTY_GAZETTEER } from "../reading";

const PARTIES = ["KG", "GB"];

function reading(text: string) {
  const context = contextOf({ text, publishedOn: "2025-04-10", language: null, gazetteer: EMPTY_GAZETTEER });
  return readFigures(context, PARTIES);
}

/** Passage, value, unit, year, label. */
const read = (text: string) =>
  reading(text).claims.map(({ spans: [{ start, end }], value }) => [
    text.slice(start, end),
    value.value,
    value.unit,
    value.year,
    value.label,
  ]);

const leftOut = (text: string) =>
  reading(text).setAside.map(({ span, because }) => [text.slice(span.start, span.end), because]);

test("sums with their currency, their year and what they measure", () => {
  expect(read("Mutual trade came to $84.5 million in 2024, and British investment exceeded £2bn.")).toEqual([
    ["$84.5 million in 2024", 84_500_000, "USD", 2024, "Mutual trade"],
    ["£2bn", 2_000_000_000, "GBP", null, "British investment"],
  ]);
  expect(read("В прошлом году взаимная торговля составила 84,5 млн долларов США.")).toEqual([
    ["84,5 млн долларов США", 84_500_000, "USD", 2024, "взаимная торговля"],
  ]);
});

test("a sum is of what it is given for", () => {
  expect(read("The Embassy gave £40,000 over two years for the repair of school roofs.")).toEqual([
    ["£40,000", 40_000, "GBP", null, "repair of school roofs"],
  ]);
  expect(read("A new £3m grant programme was described.")).toEqual([
    ["£3m", 3_000_000, "GBP", null, "grant programme"],
  ]);
});

test("one currency for numbers told together", () => {
  expect(read("Trade stood at USD 2.5 billion (exports 1.5 billion, imports 1 billion).").map((row) => row[2])).toEqual(
    ["USD", "USD", "USD"],
  );
  expect(read("Экспорт – 12 млн, импорт – 79 млн долларов.").map((row) => row.slice(1, 3))).toEqual([
    [12_000_000, "USD"],
    [79_000_000, "USD"],
  ]);
});

test("growth in percent and in times", () => {
  expect(read("Exports of walnuts rose by 18 per cent last year.")).toEqual([
    ["18 per cent", 18, "percent", 2024, "Exports"],
  ]);
  expect(read("С начала года товарооборот вырос в 2,3 раза.")).toEqual([
    ["2,3 раза", 2.3, "times", 2025, "товарооборот"],
  ]);
  expect(read("Bilateral trade has tripled.")).toEqual([["tripled", 3, "times", null, "Bilateral trade"]]);
  expect(read("He asked about the project 3 times.")).toEqual([]);
  expect(leftOut("He asked about the project 3 times.")).toEqual([["3 times", "times what, is not said"]]);
});

test("things counted, with the words before and after their noun", () => {
  expect(read("More than 70 joint ventures with British capital work in the country.")).toEqual([
    [
      "More than 70 joint ventures with British capital",
      70,
      "joint ventures",
      null,
      "joint ventures with British capital",
    ],
  ]);
  expect(read("Over 900 of the region's 2,400 rural schools have no library.")[0]?.slice(1, 3)).toEqual([
    900,
    "schools",
  ]);
  expect(read("Работают 87 компаний с участием британского капитала.")).toEqual([
    ["87 компаний с участием британского капитала", 87, "companies", null, "компаний с участием британского капитала"],
  ]);
});

test("bare numbers where what they count was said before", () => {
  expect(read("The number of scholarships will rise from 25 to 40 a year.").map((row) => row.slice(0, 3))).toEqual([
    ["25", 25, "scholarships"],
    ["40", 40, "scholarships"],
  ]);
  expect(read("Of 300 students, 120 of them are women.").map((row) => row[1])).toEqual([300, 120]);
});

test("cells of a table are of what their row begins with", () => {
  expect(read("Projects of the session are listed below.\n\nDairy, Talas\tGreenholm Ltd\t£6.5m")).toEqual([
    ["£6.5m", 6_500_000, "GBP", null, "Dairy, Talas"],
  ]);
});

test("a figure told twice is one with two passages", () => {
  const [claim, ...others] = reading("The grant is £2 million. Of the £2 million, half goes to schools.").claims;
  expect(others).toEqual([]);
  expect(claim?.spans).toHaveLength(2);
});

test("dates, ordinals, durations, addresses and small counts are no figures", () => {
  expect(
    read("On 3 May 2025 the ninth round lasted 40 minutes over 2 days at 14 Erkindik Street; two of her staff came."),
  ).toEqual([]);
  expect(read("1. Projects\n\nThe sides met in 2025 companies’ hall.")).toEqual([]);
});

test("those who attended, the world at large, thresholds and third parties are left out with the reason", () => {
  expect(leftOut("Some 200 companies took part in the forum.")).toEqual([
    ["Some 200 companies", "who attended: “took part”"],
  ]);
  expect(leftOut("Some 90 million tonnes are lost worldwide.")).toEqual([
    ["90 million tonnes", "the world at large: “worldwide”"],
  ]);
  expect(leftOut("Claims below $20,000 need no counsel.")).toEqual([["$20,000", "a threshold, no amount"]]);
  expect(leftOut("Turkey has put $700 million into roads.")).toEqual([["$700 million", "of a third party: “Turkey”"]]);
  expect(leftOut("Китай вложил 3 млрд юаней.")).toEqual([["3 млрд юаней", "of a third party: “Китай”"]]);
});

test("the day of publication is needed to say which year “last year” was", () => {
  const text = "Trade fell by 5 percent last year.";
  const context = contextOf({ text, publishedOn: null, language: "en", gazetteer: EMPTY_GAZETTEER });
  expect(readFigures(context, PARTIES).claims[0]?.value).toMatchObject({ value: 5, year: null });
});

test("nouns that no vocabulary has are counted in digits, in the plural and small letters", () => {
  expect(read("The fund has paid for 48 new gabions along the Naryn.")).toEqual([
    ["48 new gabions", 48, "gabions", null, "new gabions"],
  ]);
  expect(read("They met on 24 occasions under Resolution 1540 and sat for 55 minutes.")).toEqual([]);
  expect(read("Построено 36 шелкомотален и закуплено 90 сноповязов.").map((row) => row[1])).toEqual([90]);
});

test("a noun that says little alone takes what follows it, a length does not", () => {
  const passages = (text: string) => read(text).map(([passage]) => passage);
  expect(passages("Doctors recorded 310 new cases of brucellosis in the valley.")).toEqual([
    "310 new cases of brucellosis",
  ]);
  expect(passages("The survey covers 450 kilometres of drainage channel.")).toEqual(["450 kilometres"]);
  expect(passages("Kyrgyzstan wants 20% by 2032.")).toEqual([]);
  expect(passages("The share of solar power will reach 20% by 2032.")).toEqual(["20% by 2032"]);
});

test("waiting times, multiples in one word, small numbers of what was delivered", () => {
  expect(read("The waiting time of a lorry fell from 30 hours to 8 hours.").map((row) => row.slice(1, 3))).toEqual([
    [30, "hours"],
    [8, "hours"],
  ]);
  expect(read("Exports of walnuts have grown sevenfold.").map((row) => row.slice(1, 3))).toEqual([[7, "times"]]);
  expect(read("Britain has delivered three ambulances.").map((row) => row[1])).toEqual([3]);
  expect(read("Three ambulances stood outside.")).toEqual([]);
});

test("what the journey cost is no figure of the relation", () => {
  expect(leftOut("Hotel (three nights)\t£2,140\nLaboratory\t£90,000")).toEqual([["£2,140", "expenses of the visit"]]);
});

test("a share of the world's output counts where a party yields it", () => {
  expect(read("Kyrgyzstan yields 12 per cent of the world's antimony.").map((row) => row[1])).toEqual([12]);
  expect(read("Some 12 per cent of the world's antimony is lost.")).toEqual([]);
});
