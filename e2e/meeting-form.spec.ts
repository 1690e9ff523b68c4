import { expect, test, type BrowserContext, type Page } from "@playwright/test";
import { barriers, RULES_OF_COLOUR, TAGS } from "./barriers";
import { startDesk, type Desk, type Role } from "./people";

let desk: Desk;
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  desk = await startDesk();
});
test.afterAll(async () => desk.stop());

const empty = { people: [], organisations: [], sources: [] };
const NEW_MEETING = { kind: "meeting", status: "held", format: "bilateral", countries: ["GB"] };

/** A draft begun by HTTP; gives its address. */
async function draftOf(person: Role, input: object): Promise<string> {
  const answer = await desk.command(person, "create-draft", input);
  const { id } = (await answer.json()) as { id: string };
  return `/desk/drafts/${id}`;
}

const draftRecord = async (person: Role, path: string): Promise<Record<string, unknown>> => {
  const answer = await fetch(`${desk.url}/api/v1${path}`, { headers: { cookie: desk.people[person].cookie } });
  return ((await answer.json()) as { draft: { body: { record: Record<string, unknown> } } }).draft.body.record;
};

const field = (page: Page, name: string) => page.getByLabel(new RegExp(`^${name}(?: ?optional)?$`));
const saved = (page: Page) => expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
const type = async (page: Page, text: string) => page.keyboard.type(text);
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** Tab until a field has the focus; nothing but the keyboard moves it. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.id === wanted, id)) return;
    await press(page, "Tab");
  }
  throw new Error(`Tab never reached ${id}`);
}
async function take(page: Page, text: string, option: RegExp, key = "Enter"): Promise<void> {
  await type(page, text);
  await expect(page.getByRole("option", { name: option }).first()).toBeVisible();
  await press(page, key);
}

test("a meeting is entered by keyboard alone, and sent to review", async ({ browser }) => {
  const context = await desk.context(browser, "editor");
  const page = await context.newPage();
  await page.goto("/desk/new/meeting");
  await expect(page.locator("#f-sources")).toBeFocused();

  await type(page, "https://www.gov.uk/government/news/energy-talks-in-astana");
  await press(page, "Enter");
  await expect(page.locator("#f-sources-0-title")).toBeFocused();
  await type(page, "Energy talks in Astana");
  await expect(page.locator("#f-sources-0-publisher")).toHaveValue("GOV.UK");
  await tabTo(page, "f-date");
  await type(page, "4–5 March 2026");
  await expect(page.getByText("4 to 5 March 2026, to the day")).toBeVisible();
  await tabTo(page, "f-countries");
  await take(page, "казах", /Kazakhstan/);
  await tabTo(page, "f-city");
  await take(page, "Asta", /Astana/);
  await tabTo(page, "f-participants");
  await take(page, "Аккенжен", /Minister of Energy/);
  await take(page, "axwor", /Ambassador to Kazakhstan/);
  await type(page, "Nora Newcomer");
  await expect(page.getByRole("option", { name: /New: “Nora/ })).toBeVisible();
  await press(page, "ArrowUp", "Enter");
  await expect(page.locator("#f-participants-2-person-country")).toBeFocused();
  await take(page, "United Ki", /United Kingdom/);
  await press(page, "Tab");
  await type(page, "Head of section");
  await press(page, "Enter");
  await expect(page.locator("#f-participants")).toBeFocused();
  await tabTo(page, "f-areas");
  await take(page, "energ", /Energy/, "1");
  await take(page, "clim", /Climate/);
  await tabTo(page, "f-outcomes");
  await press(page, "Enter");
  await type(page, "A working group on hydrogen was agreed.");
  await press(page, "Enter");
  await type(page, "A visit in May was announced.");
  await press(page, "Alt+ArrowUp");
  await expect(page.getByLabel("Outcome 1", { exact: true })).toHaveValue("A visit in May was announced.");
  await expect(page.getByLabel("Outcome 1", { exact: true })).toBeFocused();
  await tabTo(page, "f-summary");
  await type(page, "The minister and the ambassador spoke about hydrogen.");

  await press(page, "Control+Enter");
  await expect(page.getByText("1 thing is still missing: the first has the focus.")).toBeVisible();
  await expect(page.locator("#f-title")).toBeFocused();
  await press(page, "Enter");
  await expect(page.locator("#f-title")).toHaveValue("Yerlan Akkenzhenov, Sally Axworthy and others, Astana");
  await press(page, "Control+s");
  await saved(page);
  await expect(field(page, "Level")).toHaveValue("minister");
  await expect(field(page, "Confidence")).toHaveValue("high");
  await expect(page.getByText("/meetings/2026-03-04-akkenzhenov-axworthy-astana")).toBeVisible();
  await press(page, "Control+Enter");
  await expect(page.getByText("In review")).toBeVisible();

  const record = await draftRecord("editor", new URL(page.url()).pathname);
  expect(record).toMatchObject({
    date: "2026-03-04/2026-03-05",
    city: "Astana",
    hostCountry: "KZ",
    countries: ["GB", "KZ"],
    areas: [
      { area: "energy", emphasis: "priority" },
      { area: "climate-environment", emphasis: "discussed" },
    ],
    participants: [
      { person: "yerlan-akkenzhenov", role: "Minister of Energy" },
      { person: "sally-axworthy" },
      { person: "nora-newcomer", role: "Head of section" },
    ],
  });
  await context.close();
});

