/**
 * `npm run torture [-- --writers=20 --records=50 --operations=5000 --kills=10]`: many writers over HTTP on
 * few records, while the real server is killed and started again. Afterwards nothing that was acknowledged
 * may be missing. Killing ends the process, not the machine: what a power cut does is the disk's promise.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openStore } from "../db/client";
import { verify } from "../db/maintenance";
import { migrate } from "../db/migrate";
import { loadDataSet } from "../db/seed/load";
import { addPeople, faultsAfter, runWriters, type Send } from "./torture-writers";

const say = (line = ""): void => void process.stdout.write(`${line}\n`);

const { values } = parseArgs({
  options: {
    writers: { type: "string", default: "20" },
    records: { type: "string", default: "50" },
    operations: { type: "string", default: "5000" },
    kills: { type: "string", default: "10" },
    port: { type: "string", default: "4810" },
  },
});
const [writers, records, operations, kills, port] = [
  values.writers,
  values.records,
  values.operations,
  values.kills,
  values.port,
].map(Number) as [number, number, number, number, number];

const folder = mkdtempSync(join(tmpdir(), "communique-torture-"));
const path = join(folder, "record.db");

async function prepare(): Promise<string[]> {
  migrate(path);
  const store = openStore(path);
  await loadDataSet(store);
  await addPeople(store);
  const slugs = store.raw.prepare("select slug from people order by id limit ?").pluck().all(records) as string[];
  store.close();
  return slugs;
}

/** A server of its own process, as `npm start` runs it. */
async function startServer(): Promise<ChildProcess> {
  const env = { ...process.env, DATABASE_PATH: path, PORT: String(port), LOG_LEVEL: "error" };
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  await new Promise<void>((ready, failed) => {
    child.stdout.on("data", (text: Buffer) => {
      said += String(text);
      if (said.includes("Communiqué is at")) ready();
    });
    child.once("exit", () => failed(new Error(`The server did not start. ${said}`)));
  });
  return child;
}

async function end(child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  const over = once(child, "exit");
  child.kill(signal);
  await over;
}

const send: Send = async ({ path: to, token, input, headers = {} }) => {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1${to}`, {
    method: input === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
    ...(input === undefined ? {} : { body: JSON.stringify({ input }) }),
  });
  return { status: response.status, body: await response.json() };
};

async function torture(): Promise<void> {
  if (!existsSync(".next/BUILD_ID")) throw new Error("The pages are not built: run npm run build first.");
  const slugs = await prepare();
  let server = await startServer();
  const begun = performance.now();
  let killed = 0;
  let killing = Promise.resolve();
  const killAndStart = async () => {
    await end(server, "SIGKILL");
    server = await startServer();
  };
  const report = await runWriters({
    writers,
    operations,
    slugs,
    send,
    onAcknowledged(count) {
      if (killed >= kills || count < ((killed + 1) * operations) / (kills + 1)) return;
      killed += 1;
      killing = killing.then(killAndStart);
    },
  });
  await killing;
  const seconds = (performance.now() - begun) / 1000;
  await end(server, "SIGKILL");
  const store = openStore(path);
  const faults = [...faultsAfter(store, report), ...verify(path)];
  const rows = String(store.raw.prepare("select count(*) from audit").pluck().get());
  store.close();
  say(`${writers} writers on ${records} records, ${killed + 1} times killed, ${seconds.toFixed(0)} seconds`);
  say(`${report.requests} requests, ${report.unanswered} without an answer and sent again`);
  say(`${report.marks.length} saves and ${report.published} publications acknowledged`);
  say(`${report.stale} times 412 (somebody was quicker), ${report.gone} times 404 (published meanwhile)`);
  say(`${rows} rows of history`);
  for (const fault of faults) say(`- ${fault}`);
  say(
    faults.length === 0
      ? "Nothing acknowledged is lost, history is whole, records are as it says."
      : `${faults.length} faults.`,
  );
  if (faults.length > 0) process.exitCode = 1;
}

await torture().finally(() => rmSync(folder, { recursive: true, force: true }));
