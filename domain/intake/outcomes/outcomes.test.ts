import { expect, test } from "vitest";
import { contextOf } from "../context-of";
import { readOutcomes } from "./outcomes";
import { EMPTY_GAZETTEER } from "../reading";

function reading(text: string) {
  const context = contextOf({ text, publishedOn: "2025-04-10", language: null, gazetteer: EMPTY_GAZETTEER });
  return readOutcomes(context, ["KG", "GB"]);
}

const read = (text: string) =>
  reading(text).claims.map(({ value, spans: [{ start, end }] }) => `${value.kind}: ${text.slice(start, end)}`);

const reasons = (text: string) => reading(text).setAside.map(({ because }) => because);

test("what was signed, by the verb and by the document", () => {
  expect(read("The ministers signed a Protocol on Plant Health, which runs for five years.")).toEqual([
    "signed: signed a Protocol on Plant Health",
  ]);
  expect(read("After lunch, an Agreement on the Return of Artefacts was signed by the two museums.")).toEqual([
    "signed: an Agreement on the Return of Artefacts was signed by the two museums",
  ]);
  expect(read("По итогам переговоров подписан Протокол о карантине растений.")).toEqual([
    "signed: подписан Протокол о карантине растений",
  ]);
  expect(read("Министры подписали Декларацию о дружбе, а также Меморандум о музеях.")).toEqual([
    "signed: подписали Декларацию о дружбе, а также Меморандум о музеях",
  ]);
});

test("coordinated verbs are outcomes of their own", () => {
  expect(
    read("The sides agreed to hold a trade week in Osh, discussed visas and instructed officials to report by May."),
  ).toEqual(["agreed: agreed to hold a trade week in Osh", "agreed: instructed officials to report by May"]);
  expect(read("Стороны условились открыть выставку в Оше и поручили экспертам составить смету.")).toEqual([
    "agreed: условились открыть выставку в Оше",
    "agreed: поручили экспертам составить смету",
  ]);
});

test("a list in a clause belongs to it, what is said aside does not", () => {
  expect(read("They agreed to exchange seeds, vaccines and herd books, noting the risks.")).toEqual([
    "agreed: agreed to exchange seeds, vaccines and herd books",
  ]);
  expect(read("They decided to meet every spring, alternately in Bishkek and London.")).toEqual([
    "agreed: decided to meet every spring",
  ]);
  expect(read("The ministers instructed experts to prepare, before the end of June, a list of border posts.")).toEqual([
    "agreed: instructed experts to prepare, before the end of June, a list of border posts",
  ]);
});

test("what is announced and proposed begins with its matter", () => {
  expect(read("The Minister announced that ten nurses would train in Leeds.")).toEqual([
    "announced: ten nurses would train in Leeds",
  ]);
  expect(read("The guest told of plans. He announced £90,000 for beekeepers.")).toEqual([
    "announced: £90,000 for beekeepers",
  ]);
  expect(read("Британская сторона объявила о выделении 90 тыс. фунтов пчеловодам.")).toEqual([
    "announced: выделении 90 тыс. фунтов пчеловодам",
  ]);
  expect(read("Lady Marsh proposed opening a reading room in Naryn.")).toEqual([
    "proposed: opening a reading room in Naryn",
  ]);
  expect(read("Министр предложил создать читальный зал в Нарыне.")).toEqual([
    "proposed: создать читальный зал в Нарыне",
  ]);
});

test("promises of a side, not of just anybody", () => {
  expect(read("The United Kingdom will lend two seismographs and will train their crews.")).toEqual([
    "announced: will lend two seismographs",
    "announced: will train their crews",
  ]);
  expect(read("Посольство профинансирует ремонт библиотеки.")).toEqual(["announced: профинансирует ремонт библиотеки"]);
  expect(read("The road, when finished, will help traders. It will provide shade.")).toEqual([]);
});

test("a body by its name promises too; a person’s plans and places do not", () => {
  expect(read("The ministers spoke of engines. Harrow & Wye will supply four turbines.")).toEqual([
    "announced: will supply four turbines",
  ]);
  expect(read("Mr Harrow will open a shop. Teams in Hull and Leeds will help them.")).toEqual([]);
});

test("what is put in between verb and matter parts nothing", () => {
  expect(read("The ministers agreed, subject to the budget, to open reading rooms.")).toEqual([
    "agreed: agreed, subject to the budget, to open reading rooms",
  ]);
});

test("what will be set up or paid, told in the passive", () => {
  expect(read("In addition, a working group on beekeeping will be set up by June.")).toEqual([
    "agreed: a working group on beekeeping will be set up by June",
  ]);
  expect(read("Будет создана рабочая группа по пчеловодству.")).toEqual([
    "agreed: Будет создана рабочая группа по пчеловодству",
  ]);
});

test("an invitation accepted, a task given, an undertaking", () => {
  expect(read("Ms Ray accepted an invitation to visit Karakol in June.")).toEqual([
    "agreed: accepted an invitation to visit Karakol in June",
  ]);
  expect(read("Мисс Рэй с благодарностью приняла приглашение.")).toEqual([
    "agreed: с благодарностью приняла приглашение",
  ]);
  expect(read("She undertook to return the manuscripts within a year.")).toEqual([
    "agreed: undertook to return the manuscripts within a year",
  ]);
});

