import { expect, test } from "@playwright/test";
import { headingCount } from "./pages";

test.use({ javaScriptEnabled: false });

test("without scripts one reads, filters, searches and exports", async ({ page }) => {
  await page.goto("/");
  const all = await headingCount(page);
  await expect(page.getByRole("table", { name: "State × area" })).toBeVisible();

  const rail = page.getByRole("complementary", { name: "Filter" });
  await rail.getByRole("group", { name: "State", exact: true }).getByLabel("Uzbekistan").check();
  await rail.getByLabel("From").fill("2019");
  await rail.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "of Uzbekistan with the United Kingdom, since 2019",
  );
  const some = await headingCount(page);
  expect(some).toBeLessThan(all);
  expect(some).toBeGreaterThan(0);

  await page.getByRole("search").getByRole("searchbox").fill("critical minerals");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("matching “critical minerals”");

  await page
    .getByRole("region", { name: /meetings/i })
    .getByRole("article")
    .first()
    .getByRole("link")
    .click();
  await expect(page).toHaveURL(/\/meetings\//);
  await expect(page.getByRole("region", { name: "Sources" })).toBeVisible();
});

test("without scripts the list goes on page by page", async ({ page }) => {
  await page.goto("/?country=KZ");
  const first = await page.getByRole("article").first().innerText();
  await page.getByRole("link", { name: "Show 20 more" }).click();
  await expect(page.getByRole("article")).toHaveCount(20);
  expect(await page.getByRole("article").first().innerText()).not.toBe(first);
});

test("without scripts what is folded away can be unfolded", async ({ page }) => {
  await page.goto("/");
  await page.getByText("The numbers as a table").click();
  const table = page.getByRole("region", { name: "The numbers as a table" });
  await expect(table.getByRole("row", { name: /^2025/ })).toBeVisible();
  const rail = page.getByRole("complementary", { name: "Filter" });
  await rail.getByText("More filters").click();
  await rail.getByRole("group", { name: "Status", exact: true }).getByLabel("Announced").check();
  await rail.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/status=announced/);
});
