import { expect, test, type BrowserContext, type Page } from "@playwright/test";
import { barriers, RULES_OF_COLOUR, TAGS } from "./barriers";
import { open } from "./pages";
import { cookieOf, PASSWORD, post, secretOf, startDesk, type Desk } from "./people";

/** An admin alone: nobody else could publish what she writes. */
let desk: Desk;
let context: BrowserContext;
let page: Page;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  desk = await startDesk({ people: false });
  const input = { token: secretOf(desk.databasePath), username: "ada", name: "Ada Admin", password: PASSWORD };
  const cookie = cookieOf(await post(desk.url, "/api/auth/welcome", input));
  context = await desk.context(browser, { username: "ada", name: "Ada Admin", cookie });
  page = await context.newPage();
});
test.afterAll(async () => {
  await context.close();
  await desk.stop();
});

const main = () => page.getByRole("main");
/** A control by its label, whether it may stay empty or not. */
const field = (name: string) => main().getByLabel(new RegExp(`^${name}(?: ?optional)?$`));
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const type = async (text: string) => page.keyboard.type(text);

/** What the draft changes, beside the form. */
const changes = () => page.getByRole("complementary", { name: "Check before publishing" });

/** Begins a new record from the desk. */
async function begin(kind: string) {
  await open(page, "/desk");
  await main()
    .getByRole("link", { name: `New ${kind}`, exact: true })
    .focus();
  await press("Enter");
  await expect(page).toHaveURL(/\/desk\/drafts\//);
  await expect(main().getByRole("heading", { name: "What is missing" })).toBeVisible();
}

/** Opens the draft that changes a published record. */
async function correct(path: string) {
  await open(page, path);
  await page.getByRole("link", { name: "Correct this record" }).focus();
  await press("Enter");
  await expect(page).toHaveURL(/\/desk\/drafts\//);
  await expect(main().getByRole("heading", { level: 1 })).toContainText("Changes to");
}

/** Takes the first suggestion that has these words. */
async function choose(name: string, text: string, offered = text) {
  await field(name).focus();
  await type(text);
  await expect(page.getByRole("option", { name: new RegExp(offered) }).first()).toBeVisible();
  await press("Enter");
}

async function select(name: string, label: string) {
  await field(name).focus();
  await type(label);
  await expect(field(name).locator("option:checked")).toHaveText(label);
}

/** A page of no known site, with all that is asked of it. */
async function newSource(url: string, title: string) {
  await field("Sources").focus();
  await type(url);
  await press("Enter");
  await expect(field("Title as published")).toBeFocused();
  await type(title);
  await field("Publisher").focus();
  await type("Example Press");
  await field("Language").focus();
  await type("en");
  await select("Kind", "Press");
}

/** Publishes by the keyboard; the page of the record follows. */
async function publish(url: RegExp | string) {
  await expect(main().getByText("Nothing: it can be published.")).toBeVisible();
  await press("Control+Enter");
  await expect(page).toHaveURL(url);
}

async function expectAccessible() {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await barriers(page, { type: "tag", values: TAGS }), `${width} px`).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await barriers(page, { type: "rule", values: RULES_OF_COLOUR }), `${width} px, dark`).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, `nothing is wider than ${width} px`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
}

