import { expect, test } from "vitest";
import { numbersIn } from "./numbers";
import { takeApart } from "./text";

const read = (text: string) =>
  numbersIn(takeApart(text, null)).map(({ start, end, value, currency }) => [text.slice(start, end), value, currency]);

test("digits are read in full, whatever groups them and whatever magnitude follows", () => {
  expect(read("a fund of £2.4bn, US$ 750 million, 12,500 seats and 3 million books")).toEqual([
    ["£2.4bn", 2_400_000_000, "GBP"],
    ["US$ 750 million", 750_000_000, "USD"],
    ["12,500", 12_500, null],
    ["3 million", 3_000_000, null],
  ]);
  expect(read("инвестиции 8,3 млрд, грант 45 тыс., бюджет 1 миллиард 200 миллионов, 14 500 мест")).toEqual([
    ["8,3 млрд", 8_300_000_000, null],
    ["45 тыс", 45_000, null],
    ["1 миллиард 200 миллионов", 1_200_000_000, null],
    ["14 500", 14_500, null],
  ]);
});

test("what is multiplied is no fraction more or less than what is printed", () => {
  expect(read("€1.1 million, $0.07bn, 4,35 млн").map(([, value]) => value)).toEqual([1_100_000, 70_000_000, 4_350_000]);
});

test("numbers in words", () => {
  expect(read("two hundred and ten seats, half a million doses, thirty-five vans")).toEqual([
    ["two hundred and ten", 210, null],
    ["half a million", 500_000, null],
    ["thirty-five", 35, null],
  ]);
  expect(read("полтора миллиона книг и сорок пять врачей")).toEqual([
    ["полтора миллиона", 1_500_000, null],
    ["сорок пять", 45, null],
  ]);
});

test("parts of dates, of times, of ranges and of names are no numbers of their own", () => {
  expect(read("on 14.03.2025 at 10:30, the BTC-1768 line, rooms 5–7, budget 2024/25, the A380")).toEqual([]);
});
