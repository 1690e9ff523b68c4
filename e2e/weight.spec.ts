import { expect, test } from "@playwright/test";

/** Budget of scripts named by the page itself, compressed as sent; the chart library comes after. */
const FIRST_LOAD_KB = 200;

test("the explorer's first load stays within its script budget", async ({ page, request }) => {
  const html = await (await request.get("/")).text();
  const scripts = [
    ...new Set(Array.from(html.matchAll(/src="(\/_next\/static\/[^"]+\.js[^"]*)"/g), ([, src]) => src!)),
  ];
  expect(scripts.length).toBeGreaterThan(0);
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const sent = new Map<string, number>();
  const addresses = new Map<string, string>();
  session.on("Network.responseReceived", ({ requestId, response }) =>
    addresses.set(requestId, new URL(response.url).pathname),
  );
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    sent.set(addresses.get(requestId) ?? "", encodedDataLength);
  });
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  const bytes = scripts.map((src) => sent.get(new URL(src, page.url()).pathname) ?? 0);
  const total = bytes.reduce((sum, each) => sum + each, 0) / 1024;
  expect(total).toBeGreaterThan(50);
  expect(total).toBeLessThanOrEqual(FIRST_LOAD_KB);
});
