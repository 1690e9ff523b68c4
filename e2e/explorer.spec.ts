import { expect, test } from "@playwright/test";
import { facet, headingCount, open } from "./pages";

test("a ticked value is in the heading, the address and the list; Back takes it out again", async ({ page }) => {
  await open(page, "/");
  const all = await headingCount(page);
  await facet(page, "State").getByLabel("Turkmenistan").check();
  await expect(page).toHaveURL(/\?country=TM$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("of Turkmenistan with the United Kingdom");
  const some = await headingCount(page);
  expect(some).toBeLessThan(all);
  await expect(page.getByText(`20 of ${some}`)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${all} meetings of the five`);
  await expect(facet(page, "State").getByLabel("Turkmenistan")).not.toBeChecked();
});

test("the first load asks the API nothing, a change asks each view once, Back asks nothing", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { origin, pathname } = new URL(request.url());
    expect(origin, "no other host is asked").toBe(
      new URL(page.url() === "about:blank" ? request.url() : page.url()).origin,
    );
    // Whether something was published is asked every few seconds, whatever the page shows.
    if (pathname.startsWith("/api/") && pathname !== "/api/v1/publications")
      asked.push(pathname + new URL(request.url()).search);
  });
  await open(page, "/");
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
  await facet(page, "Level")
    .getByLabel(/^Foreign minister,/)
    .check();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("foreign minister");
  await page.waitForLoadState("networkidle");
  expect(asked.length).toBeGreaterThan(0);
  expect(new Set(asked).size).toBe(asked.length);
  asked.length = 0;
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).not.toContainText("foreign minister");
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
});

test("a click in a chart sets, a second clears, with Shift it adds; the other lines stay", async ({ page }) => {
  await open(page, "/?from=2016");
  const trend = page.getByRole("region", { name: "Areas over time" });
  const health = trend.getByRole("link", { name: /^Health/ });
  const before = await trend.getByRole("link", { name: /^Energy/ }).innerText();
  await health.click();
  await expect(page).toHaveURL("/?area=health&from=2016");
  expect(await trend.getByRole("link", { name: /^Energy/ }).innerText()).toBe(before);
  await trend.getByRole("link", { name: /^Energy/ }).click({ modifiers: ["Shift"] });
  await expect(page).toHaveURL("/?area=energy&area=health&from=2016");
  await trend.getByRole("link", { name: /^Energy/ }).click({ modifiers: ["Shift"] });
  await health.click();
  await expect(page).toHaveURL("/?from=2016");
});

test("every figure of the heat map opens exactly that many meetings", async ({ page }) => {
  await open(page, "/?from=2016");
  const table = page.getByRole("table", { name: "State × area" });
  for (const [row, cell] of [
    [1, 0],
    [6, 2],
    [10, 4],
  ] as const) {
    const link = table.getByRole("row").nth(row).getByRole("link").nth(cell);
    const figure = Number(await link.innerText());
    await link.click();
    await expect.poll(() => headingCount(page)).toBe(figure);
    await page.goBack();
    await expect(page).toHaveURL("/?from=2016");
  }
});

test("a regional meeting counts once as a meeting and once for each state as a participation", async ({ page }) => {
  await open(page, "/?format=regional&from=2026&to=2026");
  const meetings = await headingCount(page);
  await page.getByRole("group", { name: "Unit" }).getByText("Participations").click();
  await expect(page).toHaveURL(/unit=participations/);
  await expect.poll(() => headingCount(page)).toBeGreaterThan(meetings);
  const answer = await page.request.get("/api/v1/meetings?format=regional&from=2026&to=2026");
  const { meetings: rows } = (await answer.json()) as { meetings: { countries: string[] }[] };
  const states = rows
    .flatMap(({ countries }) => countries)
    .filter((code) => ["KZ", "KG", "TJ", "TM", "UZ"].includes(code));
  expect(await headingCount(page)).toBe(states.length);
});

test("announced meetings are counted only when asked for", async ({ page }) => {
  await open(page, "/?country=KG");
  const held = await headingCount(page);
  await open(page, "/?country=KG&status=announced&status=held");
  expect(await headingCount(page)).toBeGreaterThan(held);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("announced");
});

test("what an address says wrongly is named, and the rest still applies", async ({ page }) => {
  await open(page, "/?country=KZ&area=nonsense&colour=red");
  await expect(page.getByText("“nonsense” is not one of")).toBeVisible();
  await expect(page.getByText("is not a parameter here")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("of Kazakhstan");
});

test("a filter that fits nothing says so and offers each condition to take away", async ({ page }) => {
  await open(page, "/?country=TM&area=critical-minerals&to=1999");
  await expect(page.getByText("No meeting in the record fits this filter.")).toBeVisible();
  await page.getByRole("link", { name: "without until 1999" }).click();
  await expect(page).toHaveURL("/?area=critical-minerals&country=TM");
  await expect.poll(() => headingCount(page)).toBeGreaterThan(0);
});

test("a period typed wrongly is refused beside its field and nothing changes", async ({ page }) => {
  await open(page, "/");
  const from = page.getByRole("complementary", { name: "Filter" }).getByLabel("From");
  await from.fill("2016-13");
  await from.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Year, month or day" })).toBeVisible();
  await expect(page).toHaveURL("/");
  await from.fill("2016-12");
  await from.press("Enter");
  await expect(page).toHaveURL("/?from=2016-12");
});

test("an export holds exactly the meetings on the screen", async ({ page }) => {
  await open(page, "/?area=critical-minerals&country=KZ&from=2016");
  const count = await headingCount(page);
  const href = await page.getByRole("link", { name: "JSON", exact: true }).first().getAttribute("href");
  const answer = await page.request.get(href ?? "");
  const { meetings } = (await answer.json()) as { meetings: { countries: string[]; areas: { area: string }[] }[] };
  expect(meetings).toHaveLength(count);
  expect(meetings.every(({ countries }) => countries.includes("KZ"))).toBe(true);
  expect(meetings.every(({ areas }) => areas.some(({ area }) => area === "critical-minerals"))).toBe(true);
});

test("a phrase of the heading is changed in place", async ({ page }) => {
  await open(page, "/?area=energy");
  await page.getByRole("button", { name: "that touched energy" }).click();
  const editor = page.getByRole("dialog", { name: "Cooperation area" });
  await editor.getByLabel(/^Water,/).check();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("energy or water");
  await page.keyboard.press("Escape");
  await expect(editor).toBeHidden();
  await expect(page).toHaveURL("/?area=energy&area=water");
});
