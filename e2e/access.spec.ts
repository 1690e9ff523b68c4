import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { PAGES, open } from "./pages";

const LOOKS = [
  { width: 1440, theme: "light" },
  { width: 1440, theme: "dark" },
  { width: 1024, theme: "light" },
  { width: 390, theme: "light" },
  { width: 390, theme: "dark" },
] as const;

for (const path of PAGES) {
  test(`no barrier on ${path}, light and dark, wide and narrow`, async ({ page }) => {
    test.slow();
    await open(page, path);
    for (const { width, theme } of LOOKS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      const told = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
      );
      expect(told, `${width} px, ${theme}`).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `nothing is wider than ${width} px`).toBeLessThanOrEqual(0);
    }
  });
}

test("at 400 % zoom nothing has to be scrolled sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const path of ["/", "/meetings/2026-02-26-kosherbayev-cooper-london", "/agreements"]) {
    await open(page, path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});
