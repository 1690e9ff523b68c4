import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test, vi } from "vitest";
import { stopper } from "./stop-gracefully";

async function setUp(answerAfterMs: number, drainMs = 5000) {
  const server = createServer((_request, response) => {
    setTimeout(() => response.end("whole answer"), answerAfterMs);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const steps: string[] = [];
  const log = { info: vi.fn(), error: vi.fn() };
  const exit = vi.fn((code: number) => void steps.push(`exit ${code}`));
  const afterwards = [() => void steps.push("store"), () => void steps.push("claim")];
  const { port } = server.address() as AddressInfo;
  return { server, steps, exit, afterwards, stop: stopper({ server, afterwards, log, exit, drainMs }), port };
}

test("open requests finish, then the store closes, then the claim goes", async () => {
  const { stop, steps, port } = await setUp(200);
  const open = once(get({ port, agent: false, headers: { connection: "keep-alive" } }), "response");
  await vi.waitFor(() => expect(open).toBeDefined());
  await new Promise((wait) => setTimeout(wait, 50));
  const stopping = stop();
  const [response] = (await open) as [IncomingMessage];
  expect(await text(response)).toBe("whole answer");
  await stopping;
  expect(steps).toEqual(["store", "claim", "exit 0"]);
});

test("a request that does not end is cut", async () => {
  const { stop, steps, port } = await setUp(60_000, 100);
  const request = get({ port, agent: false });
  const failed = once(request, "error");
  await new Promise((wait) => setTimeout(wait, 50));
  await stop();
  await failed;
  expect(steps).toEqual(["store", "claim", "exit 0"]);
});

test("a step that fails does not keep the next from running, and shows in the exit code", async () => {
  const { server, exit } = await setUp(0);
  const claim = vi.fn();
  const fails = () => {
    throw new Error("disk full");
  };
  const log = { info: vi.fn(), error: vi.fn() };
  await stopper({ server, afterwards: [fails, claim], log, exit })();
  expect(claim).toHaveBeenCalledOnce();
  expect(exit).toHaveBeenCalledWith(1);
});

test("the same Ctrl-C delivered twice is one wish; a later one exits at once", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const { stop, exit, port } = await setUp(300);
  const open = once(get({ port, agent: false }), "response");
  await new Promise((wait) => setTimeout(wait, 50));
  const stopping = stop();
  await stop();
  expect(exit).not.toHaveBeenCalled();
  vi.setSystemTime(Date.now() + 1500);
  await stop();
  expect(exit).toHaveBeenCalledExactlyOnceWith(1);
  await open;
  await stopping;
  vi.useRealTimers();
});
