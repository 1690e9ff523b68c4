import type { Page } from "@playwright/test";

/** One page of each kind, on real records. */
export const PAGES = [
  "/",
  "/?area=critical-minerals&country=KZ&from=2016",
  "/?q=nothinglikethis",
  "/meetings/2026-02-26-kosherbayev-cooper-london",
  "/countries/KZ",
  "/areas/critical-minerals",
  "/agreements",
  "/agreements/kz-gb-strategic-partnership-cooperation-agreement-2024",
  "/initiatives",
  "/initiatives/trans-caspian-international-transport-route",
  "/people",
  "/people/yermek-kosherbayev",
  "/organisations",
  "/organisations/kz-ministry-of-foreign-affairs",
  "/method",
  "/data",
  "/no-such-page",
] as const;

/** The number the page's heading begins with. */
export async function headingCount(page: Page): Promise<number> {
  const text = await page.getByRole("heading", { level: 1 }).innerText();
  return Number(/^[\d,]+/.exec(text)?.[0].replaceAll(",", ""));
}

/** Opens a page and waits until its scripts have taken over. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(() => document.documentElement.classList.contains("scripted"));
  // Hydration has no event; the first idle moment after load comes after it.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
}

/** A facet of the rail by its name. */
export function facet(page: Page, name: string) {
  return page.getByRole("complementary", { name: "Filter" }).getByRole("group", { name, exact: true });
}
