import { get } from "node:http";
import { expect, test } from "@playwright/test";

/** Budget of the scripts the page names itself, gzipped as sent; the chart library and the timeline come after. */
const FIRST_LOAD_KB = 200;

/** Bytes of a reply's body as they cross the wire. */
function bytesOf(address: URL): Promise<number> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { "accept-encoding": "gzip" } }, (reply) => {
      let bytes = 0;
      reply.on("data", (chunk: Buffer) => (bytes += chunk.length)).on("end", () => resolve(bytes));
    }).on("error", reject);
  });
}

test("the explorer's first load stays within its script budget", async ({ request, baseURL }) => {
  const html = await (await request.get("/")).text();
  const tags = html.match(/<script[^>]+src="[^"]+"[^>]*>/g) ?? [];
  // Scripts for browsers without modules are not fetched by any that this product supports.
  const sources = tags.filter((tag) => !/nomodule/i.test(tag)).map((tag) => /src="([^"]+)"/.exec(tag)![1]!);
  expect(sources.length).toBeGreaterThan(3);
  let total = 0;
  for (const source of new Set(sources)) total += await bytesOf(new URL(source, baseURL));
  expect(total / 1024).toBeLessThanOrEqual(FIRST_LOAD_KB);
});
