import { expect, test } from "@playwright/test";
import { facet, headingCount, open } from "./pages";

test.describe("the story the project began with is near", () => {
  test("the London ministerial of 26 February 2026, with all six states and its areas", async ({ page }) => {
    await open(page, "/");
    await page.getByRole("link", { name: /First Central Asia.UK foreign ministers/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("First Central Asia");
    const main = page.getByRole("main");
    for (const state of ["Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan", "United Kingdom"]) {
      await expect(
        main.getByRole("link", { name: state }).or(main.locator("p, td, dd").getByText(state)).first(),
      ).toBeVisible();
    }
    await expect(main.getByText("26 February 2026").first()).toBeVisible();
  });

  test("the Kazakh talks that day touched the seven areas of the report", async ({ page }) => {
    await open(page, "/meetings/2026-02-26-kosherbayev-cooper-london");
    const areas = page.getByRole("region", { name: /about|Areas/ });
    for (const area of [
      "Trade and investment",
      "Critical minerals",
      "Transport and logistics",
      "Finance",
      "Digitalisation",
      "Education and science",
      "Climate and environment",
    ]) {
      await expect(areas.getByText(area, { exact: false }).first()).toBeVisible();
    }
  });

  test("one search finds the partnership agreement, signed and not in force", async ({ page }) => {
    await open(page, "/");
    await page.keyboard.press("/");
    await page.getByRole("combobox").fill("strategic partnership and cooperation");
    await page
      .getByRole("option", { name: /Strategic Partnership and Cooperation Agreement/ })
      .first()
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(
      "Strategic Partnership and Cooperation Agreement",
    );
    await expect(page.getByText("Signed; not recorded as in force").first()).toBeVisible();
    await expect(page.getByText("24 April 2024").first()).toBeVisible();
  });

  test("the roadmap to 2027 is signed, and ratification does not apply to it", async ({ page }) => {
    await open(page, "/agreements/kz-gb-critical-minerals-roadmap-2026-2027");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("2026–2027");
    await expect(page.getByText(/ratification does not apply/i).first()).toBeVisible();
  });

  const INITIATIVES = [
    "Trans-Caspian",
    "De Montfort University",
    "Heriot-Watt University",
    "Coventry University",
    "Cardiff University",
  ];
  test(`one search finds each of ${INITIATIVES.join(", ")}`, async ({ page }) => {
    await open(page, "/");
    for (const name of INITIATIVES) {
      await page.keyboard.press("/");
      await page.getByRole("combobox").fill(name);
      await page.getByRole("option").filter({ hasText: "Initiative" }).first().click();
      await expect(page).toHaveURL(/\/initiatives\//);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
    }
  });

  test("the page of a state tells the year relations were established and how it is known", async ({ page }) => {
    await open(page, "/countries/KZ");
    await expect(page.getByText("1992").first()).toBeVisible();
    await open(page, "/countries/KG");
    await expect(page.getByText(/no record/i).first()).toBeVisible();
  });
});

test.describe("three questions, each in three clicks or fewer", () => {
  test("which areas grew most between Uzbekistan and the UK since 2019", async ({ page }) => {
    await open(page, "/?from=2019");
    await facet(page, "State").getByLabel("Uzbekistan").check();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(
      "of Uzbekistan with the United Kingdom, since 2019",
    );
    await page.getByText("The numbers as a table").click();
    const table = page.getByRole("region", { name: "The numbers as a table" });
    const cell = table.getByRole("row", { name: /^2025/ }).getByRole("link").first();
    const figure = Number(await cell.innerText());
    await cell.click();
    await expect.poll(() => headingCount(page)).toBe(figure);
  });

  test("when ministers of Turkmenistan and the UK last met, and about what", async ({ page }) => {
    await open(page, "/");
    await facet(page, "State").getByLabel("Turkmenistan").check();
    const figure = page.locator("dl > div").filter({ hasText: "Led by a minister or above" });
    await figure.getByRole("link").click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("foreign minister");
    const list = page.getByRole("region", { name: "Latest meetings" });
    await list
      .getByRole("link")
      .filter({ hasText: /[a-z]{4}/ })
      .nth(2)
      .click();
    await expect(page).toHaveURL(/\/meetings\/2026-02/);
    await expect(page.getByRole("region", { name: "Sources" }).getByRole("link").first()).toHaveAttribute(
      "href",
      /^https?:/,
    );
  });

  test("how critical minerals became a topic, and where first", async ({ page }) => {
    await open(page, "/");
    await facet(page, "Cooperation area").getByLabel("Critical minerals").check();
    await page.getByRole("group", { name: "Sort" }).getByText("Earliest first").click();
    await expect(page).toHaveURL("/?area=critical-minerals&sort=date");
    const first = page.getByRole("region", { name: "Earliest meetings" }).getByRole("article").first();
    const answer = await page.request.get("/api/v1/meetings?area=critical-minerals&sort=date&limit=1");
    const { meetings } = (await answer.json()) as { meetings: { title: string }[] };
    await expect(first).toContainText(meetings[0]!.title);
  });
});
