import { expect, test, type Page } from "@playwright/test";
import { barriers, TAGS } from "./barriers";
import { headingCount, open } from "./pages";
import { startDesk, type Desk } from "./people";

const LONDON = "2026-02-26-kosherbayev-cooper-london";
const TOKAYEV = "kassym-jomart-tokayev";

let desk: Desk;
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  desk = await startDesk();
});
test.afterAll(async () => desk.stop());

interface DraftOf {
  readonly id: string;
  readonly version: number;
}

async function command<T = DraftOf>(
  who: "editor" | "reviewer",
  name: string,
  input: object,
  version?: number,
): Promise<T> {
  const answer = await desk.command(who, name, input, version === undefined ? {} : { "if-match": `"${version}"` });
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Drafts a change of a meeting as the editor and submits it. */
async function submitted(slug: string, change: object): Promise<DraftOf> {
  const { id, version } = await command("editor", "create-draft", { kind: "meeting", slug });
  const answer = await fetch(`${desk.url}/api/v1/desk/drafts/${id}`, {
    headers: { cookie: desk.people.editor.cookie },
  });
  const { draft } = (await answer.json()) as { draft: { body: { record: object } } };
  const body = { record: { ...draft.body.record, ...change }, companions: {} };
  const saved = await command("editor", "save-draft", { id, body }, version);
  return command("editor", "submit-draft", { id }, saved.version);
}

/** A meeting of Uzbekistan, by its place in the list: each test has its own. */
async function meetingAt(place: number): Promise<string> {
  const answer = await fetch(`${desk.url}/api/v1/meetings?country=UZ&limit=9`);
  const { meetings } = (await answer.json()) as { meetings: { slug: string }[] };
  return meetings[place]?.slug ?? "";
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await barriers(page, { type: "tag", values: TAGS })).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, "nothing is wider than the window").toBeLessThanOrEqual(0);
}

