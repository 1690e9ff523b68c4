import { describe, expect, it } from "vitest";
import { contextOf } from "../context-of";
import { readParticipants } from "./participants";
import { peopleIn } from "./people";
import { EMPTY_GAZETTEER, type Gazetteer } from "../reading";

function read(text: string, gazetteer: Gazetteer = EMPTY_GAZETTEER) {
  const context = contextOf({ text, publishedOn: "2024-05-15", language: null, gazetteer });
  return readParticipants(context, peopleIn(context));
}
const named = (text: string) => read(text).claims.map(({ value: { name, role, country } }) => [name, role, country]);
const names = (text: string) => read(text).claims.map(({ value }) => value.name);
const leftOut = (text: string) =>
  read(text).setAside.map(({ span, because }) => `${text.slice(span.start, span.end)}: ${because}`);

describe("a post before the name", () => {
  it("gives the role without the state, and the state", () => {
    const text =
      "The Minister of Transport of the Republic of Kazakhstan Askar Bolatov met UK Trade Minister Joan Hartley.";
    expect(named(text)).toEqual([
      ["Askar Bolatov", "Minister of Transport", "KZ"],
      ["Joan Hartley", "Trade Minister", "GB"],
    ]);
  });

  it("may be of two offices", () => {
    const text = "Deputy Prime Minister – Minister of Finance of Tajikistan Rustam Nurzoda arrived in London.";
    expect(named(text)).toEqual([["Rustam Nurzoda", "Deputy Prime Minister – Minister of Finance", "TJ"]]);
  });

  it("may stand before a comma, with titles and honours around the name", () => {
    const text = "Britain’s Minister of State for Europe, the Rt Hon Sir Martin Oakes KCMG MP, flew to Ashgabat.";
    expect(named(text)).toEqual([["Martin Oakes", "Minister of State for Europe", "GB"]]);
  });

  it("may end in a place, which is no part of the name", () => {
    expect(names("Governor of Suffolk John Hale received the guests.")).toEqual(["John Hale"]);
  });

  it("is read in Russian, the name as printed", () => {
    expect(named("Министр энергетики РК Ерлан Сатов принял посла Великобритании Джона Хейла.")).toEqual([
      ["Ерлан Сатов", "Министр энергетики", "KZ"],
      ["Джона Хейла", "посла", "GB"],
    ]);
  });

  it("is not of the name behind it where another sentence only began with it", () => {
    expect(named("After seeing the Minister, Lord Oakes flew home.")).toEqual([["Lord Oakes", null, "GB"]]);
  });
});

describe("a post behind the name", () => {
  it("stands after a comma, in brackets or in a clause of its own", () => {
    const text =
      "Talks were held with Leyla Ataeva, who chairs the Committee on Budget, with Tom Reed, Chief Executive of Reed & Sons Ltd, and with Aida Nurova (Deputy Minister).";
    expect(named(text).map(([name, role]) => [name, role])).toEqual([
      ["Leyla Ataeva", "chairs the Committee on Budget"],
      ["Tom Reed", "Chief Executive of Reed & Sons Ltd"],
      ["Aida Nurova", "Deputy Minister"],
    ]);
  });

  it("goes before what a bracket tells", () => {
    expect(named("Lord Marsh (Labour), leader of the delegation, visited Osh.")).toEqual([
      ["Lord Marsh", "leader of the delegation", "GB"],
    ]);
  });
});

describe("lists and sides", () => {
  it("reads rows of a table", () => {
    const text = "State\tRepresentative\tPost\nUzbekistan\tMr Botir Aliyev\tDeputy Minister\nUK\tMs Ann Dyer\tDirector";
    expect(named(text)).toEqual([
      ["Botir Aliyev", "Deputy Minister", "UZ"],
      ["Ann Dyer", "Director", "GB"],
    ]);
  });

  it("reads the side a label names", () => {
    const text = "For Kazakhstan: Marat Serikov, Managing Director\nFor the United Kingdom: Ruth Cole, Chairman";
    expect(named(text).map(([name, , country]) => [name, country])).toEqual([
      ["Marat Serikov", "KZ"],
      ["Ruth Cole", "GB"],
    ]);
  });

  it("reads the side the sentence names", () => {
    const text =
      "The Kyrgyz delegation was headed by Deputy Minister Almaz Isaev, the British one by Director Helen Moss.";
    expect(named(text).map(([name, , country]) => [name, country])).toEqual([
      ["Almaz Isaev", "KG"],
      ["Helen Moss", "GB"],
    ]);
  });

  it("takes everybody in a list of participants, with a post or without", () => {
    expect(names("Participants:\nBaroness Vale of Usk\nSerik Omarov, Senator\n\nThe talks were short.")).toEqual([
      "Baroness Vale of Usk",
      "Serik Omarov",
    ]);
  });
});

