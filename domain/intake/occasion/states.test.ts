import { describe, expect, test } from "vitest";
import { capitalOf, placesNamed, statesNamed } from "./states";
import { takeApart } from "../text/text";
import PLACES from "../vocabulary/places.json" with { type: "json" };
import STATES from "../vocabulary/states.json" with { type: "json" };

const states = (raw: string): string[] =>
  statesNamed(takeApart(raw, null)).map(
    ({ start, end, code, naming }) => `${raw.slice(start, end)}: ${code} ${naming}`,
  );
const places = (raw: string): string[] =>
  placesNamed(takeApart(raw, null)).map(({ start, end, city, country, venue }) => {
    return `${raw.slice(start, end)}: ${city} ${country}${venue ? " (venue)" : ""}`;
  });

describe("states", () => {
  test.each([
    ["the Republic of Kazakhstan", ["Republic of Kazakhstan: KZ name"]],
    ["Kazakhstan’s minister and Uzbek businesses", ["Kazakhstan’s: KZ name", "Uzbek: UZ adjective"]],
    [
      "Uzbek-British and UK–Kyrgyz ties",
      ["Uzbek: UZ adjective", "British: GB adjective", "UK: GB name", "Kyrgyz: KG adjective"],
    ],
    ["the Kyrgyz Republic", ["Kyrgyz Republic: KG name"]],
    ["the U.K. and the U.S. told us", ["U.K: GB name", "U.S: US name"]],
    ["Whitehall and the Akorda", ["Whitehall: GB metonym", "Akorda: KZ metonym"]],
    ["KAZAKHSTAN", ["KAZAKHSTAN: KZ name"]],
    ["Соединённого Королевства", ["Соединённого Королевства: GB name"]],
    ["таджикско-британские", ["таджикско: TJ adjective", "британские: GB adjective"]],
    ["министра РК и послу КР", ["РК: KZ name", "КР: KG name"]],
    ["Нур‑Султане", ["Нур‑Султане: KZ metonym"]],
    [
      "the Westminster International University in Tashkent",
      ["Westminster International University in Tashkent: UZ metonym"],
    ],
    ["China–Kyrgyzstan–Uzbekistan", ["China: CN name", "Kyrgyzstan: KG name", "Uzbekistan: UZ name"]],
  ])("in “%s”", (raw, found) => {
    expect(states(raw)).toEqual(found);
  });

  test.each(["he told us", "a turkey, good china, to polish", "the georgian era", "рк и кр"])("none in “%s”", (raw) => {
    expect(states(raw)).toEqual([]);
  });

  const forms = Object.entries(STATES).flatMap(([code, { names, adjectives, metonyms }]) =>
    [names, adjectives, metonyms].flatMap(({ en, ru }) => [...en, ...ru].map((form) => ({ code, form }))),
  );

  test("are found by each of their forms, and no other by it", () => {
    const wrong = forms.filter(({ code, form }) => {
      const found = statesNamed(takeApart(`На встрече ${form.replaceAll("*", "ий")} said`, null));
      return found.length !== 1 || found[0]?.code !== code;
    });
    expect(forms.length).toBeGreaterThan(400);
    expect(wrong).toEqual([]);
  });

  test("have their own forms each", () => {
    const all = forms.map(({ form }) => form.toLowerCase());
    expect(all.filter((form, index) => all.indexOf(form) !== index)).toEqual([]);
  });
});

describe("places", () => {
  test.each([
    ["in New York, not York", ["New York: New York US", "York: York GB"]],
    ["at 10 Downing Street in London", ["10 Downing Street: London GB (venue)", "London: London GB"]],
    ["at the Oguzhan Presidential Palace", ["Oguzhan Presidential Palace: Ashgabat TM (venue)"]],
    ["в Алма-Ате, Ашхабаде и Нью-Йорке", ["Алма-Ате: Almaty KZ", "Ашхабаде: Ashgabat TM", "Нью-Йорке: New York US"]],
    ["Tashkent’s airport", ["Tashkent’s: Tashkent UZ"]],
    ["Moynaq and Muynak", ["Moynaq: Muynak UZ", "Muynak: Muynak UZ"]],
    ["a London-based firm", ["London: London GB"]],
    ["Mary Robinson in Mary city", ["Mary city: Mary TM"]],
    ["reading in Reading, a nice bath", []],
    ["Lancaster House", ["Lancaster House: London GB (venue)"]],
  ])("in “%s”", (raw, found) => {
    expect(places(raw)).toEqual(found);
  });

  const forms = Object.entries(PLACES).flatMap(([city, { country, en, ru, venues }]) => [
    ...[...en, ...ru].map((form) => ({ city, country, form, venue: false })),
    ...[...venues.en, ...venues.ru].map((form) => ({ city, country, form, venue: true })),
  ]);

  test("are found by each of their forms, and no other by it", () => {
    const wrong = forms.filter(({ city, country, form, venue }) => {
      const [found, ...others] = placesNamed(takeApart(`На встрече ${form.replaceAll("*", "е")} said`, null));
      return found?.city !== city || found.country !== country || found.venue !== venue || others.length > 0;
    });
    expect(forms.length).toBeGreaterThan(800);
    expect(wrong).toEqual([]);
  });

  test("have their own forms each, and a country by its code", () => {
    const all = forms.map(({ form }) => form.toLowerCase());
    expect(all.filter((form, index) => all.indexOf(form) !== index)).toEqual([]);
    expect(Object.values(PLACES).filter(({ country }) => !/^[A-Z]{2}$/.test(country))).toEqual([]);
  });

  test("are the capitals of the six states", () => {
    expect(["KZ", "KG", "TJ", "TM", "UZ", "GB"].map(capitalOf)).toEqual([
      "Astana",
      "Bishkek",
      "Dushanbe",
      "Ashgabat",
      "Tashkent",
      "London",
    ]);
    expect(capitalOf("FR")).toBeNull();
    const cities: Readonly<Record<string, { country: string }>> = PLACES;
    for (const code of ["KZ", "KG", "TJ", "TM", "UZ", "GB"]) expect(cities[capitalOf(code) ?? ""]?.country).toBe(code);
  });
});
