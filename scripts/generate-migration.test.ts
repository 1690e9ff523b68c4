import { expect, test } from "vitest";
import { makeStrict } from "./generate-migration.mjs";

test("every created table becomes STRICT, rebuilt ones as well, and nothing else changes", () => {
  const sql = [
    'CREATE TABLE `people` (\n\t`id` integer PRIMARY KEY NOT NULL,\n\tCONSTRAINT "c" CHECK(length(name) > 0)\n);\n',
    "\nCREATE TABLE `__new_people` (\n\t`id` integer\n);\n",
    "\nCREATE UNIQUE INDEX `i` ON `people` (`id`);\n",
    "\nCREATE VIRTUAL TABLE `t` USING fts5(a);\n",
    "\nCREATE TABLE `done` (\n\t`id` integer\n) STRICT;",
  ].join("--> statement-breakpoint");
  const strict = makeStrict(sql);
  expect(strict.match(/STRICT;/g)).toHaveLength(3);
  expect(strict.replaceAll(" STRICT;", ";")).toBe(sql.replaceAll(" STRICT;", ";"));
  expect(makeStrict(strict)).toBe(strict);
  expect(strict).not.toMatch(/fts5\(a\) STRICT|\(`id`\) STRICT;\n--> .*INDEX/);
});
