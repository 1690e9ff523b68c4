import { expect, test, type Page } from "@playwright/test";
import { barriers, RULES_OF_COLOUR, TAGS } from "./barriers";
import { draftOf, textOf, WIRE } from "./intake-drafts";
import { open } from "./pages";
import { startDesk, type Desk, type Role } from "./people";

let desk: Desk;
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  desk = await startDesk();
});
test.afterAll(async () => desk.stop());

const TITLE = "Trade envoy and minister speak of tungsten";

const picture = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
};
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const idOfFocus = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? "");

/** Tab until an element has the focus; nothing but the keyboard moves it. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let presses = 0; presses < 90; presses += 1) {
    if ((await idOfFocus(page)) === id) return;
    await press(page, "Tab");
  }
  throw new Error(`Tab never reached ${id}`);
}

/** Tab until a button or a link of that name has the focus. */
async function tabToName(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 90; presses += 1) {
    const text = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
    if (name.test(text)) return;
    await press(page, "Tab");
  }
  throw new Error(`Tab never reached ${name.source}`);
}

/** `j` to the last value, then `k` to the first, until the row of a field has the focus. */
async function stepTo(page: Page, row: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if (row.test(await idOfFocus(page))) return;
    await press(page, presses < 50 ? "j" : "k");
  }
  throw new Error(`j and k never reached ${row.source}`);
}

/** A text in a draft of its own; gives the address of its intake. */
async function draftWith(person: Role, text: string, url: string, publishedOn = "2024-10-11"): Promise<string> {
  return `/desk/intake/${await draftOf(desk, person, { text, url, publishedOn })}`;
}

/** Takes what is suggested, value by value; what needs a record of its own or a kind is left. */
async function decideAll(page: Page): Promise<void> {
  const isOver = page.getByText("Everything is decided.");
  for (let decisions = 0; decisions < 80; decisions += 1) {
    if (await isOver.isVisible()) return;
    const row = await page.evaluate(() => document.activeElement?.textContent ?? "");
    const isOpen = /(?:suggested|check): /.test(row);
    if (!isOpen) return;
    await press(page, /not in the record yet|kind not chosen|say what is counted/.test(row) ? "Space" : "a");
  }
}

