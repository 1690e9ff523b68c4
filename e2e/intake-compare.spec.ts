import { expect, test, type Browser, type BrowserContextOptions, type Page } from "@playwright/test";
import { draftOf, publishRead, rowOf, WIRE } from "./intake-drafts";
import { open } from "./pages";
import { startDesk, type Desk } from "./people";

let desk: Desk;
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  desk = await startDesk();
});
test.afterAll(async () => desk.stop());

const WIDE: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const newPage = async (browser: Browser): Promise<Page> => (await desk.context(browser, "editor", WIDE)).newPage();
const picture = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
};

const LATER = `ASTANA. January 16. Kazakh Industry and Construction Minister Qanat Berdighaliyev received the UK Prime Minister's Trade Envoy to Kazakhstan Lord Harcastle of Brede in Astana on 15 January 2025.

The sides discussed critical minerals. They also discussed tourism and the preservation of monuments.`;

const OTHER_SIDE = `LONDON. The UK Prime Minister's Trade Envoy to Kazakhstan, Lord Harcastle of Brede, met Kazakh Industry and Construction Minister Qanat Berdighaliyev in Astana on 10 October 2024.

They discussed critical minerals and education.`;

test("two published intakes of one pair: the later is held against the text of the earlier", async ({ browser }) => {
  await publishRead(desk, { text: WIRE, url: "https://qazinform.com/news/earlier", record: { date: "2024-10-10" } });
  const slug = await publishRead(desk, {
    text: LATER,
    url: "https://qazinform.com/news/later",
    publishedOn: "2025-01-16",
    record: { date: "2025-01-15", title: "Trade envoy and minister meet again" },
  });
  const begun = await desk.command("editor", "create-draft", { kind: "meeting", slug });
  const { id } = (await begun.json()) as { id: string };
  const page = await newPage(browser);
  await open(page, `/desk/intake/${id}?step=compare`);
  const redline = page.getByRole("table", { name: "Against the last text of the same pair" });
  await expect(redline).toBeVisible();
  const row = (name: string) => redline.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
  await expect(row("Finance")).toContainText("no longer said");
  await expect(row("Finance").locator("del")).toBeVisible();
  await expect(row("Culture")).toContainText("new in this text");
  await expect(row("Critical minerals")).not.toContainText("new in this text");
  await expect(row("Critical minerals")).not.toContainText("no longer said");
  await row("Finance").locator("summary").click();
  await expect(row("Finance")).toContainText("London is ready to back British equipment with credit guarantees");
  await picture(page, "redline");
});

test("the other side's read-out of the same meeting: what each leaves out stands as a dash, what it says with its words", async ({
  browser,
}) => {
  const path = `/desk/intake/${await draftOf(desk, "editor", { text: WIRE, url: "https://qazinform.com/news/one-side" })}`;
  const page = await newPage(browser);
  await open(page, path);
  await page.getByRole("link", { name: "Add a text" }).click();
  await page.locator("#paste-text").fill(OTHER_SIDE);
  await page.locator("#paste-url").fill("https://example.org/read-out");
  await page.locator("#paste-publisher").fill("Embassy");
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await open(page, `${path}?step=compare`);
  const areas = page.getByRole("table", { name: "Areas" });
  const row = (name: string) => areas.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
  await expect(row("Critical minerals").locator("summary")).toHaveCount(2);
  await expect(row("Finance").getByRole("cell").nth(1)).toContainText("not said");
  await expect(row("Finance").getByRole("cell").first().locator("summary")).toBeVisible();
  await row("Critical minerals").locator("summary").last().click();
  await expect(row("Critical minerals").getByRole("cell").nth(1)).toContainText("critical minerals");
  await expect(page.getByRole("table", { name: "Participants" })).toContainText("Qanat Berdighaliyev");
  await picture(page, "omissions");
});

test("an agreement the record does not know is drafted with what the text says of it, and its draft opens", async ({
  browser,
}) => {
  const id = await draftOf(desk, "editor", { text: WIRE, url: "https://qazinform.com/news/unknown-agreement" });
  const page = await newPage(browser);
  await open(page, `/desk/intake/${id}`);
  await rowOf(page, "read:instruments").focus();
  await page.keyboard.press("a");
  await expect(page.getByRole("status").filter({ hasText: "The record does not know it" })).toBeVisible();
  await page.getByRole("button", { name: "Draft its record" }).click();
  await expect(page.getByRole("status").filter({ hasText: "A draft is begun" })).toBeVisible();
  const [popup] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("link", { name: "Its draft" }).click(),
  ]);
  await expect(popup.locator("#f-title")).toHaveValue(/^Memorandum between/);
  await expect(popup.locator("#f-type")).toHaveValue("memorandum");
  await expect(popup.getByRole("main")).toContainText("Kazakhstan");
  await expect(popup.getByRole("main")).toContainText("qazinform.com/news/unknown-agreement");
  await picture(popup, "its-draft");
  // Begun is not taken: the meeting names it once it is published.
  await expect(rowOf(page, "read:instruments")).not.toContainText("taken");
  await open(page, `/desk/intake/${id}`);
  await expect(page.locator("[data-row-button]:focus")).toBeVisible();
  await rowOf(page, "read:instruments").focus();
  await expect(page.getByRole("link", { name: "Its draft" })).toBeVisible();
});

test("what the record has near it: none of the same day or people, its links open beside the draft", async ({
  browser,
}) => {
  const id = await draftOf(desk, "editor", {
    text: "TASHKENT. British Ambassador Timothy Torlot met Deputy Minister Aziz Nobody of Uzbekistan in Tashkent on 20 December 2019. They discussed education.",
    url: "https://example.org/near-nothing",
    publishedOn: "2019-12-21",
  });
  const page = await newPage(browser);
  await open(page, `/desk/intake/${id}`);
  const near = page.getByRole("region", { name: "Near it in the record" });
  await expect(near).toContainText("Uzbekistan, eight weeks before and after");
  await expect(near).toContainText(/None .*share/);
  const link = near.getByRole("listitem").first().getByRole("link");
  const name = await link.innerText();
  const [popup] = await Promise.all([page.waitForEvent("popup"), link.click()]);
  await expect(popup.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(page).toHaveURL(new RegExp(`/desk/intake/${id}$`));
});

test("what the record has near it: a meeting of the same day and people is named as such, set aside it is not", async ({
  browser,
}) => {
  const id = await draftOf(desk, "editor", {
    text: "LONDON. Foreign Secretary Yvette Cooper received Kazakhstan's Foreign Minister Yermek Kosherbayev in London on 26 February 2026. They discussed critical minerals and energy.",
    url: "https://example.org/near-the-same",
    publishedOn: "2026-02-27",
  });
  const page = await newPage(browser);
  await open(page, `/desk/intake/${id}`);
  const near = page.getByRole("region", { name: "Near it in the record" });
  const same = near.getByRole("listitem").filter({ hasText: "Kosherbayev and Cooper hold" });
  await expect(same).toContainText("the same day; ");
  await expect(same).toContainText("Yvette Cooper");
  await expect(near).toContainText("compare before you go on");
  // What is asked follows what is decided: without Cooper only the other is shared.
  await rowOf(page, "read:participants:yvette-cooper").focus();
  await page.keyboard.press("x");
  await expect(same).not.toContainText("Yvette Cooper");
  await expect(same).toContainText("Yermek Kosherbayev");
});
