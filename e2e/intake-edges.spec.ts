import { expect, test, type Page } from "@playwright/test";
import { barriers, TAGS } from "./barriers";
import { draftOf, overflowOf, rowOf, saved, textOf, WIRE } from "./intake-drafts";
import { open } from "./pages";
import { startDesk, type Desk } from "./people";

let desk: Desk;
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  desk = await startDesk();
});
test.afterAll(async () => desk.stop());

const LONGEST = 200_000;
const picture = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
};
/** 1,400 words: a report of a delegation. */
const REPORT = { text: textOf("10-lords-delegation-report"), publishedOn: "2019-11-01", publisher: "House of Lords" };

test("a wrong paste is told at once and by name: nothing, a character too many, no address; put right it is read", async ({
  browser,
}) => {
  const page = await (await desk.context(browser, "editor")).newPage();
  await open(page, "/desk/intake");
  const text = page.locator("#paste-text");
  const read = page.getByRole("button", { name: "Read it" });
  await text.fill(" \n\t ");
  await read.click();
  await expect(page.getByText("Paste a text first.")).toBeVisible();
  await expect(text).toBeFocused();
  await expect(text).toHaveAttribute("aria-invalid", "true");

  await text.fill(`${"word ".repeat(LONGEST / 5)}.`);
  await expect(page.getByText("200,001 of 200,000 characters")).toBeVisible();
  await page.locator("#paste-url").fill("https://example.org/too-long");
  await read.click();
  await expect(page.getByText("200,001 characters: at most 200,000 are read at once.")).toBeVisible();
  await expect(text).toBeFocused();
  await expect(page).toHaveURL(/\/desk\/intake$/);

  // Changed after it was refused: the fault goes with its cause, the next one is told.
  await text.fill(WIRE);
  await expect(page.getByText("at most 200,000 are read at once")).toBeHidden();
  await page.locator("#paste-url").fill("");
  await read.click();
  await expect(page.getByText("Give the address of the page: every record names its source.")).toBeVisible();
  await expect(page.locator("#paste-url")).toBeFocused();
  await page.locator("#paste-url").fill("https://example.org/put-right");
  await page.locator("#paste-publisher").fill("Example");
  await read.click();
  await expect(page).toHaveURL(/\/desk\/intake\/[\w-]+$/);
  await expect(page.locator("#intake-text")).toContainText("872,000 tonnes");
});

