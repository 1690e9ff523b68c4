import { expect, it } from "vitest";
import { languageOfName } from "./name-language";

it("gives a Cyrillic name the language of its state when it has that alphabet's own letters", () => {
  expect(languageOfName("Қасым-Жомарт Тоқаев", "KZ")).toBe("kk");
  expect(languageOfName("Маҳмадтоир Зокирзода", "TJ")).toBe("tg");
});

it("takes a Cyrillic name without such letters for Russian", () => {
  expect(languageOfName("Маулен Ашимбаев", "KZ")).toBe("ru");
});

it("does not guess the language of a British name spelt in another's letters", () => {
  expect(languageOfName("Ник Ҳарвей", "GB")).toBe("und-Cyrl");
});

it("leaves a Latin name alone", () => {
  expect(languageOfName("Baxtiyor Saidov", "UZ")).toBeUndefined();
});
