import { expect, test, type Browser, type Page } from "@playwright/test";
import { headingCount, open } from "./pages";
import { PASSWORD, secretOf, startDesk, type Desk } from "./people";

let desk: Desk;
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  desk = await startDesk({ people: false });
});
test.afterAll(async () => desk.stop());

const MINERALS = "area=critical-minerals&country=KZ";

/** A browser of its own for one person. */
const newPage = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ baseURL: desk.url, viewport: { width: 1440, height: 900 } })).newPage();

const picture = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
};

/** Presses Tab until something of that name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const nameOfFocus = () =>
    page.evaluate(() => {
      const focus = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLLabelElement> }) | null;
      const label = focus?.labels?.[0]?.textContent;
      return (label ?? focus?.getAttribute("aria-label") ?? focus?.textContent ?? "").trim();
    });
  for (let presses = 0; presses < 80; presses += 1) {
    if (name.test(await nameOfFocus())) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${name.source}`);
}

async function write(page: Page, field: RegExp, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Types into a field with suggestions and takes the first. */
async function pick(page: Page, field: RegExp, text: string, suggestion: RegExp): Promise<void> {
  await write(page, field, text);
  await expect(page.getByRole("option", { name: suggestion }).first()).toBeVisible();
  await expect(page.locator(":focus")).not.toHaveAttribute("aria-busy", "true");
  await page.keyboard.press("Enter");
}

/** The figure of the explorer under a filter, as anyone sees it. */
async function figure(page: Page, query: string): Promise<number> {
  await open(page, `/?${query}`);
  return headingCount(page);
}