test("items of a list after a colon, on the line or below it", () => {
  expect(read("The sides agreed:\n- to map the springs of Issyk-Kul;\n- to share the maps by autumn.")).toEqual([
    "agreed: to map the springs of Issyk-Kul",
    "agreed: to share the maps by autumn",
  ]);
  expect(read("The following documents were signed: a Memorandum on Yaks; a Letter of Intent on Wool.")).toEqual([
    "signed: a Memorandum on Yaks",
    "signed: a Letter of Intent on Wool",
  ]);
});

test("bullets above the story repeat it", () => {
  const story =
    "The Minister met her counterpart in Bishkek on Tuesday to talk about mountain roads, and the two sides agreed to fund a tunnel survey.";
  expect(read(`News story\n• The ministers agreed to fund a tunnel survey\n\n${story}`)).toEqual([
    "agreed: agreed to fund a tunnel survey",
  ]);
});

test("told twice, an outcome stands once with both passages", () => {
  const { claims } = reading(
    "Kyrgyzstan and Britain agreed to open a mining academy.\n\nIn Bishkek the ministers agreed to open a joint mining academy in Talas.",
  );
  expect(claims).toHaveLength(1);
  expect(claims[0]?.spans).toHaveLength(2);
});

test("what is denied, expected, wished for, earlier or of others is set aside with the reason", () => {
  expect(read("No agreement on visas was signed.")).toEqual([]);
  expect(reasons("No agreement on visas was signed.")).toEqual(["denied: “No”"]);
  expect(reasons("A treaty is expected to be signed in May.")).toEqual([
    "only expected or wished for, nothing decided",
  ]);
  expect(reasons("The parties had agreed to build a bridge.")).toEqual(["happened before: “had”"]);
  expect(reasons("Kyrgyzstan and China agreed to build a bridge.")).toEqual(["of a third party: “China”"]);
  expect(reasons("In 2019 the ministers signed a memorandum on bees.")).toEqual(["dated long before: 2019"]);
  expect(reasons("Talks followed the summit, at which the sides agreed to build a bridge.")).toEqual([
    "told of something known: “at which”",
  ]);
  expect(reasons("Ожидается, что соглашение будет подписано весной.")).toContain("only expected: “будет”");
});

test.each([
  "The sides agreed on the importance of clean water.",
  "The ministers expressed interest in joint films and discussed the signing of a treaty.",
  "The memorandum signed last year is in force.",
  "The parties confirmed their intention to open a consulate.",
  "She signed the visitors’ book.",
  "The Senate asked for help with its archive.",
  "Стороны отметили важность туризма и выразили готовность открыть консульство.",
])("views, needs and words of courtesy are no outcomes: %s", (text) => {
  expect(read(text)).toEqual([]);
});

test("promises in direct speech are the speaker’s, not the meeting’s", () => {
  expect(read("“We will provide another two million pounds for the roads next year,” the Minister said.")).toEqual([]);
});

test("declarations speak in the present tense", () => {
  expect(read("The Participants resolve to open the Torugart crossing at night.")).toEqual([
    "agreed: resolve to open the Torugart crossing at night",
  ]);
  expect(read("Experts agree to differ, and those who undertake to read it are few.")).toEqual([]);
  expect(read("Стороны обязуются открыть ночной пункт пропуска.")).toEqual([
    "agreed: обязуются открыть ночной пункт пропуска",
  ]);
});

test("each thing that one verb governs is an outcome of its own", () => {
  expect(read("It was agreed to reopen the consulate in Osh, to exempt drivers from fees and to meet in May.")).toEqual(
    ["agreed: agreed to reopen the consulate in Osh", "agreed: exempt drivers from fees", "agreed: meet in May"],
  );
  expect(read("Стороны договорились о выставке ковров в Лондоне и об обмене реставраторами.")).toEqual([
    "agreed: договорились о выставке ковров в Лондоне",
    "agreed: обмене реставраторами",
  ]);
});

test("what nouns tell: proposals of somebody, documents with a participle", () => {
  expect(read("The proposal of the Kyrgyz side to found a herbarium in Naryn will be studied.")).toEqual([
    "proposed: found a herbarium in Naryn",
  ]);
  expect(read("The proposal to the board was long.")).toEqual([]);
  expect(read("The day yielded a short protocol on seed banks, signed by the two ministries.")).toEqual([
    "signed: a short protocol on seed banks, signed by the two ministries",
  ]);
  expect(read("They recalled the protocol on seed banks, signed by both in Osh.")).toEqual([]);
});

test("the next meeting, and what two sides will do together", () => {
  expect(read("The next session will be held in Naryn in June 2026.")).toEqual([
    "agreed: The next session will be held in Naryn in June 2026",
  ]);
  expect(read("Очередной раунд консультаций состоится в Лондоне осенью.")).toEqual([
    "agreed: Очередной раунд консультаций состоится в Лондоне осенью",
  ]);
  expect(read("Both teams will sift the archive in spring.")).toEqual(["agreed: will sift the archive in spring"]);
  expect(read("Both sides will benefit from this. The delegation will travel to Osh.")).toEqual([]);
});
