import { expect, test, type Page } from "@playwright/test";
import { barriers, RULES_OF_COLOUR, TAGS } from "./barriers";
import { overflowOf, publishRead, WIRE } from "./intake-drafts";
import { open } from "./pages";
import { startDesk, type Desk } from "./people";

let desk: Desk;
let path: string;
test.describe.configure({ mode: "default" });
const SAID = "We do not need someone to haul concentrate across the border.";

test.beforeAll(async () => {
  desk = await startDesk();
  const record = {
    date: "2024-10-10",
    participants: [{ person: "yermek-kosherbayev", role: "Minister", organisation: null }],
    areas: [
      { area: "critical-minerals", emphasis: "priority" },
      { area: "finance", emphasis: "discussed" },
      { area: "education-science", emphasis: "discussed" },
      { area: "energy", emphasis: "mentioned" },
    ],
    outcomes: [{ text: "A working group will meet in November", kind: "agreed", area: null }],
    quotations: [{ speaker: "The minister", person: null, text: SAID }],
    figures: [{ label: "tungsten trioxide", value: "872000", unit: "tonnes", year: null }],
  };
  const slug = await publishRead(desk, { text: WIRE, url: "https://qazinform.com/news/why", record }, [
    ["date", "2024-10-10", "Thursday"],
    ["city", "Astana", "ASTANA"],
    ["hostCountry", "KZ", "ASTANA"],
    ["modality", "in-person", "in the Kazakh capital"],
    ["countries", "GB", "the UK Prime Minister's Trade Envoy"],
    ["level", "minister", "Kazakh Industry and Construction Minister"],
    ["participants", "yermek-kosherbayev", "Qanat Berdighaliyev"],
    ["areas", "critical-minerals", "a joint drilling programme"],
    ["areas", "finance", "credit guarantees"],
    ["areas", "education-science", "internships for young metallurgists"],
    ["outcomes", "A working group will meet in November", "agreed to set up a working group"],
    ["quotations", SAID, `"${SAID}`],
    ["figures", "tungsten trioxide|872000|tonnes|", "872,000 tonnes of"],
  ]);
  path = `/meetings/${slug}`;
});
test.afterAll(async () => desk.stop());

const disclosures = (page: Page) => page.locator("main summary", { hasText: "Why we say this" });
const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll("main details")) each.setAttribute("open", "");
  });

test("each disclosure is named after its value, is reached by Tab, and shows its words with their source", async ({
  browser,
}) => {
  const page = await (await desk.context(browser, null)).newPage();
  await open(page, path);
  const names = await disclosures(page).allTextContents();
  expect(names.length).toBe(10);
  expect(new Set(names).size).toBe(names.length);
  const minerals = disclosures(page).filter({ hasText: "Critical minerals and mining" });
  await minerals.focus();
  await page.keyboard.press("Enter");
  const words = page
    .locator("main details[open]")
    .filter({ has: page.locator("summary", { hasText: "Critical minerals and mining" }) });
  await expect(words).toContainText("a joint drilling programme");
  await expect(words.getByRole("link", { name: "Source 1" })).toHaveAttribute(
    "href",
    /^https:\/\/qazinform\.com\/news\/why#:~:text=/,
  );
  // Several values of one fact stay told apart.
  await disclosures(page).filter({ hasText: "Place, manner and states" }).click();
  const place = page.locator("dl details[open]");
  await expect(place.getByRole("listitem").filter({ hasText: "United Kingdom" })).toContainText("Trade Envoy");
  await expect(place.getByRole("listitem").filter({ hasText: "In person" })).toContainText("in the Kazakh capital");
});

test("a value without words claims none, and the page says whose reading that is", async ({ browser }) => {
  const page = await (await desk.context(browser, null)).newPage();
  await open(page, path);
  await expect(disclosures(page).filter({ hasText: "Energy" })).toHaveCount(0);
  await expect(page.getByText("whatever shows none are the editors’ own reading")).toBeVisible();
  await open(page, "/meetings/2026-02-26-kosherbayev-cooper-london");
  await expect(disclosures(page)).toHaveCount(0);
  await expect(page.getByText("the editors’ own reading")).toHaveCount(0);
});

test("on paper what was left closed is not there, and what was opened is", async ({ browser }) => {
  const page = await (await desk.context(browser, null, { viewport: { width: 1440, height: 900 } })).newPage();
  await open(page, path);
  await disclosures(page).filter({ hasText: "Finance" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(disclosures(page).filter({ hasText: "Critical minerals" })).toBeHidden();
  await expect(page.locator("details[open]").getByText("credit guarantees")).toBeVisible();
});

for (const [name, viewport] of [
  ["1440", { width: 1440, height: 900 }],
  ["390", { width: 390, height: 844 }],
] as const) {
  test(`at ${name} px, open and closed, in light and dark, the words stand in nobody's way`, async ({ browser }) => {
    const context = await desk.context(browser, null, { viewport, colorScheme: "light" });
    const page = await context.newPage();
    await open(page, path);
    for (const state of ["closed", "open"]) {
      if (state === "open") await openAll(page);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const ask = {
          light: { type: "tag" as const, values: TAGS },
          dark: { type: "rule" as const, values: RULES_OF_COLOUR },
        };
        expect(await barriers(page, ask[colorScheme]), `${state}, ${colorScheme}`).toEqual([]);
        await page.screenshot({
          path: test.info().outputPath(`why-${name}-${colorScheme}-${state}.png`),
          fullPage: true,
        });
      }
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      for (const each of await disclosures(page).all())
        expect((await each.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    }
    await context.close();
  });
}
