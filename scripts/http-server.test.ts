import { once } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test, vi } from "vitest";
import { allowedHosts, MAX_BODY_BYTES } from "./http-guard";
import { createGuardedServer, type ServerOptions } from "./http-server";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function start(options: Partial<ServerOptions> = {}) {
  const log = { error: vi.fn() };
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    response.end(`${String(request.headers["x-nonce"])} ${(await text(request)).length}`);
  };
  const server = createGuardedServer({ handle, hosts: allowedHosts(undefined), dev: false, log, ...options });
  servers.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  return { log, port: (server.address() as AddressInfo).port };
}

/** Sends bytes as they are and reads to the end of the connection. */
async function exchange(port: number, ...pieces: (string | Buffer)[]): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  for (const piece of pieces) socket.write(piece);
  return text(socket);
}
const get = (target: string, more = "") =>
  `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${more}\r\n`;
const post = (more: string) => `POST /api/v1/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${more}\r\n`;

test("a page gets the nonce of its own policy", async () => {
  const { port } = await start();
  const answer = await exchange(port, get("/", "x-nonce: guess\r\n"));
  const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(answer)?.[1];
  expect(nonce).toBeDefined();
  expect(answer).toContain(`${nonce} 0`);
});

const refusals: [string, number, string][] = [
  ["a foreign host", 421, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"],
  ["no host", 400, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"],
  ["two hosts", 400, get("/", "Host: localhost\r\n")],
  ["TRACE", 405, "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"],
  ["CONNECT", 405, "CONNECT a:1 HTTP/1.1\r\nHost: localhost\r\n\r\n"],
  ["a method of no kind", 405, "FOO / HTTP/1.1\r\nHost: localhost\r\n\r\n"],
  [
    "an upgrade for a foreign host",
    421,
    "GET / HTTP/1.1\r\nHost: evil\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
  ],
  ["no HTTP", 400, "GET /\r\n\r\n"],
  ["two lengths", 400, post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n")],
  ["headers without end", 431, get("/", `x: ${"y".repeat(70_000)}\r\n`)],
  ["a long query", 414, get(`/?${"q".repeat(30_000)}`)],
  ["a large body announced", 413, post(`Content-Length: ${MAX_BODY_BYTES + 1}\r\n`)],
];
test.each(refusals)("%s is answered %i as problem JSON with every header", async (_what, status, bytes) => {
  const { port } = await start({ patienceMs: 500 });
  const answer = await exchange(port, bytes);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer).toContain("application/problem+json");
  expect(answer).toMatch(/content-security-policy: default-src 'self'/i);
  expect(answer).toMatch(/x-content-type-options: nosniff/i);
  const body: unknown = JSON.parse(
    answer.slice(answer.indexOf("\r\n\r\n")).replace(/^\s*[\da-f]+\r\n(?=\{)|\r\n0\s*$/g, ""),
  );
  expect(body).toEqual({ type: "about:blank", title: expect.any(String), status, detail: expect.any(String) });
});

const MEBIBYTE = `100000\r\n${"x".repeat(1024 * 1024)}\r\n`;

test("a body in chunks is taken up to 5 MiB", async () => {
  const { port } = await start();
  const answer = await exchange(port, post("Transfer-Encoding: chunked\r\n"), MEBIBYTE.repeat(5), "0\r\n\r\n");
  expect(answer).toContain(` ${MAX_BODY_BYTES}`);
});

test("a body in chunks over 5 MiB gets 413 and is never taken for a whole one", async () => {
  let read: Promise<string> | undefined;
  const { port } = await start({
    handle: async (request, response) => {
      read = text(request);
      response.end(await read);
    },
  });
  const answer = await exchange(port, post("Transfer-Encoding: chunked\r\n"), MEBIBYTE.repeat(6), "0\r\n\r\n");
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  await expect(read).rejects.toThrow();
});

test("a body and a head that dawdle are closed with 408", async () => {
  const { port } = await start({ patienceMs: 200 });
  const [body, head] = await Promise.all([
    exchange(port, post("Content-Length: 10\r\n"), "abc"),
    exchange(port, "GET / HTTP/1.1\r\nHost: loc"),
  ]);
  expect(body).toMatch(/^HTTP\/1\.1 408 /);
  expect(head).toMatch(/^HTTP\/1\.1 408 /);
});

test("an unknown error is one fixed sentence for the client and a cause in the log", async () => {
  const cause = new Error("the secret cause");
  const { port, log } = await start({ handle: () => Promise.reject(cause) });
  const answer = await exchange(port, get("/meetings/x"));
  expect(answer).toMatch(/^HTTP\/1\.1 500 /);
  expect(answer).not.toContain("secret");
  expect(log.error).toHaveBeenCalledWith(
    expect.objectContaining({ err: cause, path: "/meetings/x" }),
    expect.any(String),
  );
});

test("an error that Next answered itself leaves a line in the log", async () => {
  const { port, log } = await start({
    handle: async (_request, response) => void response.writeHead(503).end(),
  });
  await exchange(port, get("/x?q=1"));
  expect(log.error).toHaveBeenCalledWith({ method: "GET", path: "/x", status: 503 }, expect.any(String));
});
