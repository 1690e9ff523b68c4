import { expect, test } from "vitest";
import { contextOf } from "../context-of";
import { readInstruments } from "./instruments";
import { EMPTY_GAZETTEER, type Gazetteer } from "../reading";

function reading(text: string, gazetteer: Gazetteer = EMPTY_GAZETTEER) {
  const context = contextOf({ text, publishedOn: "2025-04-10", language: null, gazetteer });
  return readInstruments(context, ["UZ", "GB"]);
}

/** Passage, type and event of each document. */
const read = (text: string) =>
  reading(text).claims.map(({ spans: [{ start, end }], value }) => [text.slice(start, end), value.type, value.event]);

const leftOut = (text: string) =>
  reading(text).setAside.map(({ span, because }) => [text.slice(span.start, span.end), because]);

test("a title goes from its article to the last word of what it is about", () => {
  expect(read("The ministers signed a Memorandum of Understanding on Silk and Wool, in Urgench.")).toEqual([
    ["a Memorandum of Understanding on Silk and Wool", "memorandum", "signed"],
  ]);
  expect(read("They adopted a work plan for 2025–2027 and left.")).toEqual([
    ["a work plan for 2025–2027", "action-plan", "signed"],
  ]);
  expect(read("Talks on an agreement in the field of beekeeping, honey and wax have begun.")).toEqual([
    ["an agreement in the field of beekeeping, honey and wax", "agreement", "under-negotiation"],
  ]);
  expect(read("A contract for the lease of four ferries was signed by the operator.")).toEqual([
    ["A contract for the lease of four ferries", "contract", "signed"],
  ]);
  expect(
    read("The sides praised the Trade, Transit and Transport Treaty signed on 4 May 2009 in Bukhara.")[0]?.[0],
  ).toBe("the Trade, Transit and Transport Treaty signed on 4 May 2009 in Bukhara");
});

test("documents side by side are told apart and share what is said of both", () => {
  expect(
    read("A roadmap for school sport and a memorandum between the Academy and the University of Wye were signed."),
  ).toEqual([
    ["A roadmap for school sport", "roadmap", "signed"],
    ["a memorandum between the Academy and the University of Wye", "memorandum", "signed"],
  ]);
  expect(
    read("They signed a joint declaration on falconry; an agreement on visas has yet to be ratified by the Senate."),
  ).toEqual([
    ["a joint declaration on falconry", "declaration", "signed"],
    ["an agreement on visas", "agreement", "pending-ratification"],
  ]);
});

test("a line above a list tells of every line in it", () => {
  expect(
    read(
      "Results\n\nThe following documents were signed:\n- Agreement on air mail;\n– Roadmap 2025–2026;\n" +
        "- Contract for the supply of looms.",
    ),
  ).toEqual([
    ["Agreement on air mail", "agreement", "signed"],
    ["Roadmap 2025–2026", "roadmap", "signed"],
    ["Contract for the supply of looms", "contract", "signed"],
  ]);
});

test.each([
  ["The two men put their names to the Agreement on Rivers.", "signed"],
  ["The Agreement on Rivers is expected to be signed in the autumn.", "to-be-signed"],
  ["The sides looked forward to the signing of the Agreement on Rivers.", "to-be-signed"],
  ["The Agreement on Rivers, signed last year, still awaits parliamentary approval.", "pending-ratification"],
  ["As for the Agreement on Rivers, the internal procedures for it are under way.", "pending-ratification"],
  ["The Ambassador welcomed the ratification by the Senate of the Agreement on Rivers.", "ratified"],
  ["The Agreement on Rivers has been in force since 2011.", "in-force"],
  ["They welcomed the entry into force of the Agreement on Rivers.", "in-force"],
  ["Work on the Agreement on Rivers continues.", "under-negotiation"],
  ["The Agreement on Rivers has reached its final stage.", "under-negotiation"],
  ["The Minister announced, to general surprise, the Agreement on Rivers.", "announced"],
  ["The Agreement on Rivers was mentioned in passing.", "mentioned"],
  ["They spoke of the Agreement on Rivers. Its ratification is expected by June.", "pending-ratification"],
])("%s → %s", (text, event) => {
  expect(read(text).map(([, , said]) => said)).toEqual([event]);
});

test("one document is read once, at its fullest naming", () => {
  const text =
    "The sides discussed the partnership agreement. The Agreement on Partnership in Wool will be signed in May. " +
    "The Agreement will last ten years.";
  expect(read(text)).toEqual([["The Agreement on Partnership in Wool", "agreement", "to-be-signed"]]);
});

