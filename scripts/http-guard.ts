import type { IncomingHttpHeaders } from "node:http";
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";
import type { Problem } from "./http-problem";

export const MAX_BODY_BYTES = 5 * 1024 * 1024;
const MAX_QUERY_BYTES = 8 * 1024;
const MAX_PATH_BYTES = 2 * 1024;
const READING = ["GET", "HEAD"];
const ALL_METHODS = [...READING, "POST", "OPTIONS"];
const LOCAL_HOSTS = ["127.0.0.1", "localhost", "[::1]"];

/** The parts of a request that the rules look at; an `IncomingMessage` has them. */
export interface Incoming {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
}

export interface Rules {
  readonly hosts: ReadonlySet<string>;
  /** In development Next's own pages send reports by POST. */
  readonly dev: boolean;
}

const methodNotAllowed = (allowed: readonly string[]): Problem => ({
  status: 405,
  detail: `Only ${allowed.join(", ")} are answered here.`,
  headers: { allow: allowed.join(", ") },
});

/** For a connection whose method is not one of HTTP's, or asks for a tunnel. */
export const UNKNOWN_METHOD = methodNotAllowed(ALL_METHODS);

export const BODY_TOO_LARGE: Problem = {
  status: 413,
  detail: "The body is over the limit of 5 MiB.",
};

/** Names a request may be addressed to: this machine's own, and those of ALLOWED_HOSTS (`name` or `name:port`). */
export function allowedHosts(setting: string | undefined): ReadonlySet<string> {
  const added = (setting ?? "").split(",").map((host) => host.trim().toLowerCase());
  return new Set([...LOCAL_HOSTS, ...added.filter((host) => host !== "")]);
}

/** The path of a request target, without its query. */
export function pathOf(target: string): string {
  return target.split("?", 1)[0] ?? "";
}

const bad = (detail: string): Problem => ({ status: 400, detail });

/** Pages and files are read; only the API is written to, there being no Server Actions. */
function checkMethod({ method = "", url = "" }: Incoming, { dev }: Rules): Problem | null {
  const written = url.startsWith("/api/") || (dev && url.startsWith("/__nextjs"));
  const allowed = written ? ALL_METHODS : READING;
  return allowed.includes(method) ? null : methodNotAllowed(allowed);
}

function checkHost({ headers, rawHeaders }: Incoming, { hosts }: Rules): Problem | null {
  const count = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "host").length;
  if (count !== 1) return bad("The request must carry exactly one Host header.");
  const host = (headers.host ?? "").toLowerCase();
  const name = /^(\[[\da-f:.]+\]|[^:\s]+)(?::\d{1,5})?$/.exec(host)?.[1];
  if (name !== undefined && (hosts.has(name) || hosts.has(host))) return null;
  return { status: 421, detail: "This server does not answer for the host the request names." };
}

function checkPath(path: string): Problem | null {
  if (path.length > MAX_PATH_BYTES) return { status: 414, detail: "The path is over the limit of 2 KB." };
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return bad("The path is not valid percent-encoded UTF-8.");
  }
  if (decoded.includes("\0")) return bad("The address holds a null character.");
  // Next would tidy these up, each in its own way; no link of ours has them.
  if (/\\|\/\/|\/\.{1,2}(?:\/|$)/.test(decoded)) return bad("The path holds a backslash, an empty or a dot segment.");
  // Next's page for its own failures, which it would show with status 500.
  return decoded.startsWith("/_global-error") ? { status: 404, detail: "There is nothing at this address." } : null;
}

function checkQuery(query: string): Problem | null {
  if (query.length > MAX_QUERY_BYTES) return { status: 414, detail: "The query is over the limit of 8 KB." };
  if (query.includes("%00")) return bad("The address holds a null character.");
  return null;
}

function checkTarget({ url = "" }: Incoming): Problem | null {
  if (!/^\/[!"$-~]*$/.test(url)) return bad("The request must name a path of this server.");
  const path = pathOf(url);
  return checkPath(path) ?? checkQuery(url.slice(path.length + 1));
}

function originMatches(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === new URL(`${new URL(origin).protocol}//${host}`).host;
}

/** What a browser adds by itself, and so what another site could make it send. A token is never sent so. */
function hasSession({ cookie, authorization }: IncomingHttpHeaders): boolean {
  return authorization === undefined && /(?:^|;\s*)__Host-communique=/.test(cookie ?? "");
}

/** A write must come from our own page, or from a program, which sends neither header and no session. */
function checkOrigin({ method, headers }: Incoming): Problem | null {
  if (method !== "POST") return null;
  if (hasSession(headers) && headers["sec-fetch-site"] === undefined && headers.origin === undefined)
    return { status: 403, detail: "A change with a session must say that it comes from a page of this server." };
  const site = headers["sec-fetch-site"];
  const foreignSite = site !== undefined && site !== "same-origin" && site !== "none";
  const foreignOrigin = headers.origin !== undefined && !originMatches(headers.origin, headers.host ?? "");
  if (!foreignSite && !foreignOrigin) return null;
  return { status: 403, detail: "A change can only be sent from a page of this server." };
}

function checkLength({ headers }: Incoming): Problem | null {
  return Number(headers["content-length"] ?? 0) > MAX_BODY_BYTES ? BODY_TOO_LARGE : null;
}

/** Next answers 500 to a navigation whose state it cannot read. */
function checkRouterState({ headers }: Incoming): Problem | null {
  try {
    parseAndValidateFlightRouterState(headers["next-router-state-tree"]);
    return null;
  } catch {
    return bad("The header Next-Router-State-Tree cannot be read.");
  }
}

/** The first rule of the transport that the request breaks, or null when it may go on to Next. */
export function judge(request: Incoming, rules: Rules): Problem | null {
  return (
    checkHost(request, rules) ??
    checkTarget(request) ??
    checkMethod(request, rules) ??
    checkOrigin(request) ??
    checkLength(request) ??
    checkRouterState(request)
  );
}
