import { expect, test } from "vitest";
import { knownNames } from "./known";
import type { Known } from "../reading";

const record = (slug: string, name: string, countries: string[] = [], ...aliases: string[]): Known => ({
  slug,
  name,
  aliases,
  countries,
});

const names = knownNames([
  record("survey", "British Geological Survey", ["GB"], "BGS", "Британская геологическая служба"),
  record("felt-bank", "Felt Bank of Kokand (closed in 2001)", ["UZ"]),
  record("kz-dialogue", "Kazakhstan–UK Strategic Dialogue", ["KZ", "GB"]),
  record("kg-dialogue", "Kyrgyz-British Strategic Dialogue", ["KG", "GB"]),
  record("uz-rivers", "Agreement on Rivers (Uzbekistan–UK)", ["UZ", "GB"]),
  record("tj-rivers", "Agreement on Rivers (Tajikistan–UK)", ["TJ", "GB"]),
  record("wool", "Wool Trade Institute"),
]);

test("the same after folding, without the article and what stands in brackets", () => {
  expect(names.slugOf("the british  Geological Survey", [])).toBe("survey");
  expect(names.slugOf("Felt Bank of Kokand", [])).toBe("felt-bank");
  expect(names.slugOf("Geological Survey", [])).toBeNull();
});

test("abbreviations, those of the record and first letters", () => {
  expect(names.slugOf("BGS", ["KZ", "GB"])).toBe("survey");
  expect(names.slugOf("WTI", [])).toBe("wool");
  expect(names.slugOf("wti", [])).toBeNull();
});

test("Russian names in another case", () => {
  expect(names.slugOf("Британской геологической службой", [])).toBe("survey");
});

test("countries must agree, Britain aside", () => {
  expect(names.slugOf("Agreement on Rivers", ["TJ", "GB"])).toBe("tj-rivers");
  expect(names.slugOf("Agreement on Rivers", ["KZ", "GB"])).toBeNull();
  expect(names.slugOf("Agreement on Rivers", [])).toBeNull();
  expect(names.slugOf("Felt Bank of Kokand", ["KZ", "GB"])).toBeNull();
});

test("a forum of two states, however they are named", () => {
  expect(names.slugOf("UK–Kyrgyz Strategic Dialogue", ["KG", "GB"])).toBe("kg-dialogue");
  expect(names.slugOf("UK–Kyrgyz Strategic Dialogue", ["UZ", "GB"])).toBeNull();
  expect(names.slugOf("Strategic Dialogue", ["KG", "GB"])).toBeNull();
});
