import { describe, expect, test } from "vitest";
import { readAreas } from "./areas";
import { contextOf } from "../context-of";
import { EMPTY_GAZETTEER } from "../reading";

const read = (text: string) =>
  readAreas(contextOf({ text, publishedOn: "2024-03-02", language: null, gazetteer: EMPTY_GAZETTEER }));

const HEAD = "Meeting with the British side\n\nThe Minister met the Ambassador on 1 March.\n\n";
const HEAD_RU = "Встреча с британской стороной\n\nМинистр принял посла 1 марта.\n\n";

/** Each area as “area: emphasis”, in the order of the taxonomy. */
const inWords = (text: string): string[] => read(text).claims.map(({ value }) => `${value.area}: ${value.emphasis}`);
const areas = (text: string): string[] => read(text).claims.map(({ value }) => value.area);
const passagesOf = (text: string, area: string): string[] =>
  read(text)
    .claims.filter(({ value }) => value.area === area)
    .flatMap(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)));
const leftOut = (text: string): string[] =>
  read(text).setAside.map(({ span, because }) => `${text.slice(span.start, span.end)}: ${because}`);

describe("what shows an area", () => {
  test("each item of an enumeration is a passage of its own", () => {
    const text = `${HEAD}The sides discussed mutual trade, lithium, rail freight, solar energy and the teaching of English.`;
    expect(areas(text)).toEqual([
      "trade-investment",
      "transport-logistics",
      "critical-minerals",
      "energy",
      "education-science",
    ]);
    expect(passagesOf(text, "transport-logistics")).toEqual(["rail freight"]);
    expect(passagesOf(text, "education-science")).toEqual(["the teaching of English"]);
  });

  test("so in Russian", () => {
    const text = `${HEAD_RU}Стороны обсудили развитие железнодорожных перевозок, подготовку врачей, опреснение воды и борьбу с коррупцией.`;
    expect(areas(text)).toEqual(["transport-logistics", "water", "health", "governance-rule-of-law"]);
    expect(passagesOf(text, "water")).toEqual(["опреснение воды"]);
  });

  test("neighbouring items of one area are one passage", () => {
    const text = `${HEAD}They talked about scholarships, internships and the recognition of diplomas.`;
    expect(passagesOf(text, "education-science")).toEqual([
      "scholarships, internships and the recognition of diplomas",
    ]);
  });

  test("a word that decides the subject outweighs the branch it speaks of", () => {
    expect(areas(`${HEAD}The Minister raised forced labour on cotton farms.`)).toEqual(["human-rights"]);
    expect(areas(`${HEAD}They considered export credit for wind turbines.`)).toEqual(["finance"]);
    expect(areas(`${HEAD}They spoke of visas for students of agriculture.`)).toEqual(["migration-mobility"]);
    expect(areas(`${HEAD_RU}Обсуждены визы для студентов-медиков.`)).toEqual(["migration-mobility"]);
  });

  test("bullets and rows of a table count, a heading alone does not", () => {
    expect(areas(`${HEAD}Projects under way:\n\n– drip irrigation in Fergana;\n– cancer screening.`)).toEqual([
      "water",
      "health",
    ]);
    expect(areas(`${HEAD}Project\tStage\nLithium plant\tStudy\nFerry terminal\tTalks`)).toEqual([
      "transport-logistics",
      "critical-minerals",
    ]);
    expect(areas(`${HEAD}Security\n\nNothing was decided.`)).toEqual([]);
  });

  test("words that only look like a subject are none", () => {
    const text = `${HEAD}The meeting, held in a climate of trust, was fruitful. The sides noted the energy of the young team, bridges between nations and an exchange of views.`;
    expect(areas(text)).toEqual([]);
    expect(areas(`${HEAD_RU}Беседа прошла в атмосфере доверия; отмечен благоприятный климат доверия.`)).toEqual([]);
  });

  test("the climate for investment is trade, green finance finance, and tailings of uranium the environment", () => {
    const text = `${HEAD}The sides discussed the investment climate, green bonds and the clean-up of uranium tailings.`;
    expect(areas(text)).toEqual(["trade-investment", "finance", "climate-environment"]);
  });
});

