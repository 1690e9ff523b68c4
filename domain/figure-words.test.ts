import { expect, test } from "vitest";
import { figureInWords } from "./figure-words";

test.each([
  [{ value: "17300000000", unit: "USD", year: null }, "$17.3 billion"],
  [{ value: "1180000000", unit: "USD", year: "2024" }, "$1.18 billion, 2024"],
  [{ value: "98000000", unit: "GBP", year: null }, "£98 million"],
  [{ value: "61523417", unit: "EUR", year: null }, "€61.523417 million"],
  [{ value: "4500000", unit: "tonnes", year: "2024" }, "4,500,000 tonnes, 2024"],
  [{ value: "1.4", unit: "times", year: null }, "1.4 times"],
  [{ value: "-1234.5", unit: "hectares", year: null }, "-1,234.5 hectares"],
  [{ value: "123456789012345678", unit: "USD", year: null }, "123,456,789,012,345,678 USD"],
])("%j reads %s", (figure, words) => {
  expect(figureInWords(figure)).toBe(words);
});

test("a unit that is no currency is never taken for one", () => {
  expect(figureInWords({ value: "5", unit: "ABCD", year: null })).toBe("5 ABCD");
});
