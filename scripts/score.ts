/**
 * Measures the intake against labelled texts: `npm run score -- FOLDER [--faults] [--only=02] [--fields=areas,quotes] [--texts=FOLDER]`.
 * Prints precision, recall and F1 of each field over all texts, and with --faults what went wrong in each.
 */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { asJson } from "../domain/intake/as-json";
import { readCommunique } from "../domain/intake/read";
import { EMPTY_GAZETTEER } from "../domain/intake/reading";
import {
  f1,
  macro,
  precision,
  recall,
  scoreText,
  total,
  type Labelled,
  type TextScore,
} from "../domain/intake/testing/score";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    faults: { type: "boolean" },
    only: { type: "string" },
    fields: { type: "string" },
    texts: { type: "string" },
  },
});
const folder = positionals[0] ?? join(import.meta.dirname, "../domain/intake/testing/communiques");
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".json") && name.includes(values.only ?? ""))
  .toSorted();
if (names.length === 0) {
  console.error(`No labelled texts in ${folder}: it should hold .json files with text and spans.`);
  process.exit(2);
}

const scores = names.map((name) => {
  const score = scoreOf(name);
  if (values.faults) printFaults(name, score);
  return score;
});
const counts = total(scores);
const cell = (value: string, width: number): string => value.padStart(width);
console.log(
  `${"field".padEnd(24)}${["precision", "recall", "F1", "right", "read", "gold"].map((head) => cell(head, 11)).join("")}`,
);
for (const [field, count] of Object.entries(counts)) {
  const figures = [precision(count), recall(count), f1(count)].map((each) => cell(each.toFixed(3), 11));
  const numbers = [count.right, count.read, count.gold].map((each) => cell(String(each), 11));
  console.log(`${field.padEnd(24)}${[...figures, ...numbers].join("")}`);
}
console.log(`${names.length} texts, macro ${macro(counts).toFixed(3)}`);

function scoreOf(name: string): TextScore {
  const text = labelled(name);
  const { publishedOn, language } = text;
  return scoreText(
    text,
    asJson(readCommunique({ text: text.text, publishedOn, language, gazetteer: EMPTY_GAZETTEER })),
  );
}

/** Labels of a text that is not ours stand without it: then --texts names the folder that has it as .txt. */
function labelled(name: string): Labelled {
  const labels = JSON.parse(readFileSync(join(folder, name), "utf8")) as Labelled & { sha256?: string; text?: string };
  if (labels.text !== undefined) return labels;
  const text = readFileSync(join(values.texts ?? folder, name.replace(/\.json$/, ".txt")), "utf8");
  if (createHash("sha256").update(text).digest("hex") === labels.sha256) return { ...labels, text };
  console.error(`${name} labels another text than the one found.`);
  process.exit(2);
}

function printFaults(name: string, { faults }: TextScore): void {
  console.log(`\n== ${name}`);
  const wanted = values.fields?.split(",");
  for (const { field, missed, invented } of faults) {
    if (wanted && !wanted.some((each) => field.startsWith(each))) continue;
    for (const each of missed) console.log(`  ${field} − ${each}`);
    for (const each of invented) console.log(`  ${field} + ${each}`);
  }
}
