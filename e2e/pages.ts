import { expect, type Page } from "@playwright/test";

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

/** The number the page's heading begins with, once the answer to the filter in the address is there. */
export async function headingCount(page: Page): Promise<number> {
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).not.toHaveAttribute("aria-busy", "true");
  const text = await heading.innerText();
  return Number(/^[\d,]+/.exec(text)?.[0].replaceAll(",", ""));
}

/** Opens a page and waits until its scripts have taken over. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  // Hydration has no event. React marks what it has taken over, the foot of the page last; effects come right after.
  await page.waitForFunction(() => {
    const foot = document.querySelector("footer");
    return foot !== null && Object.keys(foot).some((key) => key.startsWith("__reactFiber$"));
  });
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
}

/** A facet of the rail by its name. */
export function facet(page: Page, name: string) {
  return page.getByRole("complementary", { name: "Filter" }).getByRole("group", { name, exact: true });
}
