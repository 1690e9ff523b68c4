/** The routes as a client meets them, over a database of the test file's own. */
import { afterAll, beforeAll } from "vitest";
import { closeStore } from "@/db/client";
import { seededFile } from "@/db/testing/seeded-store";
import { GET } from "../[[...path]]/route";

export const ORIGIN = "http://127.0.0.1:3000";

/** Serves a database to the routes of this test file: the seed, unless another file is named. */
export function serveRecord(path: () => Promise<string> = () => seededFile(afterAll)): void {
  const before = process.env["DATABASE_PATH"];
  beforeAll(async () => {
    process.env["DATABASE_PATH"] = await path();
  });
  afterAll(async () => {
    await closeStore();
    if (before === undefined) delete process.env["DATABASE_PATH"];
    else process.env["DATABASE_PATH"] = before;
  });
}

/** Answers of the API at a path below its prefix. */
export function ask(path: string, init?: RequestInit): Promise<Response> {
  return GET(new Request(`${ORIGIN}/api/v1${path}`, init));
}

/** The JSON of a good answer. */
export async function askJson<T = unknown>(path: string): Promise<T> {
  const response = await ask(path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
