import { EventEmitter, once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { firstAdminToken } from "@/db/accounts/first-admin";
import { firstAdminFile } from "@/db/accounts/secrets";
import { claimDatabase } from "@/db/claim";
import { closeStore, databasePath, getStore } from "@/db/client";
import { AppError } from "@/domain/errors";
import { allowedHosts } from "./http-guard";
import { createGuardedServer } from "./http-server";
import { stopper } from "./stop-gracefully";

const HOST = "127.0.0.1";
const dev = process.argv.includes("--dev");
Object.assign(process.env, { NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
const log = pino({ level: process.env["LOG_LEVEL"] ?? "info", base: null, timestamp: pino.stdTimeFunctions.isoTime });

/** A reason not to start that is told in one sentence, without a stack. */
class Refusal extends Error {}

function readPort(): number {
  const port = Number(process.env["PORT"] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Refusal("PORT must be a number from 0 to 65535.");
  return port;
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, HOST);
  try {
    await once(server, "listening");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new Refusal(`Port ${port} is in use by another program. Stop it first or set PORT.`);
  }
  return (server.address() as AddressInfo).port;
}

/** Next is loaded late, when the port is known; requests that come earlier wait for it. */
async function loadNext(port: number, sockets: EventEmitter) {
  const { default: next } = await import("next");
  // Next would add a listener of its own to our server's sockets, past every rule: it gets a stand-in.
  const app = next({ dev, hostname: HOST, port, httpServer: sockets as Server });
  await app.prepare();
  return app;
}

/** While the desk has no people, says how the first one gets in. */
function tellFirstAdmin(port: number, token: string | null): void {
  if (token === null) return;
  console.log(
    `The desk has no people yet. Its first admin opens, once: http://${HOST}:${port}/desk/welcome?token=${token}`,
  );
  console.log(`The token also waits in ${firstAdminFile(databasePath())}, which only you can read.`);
}

async function serve(): Promise<void> {
  const wanted = readPort();
  const claim = claimDatabase(databasePath(), { port: wanted });
  // Opened and counted before the first request, so that a file we must refuse is refused now.
  getStore().index();
  const sockets = new EventEmitter();
  const server = createGuardedServer({
    handle: async (request, response) => (await loading).getRequestHandler()(request, response),
    hosts: allowedHosts(process.env["ALLOWED_HOSTS"]),
    log,
    dev,
    ...(dev ? { upgrade: (...event) => sockets.emit("upgrade", ...event) } : {}),
  });
  const port = await listen(server, wanted);
  const loading = loadNext(port, sockets);
  const app = await loading;
  const stop = stopper({
    server,
    afterwards: [() => app.close(), closeStore, () => claim.release()],
    log,
    exit: (code) => process.exit(code),
  });
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => void stop());
  // Started by scripts/start.mjs, the server does not outlive it.
  if (process.connected) process.on("disconnect", () => void stop());
  // Its file stands before the server says that it is there.
  const firstAdmin = firstAdminToken(getStore());
  console.log(`Communiqué is at http://${HOST}:${port}`);
  tellFirstAdmin(port, firstAdmin);
}

serve().catch((error: unknown) => {
  if (error instanceof Refusal || error instanceof AppError) console.error(error.message);
  else log.fatal({ err: error }, "The server could not start");
  process.exit(1);
});