test("talk of agreement, unnamed documents and words that only sound like one are no documents", () => {
  for (const text of [
    "The sides reached agreement on the agenda and were in full agreement.",
    "A number of agreements and several memoranda were signed.",
    "The guests saw the convention centre and asked about contract law.",
    "They recalled the agreements reached earlier.",
    "Стороны отметили важность достигнутых соглашений и подписания ряда документов.",
  ])
    expect(read(text)).toEqual([]);
});

test("what is denied, of others or of many states is set aside with the reason", () => {
  expect(leftOut("No contract for a smelter was signed.")).toEqual([["contract for a smelter", "said not to exist"]]);
  expect(leftOut("The sides did not sign a memorandum on wool.")).toEqual([
    ["a memorandum on wool", "denied: “not sign”"],
  ]);
  expect(leftOut("Mongolia and Japan signed an agreement on horses.")[0]?.[1]).toContain("third party");
  expect(leftOut("The sides reaffirmed the Paris Agreement.")).toEqual([
    ["the Paris Agreement", "a treaty of many states"],
  ]);
  expect(read("Neither a treaty on visas nor a roadmap for wool was discussed.")).toEqual([]);
});

test("Russian titles, in any case, and their events", () => {
  expect(
    read(
      "По итогам переговоров подписан Меморандум о взаимопонимании между музеями о хранении ковров. " +
        "Стороны обсудили проект Соглашения о перевозках, которое планируется подписать летом.",
    ),
  ).toEqual([
    ["Меморандум о взаимопонимании между музеями о хранении ковров", "memorandum", "signed"],
    ["Соглашения о перевозках", "agreement", "to-be-signed"],
  ]);
  expect(read("Достигнута договорённость о принятии «Дорожной карты» на 2025–2027 годы.")).toEqual([
    ["«Дорожной карты» на 2025–2027 годы", "roadmap", "to-be-signed"],
  ]);
  expect(read("Договор о выдаче ещё не ратифицирован парламентом.")).toEqual([
    ["Договор о выдаче", "treaty", "pending-ratification"],
  ]);
  expect(read("Принято совместное заявление.")).toEqual([["совместное заявление", "joint-statement", "signed"]]);
});

test("a document of the record is known by its title where the states agree", () => {
  const agreement = { name: "Agreement on Rivers (Uzbekistan–UK)", aliases: [], type: "agreement" as const };
  const gazetteer: Gazetteer = {
    ...EMPTY_GAZETTEER,
    instruments: [
      { ...agreement, slug: "uz-gb-rivers", countries: ["UZ", "GB"] },
      { ...agreement, slug: "tj-gb-rivers", countries: ["TJ", "GB"] },
    ],
  };
  const [claim] = reading("The sides praised the Agreement on Rivers signed in 2019.", gazetteer).claims;
  expect(claim?.value).toMatchObject({ title: "Agreement on Rivers signed in 2019", known: "uz-gb-rivers" });
});

test("several documents in one word, where they are said to be signed", () => {
  expect(read("The ministers signed memoranda on customs and on sport.")).toEqual([
    ["memoranda on customs and on sport", "memorandum", "signed"],
  ]);
  expect(read("They spoke of agreements on trade.")).toEqual([]);
});

test("what becomes of a document, in other words", () => {
  const eventOf = (text: string) => read(text).map(([, , event]) => event);
  expect(eventOf("The road map on silk is still with lawyers.")).toEqual(["under-negotiation"]);
  expect(eventOf("A joint Wool Roadmap will be published in May.")).toEqual(["announced"]);
  expect(eventOf("The Treaty on Extradition has yet to be laid before either parliament.")).toEqual([
    "pending-ratification",
  ]);
  expect(eventOf("The Convention on Double Taxation has been applied since 2001.")).toEqual(["in-force"]);
  expect(eventOf("Меморандум о статистике продолжает действовать.")).toEqual(["in-force"]);
});

test("a Russian title ends before what became of the document", () => {
  expect(read("Договор о выдаче ратифицирован парламентом.").map(([title]) => title)).toEqual(["Договор о выдаче"]);
  expect(read("Подписано Соглашение о содействии в управлении архивами.").map(([title]) => title)).toEqual([
    "Соглашение о содействии в управлении архивами",
  ]);
});
