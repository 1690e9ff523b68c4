import { describe, expect, test } from "vitest";
import { partsOf } from "./area-terms";
import { nameZones } from "./name-zones";
import { isBreak } from "./passages";
import { takeApart } from "../text/text";

function read(raw: string): string[] {
  const text = takeApart(`Headline\n\n${raw}`, null);
  const parts = partsOf(text.words);
  const breaks = isBreak(parts);
  return nameZones({ text, parts, isVerb: (index) => breaks[index] === 1 }).map(({ start, end }) =>
    text.raw.slice(start, end),
  );
}

describe("a name reaches", () => {
  test("over the field of a post or an office", () => {
    expect(read("The Minister of Energy and Water Resources spoke.")).toContain(
      "Minister of Energy and Water Resources",
    );
    expect(read("Trade came up with the climate minister of the guests.")).toContain("climate minister of the guests");
    expect(read("He called at the Ministry of Health, Labour and Social Protection.")).toContain(
      "Ministry of Health, Labour and Social Protection",
    );
    expect(read("Приняли участие министр торговли и транспорта Алимов и гости.")).toContain(
      "министр торговли и транспорта Алимов",
    );
    expect(read("Выступил министр Грузии по вопросам экспорта.")).toContain("министр Грузии по вопросам экспорта");
  });

  test("over a body, with “and” only where it belongs to the name", () => {
    expect(read("The Academy of Arts and Sciences sent a team.")).toEqual(["Academy of Arts and Sciences"]);
    expect(read("The British Council and Chevening helped.")).toEqual(["British Council"]);
    expect(read("They visited Atyrau Oil and Gas University.")).toEqual(["Atyrau Oil and Gas University"]);
    expect(read("They placed Eurobonds on the London Stock Exchange.")).toEqual(["London Stock Exchange"]);
    expect(read("The Conference on Glaciers closed.")).toEqual(["Conference on Glaciers"]);
  });

  test("over the title of a document, past “was signed”", () => {
    expect(read("A memorandum on school exchanges was signed.")).toContain("memorandum on school exchanges was signed");
    expect(read("Agreements were signed on air services, and talks went on.")).toContain(
      "Agreements were signed on air services",
    );
    expect(read("Подписано соглашение о воздушном сообщении.")).toContain("соглашение о воздушном сообщении");
  });
});

test("it ends at a verb", () => {
  expect(read("The ministers discussed transport.")).toEqual(["ministers"]);
  expect(read("Министры обсудили транспорт.")).toEqual(["Министры"]);
});

test("a headline with capitals throughout holds no names of bodies", () => {
  const text = takeApart("Green Energy and the Royal Bank Lead Talks", null);
  const parts = partsOf(text.words);
  expect(nameZones({ text, parts, isVerb: () => false })).toEqual([]);
});
