import { connect } from "node:net";
import { expect, test } from "@playwright/test";
import { requestMaker, type RandomRequest } from "./random-requests";

const REQUESTS = 2000;
const AT_ONCE = 6;
const PATIENCE_MS = 20_000;

interface Outcome {
  readonly status: number;
  readonly request: RandomRequest;
}

function write({ method, target, headers, body }: RandomRequest, host: string): string {
  const all = {
    host,
    connection: "close",
    ...(body === "" ? {} : { "content-length": Buffer.byteLength(body) }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${method} ${target} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n${body}`;
}

/** Sends bytes no HTTP client would, and reads until the server closes. Status 0: no answer came in time. */
function send(request: RandomRequest, { hostname, port, host }: URL): Promise<Outcome> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let head = "";
    const finish = (status: number) => {
      socket.destroy();
      resolve({ status, request });
    };
    const status = () => Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0);
    socket.setTimeout(PATIENCE_MS, () => finish(0));
    socket.on("connect", () => socket.write(write(request, host)));
    socket.on("data", (chunk: Buffer) => {
      if (head.length < 20) head += chunk.toString("latin1");
    });
    socket.on("close", () => finish(status()));
    socket.on("error", () => finish(status()));
  });
}

test(`${REQUESTS} random requests: no 5xx, no hang, and the server still answers`, async ({ baseURL, request }) => {
  test.setTimeout(240_000);
  const make = requestMaker(20_260_226);
  const waiting = Array.from({ length: REQUESTS }, make);
  const outcomes: Outcome[] = [];
  const worker = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) outcomes.push(await send(next, new URL(baseURL ?? "")));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));

  expect(outcomes.filter(({ status }) => status === 0 || status >= 500)).toEqual([]);
  const good = outcomes.filter(({ status }) => status === 200);
  expect(good.length, "enough of them were understood to mean anything").toBeGreaterThan(REQUESTS / 10);
  expect(await (await request.get("/healthz")).json()).toMatchObject({ status: "ok" });
});
