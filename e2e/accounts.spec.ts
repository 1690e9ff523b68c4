import { expect, test, type Page } from "@playwright/test";
import { barriers, TAGS } from "./barriers";
import { open } from "./pages";
import { cookieOf, newSecret, PASSWORD, post, startDesk, type Desk } from "./people";

let desk: Desk;
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  desk = await startDesk();
});
test.afterAll(async () => desk.stop());

const pageOf = async (cookie: string, path = "/desk") =>
  fetch(`${desk.url}${path}`, { headers: { cookie }, redirect: "manual" });
const signIn = async (username: string, password: string, headers: Record<string, string> = {}) =>
  post(desk.url, "/api/auth/sign-in", { username, password }, headers);

async function expectAccessible(page: Page) {
  expect(await barriers(page, { type: "tag", values: TAGS })).toEqual([]);
}

test("whoever is signed out is sent to sign in, by keyboard, and back to where he or she was going", async ({
  browser,
}) => {
  const context = await desk.context(browser, null);
  const page = await context.newPage();
  await open(page, "/desk/account?x=1");
  await expect(page).toHaveURL(`${desk.url}/desk/sign-in?to=%2Fdesk%2Faccount%3Fx%3D1`);
  await page.getByLabel("Username").focus();
  await page.keyboard.type("edil");
  await page.keyboard.press("Tab");
  await page.keyboard.type(`${PASSWORD}!`);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Username or password is wrong.")).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${desk.url}/desk/account?x=1`);
  await expect(page.getByRole("heading", { level: 1, name: "Your account" })).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(`${desk.url}/desk/sign-in`);
  await page.goto("/desk/account");
  await expect(page).toHaveURL(/sign-in/);
  await context.close();
});

