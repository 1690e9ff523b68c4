import { expect, test } from "vitest";
import { contextOf } from "../context-of";
import { readInitiatives } from "./initiatives";
import { readOrganisations } from "./organisations";
import { EMPTY_GAZETTEER, type Gazetteer } from "../reading";

function reading(text: string, gazetteer: Gazetteer = EMPTY_GAZETTEER) {
  const context = contextOf({ text, publishedOn: "2025-04-10", language: null, gazetteer });
  return readOrganisations(context, readInitiatives(context, ["KZ", "GB"]), ["KZ", "GB"]);
}

const read = (text: string) => reading(text).claims.map(({ value }) => value.name);

const leftOut = (text: string) =>
  reading(text).setAside.map(({ span, because }) => [text.slice(span.start, span.end), because]);

test("bodies that are known by name, abbreviation or in Russian, each once", () => {
  expect(read("UK Export Finance (UKEF) and the EBRD took part; UKEF will report.")).toEqual([
    "UK Export Finance",
    "EBRD",
  ]);
  expect(read("Обсуждено сотрудничество с Лондонской фондовой биржей, ЕБРР и «Казатомпромом».")).toEqual([
    "Лондонской фондовой биржей",
    "ЕБРР",
    "Казатомпромом",
  ]);
});

test("names by their kind, with what they are of and for", () => {
  expect(
    read("He toured the Institute for Steppe Ecology of the Academy of Sciences and the Wye Ballet School."),
  ).toEqual(["Institute for Steppe Ecology of the Academy of Sciences", "Wye Ballet School"]);
  expect(read("Branches of Wye University, Tees University and Ouse University of the Arts will open.")).toEqual([
    "Wye University",
    "Tees University",
    "Ouse University of the Arts",
  ]);
  expect(read("The Steppe Chamber of Wool and Felt and the Dombra Museum signed.")).toEqual([
    "Steppe Chamber of Wool and Felt",
    "Dombra Museum",
  ]);
  expect(
    read("The Rector of City of Wye College, Ann Lee, and Wye Oil and Gas University Rector Bo Dean spoke."),
  ).toEqual(["City of Wye College", "Wye Oil and Gas University"]);
  expect(read("Соглашение подписал Степной институт экологии растений и директор Музея домбры.")).toEqual([
    "Степной институт экологии растений",
    "Музея домбры",
  ]);
});

test("companies by their legal form or how they are named", () => {
  expect(read("Contracts went to Ember Loom plc, Felt & Sons, Ltd and Tarn Holdings.")).toEqual([
    "Ember Loom plc",
    "Felt & Sons, Ltd",
    "Tarn Holdings",
  ]);
  expect(read("Ember Metals and Sir Alan Power met.")).toEqual(["Ember Metals"]);
  expect(read("Сделку заключили ТОО «Войлок» и компания «Ember Loom».")).toEqual(["Войлок", "Ember Loom"]);
});

test("companies by the words beside them", () => {
  expect(read("The miner Embers and firms such as Tarn, Felt and Loom were invited.")).toEqual([
    "Embers",
    "Tarn",
    "Felt",
    "Loom",
  ]);
  expect(read("Ann Lee, Chief Executive of Tarnside, and Embers, a London-listed explorer, agreed.")).toEqual([
    "Tarnside",
    "Embers",
  ]);
  expect(read("The State Concern “Felt” and the firm “Tarn”, “Loom” and “Embers” took part.")).toEqual([
    "Felt",
    "Tarn",
    "Loom",
    "Embers",
  ]);
});

test("the cells of a column of partners are bodies, those of other columns are not", () => {
  expect(
    read("Projects\n\nProject\tPartners\tPlace\nFelt mill\tEmber; Tarn plc\tOral\nLoom\tFelt and Sons\tAtyrau"),
  ).toEqual(["Ember", "Tarn plc", "Felt and Sons"]);
});