/** Opens an account by a one-time link. */
async function join(page: Page, link: string, username: string, name?: string): Promise<void> {
  await open(page, link);
  if (name !== undefined) await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${desk.url}/desk`);
}

async function invite(admin: Page, name: string, role: string): Promise<string> {
  await open(admin, "/desk/users");
  await admin.getByLabel("Name", { exact: true }).fill(name);
  await admin.getByRole("combobox", { name: "Role", exact: true }).selectOption(role);
  await admin.getByRole("button", { name: "Make the link" }).click();
  return admin.getByLabel(`Link for ${name}`).inputValue();
}

async function openFirstInQueue(reviewer: Page): Promise<void> {
  await open(reviewer, "/desk/review");
  await reviewer.getByRole("main").getByRole("table").getByRole("link").first().click();
  await expect(reviewer.getByRole("heading", { name: "Decide" })).toBeVisible();
}

async function publish(reviewer: Page): Promise<void> {
  await reviewer.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(reviewer.getByRole("status").filter({ hasText: "Published:" })).toBeVisible();
}

async function submit(editor: Page): Promise<void> {
  await editor.keyboard.press("Control+Enter");
  await expect(editor.getByText("In review").first()).toBeVisible();
}

test("from nothing: an admin by token, an editor's meeting by keyboard, a reviewer's diff, every figure, history, and back", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const reader = await newPage(browser);
  const before = { all: await figure(reader, ""), minerals: await figure(reader, MINERALS) };

  const admin = await newPage(browser);
  await join(admin, `/desk/welcome?token=${secretOf(desk.databasePath)}`, "ada", "Ada Admin");
  await picture(admin, "1-desk");
  const editor = await newPage(browser);
  await join(editor, await invite(admin, "Edil Editor", "editor"), "edil");
  const reviewer = await newPage(browser);
  await join(reviewer, await invite(admin, "Rima Reviewer", "reviewer"), "rima");

  await tabTo(editor, /^New meeting$/);
  await editor.keyboard.press("Enter");
  await expect(editor).toHaveURL(/\/desk\/drafts\//);
  await expect(editor.getByRole("heading", { level: 1, name: "New meeting" })).toBeVisible();
  await enterMeeting(editor);
  await picture(editor, "2-form");
  await submit(editor);
  expect(await figure(reader, "")).toBe(before.all);

  await openFirstInQueue(reviewer);
  const diff = reviewer.locator("#changes");
  await expect(diff.getByText("Joint drilling at Upper Kairakty")).toBeVisible();
  await expect(diff.getByText("Lord Harcastle of Brede, Prime Minister's Trade Envoy to Kazakhstan")).toBeVisible();
  await picture(reviewer, "3-review");
  await open(reader, "/");
  await publish(reviewer);
  // The reader's page was open all the time: it follows by itself.
  await expect.poll(() => headingCount(reader), { timeout: 60_000 }).toBe(before.all + 1);
  await picture(reader, "4-explorer");
  expect(await figure(reader, MINERALS)).toBe(before.minerals + 1);
  expect(await figure(reader, "area=finance&from=2024-10-10&to=2024-10-10&country=KZ")).toBe(1);

  await reviewer.getByRole("link", { name: "See its page" }).click();
  await expect(reviewer).toHaveURL(/\/meetings\//);
  await expect(reviewer.getByRole("heading", { level: 1, name: "Joint drilling at Upper Kairakty" })).toBeVisible();
  const address = new URL(reviewer.url()).pathname;
  await open(editor, address);
  await editor.getByRole("link", { name: /^Correct this record/ }).click();
  await expect(editor).toHaveURL(/\/desk\/drafts\//);
  await pick(editor, /^Areas$/, "energy", /^Energy/);
  await expect(editor.getByText(/^Saved/)).toBeVisible();
  await submit(editor);
  await openFirstInQueue(reviewer);
  await publish(reviewer);
  const energy = "area=energy&from=2024-10-10&to=2024-10-10&country=KZ";
  expect(await figure(reader, energy)).toBe(1);

  await reviewer.getByRole("link", { name: "See its history" }).click();
  await expect(reviewer.getByRole("heading", { name: /^Version 2/ })).toBeVisible();
  await expect(reviewer.getByText("Energy (discussed)").first()).toBeVisible();
  await expect(reviewer.getByText("Rima Reviewer").first()).toBeVisible();
  await picture(reviewer, "5-history");
  await open(editor, new URL(reviewer.url()).pathname);
  await editor.getByRole("button", { name: "Restore this version" }).click();
  await expect(editor).toHaveURL(/\/desk\/drafts\//);
  expect(await figure(reader, energy)).toBe(1);
  await submit(editor);
  await openFirstInQueue(reviewer);
  await publish(reviewer);
  expect(await figure(reader, energy)).toBe(0);
  expect(await figure(reader, MINERALS)).toBe(before.minerals + 1);

  await open(reviewer, `/desk/remove/meeting/${address.split("/").at(-1)}`);
  await reviewer.getByLabel("Why").fill("Entered to see the whole way.");
  await reviewer.getByRole("button", { name: "Take out" }).click();
  await reviewer.getByRole("button", { name: "Yes" }).click();
  await expect(reviewer).toHaveURL(/\/desk\/history\/meeting\//);
  expect(await figure(reader, "")).toBe(before.all);
  expect(await figure(reader, MINERALS)).toBe(before.minerals);
  await picture(reader, "6-explorer-as-before");
  for (const page of [reader, admin, editor, reviewer]) await page.context().close();
});

/** A wire report's meeting, entered by keyboard in the order of the form. */
async function enterMeeting(page: Page): Promise<void> {
  await write(page, /^Sources$/, "https://example.org/kazinform/drilling-plans");
  await page.keyboard.press("Enter");
  // Whether the source is known is asked of the server first.
  await expect(page.getByLabel(/^Title as published/)).toBeVisible();
  await write(page, /^Title as published/, "Kazakhstan, Britain move from talks to drilling plans");
  await write(page, /^Published on/, "11 October 2024");
  await write(page, /^Publisher/, "Kazinform");
  await write(page, /^Language/, "en");
  await tabTo(page, /^Kind$/);
  await page.keyboard.type("State m");
  await write(page, /^Date$/, "10 Oct 2024");
  await pick(page, /^Countries$/, "Kaz", /Kazakhstan/);
  await write(page, /^Title$/, "Joint drilling at Upper Kairakty");
  await tabTo(page, /^Level$/);
  await page.keyboard.type("Minister");
  await tabTo(page, /^Modality/);
  await page.keyboard.type("In person");
  await write(page, /^City/, "Astana");
  await participant(page, "Қанат Бердіғалиев", "Kaz", "Minister of Industry and Construction");
  await participant(page, "Lord Harcastle of Brede", "United K", "Prime Minister's Trade Envoy to Kazakhstan");
  await pick(page, /^Areas$/, "critical", /Critical minerals/);
  await page.keyboard.press("1");
  await pick(page, /^Areas$/, "finance", /^Finance/);
  await tabTo(page, /^Add an outcome$/);
  await page.keyboard.press("Enter");
  await page.keyboard.type("A working group will be set up and meet in November.");
  await write(
    page,
    /^Summary$/,
    "The minister and the envoy talked about drilling for tungsten, and credit guarantees for British equipment.",
  );
}

/** Somebody the record does not know yet, with the post held then. */
async function participant(page: Page, name: string, country: string, post: string): Promise<void> {
  await pick(page, /^Participants/, name, /^New:/);
  await expect(page.getByRole("combobox", { name: /^Speaks for/ })).toBeFocused();
  await pick(page, /^Speaks for/, country, new RegExp(country));
  await write(page, /^Post$/, post);
  await page.keyboard.press("Enter");
}
