import { describe, expect, it } from "vitest";
import { contextOf } from "../context-of";
import { readParticipants } from "./participants";
import { peopleIn } from "./people";
import { readQuotes } from "./quotes";
import { EMPTY_GAZETTEER } from "../reading";

const LEAD = "Kazakh Energy Minister Marat Serikov met British Ambassador Joan Hartley in Astana.\n";

function read(text: string) {
  const context = contextOf({ text, publishedOn: "2024-05-15", language: null, gazetteer: EMPTY_GAZETTEER });
  const people = peopleIn(context);
  const { claims, setAside } = readQuotes(context, people, readParticipants(context, people).claims);
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return {
    quotes: claims.map(({ value, spans: [span] }) => [value.speaker, words(span)]),
    sure: claims.map(({ sure }) => sure),
    leftOut: setAside.map(({ span }) => words(span)),
  };
}
const quotes = (text: string) => read(LEAD + text).quotes;

describe("who spoke", () => {
  it.each([
    ["Marat Serikov said: “We have gas to sell.”", "Marat Serikov"],
    ["“We have gas to sell,” Serikov told reporters.", "Marat Serikov"],
    ["“We have gas to sell”, the Kazakh minister said.", "Marat Serikov"],
    ["“We have gas to sell,” said Joan Hartley.", "Joan Hartley"],
    ["“We have gas to sell,” noted the ambassador.", "Joan Hartley"],
    ["According to Ms Hartley, “we have gas to sell”.", "Joan Hartley"],
    ["Gas is “something that we have to sell”, in the words of the British diplomat.", "Joan Hartley"],
    ["Ms Hartley thanked Mr Serikov, and he replied: “We have gas to sell.”", "Marat Serikov"],
    ["Ms Hartley, speaking after Mr Serikov, said: “We have gas to sell.”", "Joan Hartley"],
    ["Joan Hartley was pleased. “We have gas to sell,” she added.", "Joan Hartley"],
    ["Marat Serikov:\n“We have gas to sell.”", "Marat Serikov"],
    ["“We have gas to sell” – Minister Serikov.", "Marat Serikov"],
    ["“We have gas to sell,” Serikov shrugged.", "Marat Serikov"],
    ["Joan Hartley was pleased. She sat with Ann Hale, a nurse. “We have gas to sell,” she said.", "Joan Hartley"],
  ])("%s", (text, speaker) => {
    expect(quotes(text).map(([name]) => name)).toEqual([speaker]);
  });

  it("may be somebody who took no part", () => {
    const text = "“One visit is no policy,” says Aziz Karimov, a political analyst.";
    expect(quotes(text)).toEqual([["Aziz Karimov", "“One visit is no policy,”"]]);
  });

  it("is unsure behind a pronoun", () => {
    expect(read(`${LEAD}Joan Hartley was pleased. “We have gas to sell,” she added.`).sure).toEqual([false]);
    expect(read(`${LEAD}“We have gas to sell,” said Joan Hartley.`).sure).toEqual([true]);
  });

  it("is nobody where the text names none: the quotation is left out", () => {
    const { quotes: found, leftOut } = read("The read-out said: “The sides welcomed progress on power.”");
    expect(found).toEqual([]);
    expect(leftOut).toEqual(["“The sides welcomed progress on power.”"]);
  });
});

describe("Russian", () => {
  const lead = "Министр энергетики Казахстана Марат Сериков принял посла Великобритании Джоан Хартли.\n";

  it.each([
    ["«У нас есть газ на продажу», – сказал министр.", "Марат Сериков"],
    ["«У нас есть газ на продажу», – отметила Дж. Хартли.", "Джоан Хартли"],
    ["По словам М. Серикова, «газа хватит на всех».", "Марат Сериков"],
    ["Сериков подчеркнул: «Газа хватит на всех».", "Марат Сериков"],
    ["«Газа хватит, – заверил Сериков. – Приезжайте».", "Марат Сериков"],
  ])("%s", (text, speaker) => {
    expect(read(lead + text).quotes.map(([name]) => name)).toEqual([speaker]);
  });

  it("takes a message of a side for its person's words", () => {
    const text =
      "Президент Узбекистана Азиз Каримов направил послание королю Карлу III. «Желаю Вам здоровья», – говорится в послании узбекской стороны.";
    expect(read(text).quotes).toEqual([["Азиз Каримов", "«Желаю Вам здоровья»"]]);
  });
});

describe("where a quotation begins and ends", () => {
  it("is two where “he said” breaks it", () => {
    expect(quotes("“We are ready,” Serikov said, “and we have been for years.”")).toEqual([
      ["Marat Serikov", "“We are ready,”"],
      ["Marat Serikov", "“and we have been for years.”"],
    ]);
    expect(quotes("“We are ready,” Serikov said at the gate. “Come and see the plant.”")).toHaveLength(2);
  });

  it("is one over paragraphs that each open again", () => {
    const speech = "“We are ready.\n\n“We have been for years.”";
    expect(quotes(`Serikov said:\n\n${speech}`)).toEqual([["Marat Serikov", speech]]);
  });

  it("holds other quotations", () => {
    const speech = "“We say: ‘measure twice, cut once.’ So we measured.”";
    expect(quotes(`Serikov said: ${speech}`)).toEqual([["Marat Serikov", speech]]);
    const other = "«Завод «Заря» готов к пуску»";
    expect(read(`Посол Джоан Хартли сказала: ${other}.`).quotes).toEqual([["Джоан Хартли", other]]);
  });

  it("may stand between straight or single marks", () => {
    expect(quotes('Serikov said: "We are ready to go."')).toEqual([["Marat Serikov", '"We are ready to go."']]);
    expect(quotes("‘We’re ready for the plants’ visits,’ Serikov said.")).toEqual([
      ["Marat Serikov", "‘We’re ready for the plants’ visits,’"],
    ]);
  });

  it("ends with its paragraph where it is never closed, and is unsure", () => {
    const { quotes: found, sure } = read(`${LEAD}Serikov said: “We are ready to go.\nThen the guests left for Almaty.`);
    expect(found).toEqual([["Marat Serikov", "“We are ready to go."]]);
    expect(sure).toEqual([false]);
  });
});

describe("what is no speech", () => {
  it.each([
    "Serikov praised the “Green Steppe” strategy and the company “Gazmunai”.",
    "Serikov said that the “smart” meters work.",
    "Serikov said that the exhibition “Treasures of our steppe” will open.",
    "The ministers discussed “green bonds for wind farms”.",
    "Посол посетил АО «Самрук-Энерго» и выставку «Степь и люди Казахстана».",
  ])("%s", (text) => {
    expect(quotes(text)).toEqual([]);
  });

  it("nor is the headline", () => {
    expect(read("‘We are ready to go,’ says Serikov\nEnergy Minister Marat Serikov met guests.").quotes).toEqual([]);
  });
});
