import { describe, expect, test } from "vitest";
import { allowedHosts, type Incoming, judge, MAX_BODY_BYTES } from "./http-guard";

const rules = { hosts: allowedHosts(undefined), dev: false };

function request(changes: { method?: string; url?: string; headers?: Record<string, string> } = {}): Incoming {
  const headers = { host: "127.0.0.1:3000", ...changes.headers };
  return { method: "GET", url: "/", ...changes, headers, rawHeaders: Object.entries(headers).flat() };
}
const statusOf = (changes: Parameters<typeof request>[0], given = rules) => judge(request(changes), given)?.status;
const statusOfPath = (url: string) => statusOf({ url });

test.each(["/", "/meetings/a-b?country=KZ&q=caf%C3%A9", "/api/v1/meetings.csv", "/a/%D2%9B", "/?q=50%", "/..a/b.c"])(
  "%s goes on to Next",
  (url) => expect(statusOfPath(url)).toBeUndefined(),
);

describe("hosts", () => {
  test.each(["127.0.0.1", "localhost:1", "LOCALHOST:3000", "[::1]:3000"])("%s is this machine", (host) => {
    expect(statusOf({ headers: { host } })).toBeUndefined();
  });
  test.each(["evil.example", "127.0.0.1.evil.example", "localhost@evil", "localhost:x", "", "[::2]"])(
    "%s is refused with 421",
    (host) => expect(statusOf({ headers: { host } })).toBe(421),
  );
  test("ALLOWED_HOSTS adds names, with or without a port", () => {
    const hosts = allowedHosts(" record.example, Other.example:8080");
    const status = (host: string) => statusOf({ headers: { host } }, { hosts, dev: false });
    expect(["record.example:443", "other.example:8080", "localhost"].map(status)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(status("other.example:9")).toBe(421);
  });
  test("a missing or doubled Host is refused with 400", () => {
    expect(judge({ ...request(), rawHeaders: [] }, rules)?.status).toBe(400);
    expect(judge({ ...request(), rawHeaders: ["Host", "localhost", "host", "localhost"] }, rules)?.status).toBe(400);
  });
});

describe("methods", () => {
  test("pages and files are only read, and the refusal says so in Allow", () => {
    expect(statusOf({ method: "HEAD" })).toBeUndefined();
    for (const method of ["POST", "OPTIONS", "PUT", "TRACE", "DELETE"]) {
      expect(judge(request({ method }), rules)).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
    }
  });
  test("the API is also written to", () => {
    const at = (method: string) => statusOf({ method, url: "/api/v1/commands/x" });
    expect(["GET", "POST", "OPTIONS"].map(at)).toEqual([undefined, undefined, undefined]);
    expect(["PUT", "PATCH", "TRACE"].map(at)).toEqual([405, 405, 405]);
  });
  test("Next's own reports are taken in development only", () => {
    const report = { method: "POST", url: "/__nextjs_original-stack-frames" };
    expect(statusOf(report, { ...rules, dev: true })).toBeUndefined();
    expect(statusOf(report)).toBe(405);
  });
});

describe("addresses", () => {
  test.each(["*", "http://evil.example/", "", "/a b", "/#x", "/caf\u00E9"])("%j is not a path: 400", (url) => {
    expect(statusOfPath(url)).toBe(400);
  });
  test.each(["/%", "/%zz", "/%FF", "/%C0%80", "/a/%E0%A4%A"])("%s is not UTF-8: 400", (url) => {
    expect(statusOfPath(url)).toBe(400);
  });
  test.each([
    "/%00",
    "/?q=%00",
    "/a\\b",
    "/a%5Cb",
    "//evil.example",
    "/a//b",
    "/a%2F%2Fb",
    "/..",
    "/a/%2e%2e/b",
    "/./a",
  ])("%s is odd: 400", (url) => expect(statusOfPath(url)).toBe(400));
  test("Next's error page is not a page", () => expect(statusOfPath("/_global-error")).toBe(404));
  test("8 KB of query pass and one byte more is 414", () => {
    expect(statusOfPath(`/?${"q".repeat(8192)}`)).toBeUndefined();
    expect(statusOfPath(`/?${"q".repeat(8193)}`)).toBe(414);
    expect(statusOfPath(`/${"a".repeat(2048)}`)).toBe(414);
  });
});

describe("writes from elsewhere", () => {
  const write = (headers: Record<string, string>) => statusOf({ method: "POST", url: "/api/v1/commands/x", headers });
  test.each([
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://127.0.0.1:3001" },
    { origin: "http://127.0.0.1:3000", "sec-fetch-site": "cross-site" },
  ])("%j is refused with 403", (headers) => expect(write(headers)).toBe(403));
  test.each([{}, { "sec-fetch-site": "same-origin", origin: "http://127.0.0.1:3000" }, { "sec-fetch-site": "none" }])(
    "%j is our own page or a program",
    (headers) => expect(write(headers)).toBeUndefined(),
  );
  const cookie = "theme=dark; __Host-communique=abc.def";
  test("with a session, the page it comes from must be told; a token need not", () => {
    expect(write({ cookie })).toBe(403);
    expect(write({ cookie, "sec-fetch-site": "same-origin" })).toBeUndefined();
    expect(write({ cookie, origin: "http://127.0.0.1:3000" })).toBeUndefined();
    expect(write({ cookie, origin: "https://evil.example" })).toBe(403);
    expect(write({ cookie, authorization: "Bearer abc" })).toBeUndefined();
    expect(write({ cookie: "theme=dark" })).toBeUndefined();
  });
  test("an origin's default port may be left out", () => {
    expect(write({ host: "localhost", origin: "https://localhost" })).toBeUndefined();
    expect(write({ host: "localhost:443", origin: "https://localhost" })).toBeUndefined();
  });
  test("reading from another site's page is free", () => {
    expect(statusOf({ url: "/api/v1/facets", headers: { "sec-fetch-site": "cross-site" } })).toBeUndefined();
  });
});

test("a body announced as over 5 MiB is refused with 413", () => {
  const post = (length: number) =>
    statusOf({ method: "POST", url: "/api/v1/commands/x", headers: { "content-length": String(length) } });
  expect(post(MAX_BODY_BYTES)).toBeUndefined();
  expect(post(MAX_BODY_BYTES + 1)).toBe(413);
});

test("a navigation state that Next could not read is refused with 400", () => {
  const status = (state: string) => statusOf({ headers: { "next-router-state-tree": state } });
  expect(["junk", "%zz", "%7B%7D", "%5B".repeat(3000)].map(status)).toEqual([400, 400, 400, 400]);
  expect(status(encodeURIComponent(JSON.stringify(["", { children: ["__PAGE__", {}] }, null, null])))).toBeUndefined();
});