test("by keyboard alone: pasted, confirmed, put right, sent to review, published, and the words stand on the public page", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const context = await desk.context(browser, "editor", { viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await open(page, "/desk");
  await tabToName(page, /^Paste a communiqué$/);
  await press(page, "Enter");
  await expect(page.locator("#paste-text")).toBeFocused();
  await press(page, "Control+Enter");
  await expect(page.getByText("Paste a text first.")).toBeVisible();
  await page.keyboard.insertText(WIRE);
  await tabTo(page, "paste-url");
  await page.keyboard.type("https://qazinform.com/news/from-talks-to-drilling-plans");
  await expect(page.locator("#paste-title")).toHaveValue("Kazakhstan, Britain move from talks to drilling plans");
  await expect(page.locator("#paste-publisher")).not.toHaveValue("");
  await tabTo(page, "paste-publishedOn");
  await page.keyboard.type("11 October 2024");
  await expect(page.getByText("Friday, 11 October 2024, to the day")).toBeVisible();
  await picture(page, "1-paste");
  await press(page, "Control+Enter");
  await expect(page).toHaveURL(/\/desk\/intake\/[\w-]+$/);
  await expect(page.locator("[data-row-button]:focus")).toBeVisible();
  await picture(page, "2-read");

  // The sure ones at once, back, and again: one act each.
  const date = page.locator("[id='row-read:date:2024-10-10']");
  await press(page, "Shift+A");
  await expect(date).toContainText("taken");
  await press(page, "Backspace");
  await expect(date).not.toContainText("taken");
  await press(page, "Shift+A");
  await stepTo(page, /^row-read:date/);
  await press(page, "j");
  await decideAll(page);

  // The level, by its number among the alternatives.
  await stepTo(page, /^row-\w+:level/);
  await press(page, "4");
  await expect(page.locator(":focus")).toContainText("Minister");

  // One value put right: its words stay.
  await stepTo(page, /^row-read:figures:.*5000000000/);
  await press(page, "Enter");
  await expect(page.locator("#write-label")).toBeFocused();
  await page.keyboard.type("export credit capacity");
  await press(page, "Enter");
  await expect(page.locator(":focus")).toContainText("export credit capacity");
  await expect(page.locator(":focus")).toContainText("taken");

  // Words of the text, chosen by keyboard, put into a field.
  await press(page, "v");
  await expect(page.locator("#intake-text")).toBeFocused();
  await press(page, "ArrowRight", "Shift+ArrowRight", "t");
  await expect(page.locator("#write-area")).toBeFocused();
  await page.keyboard.type("Political");
  await press(page, "Enter");
  await expect(page.locator("[id='row-own:areas:political-dialogue']")).toContainText("taken");
  await picture(page, "3-confirmed");

  await tabTo(page, "f-title");
  await page.keyboard.type(TITLE);
  await tabTo(page, "f-summary");
  await page.keyboard.type("The minister and the trade envoy spoke of drilling for tungsten and of export credit.");
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await press(page, "Control+Enter");
  await expect(page.getByRole("heading", { name: "Who says what" })).toBeVisible();
  await picture(page, "4-compare");
  await press(page, "Control+Enter");
  await expect(page.getByText("Complete: nothing is missing.")).toBeVisible();
  await picture(page, "5-publish");
  await press(page, "Control+Enter");
  await expect(page.getByText(/^In review\. /)).toBeVisible();
  await context.close();

  const reviewing = await desk.context(browser, "reviewer", { viewport: { width: 1440, height: 900 } });
  const review = await reviewing.newPage();
  await open(review, "/desk/review");
  await tabToName(review, new RegExp(`^${TITLE}$`));
  await press(review, "Enter");
  await expect(review.getByRole("heading", { name: "Decide" })).toBeVisible();
  await tabToName(review, /^Publish$/);
  await press(review, "Enter");
  await expect(review.getByRole("status").filter({ hasText: "Published:" })).toBeVisible();
  await tabToName(review, /^See its page$/);
  await press(review, "Enter");
  await expect(review).toHaveURL(/\/meetings\//);
  await expect(review.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  await expect(review.getByText("£5 billion").first()).toBeVisible();
  await expect(review.getByText("agreed to set up a working group", { exact: false }).first()).toBeAttached();
  const address = new URL(review.url()).pathname;
  const published = (await (await fetch(`${desk.url}/api/v1${address}`)).json()) as {
    evidence: { field: string; value: string; exact: string }[];
  };
  expect(published.evidence).toContainEqual(
    expect.objectContaining({ field: "figures", value: "export credit capacity|5000000000|GBP|", exact: "£5bn" }),
  );
  await picture(review, "6-published");
  await reviewing.close();
});

test("what stands in the draft stands on another device; what was refused stays refused on its own", async ({
  browser,
}) => {
  const path = await draftWith("editor", WIRE, "https://qazinform.com/news/two-devices");
  const here = await (await desk.context(browser, "editor")).newPage();
  await open(here, path);
  const date = "[id='row-read:date:2024-10-10']";
  const place = "[id='row-read:place:Astana']";
  await here.locator(date).focus();
  await press(here, "a");
  await here.locator(place).focus();
  await press(here, "x");
  await expect(here.locator(place)).toContainText("set aside");
  await expect(here.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await here.reload();
  await expect(here.locator(date)).toContainText("taken");
  await expect(here.locator(place)).toContainText("set aside");
  const there = await (await desk.context(browser, "reviewer")).newPage();
  await open(there, path);
  await expect(there.locator(date)).toContainText("taken");
  await expect(there.locator(place)).not.toContainText("set aside");
});

test("a mark and its value light each other; no key is taken while a field is written", async ({ browser }) => {
  const path = await draftWith("editor", WIRE, "https://qazinform.com/news/both-ways");
  const page = await (await desk.context(browser, "editor", { viewport: { width: 1440, height: 900 } })).newPage();
  await open(page, path);
  const date = page.locator("[id='row-read:date:2024-10-10']");
  await date.hover();
  await expect(page.locator("[data-lit]").first()).toContainText("Thursday");
  await page.locator("#intake-text [data-row^='read:figures']").first().click();
  await expect(page.locator("[data-row-button]:focus")).toContainText("872,000");
  await date.focus();
  await page.locator("#f-summary").fill("");
  await page.locator("#f-summary").pressSequentially("ajxk1");
  await expect(page.locator("#f-summary")).toHaveValue("ajxk1");
  await expect(date).not.toContainText("taken");
});

test("nothing pasted is lost; a text without anything to find says how to mark it", async ({ browser }) => {
  const page = await (await desk.context(browser, "editor")).newPage();
  await open(page, "/desk/intake");
  await page.locator("#paste-text").fill("Nothing of note happened here, or anywhere.");
  await page.reload();
  await expect(page.locator("#paste-text")).toHaveValue("Nothing of note happened here, or anywhere.");
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByText("Give the address of the page")).toBeVisible();
  await expect(page.locator("#paste-url")).toBeFocused();
  await page.locator("#paste-url").fill("not an address");
  await expect(page.getByText("Not an address of the web")).toBeVisible();
  await page.locator("#paste-url").fill("https://example.org/nothing");
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByText("Nothing was found in this text.")).toBeVisible();
  await open(page, "/desk/intake");
  await expect(page.locator("#paste-text")).toHaveValue("");
});

test("a text of a meeting that is published goes into a draft of it, with its source and its words", async ({
  browser,
}) => {
  const path = await draftWith(
    "editor",
    "LONDON. Foreign Secretary Yvette Cooper received Kazakhstan's Foreign Minister Yermek Kosherbayev in London on 26 February 2026. They discussed critical minerals and energy.",
    "https://example.org/readout",
    "2026-02-27",
  );
  const page = await (await desk.context(browser, "editor", { viewport: { width: 1440, height: 900 } })).newPage();
  await open(page, path);
  await page.locator("[id^='row-read:date']").focus();
  await press(page, "Shift+A");
  await page.getByRole("button", { name: /Compare with the record/ }).click();
  const same = page.locator("li").filter({ has: page.getByRole("link", { name: /^Kosherbayev and Cooper hold/ }) });
  await expect(same.getByRole("table", { name: "What differs" })).toContainText("Areas");
  await picture(page, "differs");
  await same.getByRole("button", { name: /^This is the same meeting/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Kosherbayev and Cooper hold");
  await expect(page).not.toHaveURL(new RegExp(`${path}$`));
  // What stands in the record and in the text alike is taken with the text's words; what is new is suggested.
  await expect(page.locator("[id='row-read:date:2026-02-26']")).toContainText("taken");
  await picture(page, "moved");
});

for (const [name, viewport] of [
  ["1440", { width: 1440, height: 900 }],
  ["390", { width: 390, height: 844 }],
] as const) {
  test(`at ${name} px no step stands in anybody's way, in light and dark`, async ({ browser }) => {
    test.setTimeout(240_000);
    const english = await draftWith("editor", WIRE, `https://qazinform.com/news/barriers-${name}`);
    const russian = await draftWith(
      "editor",
      textOf("17-ru-middle-corridor-online"),
      `https://qazinform.com/ru/${name}`,
    );
    const context = await desk.context(browser, "editor", { viewport, colorScheme: "light" });
    const page = await context.newPage();
    const steps = ["/desk/intake", english, russian, `${english}?step=compare`, `${english}?step=publish`];
    for (const [at, step] of steps.entries()) {
      await page.emulateMedia({ colorScheme: "light" });
      await open(page, step);
      expect(await barriers(page, { type: "tag", values: TAGS })).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
      await picture(page, `${name}-${at}-light`);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await barriers(page, { type: "rule", values: RULES_OF_COLOUR })).toEqual([]);
      await picture(page, `${name}-${at}-dark`);
    }
    await context.close();
  });
}

test("by touch at 390 px: a value is taken at the foot of the screen, and chosen words are put into a field", async ({
  browser,
}) => {
  const path = await draftWith("editor", WIRE, "https://qazinform.com/news/by-touch");
  const context = await desk.context(browser, "editor", { viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await open(page, path);
  await page.locator("#intake-text [data-row^='read:date']").first().tap();
  const date = page.locator("[id='row-read:date:2024-10-10']");
  await expect(date).toBeFocused();
  await page.getByRole("button", { name: "Take", exact: true }).last().tap();
  await expect(date).toContainText("taken");
  await page.getByRole("button", { name: "Text", exact: true }).tap();
  await page.locator("#intake-text").evaluate((text) => {
    const words = text.querySelector("[data-at]");
    if (words?.firstChild) getSelection()?.setBaseAndExtent(words.firstChild, 0, words.firstChild, 10);
  });
  await page.getByRole("group", { name: "What are these words?" }).getByRole("button", { name: "Outcome" }).tap();
  await expect(page.getByRole("status").filter({ hasText: "Taken: Outcome" })).toBeAttached();
  await context.close();
});
