import { request as send } from "node:http";
import { expect, test } from "@playwright/test";

const PAGES = [
  "/",
  "/?country=KZ&area=education-science",
  "/data",
  "/meetings.csv",
  "/api/v1/facets",
  "/openapi.json",
  "/nowhere",
];

test("every kind of reply carries the security headers", async ({ request }) => {
  for (const path of [...PAGES, "/_next/static/nothing.js", "/%zz", "/icon.svg", "/healthz"]) {
    const headers = (await request.get(path)).headers();
    expect(headers, path).toMatchObject({
      "content-security-policy": expect.stringMatching(/script-src 'self' 'nonce-[\w+/]{22}==' 'strict-dynamic'/),
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": expect.stringMatching(/^(?:same|cross)-origin$/),
      "permissions-policy": expect.stringContaining("geolocation=()"),
    });
    expect(headers, path).not.toHaveProperty("x-powered-by");
  }
});

for (const path of ["/", "/data", "/nowhere"]) {
  test(`${path} opens without an error, a broken policy or a request to another host`, async ({ page, baseURL }) => {
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    page.on("console", (message) => {
      // The browser notes the 404 of the page itself, which is meant.
      if (message.type() === "error" && !message.text().includes("404")) faults.push(message.text());
    });
    page.on("request", (sent) => {
      if (/^https?:/.test(sent.url()) && !sent.url().startsWith(String(baseURL))) faults.push(sent.url());
    });
    await page.goto(path, { waitUntil: "networkidle" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(faults).toEqual([]);
  });
}

/** Numbers that look random and are the same on every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const PATHS =
  "/ /data /method /meetings /meetings/x /countries/KZ /areas/x /people/x /organisations/x /agreements /initiatives /healthz /openapi.json /meetings.csv /meetings.json /meetings.ics /meetings.atom /api/v1/meetings /api/v1/meetings/x /api/v1/facets /api/v1/trend /api/v1/matrix /api/v1/timeline /api/v1/agreements /api/v1/countries/UZ /api/v1/areas/x /api/v1/people/x /api/v1/meetings.csv /api/v1/commands/x /_next/static/x.js /_next/image /_global-error /_not-found /500 /index.rsc".split(
    " ",
  );
const KEYS =
  "country area group level format modality status confidence person organisation instrument initiative host emphasis from to q not.country not.area unit by series sort limit cursor rows columns lanes pixels except page _rsc nxtPslug __proto__ constructor".split(
    " ",
  );
const VALUES =
  'KZ education-science ministerial held 2024 2024-02 2024-02-30 9999-99 -1 0 1e9 NaN null undefined [] {} \' " ` ; -- * % %25 %00 %FF %F0%9F%98%80 %D2%9B%2A AND NEAR(a,b) "a ../../etc/passwd <script> \\ ${x} __proto__ -date month meetings participations not-recorded'.split(
    " ",
  );
const TAILS = [
  "",
  "",
  "",
  "/",
  "//",
  "/..",
  "/%2e%2e",
  "%",
  "%zz",
  "%00",
  ".rsc",
  ".json",
  "/%E2%80%AE",
  "/constructor",
  ";a=b",
];
const METHODS = ["GET", "GET", "GET", "GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "TRACE", "PATCH"];
const HEADERS: Record<string, string>[] = [
  {},
  {},
  { rsc: "1" },
  { rsc: "1", "next-router-state-tree": "%5B%22%22%5D" },
  { "next-router-prefetch": "1", rsc: "1" },
  { "next-action": "x", "content-type": "multipart/form-data; boundary=x" },
  { range: "bytes=9-1" },
  { "if-none-match": "*" },
  { accept: "x/y", "accept-language": "%" },
  { cookie: "a=%zz; ;=" },
  { host: "evil.example" },
];

test("2,000 odd requests are each answered, and never with a 5xx", async ({ baseURL }) => {
  test.setTimeout(240_000);
  const below = generator(20_260_226);
  const pick = <T>(all: readonly T[]): T => all[below(all.length)]!;
  const safe = (text: string) => text.replaceAll(/[^!-~]/g, encodeURIComponent);
  const oddRequest = () => {
    const pairs = Array.from({ length: below(5) }, () => `${pick(KEYS)}=${pick(VALUES)}`).join("&");
    return {
      method: pick(METHODS),
      path: safe(`${pick(PATHS)}${pick(TAILS)}${pairs && "?"}${pairs}`),
      headers: pick(HEADERS),
    };
  };
  const ask = (odd: ReturnType<typeof oddRequest>) =>
    new Promise<string | null>((resolve) => {
      const told = JSON.stringify(odd);
      const asked = send(new URL(String(baseURL)), { ...odd, timeout: 15_000 }, (response) => {
        const status = response.statusCode ?? 0;
        response.resume().once("end", () => resolve(status >= 500 ? `${status} ${told}` : null));
      });
      asked.once("timeout", () => asked.destroy(new Error("no answer")));
      asked.once("error", (error) => resolve(`${error.message} ${told}`));
      asked.end();
    });
  const faults: (string | null)[] = [];
  for (let round = 0; round < 100; round += 1) {
    faults.push(...(await Promise.all(Array.from({ length: 20 }, () => ask(oddRequest())))));
  }
  expect(faults).toHaveLength(2000);
  expect(faults.filter((fault) => fault !== null)).toEqual([]);
});