test("a report of 1,400 words is read whole: every word of it stands in the text, its values are decided and kept", async ({
  browser,
}) => {
  const id = await draftOf(desk, "editor", { ...REPORT, url: "https://example.org/delegation" });
  const context = await desk.context(browser, "editor", { viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await open(page, `/desk/intake/${id}`);
  await expect(page.locator("[data-row-button]:focus")).toBeVisible();
  // The numbers of the marks are ours; the rest is the report, word for word.
  const words = await page.locator("#intake-text").evaluate((pane) => {
    const own = pane.cloneNode(true) as HTMLElement;
    for (const number of own.querySelectorAll("sup")) number.remove();
    return [...own.querySelectorAll("p")].map((line) => line.textContent ?? "").join(" ");
  });
  expect(words.split(/\s+/).filter(Boolean)).toEqual(REPORT.text.split(/\s+/).filter(Boolean));
  expect(await page.locator("[data-row-button]").count()).toBeGreaterThan(30);

  await page.keyboard.press("Shift+A");
  const said = page.getByRole("status").filter({ hasText: /^Taken: \d+ sure values\./ });
  await expect(said).toBeVisible();
  // A body that is only named is no participant until a person says so.
  const named = page.getByRole("region", { name: "Organisations" }).locator("[data-row-button]");
  expect(await named.count()).toBeGreaterThan(0);
  for (const row of await named.all()) await expect(row).not.toContainText("taken");
  await expect(said).toContainText("only named");
  await saved(page);
  const taken = await page.locator("[data-row-button]", { hasText: "taken" }).count();
  await open(page, `/desk/intake/${id}`);
  await expect(page.locator("[data-row-button]:focus")).toBeVisible();
  await expect(page.locator("[data-row-button]", { hasText: "taken" })).toHaveCount(taken);
  // The end of the text comes into view with its value.
  await page.locator("[data-row-button]", { hasText: "Send us people" }).focus();
  await expect(page.locator("#intake-text [data-lit]").last()).toBeInViewport();
  await picture(page, "report");
});

test("words chosen by hand and values put right say so; what has no words is the editor's own", async ({ browser }) => {
  const id = await draftOf(desk, "editor", { text: WIRE, url: "https://qazinform.com/news/by-hand" });
  const page = await (await desk.context(browser, "editor", { viewport: { width: 1440, height: 900 } })).newPage();
  await open(page, `/desk/intake/${id}`);
  await expect(page.locator("[data-row-button]:focus")).toBeVisible();
  const date = rowOf(page, "read:date");
  await date.focus();
  await page.keyboard.press("a");
  await expect(date).toContainText("taken");
  await expect(date).not.toContainText("by hand");
  const area = rowOf(page, "read:areas:finance");
  await area.focus();
  await page.keyboard.press("1");
  await expect(area).toContainText("put right");
  await page.keyboard.press("v");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("c");
  await expect(page.locator("[id^='row-own:outcomes']")).toContainText("by hand");
  const manner = rowOf(page, "read:modality");
  await manner.focus();
  await page.keyboard.press("x");
  await expect(manner).toContainText("set aside");
  await open(page, `/desk/drafts/${id}`);
  await page.locator("#f-modality").selectOption("virtual");
  await saved(page);
  await open(page, `/desk/intake/${id}`);
  const own = page.locator("[id='row-own:modality']");
  await expect(own).toContainText("yours");
  await expect(own).toContainText("no words of the text");
});

test("a Russian text at 390 px: its values are taken by touch, its words stay in its language", async ({ browser }) => {
  const id = await draftOf(desk, "editor", {
    text: textOf("17-ru-middle-corridor-online"),
    url: "https://example.org/ru/corridor",
  });
  const context = await desk.context(browser, "editor", { viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await open(page, `/desk/intake/${id}`);
  await expect(page.locator("#intake-text")).toHaveAttribute("lang", "ru");
  await page.locator("#intake-text [data-row^='read:participants']").first().tap();
  const person = page.locator("[data-row-button]:focus");
  await expect(person).toBeVisible();
  await page.getByRole("button", { name: "Take", exact: true }).last().tap();
  await expect(page.getByRole("status").filter({ hasText: /^Taken: / })).toBeVisible();
  await page.getByRole("button", { name: /^Take (?:all|the) / }).tap();
  await expect(page.getByRole("status").filter({ hasText: /sure values?\./ })).toBeVisible();
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(await barriers(page, { type: "tag", values: TAGS })).toEqual([]);
  await picture(page, "russian-390");
  await context.close();
});

test("a title without an end, and a window at 200 %: nothing is wider than the screen", async ({ browser }) => {
  const title = `${"Consultations of the Intergovernmental Commission on Trade, Science and Technology ".repeat(3)}${"Rindfleischetikettierung".repeat(6)}`;
  const id = await draftOf(desk, "editor", { ...REPORT, url: "https://example.org/endless", record: { title } });
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 720, height: 450 },
  ]) {
    const context = await desk.context(browser, "editor", { viewport });
    const page = await context.newPage();
    for (const step of ["", "?step=compare", "?step=publish"]) {
      await open(page, `/desk/intake/${id}${step}`);
      expect(await overflowOf(page), `${viewport.width} px${step}`).toBeLessThanOrEqual(0);
    }
    await open(page, `/desk/intake/${id}`);
    await picture(page, `endless-${viewport.width}`);
    await context.close();
  }
});