describe("concrete words name the subject", () => {
  test("of rights, of compliance and of the digital", () => {
    expect(areas(`${HEAD}She raised the independent monitoring of the cotton harvest.`)).toEqual(["human-rights"]);
    expect(areas(`${HEAD}They discussed the onward sale of ball bearings.`)).toEqual(["sanctions-compliance"]);
    expect(areas(`${HEAD}They talked about electronic consignment notes.`)).toEqual(["digitalisation"]);
    expect(areas(`${HEAD_RU}Обсуждены незаконные поборы и электронные рецепты.`)).toEqual([
      "digitalisation",
      "human-rights",
    ]);
  });

  test("what is researched tells more than that it is", () => {
    expect(areas(`${HEAD}They discussed research into drought-tolerant barley.`)).toEqual(["agriculture"]);
  });

  test("peace and war elsewhere are the international agenda", () => {
    expect(areas(`${HEAD}They exchanged views on the prospects for peace in Ukraine.`)).toEqual(["political-dialogue"]);
  });

  test("a clause that adds a subject in words that decide it counts", () => {
    expect(areas(`${HEAD}They noted the vote in June, which opens the way to direct flights.`)).toEqual([
      "transport-logistics",
    ]);
  });

  test("words with another meaning name none", () => {
    expect(areas(`${HEAD}The Minister said: the fields give us white gold.`)).toEqual([]);
    expect(areas(`${HEAD}He spoke of the hospitality of the people and told journalists of his joy.`)).toEqual([]);
  });
});

describe("names show no area", () => {
  test("of posts, ministries, bodies and events", () => {
    const text = `${HEAD}The Minister of Energy and Water Resources, the Trade Envoy and the energy minister noted the role of the European Bank for Reconstruction and Development, the Ministry of Health and the International Conference on Glaciers.`;
    expect(areas(text)).toEqual([]);
  });

  test("in Russian", () => {
    const text = `${HEAD_RU}Министр сельского хозяйства и водных ресурсов, директор Департамента транспорта и Министерство здравоохранения отметили уровень взаимопонимания.`;
    expect(areas(text)).toEqual([]);
  });

  test("of documents that are signed; of one spoken about, the subject is on the table", () => {
    expect(areas(`${HEAD}The sides reviewed progress of the agreement on air services.`)).toEqual([
      "transport-logistics",
    ]);
    expect(areas(`${HEAD_RU}Стороны обсудили соглашение о воздушном сообщении.`)).toEqual(["transport-logistics"]);
    expect(areas(`${HEAD}The two ministers signed a Memorandum of Understanding on Geological Data.`)).toEqual([]);
    expect(areas(`${HEAD_RU}По итогам подписан Меморандум о сотрудничестве в области туризма.`)).toEqual([]);
  });

  test("a name that is wholly a term does tell", () => {
    expect(areas(`${HEAD}The sides discussed placing shares on the London Stock Exchange.`)).toEqual(["finance"]);
    expect(areas(`${HEAD}They reviewed work on the Trans-Caspian International Transport Route.`)).toEqual([
      "transport-logistics",
    ]);
  });
});

describe("what was not on the table is set aside", () => {
  test("by words before or after it", () => {
    expect(leftOut(`${HEAD}Visa facilitation was not raised.`)).toEqual([
      "Visa facilitation: not on the table: “not raised”",
    ]);
    expect(leftOut(`${HEAD}The envoy declined to comment on torture.`)).toEqual([
      "torture: not on the table: “declined to comment on”",
    ]);
    expect(leftOut(`${HEAD}Nor was there any talk of an air base.`)).toEqual([
      "an air base: not on the table: “any talk of”",
    ]);
    expect(areas(`${HEAD}The sides discussed solar energy, but visas did not come up.`)).toEqual(["energy"]);
  });

  test("in Russian", () => {
    const text = `${HEAD_RU}Тема транзита нефти не затрагивалась. Вопросы торговли обсуждены.`;
    expect(areas(text)).toEqual(["trade-investment"]);
    expect(leftOut(text)).toEqual(["транзита нефти: not on the table: “не затрагивалась”"]);
  });

  test("in short forms, and at the end of a sentence that had promised it", () => {
    expect(areas(`${HEAD}No, visas weren’t on the agenda.`)).toEqual([]);
    expect(areas(`${HEAD}They had planned to ask about torture, but in the end did not.`)).toEqual([]);
    expect(areas(`${HEAD}Tourism was not discussed, and neither was torture.`)).toEqual([]);
  });

  test("an answer that it is another's business leaves the subject on the table", () => {
    expect(areas(`${HEAD}I raised torture; he replied that it lay outside his portfolio.`)).toEqual(["human-rights"]);
  });

  test("what is told of another meeting or of the past", () => {
    const text = `${HEAD}The sides discussed mutual trade. On the same day the Minister met the Danish ambassador, with whom he discussed wind farms.`;
    expect(areas(text)).toEqual(["trade-investment"]);
    expect(leftOut(text)).toEqual(["wind farms: another meeting"]);
  });
});

