import { readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?!\()(type\s)?(?:[^"';]*?\sfrom\s)?["']([^"']+)["']|import\(\s*["']([^"']+)["']/g;

/** What a folder may import: other folders (for `type …`, types only) and, where packages are listed, only those. */
const MAY: Record<string, { folders: string[]; packages?: RegExp; never?: RegExp }> = {
  domain: { folders: [], packages: /^zod$/ },
  db: { folders: ["domain"], never: /^(next|react|@tanstack)\b/ },
  components: { folders: ["domain", "type db"] },
  app: { folders: ["domain", "db", "components"] },
};

test.each(Object.entries(MAY))(
  "%s imports only what the arrows domain ← db ← app → components → domain allow",
  (folder, may) => {
    const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" });
    const sources = files.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|(^|\/)testing\//.test(file));
    const breaches = sources.flatMap((file) => {
      const path = join(ROOT, folder, file);
      return [...readFileSync(path, "utf8").matchAll(IMPORT)].flatMap(([, type, named, dynamic]) => {
        const name = named ?? dynamic ?? "";
        const target = name.startsWith("@/")
          ? name.slice(2)
          : name.startsWith(".") && relative(ROOT, join(path, "..", name));
        const home = target ? target.split("/")[0]! : null;
        const allowed = [folder, ...may.folders, ...(type ? may.folders.map((each) => each.replace("type ", "")) : [])];
        const fine = home ? allowed.includes(home) : (may.packages?.test(name) ?? true) && !may.never?.test(name);
        return fine ? [] : [`${folder}/${file} imports ${name}`];
      });
    });
    expect(sources.length).toBeGreaterThan(0);
    expect(breaches).toEqual([]);
  },
);

test("JSON is imported by its type: the browser tests' loader takes no other", () => {
  const files = readdirSync(join(ROOT, "domain"), { recursive: true, encoding: "utf8" });
  const untyped = files
    .filter((file) => file.endsWith(".ts"))
    .filter((file) => /from "[^"]+\.json";/.test(readFileSync(join(ROOT, "domain", file), "utf8")));
  expect(untyped).toEqual([]);
});
