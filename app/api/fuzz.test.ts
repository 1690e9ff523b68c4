import { expect, test } from "vitest";
import { requestMaker } from "@/e2e/random-requests";
import { GET } from "./[[...path]]/route";
import { problem } from "./shapes";
import { ORIGIN, serveRecord } from "./testing/served-record";

serveRecord();

/** What the server lets through to a route: a path that can be decoded (see scripts/http-guard). */
function isSound(target: string): boolean {
  try {
    decodeURIComponent(target.split("?")[0] ?? "");
    return target.startsWith("/") && URL.canParse(target, ORIGIN) && new URL(target, ORIGIN).origin === ORIGIN;
  } catch {
    return false;
  }
}

/** The two thousand that count go through the real server, in e2e/fuzz.spec.ts; these are found faster. */
const REQUESTS = 600;

test("random requests are answered, or refused as the client's fault", async () => {
  const make = requestMaker(20_260_226, { onlyApi: true });
  const statuses = new Map<number, number>();
  for (let asked = 0; asked < REQUESTS;) {
    const { target } = make();
    if (!isSound(target)) continue;
    asked += 1;
    const answer = await GET(new Request(new URL(target, ORIGIN)));
    const text = await answer.text();
    const good = answer.status === 200 || (answer.status < 500 && problem.safeParse(JSON.parse(text)).success);
    expect({ target, status: answer.status, good }).toMatchObject({ target, good: true });
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  }
  // A generator that is always refused at the door would test nothing.
  for (const status of [200, 400, 404]) expect(statuses.get(status) ?? 0).toBeGreaterThan(REQUESTS / 10);
}, 30_000);