test("a reviewer reads the diff and publishes; figures elsewhere follow within seconds; restoring begins a draft", async ({
  browser,
}) => {
  const elsewhere = await (await desk.context(browser, null)).newPage();
  await open(elsewhere, "/?area=critical-minerals&country=KZ");
  const before = await headingCount(elsewhere);
  const record = await (await desk.context(browser, null)).newPage();
  await open(record, `/meetings/${LONDON}`);

  await submitted(LONDON, { city: "Leeds", areas: [{ area: "energy", emphasis: "priority" }] });
  const page = await (await desk.context(browser, "reviewer")).newPage();
  await open(page, "/desk/review");
  await page.getByRole("link", { name: "Kosherbayev and Cooper hold bilateral talks in London" }).click();
  const changes = page.getByRole("region", { name: "What changes", exact: true });
  await expect(changes.locator("del").first()).toHaveText("Removed: London");
  await expect(changes.locator("ins").first()).toHaveText("Added: Leeds");
  await expectAccessible(page);
  await page.getByLabel("Why, for history").fill("The ministry's own page says Leeds");
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Published: Kosherbayev")).toBeVisible();

  await expect.poll(() => headingCount(elsewhere)).toBe(before - 1);
  await expect(record.getByText("Leeds").first()).toBeVisible();

  await page.getByRole("link", { name: "See its history" }).click();
  await expect(page.getByText("Reason: The ministry's own page says Leeds")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("combobox", { name: "Field" }).selectOption("City");
  await page.getByRole("button", { name: "Show" }).click();
  const values = page.getByRole("table", { name: "One field" }).getByRole("rowheader");
  await expect(values).toHaveText(["Leeds", "London"]);
  await page.getByRole("button", { name: "Restore this version" }).click();
  await expect(page).toHaveURL(/\/desk\/drafts\/[\w-]{36}$/);
  expect(await headingCount(elsewhere)).toBe(before - 1);
});

test("another window of the same browser follows at once, without waiting to ask", async ({ browser }) => {
  const context = await desk.context(browser, "reviewer");
  const figures = await context.newPage();
  await open(figures, "/?country=TM");
  const before = await headingCount(figures);
  const answer = await fetch(`${desk.url}/api/v1/meetings?country=TM&limit=1`);
  const { meetings } = (await answer.json()) as { meetings: { slug: string }[] };
  await submitted(meetings[0]?.slug ?? "", { status: "cancelled" });
  const page = await context.newPage();
  await open(page, "/desk/review");
  await page.getByRole("table").getByRole("link").first().click();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Published:")).toBeVisible();
  await expect.poll(() => headingCount(figures)).toBe(before - 1);
});

test("a draft sent back keeps the remark, and its editor finds it", async ({ browser }) => {
  const { id } = await submitted(await meetingAt(0), { city: "Almaty" });
  const page = await (await desk.context(browser, "reviewer")).newPage();
  await open(page, `/desk/review/${id}`);
  await page.getByRole("button", { name: "Send back" }).click();
  await expect(page.getByText("Say what is wanted.")).toBeVisible();
  await page.getByLabel("What is wanted").fill("Which page says so?");
  await page.getByRole("button", { name: "Send back" }).click();
  await expect(page.getByText("Sent back:")).toBeVisible();
  const editor = await (await desk.context(browser, "editor", { viewport: { width: 390, height: 844 } })).newPage();
  await open(editor, "/desk");
  await expect(editor.getByText("Sent back: Which page says so?")).toBeVisible();
  await expectAccessible(editor);
});

test("a draft that somebody changed meanwhile is not published, and the way to the editor is shown", async ({
  browser,
}) => {
  const { id, version } = await submitted(await meetingAt(1), { city: "Nukus" });
  const page = await (await desk.context(browser, "reviewer")).newPage();
  await open(page, `/desk/review/${id}`);
  await command("reviewer", "return-draft", { id, remark: "Wait" }, version);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Somebody else has changed this since you opened it.")).toBeVisible();
  await expect(page.getByRole("link", { name: "To the editor" })).toHaveAttribute("href", `/desk/drafts/${id}`);
});

test("what others name cannot be taken out, and each of them is named; what nobody names can, and comes back", async ({
  browser,
}) => {
  const page = await (await desk.context(browser, "reviewer")).newPage();
  await open(page, `/desk/records?kind=person&q=tokayev`);
  await page.getByRole("link", { name: "Take out: Kassym-Jomart Tokayev" }).click();
  await expect(page.getByText("records name this person, so it cannot go.")).toBeVisible();
  await expect(
    page.getByRole("link", { name: "Tokayev and Starmer meet at COP29 in Baku", exact: true }),
  ).toBeVisible();
  await expectAccessible(page);

  const gone = await meetingAt(2);
  await open(page, `/desk/remove/meeting/${gone}`);
  await page.getByLabel("Why").fill("Entered twice");
  await page.getByRole("button", { name: "Take out" }).click();
  await page.getByRole("button", { name: "Yes" }).click();
  await expect(page.getByText("It was taken out on")).toBeVisible();
  expect((await fetch(`${desk.url}/meetings/${gone}`)).status).toBe(404);
  await page.getByRole("button", { name: "Put it back as it was" }).click();
  await expect(page.getByText(/version \d+ is published/)).toBeVisible();
  expect((await fetch(`${desk.url}/meetings/${gone}`)).status).toBe(200);
});

test("two records are compared and merged; the old address leads to the new one", async ({ browser }) => {
  const page = await (await desk.context(browser, "reviewer")).newPage();
  await open(page, `/desk/merge/person/${TOKAYEV}`);
  await page.getByRole("searchbox", { name: "The record that stays" }).fill("kosherb");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: /^Compare: Yermek Kosherbayev/ }).click();
  await expect(page.getByRole("columnheader", { name: "This one stays Yermek Kosherbayev" })).toBeVisible();
  await expect(page.getByRole("region", { name: "What it gains" })).toContainText("Kassym-Jomart Tokayev");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await page.getByRole("button", { name: "Yes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "History of Yermek Kosherbayev" })).toBeVisible();
  const old = await fetch(`${desk.url}/people/${TOKAYEV}`, { redirect: "manual" });
  expect([old.status, old.headers.get("location")]).toEqual([308, "/people/yermek-kosherbayev"]);
  const api = await fetch(`${desk.url}/api/v1/people/${TOKAYEV}`);
  expect(await api.json()).toMatchObject({ slug: "yermek-kosherbayev" });
});

test("history is filtered by its address, opened by keyboard, and read as JSON by who may", async ({ browser }) => {
  const page = await (await desk.context(browser, "editor", { viewport: { width: 390, height: 844 } })).newPage();
  await open(page, "/desk/history?command=load-data-set&kind=person");
  await expectAccessible(page);
  const rows = page.locator("main li details");
  const first = rows.first().locator("summary");
  await first.focus();
  await page.keyboard.press("Enter");
  await expect(rows.first()).toHaveAttribute("open", "");
  await open(page, "/desk/history?reason=nobody+wrote+this");
  await expect(page.getByText("Nothing in history fits this.")).toBeVisible();
  const read = async (cookie: string) =>
    fetch(`${desk.url}/api/v1/desk/history?kind=user`, { headers: cookie === "" ? {} : { cookie } });
  expect((await read("")).status).toBe(401);
  expect(await (await read(desk.people.editor.cookie)).json()).toEqual({ rows: [], nextCursor: null });
  expect(((await (await read(desk.people.admin.cookie)).json()) as { rows: unknown[] }).rows.length).toBeGreaterThan(1);
});

test("whoever is signed out reads none of it", async () => {
  for (const path of [
    "/desk/review",
    "/desk/history",
    `/desk/history/meeting/${LONDON}`,
    "/desk/records",
    `/desk/merge/person/${TOKAYEV}`,
  ]) {
    const answer = await fetch(desk.url + path, { redirect: "manual" });
    expect([path, answer.status]).toEqual([path, 307]);
    expect(answer.headers.get("location")).toContain("/desk/sign-in");
  }
});

test("a draft's version is its ETag; a late save by a program gets what stands and what it sent", async () => {
  const begun = await desk.command("editor", "create-draft", { kind: "organisation" });
  const { id } = (await begun.json()) as { id: string };
  expect(begun.headers.get("etag")).toBe('"1"');
  const save = (name: string, version: string) =>
    desk.command("editor", "save-draft", { id, body: { record: { name }, companions: {} } }, { "if-match": version });
  const saved = await save("First", '"1"');
  expect([saved.status, saved.headers.get("etag")]).toEqual([200, '"2"']);
  const read = await fetch(`${desk.url}/api/v1/desk/drafts/${id}`, { headers: { cookie: desk.people.editor.cookie } });
  expect([read.headers.get("etag"), read.headers.get("cache-control")]).toEqual(['"2"', "private, no-store"]);
  const late = await save("Second", '"1"');
  expect(late.status).toBe(412);
  expect(await late.json()).toMatchObject({
    version: 2,
    current: { body: { record: { name: "First" } } },
    sent: { id, body: { record: { name: "Second" } } },
  });
  const blind = await desk.command("editor", "save-draft", { id, body: { record: {}, companions: {} } });
  expect(blind.status).toBe(428);
  const discarded = await desk.command("editor", "discard-draft", { id }, { "if-match": '"2"' });
  expect(discarded.status).toBe(200);
});