test("an admin invites, the invited opens an account, the link opens nothing twice", async ({ browser }) => {
  const admin = await (await desk.context(browser, "admin")).newPage();
  await open(admin, "/desk/users");
  await admin.getByLabel("Name", { exact: true }).fill("Нурлан Жаңа");
  await admin.getByRole("combobox", { name: "Role", exact: true }).selectOption("reviewer");
  await admin.getByRole("button", { name: "Make the link" }).click();
  const link = await admin.getByLabel("Link for Нурлан Жаңа").inputValue();
  await expect(admin.getByText("Invitation, reviewer")).toBeVisible();

  const context = await desk.context(browser, null, { viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await open(page, link);
  await page.getByLabel("Username").fill("nurlan");
  await page.getByLabel("Password", { exact: true }).fill("nurlan is my name");
  await page.getByRole("button", { name: "Open the account" }).click();
  await expect(page.getByText("The password must not hold the username.")).toBeVisible();
  await expect(page.getByLabel("Password", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(page);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Open the account" }).click();
  await expect(page).toHaveURL(`${desk.url}/desk`);
  await expect(page.getByRole("link", { name: "Нурлан Жаңа" })).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link is not valid" })).toBeVisible();
  await context.close();
  await admin.context().close();
});

test("another role, and being disabled, take effect at the next request", async ({ browser }) => {
  const person = await desk.invite("saule", "editor");
  const theirs = await desk.context(browser, person);
  const page = await theirs.newPage();
  await open(page, "/desk");
  const admin = await (await desk.context(browser, "admin")).newPage();
  await open(admin, "/desk/users");
  await admin.getByLabel("Role of saule").selectOption("reviewer");
  await admin.getByRole("button", { name: "Change" }).click();
  await expect(admin.getByText("saule is now reviewer")).toBeVisible();
  await page.goto("/desk");
  await expect(page).toHaveURL(/sign-in/);

  const cookie = cookieOf(await signIn("saule", PASSWORD));
  expect((await pageOf(cookie)).status).toBe(200);
  const row = admin.getByRole("listitem").filter({ hasText: "saule" });
  await row.getByRole("button", { name: "Disable" }).click();
  await row.getByRole("button", { name: "Yes" }).click();
  await expect(admin.getByText("The account of saule is disabled.")).toBeVisible();
  expect((await pageOf(cookie)).status).toBe(307);
  expect((await signIn("saule", PASSWORD)).status).toBe(403);
  await theirs.close();
  await admin.context().close();
});

test("after signing out the cookie opens nothing, wherever it was copied to", async () => {
  const cookie = cookieOf(await signIn("edil", PASSWORD));
  expect((await pageOf(cookie)).status).toBe(200);
  await post(desk.url, "/api/auth/sign-out", {}, { cookie });
  expect((await pageOf(cookie)).status).toBe(307);
  expect((await desk.command({ ...desk.people.editor, cookie }, "end-sessions", { username: "edil" })).status).toBe(
    401,
  );
});

test("a session brought along is not the one that is signed in", async () => {
  const planted = "__Host-communique=planted-by-somebody.signature";
  const before = cookieOf(await signIn("edil", PASSWORD));
  for (const cookie of [planted, before]) {
    const after = cookieOf(await signIn("edil", PASSWORD, { cookie }));
    expect(after).not.toBe(cookie);
    expect((await pageOf(cookie)).status).toBe(307);
    expect((await pageOf(after)).status).toBe(200);
  }
});

test("a change from another site's page is refused", async ({ browser }) => {
  const cookie = cookieOf(await signIn("edil", PASSWORD));
  const refused = [
    { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "null" },
    {},
  ];
  for (const headers of refused) {
    const sent = { method: "POST", body: '{"input":{"username":"edil"}}' };
    const plain = { cookie, "content-type": "application/json", ...headers } as Record<string, string>;
    const answer = await fetch(`${desk.url}/api/v1/commands/end-sessions`, { ...sent, headers: plain });
    // Node's own fetch says nothing of a site; without it and an origin a session may not write.
    expect(answer.status, JSON.stringify(headers)).toBe(403);
  }
  expect((await pageOf(cookie)).status).toBe(200);

  const context = await desk.context(browser, { ...desk.people.editor, cookie });
  const page = await context.newPage();
  // Another origin of the same machine; a form needs no leave to be sent.
  await page.route("http://localhost:9/**", async (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<form method="post" enctype="text/plain" action="${desk.url}/api/auth/sign-out"><input name="{}"><button>Go</button></form>`,
    }),
  );
  await page.goto("http://localhost:9/evil");
  const [answer] = await Promise.all([page.waitForResponse(/sign-out/), page.getByRole("button").click()]);
  expect(answer.status()).toBe(403);
  expect((await pageOf(cookie)).status).toBe(200);
  await context.close();
});

test("ten wrong passwords are limited, with the same words for nobody's name", async () => {
  const tryTen = async (username: string) => {
    const answers = [];
    for (let n = 0; n < 10; n += 1) {
      const answer = await signIn(username, `wrong ${n}`);
      const { detail } = (await answer.json()) as { detail: string };
      answers.push([answer.status, detail, answer.headers.has("retry-after")]);
    }
    return answers;
  };
  const known = await tryTen("rima");
  expect(known.map(([status]) => status)).toEqual([401, 401, 401, 401, 401, 429, 429, 429, 429, 429]);
  expect(known.at(-1)?.[2]).toBe(true);
  expect(await tryTen("nobody")).toEqual(known);
  // No header of a client's makes it another address.
  expect(
    (await signIn("rima", PASSWORD, { "x-forwarded-for": "10.1.1.1", "x-client-address": "10.1.1.1" })).status,
  ).toBe(429);
});

test("a token is shown once, does what its scopes say and stops when revoked", async ({ browser }) => {
  const context = await desk.context(browser, {
    ...desk.people.editor,
    cookie: cookieOf(await signIn("edil", PASSWORD)),
  });
  const page = await context.newPage();
  await open(page, "/desk/account");
  await page.getByLabel("Name", { exact: true }).fill("Nightly export");
  await page.getByRole("button", { name: "Make a token" }).click();
  const token = await page.getByLabel("Token “Nightly export”").inputValue();
  const asked = async (path: string, method = "GET", body?: string) =>
    fetch(`${desk.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body }),
    });
  expect((await asked("/api/v1/desk/drafts")).status).toBe(200);
  expect((await asked("/api/v1/commands/create-draft", "POST", '{"input":{"kind":"meeting"}}')).status).toBe(403);
  const { hash } = newSecret();
  const another = JSON.stringify({ input: { name: "x", scopes: ["read-drafts"], days: 1, tokenHash: hash } });
  expect((await asked("/api/v1/commands/create-token", "POST", another)).status).toBe(403);
  await open(page, "/desk/account");
  await expect(page.getByText(token)).toHaveCount(0);
  await page.getByRole("button", { name: "Revoke “Nightly export”" }).click();
  await page.getByRole("button", { name: "Yes" }).click();
  await expect(page.getByText("You have none.")).toBeVisible();
  expect((await asked("/api/v1/desk/drafts")).status).toBe(401);
  await context.close();
});

test("pages of the desk are never kept by a browser or a proxy; public ones read no cookie", async () => {
  const { cookie } = desk.people.admin;
  for (const path of ["/desk", "/desk/users", "/desk/account", "/desk/sign-in"]) {
    expect((await pageOf(cookie, path)).headers.get("cache-control"), path).toMatch(/private.*no-store/);
  }
  for (const path of ["/method", "/api/v1/facets", "/meetings.csv"]) {
    const strip = (text: string) =>
      text.replaceAll(/nonce="[^"]*"|\\"nonce\\":\\"[^"]*\\"/g, "").replaceAll(/"[^"]*"==/g, "");
    const [with_, without] = await Promise.all([pageOf(cookie, path), fetch(`${desk.url}${path}`)]);
    expect(with_.headers.getSetCookie(), path).toEqual([]);
    expect(with_.headers.get("etag")).toBe(without.headers.get("etag"));
    if (path !== "/method") expect(strip(await with_.text())).toBe(strip(await without.text()));
  }
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`the pages of accounts are accessible and fit at ${width} px, ${colorScheme}`, async ({ browser }) => {
      const options = { viewport: { width, height }, colorScheme, reducedMotion: "reduce" } as const;
      const context = await desk.context(browser, "admin", options);
      const page = await context.newPage();
      for (const path of ["/desk", "/desk/users", "/desk/account"]) {
        await open(page, path);
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
      }
      await page.goto("/desk/users");
      await page.getByRole("button", { name: "Disable" }).first().click();
      await expectAccessible(page);
      await context.close();
      const nobody = await desk.context(browser, null, options);
      const outside = await nobody.newPage();
      for (const path of ["/desk/sign-in", "/desk/welcome?token=none"]) {
        await open(outside, path);
        await expectAccessible(outside);
      }
      await nobody.close();
    });
  }
}

test("without scripts the pages stand and say that their forms need them", async ({ browser }) => {
  const context = await desk.context(browser, "admin", { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/desk/users");
  await expect(page.getByText("This form needs scripts")).toBeVisible();
  await expect(page.getByRole("button", { name: "Make the link" })).toBeDisabled();
  await context.close();
});
