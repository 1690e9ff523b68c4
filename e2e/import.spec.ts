import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { barriers, TAGS } from "./barriers";
import { headingCount, open } from "./pages";
import { post, startDesk, type Desk } from "./people";

let desk: Desk;
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  desk = await startDesk();
});
test.afterAll(async () => desk.stop());

const LONDON = "2026-02-26-kosherbayev-cooper-london";

async function reviewerPage(browser: Parameters<Desk["context"]>[0], options = {}): Promise<Page> {
  const page = await (await desk.context(browser, "reviewer", { acceptDownloads: true, ...options })).newPage();
  await open(page, "/desk/import");
  return page;
}

/** A file as the data page's links save it: its first rows, newest first. */
async function download(page: Page, path: string): Promise<string> {
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.evaluate((href) => {
      const link = Object.assign(document.createElement("a"), { href, download: "" });
      document.body.append(link);
      link.click();
      link.remove();
    }, path),
  ]);
  return readFileSync(await saved.path(), "utf8");
}

/** The heading and the first rows of a table, however many lines they take. */
function firstRows(csv: string, rows: number): string {
  let ends = 0;
  let quoted = false;
  for (let at = 0; at < csv.length; at += 1) {
    if (csv[at] === '"') quoted = !quoted;
    if (csv[at] === "\n" && !quoted && (ends += 1) === rows + 1) return csv.slice(0, at + 1);
  }
  return csv;
}

async function choose(page: Page, name: string, text: string, mimeType = "text/csv"): Promise<void> {
  await page.getByLabel("Choose a file").setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
}

const outcome = (page: Page, name: string, count: number) =>
  expect(
    page.getByRole("group", { name: "Show" }).getByRole("button", { name: `${name} ${count}`, exact: true }),
  ).toBeVisible();

async function expectAccessible(page: Page) {
  expect(await barriers(page, { type: "tag", values: TAGS })).toEqual([]);
}

test("the 50 newest records come back unchanged, as a table and as JSON; one changed cell is one changed field", async ({
  browser,
}) => {
  const page = await reviewerPage(browser);
  await expectAccessible(page);
  const csv = firstRows(await download(page, "/api/v1/meetings.csv"), 50);
  const json = JSON.parse(await download(page, "/api/v1/meetings.json")) as {
    meetings: { slug: string; city: string }[];
  };

  await choose(page, "newest.csv", csv);
  await outcome(page, "unchanged", 50);
  await outcome(page, "all", 50);
  await expect(page.getByText("Nothing to import: every row reads as the record does.")).toBeVisible();
  await expectAccessible(page);

  const newest = { ...json, meetings: json.meetings.slice(0, 50) };
  await choose(page, "newest.json", JSON.stringify(newest), "application/json");
  await outcome(page, "unchanged", 50);

  const changed = {
    meetings: newest.meetings.map((each) => (each.slug === LONDON ? { ...each, city: "Leeds" } : each)),
  };
  await choose(page, "changed.json", JSON.stringify(changed), "application/json");
  await outcome(page, "changed", 1);
  await outcome(page, "unchanged", 49);
  const row = page.getByRole("listitem").filter({ hasText: LONDON });
  await expect(row.getByRole("term")).toHaveText(["City"]);
  await expect(row.getByRole("definition")).toContainText("Leeds");
  await expectAccessible(page);
  await page.context().close();
});

const TABLE = (city: string) =>
  [
    "Title;Date;Status;Confidence;Format;Level;Town;Countries;Topics;Emphasis;People;Posts;Summary;Link;Publisher;sourceTitles;Language;sourceKinds",
    `Talks about rivers;2026-02-27;held;High;bilateral;Minister;${city};Kazakhstan | United Kingdom;Water;priority;yermek-kosherbayev;Envoy for rivers;They spoke about rivers.;https://example.org/rivers;Example;Rivers;en;press`,
  ].join("\n");