test("ministries, parliaments, embassies, the press and any bank or university are none", () => {
  for (const text of [
    "The Ministry of Oil and Gas, the Department for Wool and the Foreign Office took part.",
    "The Committee on Budget of the Senate and the Embassy of Kazakhstan thanked the University.",
    "The UN General Assembly and the Security Council were named by Kazinform News Agency.",
    "Director for Eastern Europe Ann Lee and Minister of Natural Resources Bo Dean met.",
    "The Chatham House Rule applied; a bank and an agency were mentioned.",
    "Министерство энергетики и посольство провели встречу, сообщает агентство «Интерфакс».",
  ])
    expect(read(text)).toEqual([]);
});

test("sources, somebody’s past, others’ bodies and what is denied are set aside", () => {
  expect(leftOut("According to the World Bank, trade grew.")).toEqual([
    ["World Bank", "named as a source or in somebody’s past"],
  ]);
  expect(leftOut("He studied at the University of Bristol.")[0]?.[0]).toBe("University of Bristol");
  expect(leftOut("China’s Wool Bank lends more.")[0]?.[1]).toContain("third party");
  expect(leftOut("The Charter of the United Nations was recalled.")[0]?.[0]).toBe("United Nations");
});

test("what is part of an initiative’s name is no organisation", () => {
  expect(read("The Kazakhstan–UK Business Council met at Wye University.")).toEqual(["Wye University"]);
});

test("a body of the record is known by alias and in another case, ministries of the record are not read", () => {
  const gazetteer: Gazetteer = {
    ...EMPTY_GAZETTEER,
    organisations: [
      { slug: "felt", name: "Felt Board of Oral", aliases: ["Войлочная палата Орала"], countries: ["KZ"] },
      { slug: "ministry", name: "Ministry of Felt", aliases: [], countries: ["KZ"] },
    ],
  };
  const found = (text: string) => reading(text, gazetteer).claims.map(({ value }) => [value.name, value.known]);
  expect(found("The Felt Board of Oral met the Ministry of Felt.")).toEqual([["Felt Board of Oral", "felt"]]);
  expect(found("Гость посетил Войлочную палату Орала.")).toEqual([["Войлочную палату Орала", "felt"]]);
});

test("bodies without a telling name, by what the sentence says of them", () => {
  expect(read("The canal will be dug jointly with Marram Gate and run by Fennel Oak.")).toEqual([
    "Marram Gate",
    "Fennel Oak",
  ]);
  expect(
    read("On Monday Marram Gate will invest two million pounds; the Royal Society and Fennel Oak will help."),
  ).toEqual(["Marram Gate", "Royal Society", "Fennel Oak"]);
  expect(read("Six firms came along, among them Marram Gate, Sallowby and Tern.")).toEqual([
    "Marram Gate",
    "Sallowby",
    "Tern",
  ]);
  expect(read("They spoke with Tern Sallowby’s chief executive and with Britain’s chief executive.")).toEqual([
    "Tern Sallowby",
  ]);
  expect(read("Центр откроют совместно с Marram Gate.")).toEqual(["Marram Gate"]);
});

test("persons, places, programmes and offices beside the same words are no bodies", () => {
  expect(read("Jointly with Lord Hale and together with Nurlan Bekov she opened the hall.")).toEqual([]);
  expect(read("It was run by London, together with Almaty and Parliament.")).toEqual([]);
  expect(read("The Royal Society and John Wilson will help.")).toEqual(["Royal Society"]);
  expect(read("В колледжах Алматинской области учат язык.")).toEqual([]);
});

test("another name in brackets, owners behind a name, and a letter before a paragraph", () => {
  expect(read("They met the Steppe Wool and Felt Association (Dalajün).")).toEqual([
    "Steppe Wool and Felt Association",
  ]);
  expect(read("The Institute of Rivers of the Ministry of Ecology took part.")).toEqual(["Institute of Rivers"]);
  expect(read("D. Energy. The sides spoke of wind.")).toEqual([]);
});

test("what a document is about, attributes and commentators’ employers are left out", () => {
  expect(leftOut("The sides signed the Agreement on Air Services.")).toContainEqual([
    "Air Services",
    "what a document is about",
  ]);
  expect(leftOut("She left for a UN meeting on rivers.")).toContainEqual(["UN", "only an attribute of something else"]);
  expect(leftOut("“They have time,” says Ann Lee, who follows gas at the Dombra Institute in Almaty.")).toContainEqual([
    "Dombra Institute",
    "where a commentator works",
  ]);
});
