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