test("pasted, mapped, imported: the explorer counts one more until it is undone", async ({ browser }) => {
  const page = await reviewerPage(browser);
  const explorer = await (await desk.context(browser, null)).newPage();
  await open(explorer, "/?country=KZ&area=water");
  const before = await headingCount(explorer);

  await page.getByLabel("Or paste its text").fill(TABLE("Astana").replace("Topics;", "What it was about;"));
  await page.getByRole("button", { name: "Look at it" }).click();
  await outcome(page, "refused", 1);
  await expect(page.getByText("1 row is refused, so nothing can be imported")).toBeVisible();
  await expect(page.getByText("Name at least one area.")).toBeVisible();
  await page.getByLabel("Read “What it was about” as").selectOption({ label: "Areas" });
  await expect(page.getByText("The mapping has changed").first()).toBeVisible();
  await page.getByRole("button", { name: "Look again" }).click();
  await outcome(page, "created", 1);
  await expect(page.getByText("Brings 1 new source.")).toBeVisible();
  await page.getByLabel("Why").fill("Press of the week");
  await page.getByRole("button", { name: "Import 1 row" }).click();
  await expect(page.getByText("Imported: 1 created, 0 changed, 0 unchanged.")).toBeVisible();
  await expectAccessible(page);
  const former = page.getByRole("region", { name: "Former imports" });
  await expect(former.getByText("Press of the week")).toBeVisible();

  await explorer.reload();
  await expect.poll(async () => headingCount(explorer)).toBe(before + 1);
  await former.getByRole("button", { name: "Undo" }).click();
  await former.getByRole("button", { name: "Yes" }).click();
  await expect(former.getByText("Undone by Rima Reviewer")).toBeVisible();
  await explorer.reload();
  await expect.poll(async () => headingCount(explorer)).toBe(before);
  await page.context().close();
  await explorer.context().close();
});

test("what changed meanwhile is named, and nothing that was pasted is lost; by keyboard and on a phone", async ({
  browser,
}) => {
  const page = await reviewerPage(browser, { viewport: { width: 390, height: 844 } });
  const text = `slug,city\n${LONDON},Bath`;
  await page.getByLabel("Or paste its text").focus();
  await page.keyboard.insertText(text);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await outcome(page, "changed", 1);
  const { hash, rows } = await previewOf(`slug,city\n${LONDON},York`);
  const versions = rows.map(({ version }) => version);
  const input = { text: `slug,city\n${LONDON},York`, mapping: ["slug", "city"], seen: { hash, versions } };
  expect((await desk.command("reviewer", "import-meetings", input)).status).toBe(200);
  await page.getByRole("button", { name: "Import 1 row" }).press("Enter");
  await expect(page.getByText("the record has changed since the dry run")).toBeVisible();
  await expect(page.getByText(/^Row 2, /)).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByLabel("Or paste its text")).toHaveValue(text);
  await page.getByLabel("Or paste its text").fill('slug,city\n"open');
  await page.getByRole("button", { name: "Look at it" }).click();
  await expect(page.getByText("A quotation mark that opens in row 2 is never closed.")).toBeVisible();
  await expect(page.getByLabel("Or paste its text")).toHaveValue('slug,city\n"open');
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.context().close();
});

interface Previewed {
  readonly hash: string;
  readonly rows: readonly { readonly version: number }[];
}

async function previewOf(text: string): Promise<Previewed> {
  return (await (await desk.command("reviewer", "preview-import", { text })).json()) as Previewed;
}

test("hostile files are refused in words, never with a failure of ours", async ({ browser }) => {
  const deep = "[".repeat(100_000) + "]".repeat(100_000);
  const files = [
    "",
    "\0",
    ",".repeat(1_000_000),
    `a\n"${"x".repeat(1_000_000)}`,
    deep,
    `{"a":${deep}}`,
    "\uD800,b\n1,2",
  ];
  const { cookie } = desk.people.reviewer;
  for (const text of files) {
    const answer = await post(desk.url, "/api/v1/commands/preview-import", { input: { text } }, { cookie });
    expect(answer.status, text.slice(0, 20)).toBeLessThan(500);
  }
  for (const input of [deep, `{"text":${deep}}`, '{"text":"a","mapping":["__proto__"]}', '{"__proto__":1}', "null"]) {
    const body = `{"input":${input}}`;
    const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin", cookie };
    const answer = await fetch(`${desk.url}/api/v1/commands/preview-import`, { method: "POST", headers, body });
    expect(answer.status, input.slice(0, 20)).toBe(400);
  }
  const page = await reviewerPage(browser);
  await choose(page, "book.xlsx", "PK\u0003\u0004");
  await expect(page.getByText("This is a workbook")).toBeVisible();
  await choose(page, "large.csv", `slug,note\n${"x".repeat(6 * 1024 * 1024)}`);
  await expect(page.getByText(/The file is 6\.0 MiB as sent/)).toBeVisible();
  await page.context().close();
});
