import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { log } from "@/app/api/log";
import { closeStore } from "@/db/client";
import { seededFile, temporaryFolder } from "@/db/testing/seeded-store";
import { GET } from "./route";

afterEach(closeStore);

const health = (path: string): Promise<Response> => {
  vi.stubEnv("DATABASE_PATH", path);
  return GET(new Request("http://127.0.0.1:3000/healthz"));
};

test("counts the held meetings of the record", async () => {
  const answer = await health(await seededFile());
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await answer.json()).toEqual({ status: "ok", meetings: 365, schema: expect.any(Number) });
});

test("a database that cannot be read is a 503 that tells nothing of the machine", async () => {
  const logged = vi.spyOn(log, "error").mockImplementation(() => {});
  const path = join(temporaryFolder(), "record.db");
  writeFileSync(path, "not a database, though it stands where one should");
  const answer = await health(path);
  expect(answer.status).toBe(503);
  expect(answer.headers.get("content-type")).toMatch(/problem\+json/);
  expect(await answer.text()).not.toContain(path);
  expect(logged).toHaveBeenCalledOnce();
});
