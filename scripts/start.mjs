// `npm start`: from a fresh clone to the running product. Built-ins only, because nothing may be installed yet.
import { once } from "node:events";
import { createServer } from "node:net";
import { buildIfNeeded } from "./build-if-needed.mjs";
import { checkNode, installIfNeeded } from "./install-if-needed.mjs";
import { giveUp, ours, runInForeground, say } from "./steps.mjs";

const HOST = "127.0.0.1";
const port = Number(process.env["PORT"] ?? 3000);

/** Said before the long steps, not after them. */
async function checkPort() {
  const probe = createServer().listen(port, HOST);
  try {
    await once(probe, "listening");
  } catch (error) {
    const inUse = /** @type {NodeJS.ErrnoException} */ (error).code === "EADDRINUSE";
    giveUp(`Port ${port} ${inUse ? "is in use by another program" : "may not be opened"}. Free it first or set PORT.`);
  }
  probe.close();
}

/** @param {string} sentence @param {string[]} args */
async function prepareDatabase(sentence, ...args) {
  say(sentence);
  const code = await runInForeground(ours("scripts/db.ts", ...args));
  if (code !== 0) process.exit(code);
}

checkNode();
if (!Number.isInteger(port) || port < 0 || port > 65_535) giveUp("PORT must be a number from 0 to 65535.");
await checkPort();
await installIfNeeded();
await prepareDatabase("Bringing the database's tables up to date …", "migrate");
await prepareDatabase("Loading the record into the database, if it is empty …", "seed", "--if-empty");
const build = await buildIfNeeded();
if (!build.ok) giveUp(`${build.output}\nThe pages could not be built; the reason is above.`);
say("Starting the server …");
process.exit(await runInForeground(ours("scripts/serve.ts")));
