import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { changedFiles, hashSources, reasonToBuild } from "./build-if-needed.mjs";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "build-"));
  mkdirSync(join(root, "app/people"), { recursive: true });
  writeFileSync(join(root, "app/page.tsx"), "one");
  writeFileSync(join(root, "app/people/page.tsx"), "two");
  writeFileSync(join(root, "next.config.ts"), "three");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("the same contents need no build, whatever their times", () => {
  const before = hashSources(root);
  utimesSync(join(root, "app/page.tsx"), new Date(), new Date());
  expect(reasonToBuild(before, hashSources(root))).toBeNull();
});

test("a build is due when there is none, and the reason names what changed", () => {
  const before = hashSources(root);
  expect(reasonToBuild(null, before)).toBe("there is no build yet");
  writeFileSync(join(root, "app/page.tsx"), "changed");
  expect(reasonToBuild(before, hashSources(root))).toBe("app/page.tsx changed");
  rmSync(join(root, "app/people"), { recursive: true });
  mkdirSync(join(root, "public"));
  writeFileSync(join(root, "public/icon.svg"), "new");
  expect(reasonToBuild(before, hashSources(root))).toBe("app/page.tsx and 2 more changed");
  expect(changedFiles(before, hashSources(root))).toEqual(["app/page.tsx", "app/people/page.tsx", "public/icon.svg"]);
});

test("a test is no source of a build", () => {
  const before = hashSources(root);
  writeFileSync(join(root, "app/page.test.tsx"), "test");
  writeFileSync(join(root, "README.md"), "words");
  expect(reasonToBuild(before, hashSources(root))).toBeNull();
});
