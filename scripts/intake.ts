/**
 * Reads a communiqué and prints the draft as JSON:
 * `npm run -s intake -- FILE [--published 2026-02-27] [--language en|ru]`. `-` reads standard input.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { asJson } from "../domain/intake/as-json";
import { readCommunique } from "../domain/intake/read";
import { EMPTY_GAZETTEER } from "../domain/intake/reading";
import { day } from "../domain/records/fields";

const USAGE = "npm run -s intake -- FILE [--published 2026-02-27] [--language en|ru]";

function fail(message: string): never {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}

function argumentsGiven() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { published: { type: "string" }, language: { type: "string" } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) fail("Name one file.");
    if (values.published !== undefined && !day.safeParse(values.published).success)
      fail(`${values.published} is not a day.`);
    const { language = null } = values;
    if (language !== null && language !== "en" && language !== "ru") fail(`${language} is not read: en or ru.`);
    return { file, publishedOn: values.published ?? null, language } as const;
  } catch (error) {
    fail((error as Error).message);
  }
}

const { file, publishedOn, language } = argumentsGiven();
let text: string;
try {
  text = readFileSync(file === "-" ? 0 : file, "utf8");
} catch {
  fail(`${file} cannot be read.`);
}
console.log(
  JSON.stringify(asJson(readCommunique({ text, publishedOn, language, gazetteer: EMPTY_GAZETTEER })), null, 2),
);
