/** Turns what an endpoint answers, or throws, into an HTTP response: the same rules for every address. */
import { createHash } from "node:crypto";
import { STATUS_CODES } from "node:http";
import { AppError, type FieldError } from "@/domain/errors";
import { messages } from "@/domain/messages";
import { log } from "./log";

type Pieces = AsyncGenerator<string, void>;

/** What an endpoint answers: a body whole or in pieces. */
export interface Answer {
  readonly type: string;
  readonly body: string | Pieces;
  readonly headers?: Readonly<Record<string, string>>;
  /** Set where the record asked for is at another address, which is in the header Location. */
  readonly status?: 308;
}

/** An answer in pieces is held back up to this size, so that it can carry an ETag and fail as a problem. */
const HELD_BACK_BYTES = 4 * 1024 * 1024;

const READING = "GET, HEAD, OPTIONS";

/** The data is public and no cookie is ever read, so any site's page may read it. */
const OPEN = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Link, Content-Disposition",
} as const;

/** What only the person who asked may see: never stored on the way. */
export const PRIVATE = { "cache-control": "private, no-store" } as const;

/** An answer for the one who asked, and for no other site's page. */
export function privateJson(value: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(value), {
    headers: { "content-type": "application/json; charset=utf-8", ...PRIVATE, ...headers },
  });
}

interface Problem {
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  readonly also?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Closed to the pages of other sites: whatever the desk answers. */
  readonly closed?: boolean;
}

/** RFC 9457. The title is the status phrase, because the type is `about:blank`. */
export function problemResponse({
  status,
  detail,
  errors = [],
  also = {},
  headers = {},
  closed = false,
}: Problem): Response {
  const body = {
    ...also,
    type: "about:blank",
    title: STATUS_CODES[status] ?? "Error",
    status,
    detail,
    ...(errors.length > 0 ? { errors } : {}),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...(closed ? {} : OPEN),
      ...headers,
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
    },
  });
}

/** The problem of a thrown error: its own words if it was the client's fault, else a fixed sentence. */
export function problemOf(error: unknown, { closed = false }: Pick<Problem, "closed"> = {}): Response {
  if (error instanceof AppError && error.status < 500) {
    return problemResponse({
      status: error.status,
      detail: error.message,
      errors: error.fields,
      also: error.also,
      closed,
    });
  }
  log.error({ err: error }, "A request failed");
  return problemResponse({ status: 500, detail: messages.problems.internal, closed });
}

/** A strong ETag: the hash of the bytes. */
function etagOf(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return `"${hash.digest("base64url")}"`;
}

/** RFC 9110: the comparison for reading is weak, and `*` means any. */
function isKnown(request: Request, etag: string): boolean {
  const known = request.headers.get("if-none-match") ?? "";
  return known.split(",").some((each) => each.trim() === "*" || each.trim().replace(/^W\//, "") === etag);
}

/** Reads pieces until the body is whole or too large to hold back. */
async function holdBack(pieces: Pieces): Promise<{ held: string[]; whole: boolean }> {
  const held: string[] = [];
  for (let bytes = 0; bytes <= HELD_BACK_BYTES; bytes += Buffer.byteLength(held.at(-1) ?? "")) {
    const next = await pieces.next();
    if (next.done === true) return { held, whole: true };
    held.push(next.value);
  }
  return { held, whole: false };
}

/** The rest of a large body. A failure breaks the connection off: a part must not look like the whole. */
function streamOf(held: string[], pieces: Pieces): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      try {
        const kept = held.shift();
        if (kept !== undefined) return controller.enqueue(encoder.encode(kept));
        const next = await pieces.next();
        if (next.done === true) controller.close();
        else controller.enqueue(encoder.encode(next.value));
      } catch (error) {
        log.error({ err: error }, "A streamed answer broke off");
        controller.error(error);
      }
    },
    async cancel() {
      await pieces.return();
    },
  });
}

async function* once(text: string): Pieces {
  yield text;
}

async function send(request: Request, { type, body, headers, status }: Answer): Promise<Response> {
  if (status !== undefined)
    return new Response(null, { status, headers: { ...OPEN, ...headers, "cache-control": "public, max-age=60" } });
  const pieces = typeof body === "string" ? once(body) : body;
  const { held, whole } = await holdBack(pieces);
  const common = { ...OPEN, ...headers, "content-type": type, "cache-control": "public, max-age=60" };
  const head = request.method === "HEAD";
  if (!whole) {
    if (head) await pieces.return();
    return new Response(head ? null : streamOf(held, pieces), { headers: common });
  }
  const etag = etagOf(held);
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers: { ...common, etag } });
  return new Response(head ? null : held.join(""), { headers: { ...common, etag } });
}

/** What a route file exports. */
export type Handler = (request: Request) => Promise<Response>;
export type Route = Readonly<Record<"GET" | "HEAD" | "OPTIONS" | "POST" | "PUT" | "PATCH" | "DELETE", Handler>>;

/** The preflight of another site's page: reading is free, and conditional reading too. */
const preflight: Handler = async () =>
  new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      allow: READING,
      "access-control-allow-methods": "GET, HEAD",
      "access-control-allow-headers": "If-None-Match",
      "access-control-max-age": "86400",
    },
  });

const refused: Handler = async () =>
  problemResponse({ status: 405, detail: messages.problems.methodNotAllowed, headers: { allow: READING } });

/** The handlers of an address that is only read. `answer` may throw AppError. */
export function respond(answer: (request: Request) => Promise<Answer | Response>): Route {
  const read: Handler = async (request) => {
    try {
      const answered = await answer(request);
      return answered instanceof Response ? answered : await send(request, answered);
    } catch (error) {
      return problemOf(error);
    }
  };
  return { GET: read, HEAD: read, OPTIONS: preflight, POST: refused, PUT: refused, PATCH: refused, DELETE: refused };
}
