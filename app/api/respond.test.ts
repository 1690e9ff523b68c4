import { describe, expect, test, vi } from "vitest";
import { AppError } from "@/domain/errors";
import { messages } from "@/domain/messages";
import { log } from "./log";
import { respond, type Answer } from "./respond";

const PLAIN: Answer = { type: "text/plain", body: "the whole answer" };
const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = respond(async () => PLAIN);

const request = (headers: Record<string, string> = {}, method = "GET") =>
  new Request("http://127.0.0.1/x", { method, headers });
const thrown = (error: unknown) =>
  respond(async () => {
    throw error;
  }).GET(request());

async function* pieces(count: number, size: number): AsyncGenerator<string, void> {
  for (let at = 0; at < count; at += 1) yield String(at % 10).repeat(size);
}

describe("ETag", () => {
  test("is strong, the same for the same bytes and another for others", async () => {
    const tag = async (body: string) =>
      (await respond(async () => ({ ...PLAIN, body })).GET(request())).headers.get("etag");
    expect(await tag("a")).toMatch(/^"[\w-]{43}"$/);
    expect(await tag("a")).toBe(await tag("a"));
    expect(await tag("a")).not.toBe(await tag("b"));
  });

  test.each(["ETAG", "W/ETAG", '"other", ETAG', "*"])(
    "%s in If-None-Match is answered with an empty 304",
    async (known) => {
      const etag = (await GET(request())).headers.get("etag")!;
      const answer = await GET(request({ "if-none-match": known.replace("ETAG", etag) }));
      expect(answer.status).toBe(304);
      expect(await answer.text()).toBe("");
      expect(answer.headers.get("etag")).toBe(etag);
      expect(answer.headers.get("cache-control")).toBe("public, max-age=60");
    },
  );

  test("another tag gets the whole answer", async () => {
    const answer = await GET(request({ "if-none-match": '"other"' }));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(PLAIN.body);
  });
});

describe("methods", () => {
  test("HEAD has the headers of GET and no body", async () => {
    const [head, get] = [await HEAD(request({}, "HEAD")), await GET(request())];
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
    expect(await head.text()).toBe("");
  });

  test("OPTIONS lets any page read, conditionally too, and write nothing", async () => {
    const { status, headers } = await OPTIONS(request({}, "OPTIONS"));
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-allow-methods")).toBe("GET, HEAD");
    expect(headers.get("access-control-allow-headers")).toBe("If-None-Match");
  });

  test.each([POST, PUT, PATCH, DELETE])("writing is a 405 problem that names what is allowed", async (handler) => {
    const answer = await handler(request({}, "POST"));
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  });
});

describe("cookies", () => {
  test("change nothing and are not set", async () => {
    const [plain, signed] = [await GET(request()), await GET(request({ cookie: "session=1" }))];
    expect(Object.fromEntries(signed.headers)).toEqual(Object.fromEntries(plain.headers));
    expect(await signed.text()).toBe(await plain.text());
    expect(plain.headers.has("set-cookie")).toBe(false);
  });
});

describe("faults", () => {
  test("the client's own are told in full, as RFC 9457", async () => {
    const answer = await thrown(new AppError("bad-request", "Not so.", [{ param: "a", message: "is odd" }]));
    expect(answer.status).toBe(400);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.json()).toEqual({
      type: "about:blank",
      title: "Bad Request",
      status: 400,
      detail: "Not so.",
      errors: [{ param: "a", message: "is odd" }],
    });
  });

  test.each([new Error("/secret/path"), new AppError("database-refused", "/secret/path is damaged"), "/secret/path"])(
    "ours are one fixed sentence, and the cause is in the log",
    async (error) => {
      const logged = vi.spyOn(log, "error").mockImplementation(() => {});
      const answer = await thrown(error);
      expect(answer.status).toBe(500);
      const text = await answer.text();
      expect(text).not.toContain("secret");
      expect(JSON.parse(text)).toMatchObject({ detail: messages.problems.internal });
      expect(logged).toHaveBeenCalledExactlyOnceWith({ err: error }, expect.any(String));
    },
  );
});

describe("answers in pieces", () => {
  const serve = (body: AsyncGenerator<string, void>, method = "GET") =>
    respond(async () => ({ type: "text/plain", body })).GET(request({}, method));

  test("small ones are held back and carry an ETag", async () => {
    const answer = await serve(pieces(3, 2));
    expect(answer.headers.get("etag")).not.toBeNull();
    expect(await answer.text()).toBe("001122");
  });

  test("large ones flow whole, without an ETag", async () => {
    const answer = await serve(pieces(60, 100_000));
    expect(answer.headers.get("etag")).toBeNull();
    const text = await answer.text();
    expect(text.length).toBe(6_000_000);
    expect(text.endsWith("9".repeat(100_000))).toBe(true);
  });

  test("large ones are read only as fast as the client takes them, and no further than it wants", async () => {
    let given = 0;
    let finished = false;
    async function* endless(): AsyncGenerator<string, void> {
      try {
        for (;;) {
          given += 1;
          yield "x".repeat(100_000);
        }
      } finally {
        finished = true;
      }
    }
    const { body } = await serve(endless());
    const reader = body!.getReader();
    await reader.read();
    const before = given;
    await new Promise((wait) => setTimeout(wait, 20));
    expect(given).toBeLessThan(before + 3);
    await reader.cancel();
    expect(finished).toBe(true);
  });

  test("one that fails early is a problem", async () => {
    vi.spyOn(log, "error").mockImplementation(() => {});
    // oxlint-disable-next-line eslint/require-yield
    async function* failing(): AsyncGenerator<string, void> {
      throw new Error("disk");
    }
    expect((await serve(failing())).status).toBe(500);
  });

  test("one that fails late breaks off: a part never looks like the whole", async () => {
    const logged = vi.spyOn(log, "error").mockImplementation(() => {});
    async function* failing(): AsyncGenerator<string, void> {
      yield* pieces(60, 100_000);
      throw new Error("disk");
    }
    await expect((await serve(failing())).text()).rejects.toThrow();
    expect(logged).toHaveBeenCalledOnce();
  });
});
