import { expect, test } from "vitest";
import { outdatedPackages, satisfies } from "./install-if-needed.mjs";

test.each([
  ["20.19.0", true],
  ["22.0.0", true],
  ["20.18.9", false],
  ["18.99.0", false],
])("Node %s for >=20.19: %s", (version, expected) => expect(satisfies(version, ">=20.19")).toBe(expected));

test("a package that is missing or of another version is outdated", () => {
  const wanted = {
    packages: { "": {}, "node_modules/a": { version: "1" }, "node_modules/a/node_modules/b": { version: "2" } },
  };
  expect(outdatedPackages(wanted, wanted)).toEqual([]);
  expect(outdatedPackages(wanted, { packages: { "node_modules/a": { version: "1" } } })).toEqual(["b"]);
  const other = { ...wanted.packages, "node_modules/a": { version: "0" } };
  expect(outdatedPackages(wanted, { packages: other })).toEqual(["a"]);
});

test("an optional package may be missing, since it belongs to another platform, but not differ", () => {
  const wanted = { packages: { "node_modules/c": { version: "1", optional: true } } };
  expect(outdatedPackages(wanted, { packages: {} })).toEqual([]);
  expect(outdatedPackages(wanted, { packages: { "node_modules/c": { version: "2" } } })).toEqual(["c"]);
  const unneeded = { packages: { "node_modules/d": { version: "1", extraneous: true } } };
  expect(outdatedPackages(unneeded, { packages: {} })).toEqual([]);
});
