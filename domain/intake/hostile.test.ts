import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCommunique } from "./read";
import type { Gazetteer, Known, Reading, ReadingInput, Span } from "./reading";
import { HOSTILE, hostileText } from "./testing/hostile-texts";
import { seededRandom } from "./testing/seeded-random";
import { LONGEST_DOCUMENT } from "./text/text";

const FOLDER = join(import.meta.dirname, "testing/communiques");
const REAL = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .toSorted()
  .map((name) => (JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as { text?: string }).text ?? "")
  .filter((text) => text !== "");

const known = (slug: string, name: string, ...aliases: string[]): Known => ({ slug, name, aliases, countries: ["KZ"] });
/** Names the record might hold, some of them hostile themselves. */
const GAZETTEER: Gazetteer = {
  people: [known("qanat-seitov", "Qanat Seitov", "Q. Seitov", "Канат Сеитов"), known("a", "A", "a.", "“", "")],
  organisations: [
    known("energy", "Energy"),
    known("bii", "British International Investment (BII)", "B.I.I.", "[a-z]+"),
  ],
  instruments: [{ ...known("mou", "Memorandum of Understanding", "a memorandum", "and"), type: "memorandum" }],
  initiatives: [known("dialogue", "the Minister of", "…", " ", "1,234")],
};

const isSpan = (value: object): value is Span => "start" in value && "end" in value;

/** Every span and every claim id of a reading, wherever it stands. */
function partsOf(value: unknown, spans: Span[] = [], ids: string[] = []): { spans: Span[]; ids: string[] } {
  if (typeof value !== "object" || value === null) return { spans, ids };
  if (isSpan(value)) spans.push(value);
  if ("id" in value && "spans" in value) ids.push(String(value.id));
  for (const each of Object.values(value)) partsOf(each, spans, ids);
  return { spans, ids };
}

/** What is wrong with the reading of a text, in words. */
function faultsOf(input: ReadingInput): string[] {
  const { text } = input;
  let reading: Reading;
  try {
    reading = readCommunique(input);
  } catch (error) {
    return [`throws ${String(error)}`];
  }
  const { spans, ids } = partsOf(reading);
  const isInside = ({ start, end }: Span) =>
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
  const strays = spans.filter((span) => !isInside(span)).map((span) => `span ${JSON.stringify(span)}`);
  const seen = new Set<string>();
  const twice = ids.filter((id) => seen.size === seen.add(id).size).map((id) => `id ${id} twice`);
  const again = JSON.stringify(readCommunique(input)) === JSON.stringify(reading) ? [] : ["reads otherwise again"];
  // A reader that looked from every place at every other would find more than the text has words.
  const many = spans.length > 20 + text.length ? [`${spans.length} spans`] : [];
  return [...new Set([...strays, ...twice, ...again, ...many])];
}

/** The texts that are read with faults, shortened so that a failure can be read. */
function faultyOf(inputs: readonly ReadingInput[]): string[] {
  return inputs.flatMap((input) => {
    const faults = faultsOf(input).slice(0, 3);
    return faults.length === 0 ? [] : [`${faults.join("; ")} in ${JSON.stringify(input.text).slice(0, 2_000)}`];
  });
}

describe("hostile texts are read without an error, with every span in the text and every id once", () => {
  test.each(Array.from({ length: 10 }, (_, batch) => batch))("200 short ones, seed %i", (batch) => {
    const random = seededRandom(20_260_726 + batch);
    const inputs = Array.from({ length: 200 }, (): ReadingInput => ({
      text: hostileText(random, REAL),
      publishedOn: random.oneOf([null, "2024-02-29", "1992-01-26"]),
      language: random.oneOf([null, "en", "ru"]),
      gazetteer: GAZETTEER,
    }));
    expect(faultyOf(inputs)).toEqual([]);
    expect(new Set(inputs.map(({ text }) => text)).size).toBeGreaterThan(180);
  });

  test.each([
    "",
    " ",
    "\n",
    "a",
    "“",
    "\uD800",
    "\uDC00\uD800",
    "1",
    ".",
    "3 March",
    "on 30 February 2023",
    "29 February",
  ])("%j", (text) => {
    expect(faultsOf({ text, publishedOn: "2024-01-01", language: null, gazetteer: GAZETTEER })).toEqual([]);
  });

  test.each(Object.keys(HOSTILE))("20,000 characters of %s", (name) => {
    const text = HOSTILE[name]?.(20_000) ?? "";
    expect(text.length).toBeGreaterThan(19_990);
    expect(faultyOf([{ text, publishedOn: "2024-02-29", language: null, gazetteer: GAZETTEER }])).toEqual([]);
  });

  test.each([
    "one letter",
    "the Minister of",
    "opening quotation marks",
    "days without a month",
    "capitalised words",
    "digits and commas",
    "empty lines",
    "brackets within brackets",
    "quotations within quotations",
    "one sentence",
    "one line",
    "agreements signed",
  ])("200,000 characters of %s", (name) => {
    const text = HOSTILE[name]?.(LONGEST_DOCUMENT) ?? "";
    expect(text.length).toBeGreaterThan(199_990);
    expect(faultyOf([{ text, publishedOn: "2024-02-29", language: null, gazetteer: GAZETTEER }])).toEqual([]);
  });

  test("more than is read at once", () => {
    const text = REAL.join("\n").repeat(6);
    expect(text.length).toBeGreaterThan(LONGEST_DOCUMENT);
    expect(faultyOf([{ text, publishedOn: null, language: null, gazetteer: GAZETTEER }])).toEqual([]);
  });
});