describe("one person named several times", () => {
  it("is one claim at the first full naming, with all passages", () => {
    const text =
      "Karimov arrived early. Foreign Minister Aziz Karimov met Lord Oakes of Wye. Mr Karimov thanked Lord Oakes.";
    const { claims } = read(text);
    expect(claims.map(({ value }) => value.name)).toEqual(["Aziz Karimov", "Lord Oakes of Wye"]);
    expect(claims[0]?.spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Aziz Karimov",
      "Karimov",
      "Karimov",
    ]);
  });

  it("is found again in other cases of Russian and by initials", () => {
    const text = "Министр Арман Сериков провел переговоры с Кейт Лоу. По словам А. Серикова, Серикову понравилось.";
    expect(read(text).claims.map(({ value, spans }) => [value.name, spans.length])).toEqual([
      ["Арман Сериков", 3],
      ["Кейт Лоу", 1],
    ]);
  });
});

describe("names of every kind", () => {
  it.each([
    ["Minister Qo‘ng‘irotboy To‘xtayev met us.", "Qo‘ng‘irotboy To‘xtayev"],
    ["Minister Döwran Hojamyradow met us.", "Döwran Hojamyradow"],
    ["Ambassador Leila Cartwright-Osei met us.", "Leila Cartwright-Osei"],
    ["Ambassador Rashid ibn Omar met us.", "Rashid ibn Omar"],
    ["Ambassador Ian O’Neill met us.", "Ian O’Neill"],
    ["Ambassador Catherine West met us.", "Catherine West"],
    ["Vice Minister of Industry Iran Sharkhanov met us.", "Iran Sharkhanov"],
    ["Minister A. Karimov met us.", "A. Karimov"],
    ["King Charles III received the Ambassador.", "King Charles III"],
    ["Chairman of Kazakh Invest Yerlan Omarov met us.", "Yerlan Omarov"],
    ["Директор компании Petrofac Хью Лоу встретил нас.", "Хью Лоу"],
  ])("%s", (text, name) => {
    expect(names(text)).toEqual([name]);
  });
});

describe("people who are only spoken of", () => {
  it.each([
    ["Sir John Marsh conveyed the greetings of Prime Minister Ann Hale.", "Ann Hale"],
    ["The guest was later received by Foreign Minister Botir Aliyev.", "Botir Aliyev"],
    ["Energy Minister Botir Aliyev has yet to approve the plan.", "Botir Aliyev"],
    ["The council’s founder, Sir John Marsh, died in March.", "John Marsh"],
    ["The Minister succeeded Botir Aliyev in March.", "Botir Aliyev"],
    ["The Justice Minister, Botir Aliyev, did not attend.", "Botir Aliyev"],
    ["The Energy Minister, Botir Aliyev, was in Vienna, so nobody spoke of oil.", "Botir Aliyev"],
    ["The reforms of President Aziz Karimov were praised.", "Aziz Karimov"],
    ["“It changes little,” says Ann Hale, a political analyst in Osh.", "Ann Hale"],
    ["Ann Hale, senior fellow at a think tank, argues the contrary.", "Ann Hale"],
    ["Spain’s Foreign Minister, Juan Ortega, also spoke at the conference.", "Juan Ortega"],
    ["The then Foreign Secretary John Marsh came in 2003.", "John Marsh"],
    ["Посол передал приветствия премьер-министра Джона Марша.", "Джона Марша"],
    ["По мнению политолога Азиза Каримова, визит прошёл незаметно.", "Азиза Каримова"],
  ])("%s", (text, name) => {
    expect(names(text)).not.toContain(name);
    expect(leftOut(text).some((each) => each.startsWith(name))).toBe(true);
  });

  it("says why", () => {
    expect(leftOut("Sir John Marsh conveyed the greetings of Prime Minister Ann Hale.")).toEqual([
      "Ann Hale: only greetings of theirs were conveyed",
    ]);
  });

  it("but somebody who once held a post takes part where they are received", () => {
    expect(names("The President received the former Prime Minister Ann Hale.")).toEqual(["Ann Hale"]);
  });

  it.each([
    "The talks were held at the Navoi University on Alisher Navoi Street near Lake Issyk.",
    "Clifford Chance, Rolls-Royce and the Hilton sent observers to General Debate.",
    "The Silk Road and the Middle Corridor were discussed in Upper Kairakty.",
  ])("and places, bodies and firms are nobody: %s", (text) => {
    expect(names(text)).toEqual([]);
  });
});

describe("what is known", () => {
  it("gives the slug of the record, by name or alias", () => {
    const people = [{ slug: "aziz-karimov", name: "Aziz Karimov", aliases: ["A. Karimov"], countries: ["UZ"] }];
    const { claims } = read("Minister A. Karimov met Lord Hale.", { ...EMPTY_GAZETTEER, people });
    expect(claims.map(({ value }) => [value.known, value.country])).toEqual([
      ["aziz-karimov", "UZ"],
      [null, "GB"],
    ]);
  });

  it("marks a state that no words beside the name tell as unsure", () => {
    const text = "Uzbekistan welcomes investment. Minister Aziz Karimov met Uzbekistan’s Minister Botir Aliyev.";
    expect(read(text).claims.map(({ value, sure }) => [value.name, value.country, sure])).toEqual([
      ["Aziz Karimov", "UZ", false],
      ["Botir Aliyev", "UZ", true],
    ]);
  });
});
