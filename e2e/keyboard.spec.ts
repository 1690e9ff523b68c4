import { expect, test } from "@playwright/test";
import { open } from "./pages";

test("by keyboard alone: search, filter, read a record, come back, go elsewhere", async ({ page }) => {
  await open(page, "/");
  await page.keyboard.press("/");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("Тоқаев");
  await expect(page.getByRole("option").first()).toContainText("Tokayev");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();

  await page.keyboard.press("/");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("critical min");
  await expect(page.getByRole("option").filter({ hasText: "Area" }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Critical minerals");
  await page.keyboard.press("g");
  await page.keyboard.press("e");
  await expect(page).toHaveURL("/");

  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  const current = page.locator("article[aria-current]");
  await expect(current).toHaveCount(1);
  const title = await current.getByRole("link").innerText();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await page.goBack();
  await expect(page).toHaveURL("/");
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await expect(page).toHaveURL("/agreements");
});

test("keys can be switched off, and stay off", async ({ page }) => {
  await open(page, "/");
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keys" });
  await expect(help).toBeVisible();
  await help.getByLabel("Keyboard commands are on").uncheck();
  await page.keyboard.press("Escape");
  await page.reload();
  await open(page, "/");
  await page.keyboard.press("/");
  await expect(page.getByRole("combobox")).toHaveCount(0);
});

test("letters typed into a field are never commands", async ({ page }) => {
  await open(page, "/");
  await page.getByRole("searchbox", { name: "Words in the record" }).fill("t/?gejk");
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("Escape clears the filter once nothing is open, and Back brings it back", async ({ page }) => {
  await open(page, "/?country=KZ&from=2016");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL("/");
  await page.goBack();
  await expect(page).toHaveURL("/?country=KZ&from=2016");
});
