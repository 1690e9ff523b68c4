import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { limitChunkedBody, refuse } from "./http-body";
import { judge, pathOf, type Rules, UNKNOWN_METHOD } from "./http-guard";
import { type Problem, rawProblem, sendProblem, UNKNOWN_ERROR } from "./http-problem";
import { contentSecurityPolicy, newNonce, prepareForNext, securityHeaders } from "./security-headers";

export interface ServerLog {
  error(facts: object, message: string): void;
}

export interface ServerOptions extends Rules {
  /** Answers a request that kept every rule. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly log: ServerLog;
  /** Takes over the socket of hot reloading; without it an upgrade is an ordinary request. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** How long a client may take to send a whole request. */
  readonly patienceMs?: number;
}

/** Connections that broke off before they were a request, by the parser's code. */
const CONNECTION_PROBLEMS: Record<string, Problem> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, detail: "The request took too long to arrive." },
  HPE_HEADER_OVERFLOW: { status: 431, detail: "The address and headers are over the limit of 64 KB." },
  // llhttp's own word for a method it does not know.
  HPE_INVALID_METHOD: UNKNOWN_METHOD,
};
const NOT_HTTP: Problem = { status: 400, detail: "The request is not valid HTTP." };

/** Next sets a route's content type as a list of one, which its own compression then does not recognise. */
function mendContentType(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) => {
    const only: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
    return setHeader(name, typeof only === "string" ? only : value);
  };
}

function newPolicy(dev: boolean): { nonce: string; policy: string } {
  const nonce = newNonce();
  return { nonce, policy: contentSecurityPolicy(nonce, dev) };
}

/** A node:http server that keeps every rule of the transport and hands the rest to `handle`. */
export function createGuardedServer(options: ServerOptions): Server {
  const { handle, log, dev, upgrade, patienceMs = 15_000 } = options;
  const open = new WeakMap<Duplex, ServerResponse>();

  const answer = async (request: IncomingMessage, response: ServerResponse, beforeBody?: () => void) => {
    const { nonce, policy } = newPolicy(dev);
    for (const [name, value] of Object.entries(securityHeaders(pathOf(request.url ?? ""), policy))) {
      response.setHeader(name, value);
    }
    open.set(request.socket, response);
    logFailure(request, response, log);
    const problem = judge(request, options);
    if (problem) return void refuse(request, response, problem);
    if (request.headers["transfer-encoding"] !== undefined) limitChunkedBody(request, response);
    beforeBody?.();
    mendContentType(response);
    prepareForNext(request, { nonce, policy, address: request.socket.remoteAddress });
    try {
      await handle(request, response);
    } catch (error) {
      log.error({ err: error, path: pathOf(request.url ?? "") }, "A request failed");
      if (response.headersSent) response.destroy();
      else sendProblem(response, UNKNOWN_ERROR);
    }
  };

  const closeWith = (socket: Duplex, problem: Problem) => {
    const begun = open.get(socket)?.headersSent === true && open.get(socket)?.writableFinished === false;
    if (!socket.writable || begun) return socket.destroy();
    return socket.end(rawProblem(problem, securityHeaders("", newPolicy(false).policy)));
  };

  const server = createServer({
    // Room for an address that is too long to be told so.
    maxHeaderSize: 64 * 1024,
    requestTimeout: patienceMs,
    headersTimeout: patienceMs,
    connectionsCheckingInterval: Math.min(1000, patienceMs),
    // A missing Host gets our own answer, with our headers.
    requireHostHeader: false,
  });
  server.on("request", (request, response) => void answer(request, response));
  server.on("checkContinue", (request, response) => void answer(request, response, () => response.writeContinue()));
  server.on("checkExpectation", (request, response) => void answer(request, response));
  server.on("connect", (_request, socket) => closeWith(socket, UNKNOWN_METHOD));
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    closeWith(socket, CONNECTION_PROBLEMS[error.code ?? ""] ?? NOT_HTTP);
  });
  if (upgrade) {
    server.on("upgrade", (request: IncomingMessage, socket, head: Buffer) => {
      const problem = judge(request, options);
      if (problem) closeWith(socket, problem);
      else upgrade(request, socket, head);
    });
  }
  return server;
}

/** Whoever answered, a 5xx leaves a line in the log. */
function logFailure(request: IncomingMessage, response: ServerResponse, log: ServerLog): void {
  const { method } = request;
  const path = pathOf(request.url ?? "");
  response.once("finish", () => {
    if (response.statusCode >= 500) log.error({ method, path, status: response.statusCode }, "Answered with an error");
  });
}