describe("emphasis", () => {
  test("attention, a focus and a headline make a priority", () => {
    expect(inWords(`${HEAD}Special attention was paid to vaccines. Rail freight was also discussed.`)).toEqual([
      "transport-logistics: discussed",
      "health: priority",
    ]);
    expect(inWords(`${HEAD}The talks centred on drug trafficking.`)).toEqual(["security-defence: priority"]);
    expect(inWords(`Cotton boycott to be lifted\n\nThe sides met on 1 March and discussed tourism.`)).toEqual([
      "trade-investment: priority",
      "culture-people: discussed",
    ]);
    expect(inWords(`${HEAD_RU}Особое внимание уделено энергетике. Затронуты вопросы туризма.`)).toEqual([
      "energy: priority",
      "culture-people: mentioned",
    ]);
  });

  test("a cue that the passage took in counts as one before it", () => {
    expect(inWords(`${HEAD}5. The Participants pay particular attention to rail freight.`)).toEqual([
      "transport-logistics: priority",
    ]);
    expect(inWords(`${HEAD}The Participants regard tourism as their foremost task.`)).toEqual([
      "culture-people: priority",
    ]);
    expect(inWords(`${HEAD_RU}Вскользь упомянута и цифровизация таможни.`)).toEqual(["digitalisation: mentioned"]);
  });

  test("words that anybody may use single out only where nothing stronger does", () => {
    const detail = "They asked in detail about torture.";
    expect(inWords(HEAD + detail)).toEqual(["human-rights: priority"]);
    expect(inWords(`${HEAD}The lion’s share of the time went to tourism. ${detail}`)).toEqual([
      "culture-people: priority",
      "human-rights: discussed",
    ]);
  });

  test("what is touched upon beside another subject is that alone", () => {
    expect(inWords(`${HEAD}They discussed the retraining of nurses and touched upon rail freight.`)).toEqual([
      "transport-logistics: mentioned",
      "education-science: discussed",
    ]);
    expect(inWords(`${HEAD}Energy and then visas were mentioned.`).at(-1)).toBe("migration-mobility: mentioned");
  });

  test("said of the subject before it", () => {
    expect(inWords(`${HEAD}Tourism was briefly touched upon. Sanctions took up most of the hour.`)).toEqual([
      "culture-people: mentioned",
      "sanctions-compliance: priority",
    ]);
  });

  test("a long list under one cue singles nothing out", () => {
    const text = `${HEAD}Particular attention was paid to trade, energy, education and tourism.`;
    expect(new Set(read(text).claims.map(({ value }) => value.emphasis))).toEqual(new Set(["discussed"]));
  });

  test("a verb of telling begins anew", () => {
    expect(inWords(`${HEAD}They touched upon tourism and discussed vaccines.`)).toEqual([
      "culture-people: mentioned",
      "health: discussed",
    ]);
  });

  test("where nothing is singled out, the area most passages tell of is the priority", () => {
    const text = `${HEAD}They talked about torture. They asked about prisoners. Tourism was discussed.`;
    expect(inWords(text)).toEqual(["culture-people: discussed", "human-rights: priority"]);
  });
});

test("a claim has all its passages, the best first, and the reason in words", () => {
  const text = `${HEAD}The sides discussed tourism. Special attention was paid to museums.`;
  const [claim] = read(text).claims;
  expect(passagesOf(text, "culture-people")).toEqual(["museums", "tourism"]);
  expect(claim?.because).toBe("“museums”; priority because of “Special attention”");
  expect(claim?.id).toBe(`areas.culture-people@${text.indexOf("museums")}`);
  expect(claim?.sure).toBe(true);
});

test("other readers' names take their words away", () => {
  const text = `${HEAD}The sides discussed the plans of green bonds house.`;
  const start = text.indexOf("green");
  const names = [{ start, end: text.indexOf(".", start) }];
  const context = contextOf({ text, publishedOn: null, language: null, gazetteer: EMPTY_GAZETTEER });
  expect(readAreas(context).claims.map(({ value }) => value.area)).toEqual(["finance"]);
  expect(readAreas(context, names).claims).toEqual([]);
});
