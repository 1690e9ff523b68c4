import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { PAGES, open } from "./pages";

const WIDTHS = [1440, 1024, 390] as const;
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The themes differ in colours alone: the second need not be asked what the first has answered. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

type Ask = { type: "tag" | "rule"; values: string[] };

/** What axe finds, told briefly. No page has frames and nobody reads what was passed: so axe need not carry that out of the page, which took it longer than looking. */
async function barriers(page: Page, runOnly: Ask): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ runOnly, resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

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
