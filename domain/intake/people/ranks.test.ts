import { describe, expect, it } from "vitest";
import { rankOf, rankOfParticipant } from "./ranks";

describe("rankOf", () => {
  it.each([
    ["President", "head-of-state"],
    ["Prime Minister", "head-of-government"],
    ["Chairman of the Cabinet of Ministers", "head-of-government"],
    ["Deputy Chairman of the Cabinet of Ministers", "minister"],
    ["First Deputy Prime Minister", "minister"],
    ["Deputy Prime Minister – Minister of Foreign Affairs", "foreign-minister"],
    ["Foreign Secretary", "foreign-minister"],
    ["Secretary of State for Foreign, Commonwealth and Development Affairs", "foreign-minister"],
    ["Secretary of State for Defence", "minister"],
    ["Minister of State for Europe", "minister"],
    ["Energy and Water Minister", "minister"],
    ["Prime Minister's Trade Envoy to Turkmenistan", "minister"],
    ["Chancellor of the Exchequer", "minister"],
    ["Parliamentary Under-Secretary of State", "deputy-minister"],
    ["First Deputy Foreign Minister", "deputy-minister"],
    ["Vice Minister of Healthcare", "deputy-minister"],
    ["Chair of the Senate", "parliamentary"],
    ["Deputy Speaker of the House of Commons", "parliamentary"],
    ["Member of the Committee on International Affairs of the Mazhilis", "parliamentary"],
    ["President of the Senate", "parliamentary"],
    ["Labour", "parliamentary"],
    ["chairs the Committee on Budget of the Senate", "parliamentary"],
    ["Ambassador Extraordinary and Plenipotentiary", "ambassador"],
    ["HMA", "ambassador"],
    ["Chargé d’affaires", "ambassador"],
    ["Director for Eastern Europe and Central Asia", "official"],
    ["Adviser to the President", "official"],
    ["Head of the Office of the Prime Minister", "official"],
    ["Minister-Counsellor", "official"],
    ["Permanent Under-Secretary", "official"],
    ["Chairman of the National Bank", "official"],
    ["Chancellor of the University of Kent", "official"],
    ["Clerk of a Committee of the House of Lords", "official"],
    ["Commissioner for Human Rights", "official"],
    ["President of the Steel Company", "business"],
    ["Chief Executive of Orchard Ltd", "business"],
    ["Managing Director", "business"],
  ])("%s is %s", (role, level) => {
    expect(rankOf(role, null)).toBe(level);
  });

  it.each([
    ["Президент", "head-of-state"],
    ["премьер-министра", "head-of-government"],
    ["заместитель Председателя Кабинета министров", "minister"],
    ["министром иностранных дел", "foreign-minister"],
    ["глава МИД", "foreign-minister"],
    ["министр по вопросам экспорта", "minister"],
    ["первый заместитель министра иностранных дел", "deputy-minister"],
    ["вице-министр", "deputy-minister"],
    ["председателя Сената", "parliamentary"],
    ["Чрезвычайный и Полномочный Посол", "ambassador"],
    ["начальник Управления стран Европы и Америки", "official"],
    ["советник президента", "official"],
    ["генеральный директор компании", "business"],
  ])("%s is %s", (role, level) => {
    expect(rankOf(role, null)).toBe(level);
  });

  it("knows no rank where no post is named", () => {
    expect(rankOf("friend of the family", null)).toBeNull();
    expect(rankOf("", null)).toBeNull();
  });

  it("takes a foreign secretary of the Indian service for a deputy minister", () => {
    expect(rankOf("Foreign Secretary", "IN")).toBe("deputy-minister");
  });
});

describe("rankOfParticipant", () => {
  it("takes a peer without a post of government for a member of parliament", () => {
    expect(rankOfParticipant({ name: "Baroness Hale", role: "leader of the delegation", country: "GB" })).toBe(
      "parliamentary",
    );
    expect(rankOfParticipant({ name: "Lord Hale of Wye", role: null, country: "GB" })).toBe("parliamentary");
    expect(rankOfParticipant({ name: "Lord Hale", role: "Minister for Exports", country: "GB" })).toBe("minister");
    expect(rankOfParticipant({ name: "Asel Toktosunova", role: null, country: "KG" })).toBeNull();
  });
});
