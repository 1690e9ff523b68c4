/** The data sets the counts are held against the rules on: the seed, and a stranger one. */
import { readFileSync } from "node:fs";
import { afterAll } from "vitest";
import type { Store } from "../client";
import { SEED_FILE } from "../seed/load";
import { BruteForce, type RawDataSet } from "./brute-force";
import { makeStrange } from "./random-filters";
import { changedStore, seededStore } from "./seeded-store";

export interface Subject {
  readonly name: string;
  readonly store: Store;
  readonly rules: BruteForce;
}

/** Opened once for a test file; call it at the top of the file. */
export async function openSubjects(): Promise<Subject[]> {
  const raw = (): RawDataSet => JSON.parse(readFileSync(SEED_FILE, "utf8")) as RawDataSet;
  const strange = raw();
  makeStrange(strange as never);
  return [
    { name: "the seed", store: await seededStore(afterAll), rules: new BruteForce(raw()) },
    { name: "a stranger record", store: await changedStore(makeStrange, afterAll), rules: new BruteForce(strange) },
  ];
}
