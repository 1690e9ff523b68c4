// `npm run db:generate [-- --name what-changes]`: a migration from db/schema.ts, its tables STRICT.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PROJECT, runInForeground, say, tool } from "./steps.mjs";

const FOLDER = join(PROJECT, "drizzle");

/** Says STRICT of every table that a migration creates, which drizzle-kit cannot. @param {string} sql */
export function makeStrict(sql) {
  return sql
    .split("--> statement-breakpoint")
    .map((statement) =>
      /^\s*CREATE TABLE\b/i.test(statement) ? statement.replace(/\)\s*;(\s*)$/, ") STRICT;$1") : statement,
    )
    .join("--> statement-breakpoint");
}

function migrations() {
  return existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith(".sql")) : [];
}

async function generate() {
  const before = new Set(migrations());
  const code = await runInForeground(tool("drizzle-kit/bin.cjs", "generate", ...process.argv.slice(2)));
  for (const name of migrations().filter((each) => !before.has(each))) {
    const path = join(FOLDER, name);
    writeFileSync(path, makeStrict(readFileSync(path, "utf8")));
    say(`The tables of drizzle/${name} are STRICT.`);
  }
  process.exitCode = code;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await generate();
