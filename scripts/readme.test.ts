import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "@/db/commands";
import * as views from "@/db/views";
import { FILTER } from "@/domain/filter";
import { keysOf } from "@/domain/taxonomy";

const root = join(import.meta.dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

/** The text of one section. */
const section = (title: string): string => new RegExp(`^#+ ${title}$([\\s\\S]*?)(?=^#+ )`, "m").exec(readme)?.[1] ?? "";
/** Code spans in the first column of a section's table. */
const firstColumn = (title: string): string[] =>
  Array.from(section(title).matchAll(/^\| (`.+?) \|/gm), ([, cell]) => cell ?? "").flatMap((cell) =>
    Array.from(cell.matchAll(/`([^`]+)`/g), ([, name]) => name ?? ""),
  );

describe("the README", () => {
  test("its table of views names exactly the views there are", () => {
    const functions = Object.entries(views).flatMap(([name, value]) => (typeof value === "function" ? [name] : []));
    expect(firstColumn("Views").sort()).toEqual(functions.sort());
  });

  test("its table of changes names exactly the commands there are", () => {
    expect(firstColumn("Changes").sort()).toEqual([...COMMANDS.keys()].sort());
  });

  test("its list of filter keys is the filter's", () => {
    const named = Array.from(section("Filter").matchAll(/`([a-z]+)`/g), ([, name]) => name ?? "");
    expect(named.sort()).toEqual([...keysOf(FILTER)].sort());
  });

  test("every command it names exists", () => {
    const named = Array.from(readme.matchAll(/npm run ([a-z0-9:]+)/g), ([, name]) => name ?? "");
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  test("every path it names exists", () => {
    const named = Array.from(
      readme.matchAll(/[`(]((?:app|components|db|docs|domain|drizzle|e2e|scripts)\/[\w./-]*)[`)]/g),
      ([, path]) => path ?? "",
    );
    // `db/views/x.ts` stands for a file to come, `domain/filter` for its module.
    const placeholder = /\/x\.tsx?$/;
    const missing = named.filter(
      (path) => !placeholder.test(path) && !["", ".ts"].some((end) => existsSync(join(root, path + end))),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(missing).toEqual([]);
  });

  test("every folder of the tree is in its picture of the tree", () => {
    const ours = readdirSync(root, { withFileTypes: true })
      .filter(
        (entry) =>
          entry.isDirectory() &&
          !/^\.|^(?:node_modules|data|docs|public|test-results|playwright-report)$/.test(entry.name),
      )
      .map(({ name }) => name);
    expect(ours.filter((name) => !readme.includes(`${name}/ `))).toEqual([]);
  });
});