test("a meeting that is in the record already is named, with the reasons, before it is sent", async ({ browser }) => {
  const record = { ...NEW_MEETING, countries: ["GB", "KZ"], date: "2026-02-06", title: "Axworthy and Akkenzhenov" };
  const path = await draftOf("editor", { kind: "meeting", body: { record, companions: empty } });
  const context = await desk.context(browser, "editor");
  const page = await context.newPage();
  await page.goto(path);
  await expect(page.getByRole("heading", { name: /Perhaps in the record already/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /Akkenzhenov and Ambassador/ })).toHaveAttribute(
    "href",
    "/meetings/2026-02-06-akkenzhenov-axworthy-astana",
  );
  await expect(page.getByText("the same day; Kazakhstan")).toBeVisible();
  await context.close();
});

test.describe("two editors in one draft", () => {
  let path = "";
  let contexts: BrowserContext[] = [];
  let pages: Page[] = [];
  test.beforeEach(async ({ browser }) => {
    const record = { ...NEW_MEETING, title: "Talks", city: "Astana" };
    path = await draftOf("editor", { kind: "meeting", body: { record, companions: empty } });
    contexts = await Promise.all([desk.context(browser, "editor"), desk.context(browser, "reviewer")]);
    pages = await Promise.all(contexts.map(async (context) => context.newPage()));
    await Promise.all(pages.map(async (page) => page.goto(path)));
    await Promise.all(pages.map(saved));
  });
  test.afterEach(async () => {
    await Promise.all(contexts.map(async (context) => context.close()));
  });

  test("changes to different fields are put together", async () => {
    const [one, two] = pages as [Page, Page];
    await field(one, "Title").fill("Long talks");
    await press(one, "Control+s");
    await saved(one);
    await field(two, "City").fill("Almaty");
    await press(two, "Control+s");
    await expect(two.getByText("Edil Editor changed Title; it is taken in.")).toBeVisible();
    await expect(field(two, "Title")).toHaveValue("Long talks");
    await expect.poll(async () => draftRecord("editor", path)).toMatchObject({ title: "Long talks", city: "Almaty" });
  });

  test("of a field both changed a person chooses, and nothing is overwritten before", async () => {
    const [one, two] = pages as [Page, Page];
    await field(one, "Title").fill("Talks of one");
    await press(one, "Control+s");
    await saved(one);
    await field(two, "Title").fill("Talks of two");
    await press(two, "Control+s");
    await expect(two.getByRole("heading", { name: "Both of you changed this" })).toBeFocused();
    await expect(two.getByText("Talks of one")).toBeVisible();
    expect(await draftRecord("editor", path)).toMatchObject({ title: "Talks of one" });
    expect(await barriers(two, { type: "tag", values: TAGS })).toEqual([]);
    await two.reload();
    await two.getByRole("radio", { name: "Yours" }).check();
    await two.getByRole("button", { name: "Save what was chosen" }).click();
    await expect.poll(async () => draftRecord("editor", path)).toMatchObject({ title: "Talks of two" });
    await expect(field(two, "Title")).toHaveValue("Talks of two");
  });
});

test("what was published meanwhile is taken into a draft before it is published", async ({ browser }) => {
  const path = await draftOf("editor", { kind: "person", slug: "sally-axworthy" });
  const context = await desk.context(browser, "reviewer");
  const page = await context.newPage();
  await page.goto(path);
  await field(page, "Note").fill("Spelt so by the embassy.");
  await press(page, "Control+s");
  await saved(page);
  // A meeting that shows her in another post changes her record too.
  const source = {
    url: "https://example.org/talks",
    publisher: "Example",
    title: "Talks",
    language: "en",
    kind: "press",
  };
  const record = {
    ...NEW_MEETING,
    title: "Talks with the envoy",
    date: "2026-03-01",
    confidence: "medium",
    level: "official",
    countries: ["GB", "KZ"],
    areas: [{ area: "energy", emphasis: "discussed" }],
    participants: [{ person: "sally-axworthy", role: "Special Envoy" }],
    summary: "They spoke about energy.",
    sources: [source.url],
  };
  const body = { record, companions: { ...empty, sources: [source] } };
  const id = (await draftOf("editor", { kind: "meeting", body })).split("/").at(-1);
  expect((await desk.command("reviewer", "publish-draft", { id }, { "if-match": '"1"' })).status).toBe(200);

  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("The published version changed Posts; it is taken in.")).toBeVisible();
  await saved(page);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page).toHaveURL(/\/people\/sally-axworthy$/);
  await expect(page.getByText("Special Envoy").first()).toBeVisible();
  await expect(page.getByText("Spelt so by the embassy.").first()).toBeVisible();
  await context.close();
});

