import { expect, test } from "@playwright/test";
import { barriers, RULES_OF_COLOUR, TAGS } from "./barriers";
import { PAGES, open } from "./pages";

const WIDTHS = [1440, 1024, 390] as const;

for (const path of PAGES) {
  for (const width of WIDTHS) {
    test(`no barrier on ${path} at ${width} px, light and dark`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: "light" });
      await open(page, path);
      expect(await page.locator("iframe, frame").count(), "axe looks into no frame").toBe(0);
      expect(await barriers(page, { type: "tag", values: TAGS }), "light").toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `nothing is wider than ${width} px`).toBeLessThanOrEqual(0);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await barriers(page, { type: "rule", values: RULES_OF_COLOUR }), "dark").toEqual([]);
    });
  }
}

test("at 400 % zoom nothing has to be scrolled sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const path of ["/", "/meetings/2026-02-26-kosherbayev-cooper-london", "/agreements"]) {
    await open(page, path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});
