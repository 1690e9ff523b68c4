import { expect, test } from "vitest";
import { addressOfWords } from "./text-fragment";

test("a short quote stands whole, its spaces made single and its hyphens told apart from those of the syntax", () => {
  expect(addressOfWords("https://a.example/p", "on  Thursday\nthe Kazakh-British talks")).toBe(
    "https://a.example/p#:~:text=on%20Thursday%20the%20Kazakh%2DBritish%20talks",
  );
});

test("of a long quote its first and last words stand, with a comma between", () => {
  expect(addressOfWords("https://a.example/p", "one two three four five six seven eight nine ten eleven, twelve")).toBe(
    "https://a.example/p#:~:text=one%20two%20three%20four%20five,eight%20nine%20ten%20eleven%2C%20twelve",
  );
});

test("an address with a fragment keeps it", () => {
  expect(addressOfWords("https://a.example/p#part", "words")).toBe("https://a.example/p#part:~:text=words");
});

test("nothing quoted is the page itself", () => {
  expect(addressOfWords("https://a.example/p", " \n ")).toBe("https://a.example/p");
});
