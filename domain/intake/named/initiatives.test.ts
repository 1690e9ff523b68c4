import { expect, test } from "vitest";
import { contextOf } from "../context-of";
import { readInitiatives } from "./initiatives";
import { EMPTY_GAZETTEER, type Gazetteer } from "../reading";

function reading(text: string, gazetteer: Gazetteer = EMPTY_GAZETTEER) {
  const context = contextOf({ text, publishedOn: "2025-04-10", language: null, gazetteer });
  return readInitiatives(context, ["KG", "GB"]);
}

const read = (text: string) => reading(text).claims.map(({ value }) => value.title);

test("routes, pipelines and programmes that are known by name", () => {
  expect(read("They spoke of the Middle Corridor, TAPI, CASA-1000 and the Chevening programme.")).toEqual([
    "Middle Corridor",
    "TAPI",
    "CASA-1000",
    "Chevening programme",
  ]);
  expect(read("Обсуждены Камбаратинская ГЭС-1, Средний коридор и стипендии «Чивнинг».")).toEqual([
    "Камбаратинская ГЭС-1",
    "Средний коридор",
    "стипендии «Чивнинг»",
  ]);
});

test("standing forums of two sides, without the article and the number of the session", () => {
  expect(read("The fourth session of the second Kyrgyz–British Strategic Dialogue was held.")).toEqual([
    "Kyrgyz–British Strategic Dialogue",
  ]);
  expect(read("The UK–Kyrgyzstan Intergovernmental Commission on Trade and Wool met in Osh.")).toEqual([
    "UK–Kyrgyzstan Intergovernmental Commission on Trade and Wool",
  ]);
  expect(
    read("The British-Kyrgyz business council and the All-Party Parliamentary Group on Kyrgyzstan took part."),
  ).toEqual(["British-Kyrgyz business council", "All-Party Parliamentary Group on Kyrgyzstan"]);
  expect(read("Заседание кыргызско-британской межправительственной комиссии по торговле состоится осенью.")).toEqual([
    "кыргызско-британской межправительственной комиссии по торговле",
  ]);
});

test("programmes and funds by how they are named", () => {
  expect(read("London launched the UK–Kyrgyzstan Beekeeping Skills Programme and the “Clear Rivers” project.")).toEqual(
    ["UK–Kyrgyzstan Beekeeping Skills Programme", "Clear Rivers"],
  );
  expect(read("The Pastoral Resilience Trust Fund for the Alay Valley was praised.")).toEqual([
    "Pastoral Resilience Trust Fund for the Alay Valley",
  ]);
  expect(read("Запущена программа «Чистые реки».")).toEqual(["Чистые реки"]);
});

test("one initiative is read once, whichever way round its states are named", () => {
  expect(
    read(
      "The UK–Kyrgyz Strategic Dialogue opened. Next year the Strategic Dialogue returns to Bishkek. The Kyrgyz–UK Strategic Dialogue is yearly.",
    ),
  ).toEqual(["UK–Kyrgyz Strategic Dialogue"]);
  const [claim] = reading("They discussed the Middle Corridor, or Trans-Caspian International Transport Route.").claims;
  expect(claim?.value.title).toBe("Trans-Caspian International Transport Route");
  expect(claim?.spans).toHaveLength(2);
});

test("councils of states, conferences, unnamed projects and what is another’s are no initiatives", () => {
  for (const text of [
    "Kyrgyzstan seeks a seat on the Security Council.",
    "The British Council and the European Commission were thanked.",
    "A working group and a joint project on wool were proposed.",
    "The Osh International Wool Forum opens in May.",
    "The Select Committee on Wool asked questions.",
    "The Belt and Road Initiative and the C5+1 format were compared.",
    "Создана рабочая группа; проект закона рассмотрен.",
  ])
    expect(read(text)).toEqual([]);
});

test("what was not on the table or belongs to another meeting is set aside", () => {
  const { claims, setAside } = reading(
    "The Trans-Caspian pipeline was not discussed. Applications for Chevening open in May.",
  );
  expect(claims).toEqual([]);
  expect(setAside.map(({ because }) => because)).toEqual([
    expect.stringContaining("not on the table"),
    "background, not this meeting",
  ]);
});

test("a name that the record has both as a body and as an initiative is a body, unless it is a forum", () => {
  const record = { slug: "wool", aliases: [], countries: ["KG"] };
  const named = (name: string) => ({ ...record, name });
  const gazetteer: Gazetteer = {
    ...EMPTY_GAZETTEER,
    organisations: [named("Issyk Wool House"), named("Osh Wool Council")],
    initiatives: [named("Issyk Wool House"), named("Osh Wool Council"), named("Alay Loom Trail")],
  };
  const text = "They visited Issyk Wool House, the Osh Wool Council and the Alay Loom Trail.";
  expect(reading(text, gazetteer).claims.map(({ value }) => value)).toEqual([
    { title: "Osh Wool Council", known: "wool" },
    { title: "Alay Loom Trail", known: "wool" },
  ]);
});

test("a forum with a name of its own, and a Russian programme by what it is for", () => {
  expect(read("The sides praised the Silver Reed Dialogue.")).toEqual(["Silver Reed Dialogue"]);
  expect(read("Посол рассказал о Программе поддержки сельских школ в области.")).toEqual([
    "Программе поддержки сельских школ",
  ]);
  expect(read("TRADE SUPPORT PROGRAMME\n\nThe envoy came.")).toEqual([]);
});