test("a draft that ended elsewhere begins another with what was typed", async ({ browser }) => {
  const record = { ...NEW_MEETING, title: "Talks" };
  const path = await draftOf("editor", { kind: "meeting", body: { record, companions: empty } });
  const context = await desk.context(browser, "editor");
  const page = await context.newPage();
  await page.goto(path);
  await saved(page);
  await desk.command("reviewer", "discard-draft", { id: path.split("/").at(-1) }, { "if-match": '"1"' });
  await field(page, "Title").fill("Talks about water");
  await press(page, "Control+s");
  await expect(page.getByText(/published or discarded elsewhere/)).toBeVisible();
  await page.getByRole("button", { name: "Begin a new draft with it" }).click();
  await expect(page).not.toHaveURL(path);
  await expect(field(page, "Title")).toHaveValue("Talks about water");
  await context.close();
});

test("a reload, a stopped server and an ended session lose nothing", async ({ browser }) => {
  const path = await draftOf("editor", { kind: "meeting", body: { record: NEW_MEETING, companions: empty } });
  const context = await desk.context(browser, "editor");
  const page = await context.newPage();
  await page.goto(path);
  await saved(page);

  await page.route("**/commands/save-draft", async (route) => route.abort());
  await field(page, "Title").pressSequentially("Typed before a crash");
  await page.reload();
  await page.unroute("**/commands/save-draft");
  await expect(field(page, "Title")).toHaveValue("Typed before a crash");
  await expect(page.getByText("What this device still held of your last visit is back.")).toBeVisible();
  await saved(page);

  await desk.kill();
  await field(page, "Title").press("End");
  await field(page, "Title").pressSequentially(", and while the server was away");
  await expect(page.getByText(/Not saved: the server cannot be reached; kept on this device/)).toBeVisible();
  await desk.restart();
  await saved(page);
  await expect
    .poll(async () => draftRecord("editor", path))
    .toMatchObject({ title: "Typed before a crash, and while the server was away" });

  const cookies = await context.cookies();
  await context.clearCookies();
  await field(page, "Title").press("End");
  await field(page, "Title").pressSequentially(", signed out");
  await expect(page.getByText(/Signed out: nothing is lost/)).toBeVisible();
  await context.addCookies(cookies.map((each) => ({ ...each, url: undefined as never })));
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await saved(page);
  await expect
    .poll(async () => draftRecord("editor", path))
    .toMatchObject({ title: "Typed before a crash, and while the server was away, signed out" });
  await context.close();
});

test("a discarded draft comes back by one key", async ({ browser }) => {
  const record = { ...NEW_MEETING, title: "Discarded too early" };
  const path = await draftOf("editor", { kind: "meeting", body: { record, companions: empty } });
  const context = await desk.context(browser, "editor");
  const page = await context.newPage();
  await page.goto(path);
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByRole("heading", { name: "Draft discarded" })).toBeVisible();
  await press(page, "Tab", "Enter");
  await expect(field(page, "Title")).toHaveValue("Discarded too early");
  expect(page.url()).not.toContain(path);
  await context.close();
});

for (const width of [1440, 390]) {
  test(`no barrier in a draft at ${width} px, light and dark, empty and with every fault shown`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const context = await desk.context(browser, "editor", { viewport: { width, height: 900 }, colorScheme: "light" });
    const page = await context.newPage();
    await page.goto(await draftOf("editor", { kind: "meeting", slug: "2026-02-06-akkenzhenov-axworthy-astana" }));
    await saved(page);
    expect(await barriers(page, { type: "tag", values: TAGS })).toEqual([]);
    await page.goto(await draftOf("editor", { kind: "meeting" }));
    await saved(page);
    await page.getByRole("button", { name: "Submit for review" }).click();
    await expect(page.getByText(/still missing/)).toBeVisible();
    await page.locator("#f-participants").focus();
    await take(page, "axwor", /Ambassador to/, "ArrowDown");
    expect(await barriers(page, { type: "tag", values: TAGS })).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await barriers(page, { type: "rule", values: RULES_OF_COLOUR })).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: test.info().outputPath(`draft-${width}-dark.png`), fullPage: true });
    await page.emulateMedia({ colorScheme: "light" });
    await page.screenshot({ path: test.info().outputPath(`draft-${width}-light.png`), fullPage: true });
    await context.close();
  });
}