test("an agreement with its acts; a ratification changes the state everybody reads", async () => {
  await begin("agreement");
  await newSource("https://treaties.example/uz-gb-water", "A treaty on water");
  await field("Title").focus();
  await type("Agreement on shared water data (Uzbekistan–UK)");
  await select("Type", "Agreement");
  await choose("Parties", "uzb", "Uzbekistan");
  await choose("Parties", "united k", "United Kingdom");
  await choose("Areas", "water", "Water");
  await main().getByRole("button", { name: "Add an act" }).focus();
  await press("Enter");
  const first = main().getByRole("group", { name: "Act 1" });
  await expect(first.getByLabel("Act", { exact: true })).toBeFocused();
  await expect(first.getByLabel("Act", { exact: true })).toHaveValue("signed");
  await expect(first.getByLabel("Source")).toHaveValue("https://treaties.example/uz-gb-water");
  await press("Tab");
  await type("3 March 2025");
  await expect(first.getByText("Monday, 3 March 2025, to the day")).toBeVisible();
  await expect(main().getByText("Signed; not recorded as in force")).toBeVisible();
  await field("Summary").focus();
  await type("Both states share measurements of rivers.");
  await select("Confidence", "Medium");
  await expectAccessible();
  await publish(/\/agreements\/agreement-on-shared-water-data-uzbekistan-uk$/);
  await expect(main().getByText("Signed; not recorded as in force").first()).toBeVisible();

  await correct("/agreements/agreement-on-shared-water-data-uzbekistan-uk");
  await first.getByLabel("Date", { exact: true }).focus();
  await press("Enter");
  const second = main().getByRole("group", { name: "Act 2" });
  await expect(second.getByLabel("Act", { exact: true })).toBeFocused();
  await expect(second.getByLabel("Act", { exact: true })).toHaveValue("ratified");
  await press("Tab");
  await type("June 2025");
  await second.getByLabel("Who acted").focus();
  await type("Uzb");
  await press("ArrowDown", "Enter");
  await expect(second.getByText("Read as the act of Uzbekistan alone.")).toBeVisible();
  await expect(main().getByText("Ratified; not recorded as in force")).toBeVisible();
  await expect(changes().getByText(/Ratified, 2025-06, Uzbekistan/)).toBeVisible();
  await publish(/\/agreements\//);
  await open(page, "/agreements?state=ratified");
  await expect(main().getByRole("link", { name: /shared water data/ })).toBeVisible();
});

test("a source, and an initiative that rests on it with a body new to the record", async () => {
  await begin("source");
  await field("Address").focus();
  await type("https://www.gov.uk/government/publications/uzbekistan-tax-treaties");
  await press("Tab");
  await expect(main().getByText("The record has this page already: “Uzbekistan: tax treaties”.")).toBeVisible();
  await field("Address").fill("https://www.gov.uk/government/news/rivers");
  await press("Tab");
  // What pages of the site say most often is filled in; the rest is typed.
  await expect(field("Publisher")).toHaveValue("GOV.UK");
  await expect(main().getByText("English", { exact: true })).toBeVisible();
  await type("Rivers programme begins");
  await field("Published on").focus();
  await type("5 March 2025");
  await expectAccessible();
  await publish(`${desk.url}/desk`);

  await begin("initiative");
  await field("Sources").focus();
  await type("www.gov.uk/government/news/rivers");
  await press("Enter");
  await expect(main().getByText("GOV.UK · Official · en · 5 March 2025")).toBeVisible();
  await field("Title").focus();
  await type("Rivers of the Aral basin");
  await select("Kind", "Programme");
  await select("Status", "Active");
  await field("Started").focus();
  await type("March 2025");
  await expect(main().getByText("March 2025, to the month; the day is not recorded")).toBeVisible();
  await choose("Countries", "тадж", "Tajikistan");
  await choose("Countries", "united k", "United Kingdom");
  await choose("Areas", "water", "Water");
  await field("Organisations").focus();
  await type("Aral Basin Office");
  const fresh = page.getByRole("option", { name: /New: “Aral Basin Office”/ });
  await expect(fresh).toBeVisible();
  // Enter waits until it is sure that nothing of that name is there, and then wants to be meant.
  await expect(async () => {
    if (await fresh.isVisible()) await press("Enter");
    await expect(main().getByText("New to the record: published with this draft.")).toBeVisible({ timeout: 500 });
  }).toPass();
  await main().getByLabel("Kind", { exact: true }).last().selectOption("Council");
  await field("Summary").focus();
  await type("Gauges on six rivers.");
  await expectAccessible();
  await publish(/\/initiatives\/rivers-of-the-aral-basin$/);
  await expect(main().getByText("Gauges on six rivers.")).toBeVisible();
  await expect(main().getByRole("link", { name: "Aral Basin Office" }).first()).toBeVisible();

  await correct("/initiatives/rivers-of-the-aral-basin");
  await select("Status", "Completed");
  await expect(changes().getByText("Completed")).toBeVisible();
  await publish(/\/initiatives\/rivers-of-the-aral-basin$/);
  await expect(
    main()
      .getByText(/completed/i)
      .first(),
  ).toBeVisible();

  await open(page, "/desk/records?kind=source&q=news/rivers");
  await main()
    .getByRole("link", { name: /Correct|Edit|Change/ })
    .first()
    .focus();
  await press("Enter");
  await expect(page).toHaveURL(/\/desk\/drafts\//);
  await field("Title").focus();
  await type(" in Dushanbe");
  await expect(changes().getByText("Rivers programme begins in Dushanbe")).toBeVisible();
  await publish(`${desk.url}/desk`);
  await open(page, "/initiatives/rivers-of-the-aral-basin");
  await expect(main().getByText("Rivers programme begins in Dushanbe", { exact: true })).toBeVisible();
});

test("an organisation with its names", async () => {
  await begin("organisation");
  await field("Name").focus();
  await type("Institute of Rivers");
  await select("Kind", "University");
  await choose("Country", "kyrg", "Kyrgyzstan");
  await main().getByRole("button", { name: "Add a name" }).focus();
  await press("Enter");
  await type("Институт рек");
  await press("Enter");
  await type("IoR");
  await press("Alt+ArrowUp");
  await expect(field("Other names 1")).toHaveValue("IoR");
  await expect(field("Other names 1")).toBeFocused();
  await expectAccessible();
  await publish(/\/organisations\/institute-of-rivers$/);
  await expect(main().getByText("Институт рек")).toBeVisible();

  await correct("/organisations/institute-of-rivers");
  await field("Name").fill("Institute of Rivers and Lakes");
  await field("Other names 2").focus();
  for (let letters = "Институт рек".length; letters > 0; letters -= 1) await press("Backspace");
  await press("Backspace");
  await expect(field("Other names 2")).toHaveCount(0);
  await expect(field("Other names 1")).toBeFocused();
  await expect(changes().getByText("Institute of Rivers and Lakes")).toBeVisible();
  await publish(/\/organisations\/institute-of-rivers$/);
  await expect(main().getByRole("heading", { level: 1 })).toHaveText("Institute of Rivers and Lakes");
});

test("a person in posts; a post that a meeting shows cannot be taken out", async () => {
  await begin("person");
  await expect(field("Name")).toBeFocused();
  // What the field just left lacks is told above the button only after the click.
  await main().getByRole("button", { name: "Add a spelling" }).click();
  await expect(field("Other spellings 1")).toBeFocused();
  await expect(main().getByText("Write something here.").first()).toBeVisible();
  await press("Backspace");
  await field("Name").focus();
  await type("Айгүл Суу");
  await choose("Speaks for", "kyrg", "Kyrgyzstan");
  await main().getByRole("button", { name: "Add a spelling" }).focus();
  await press("Enter");
  await type("Aigul Suu");
  await main().getByRole("button", { name: "Add a post" }).focus();
  await press("Enter");
  const post1 = main().getByRole("group", { name: "Post 1" });
  await expect(post1.getByLabel("Post", { exact: true })).toBeFocused();
  await type("Director");
  await press("Tab");
  await type("Institute of Rivers");
  await expect(page.getByRole("option", { name: /Institute of Rivers and Lakes/ }).first()).toBeVisible();
  await press("Enter", "Tab");
  await type("5 March 2025");
  await press("Tab");
  // One sighting is the first and the last.
  await expect(post1.getByLabel("Seen last")).toHaveValue("5 March 2025");
  await expect(main().getByText("Lists show the post seen last: Director.")).toBeVisible();
  await expectAccessible();
  await publish(/\/people\/[\w-]+$/);
  await expect(main().getByRole("heading", { level: 1 })).toHaveText("Айгүл Суу");
  await expect(main().getByText("Director").first()).toBeVisible();
  const path = new URL(page.url()).pathname;

  await correct(path);
  await post1.getByLabel("Seen last").focus();
  await press("Enter");
  const post2 = main().getByRole("group", { name: "Post 2" });
  await expect(post2.getByLabel("Post", { exact: true })).toBeFocused();
  await type("Adviser");
  await post2.getByLabel("Seen first").focus();
  await type("2026");
  await press("Tab");
  await expect(changes().getByText(/Adviser, 2026 to 2026/)).toBeVisible();
  await publish(new RegExp(`${path}$`));
  await expect(main().getByText("Adviser").first()).toBeVisible();

  await correct("/people/yermek-kosherbayev");
  const role = await post1.getByLabel("Post", { exact: true }).inputValue();
  await main().getByRole("button", { name: "Remove post 1" }).focus();
  await press("Enter");
  const gone = main().getByRole("list", { name: "Taken out" }).getByRole("listitem").filter({ hasText: role });
  await expect(gone).toBeVisible();
  await press("Control+Enter");
  await expect(gone.getByText(`“${role}” cannot go: the meeting “`)).toBeVisible();
  await expectAccessible();
  await gone.getByRole("button", { name: `Put back ${role}` }).focus();
  await press("Enter");
  await expect(changes().getByText("No change yet.")).toBeVisible();
});
