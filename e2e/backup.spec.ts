import { appendFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { barriers, RULES_OF_COLOUR, TAGS } from "./barriers";
import { headingCount, open } from "./pages";
import { startDesk, type Desk } from "./people";

let desk: Desk;
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  desk = await startDesk();
});
test.afterAll(async () => desk.stop());

const SLUG = "2019-07-02-london-southside-chamber-videoconference";
const backupFolder = () => join(dirname(desk.databasePath), "backups");

async function count(page: Page): Promise<number> {
  await open(page, "/");
  return headingCount(page);
}

test("backed up, a meeting removed, restored by keyboard with the server running: every figure is back", async ({
  browser,
}) => {
  const page = await (await desk.context(browser, "admin")).newPage();
  await open(page, "/desk/backup");
  await expect(page.getByText("There is no backup yet.")).toBeVisible();
  expect(await barriers(page, { type: "tag", values: TAGS })).toEqual([]);
  await page.getByRole("button", { name: "Back up now" }).press("Enter");
  await expect(page.getByText("Backed up and checked:")).toBeVisible();
  await expect(page.getByText(/^Sound, .*, by /)).toBeVisible();

  const before = await count(page);
  const removed = await desk.command("admin", "remove-record", { kind: "meeting", slug: SLUG }, { "if-match": '"1"' });
  expect(removed.status).toBe(200);
  expect(await count(page)).toBe(before - 1);

  await open(page, "/desk/backup");
  await page.getByRole("button", { name: /^Restore / }).press("Enter");
  await expect(page.getByLabel("Write “restore” to go on")).toBeFocused();
  await page.keyboard.type("yes");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Write the word “restore”.")).toBeVisible();
  expect(await barriers(page, { type: "tag", values: TAGS })).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /^Restore / })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("restore");
  await page.keyboard.press("Enter");
  await expect(
    page.getByText(/is restored\. What stood before is kept as communique-.*-before-restore\.db\./),
  ).toBeVisible();
  await expect(page.getByRole("heading", { level: 3, name: "before-restore.db" })).toBeVisible();
  expect(await count(page)).toBe(before);

  await open(page, "/desk/history");
  await expect(page.locator("main").getByText("Backup restored").and(page.locator(":visible"))).toBeVisible();
});

test("what became of a backup is told in words; the page keeps its shape at every width and in both themes", async ({
  browser,
}) => {
  const page = await (await desk.context(browser, "admin")).newPage();
  await open(page, "/desk/backup");
  await page.getByRole("button", { name: "Back up now" }).click();
  const made = await page.getByText("Backed up and checked:").innerText();
  const name = /communique-\w+(?:-\d+)?\.db/.exec(made)?.[0] ?? "";
  const verify = page.getByRole("button", { name: `Verify ${name}` });
  await verify.click();
  await expect(page.getByText(`${name} is sound: it can be restored.`)).toBeVisible();
  appendFileSync(join(backupFolder(), name), "x");
  await verify.click();
  await expect(page.getByRole("alert").getByText(`${name} is not what was backed up`)).toBeVisible();
  await expect(page.getByText(/^Damaged, found/)).toBeVisible();
  await page.getByRole("button", { name: `Restore ${name}` }).click();
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: "light" });
    expect(await barriers(page, { type: "tag", values: TAGS }), `${width} light`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await barriers(page, { type: "rule", values: RULES_OF_COLOUR }), `${width} dark`).toEqual([]);
  }
});

test("nobody else opens the page", async ({ browser }) => {
  const page = await (await desk.context(browser, "reviewer")).newPage();
  await page.goto("/desk/backup");
  await expect(page.getByRole("heading", { name: "Your account may not open this page" })).toBeVisible();
});
