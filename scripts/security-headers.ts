import { randomBytes } from "node:crypto";
import type { Incoming } from "./http-guard";

/** 128 random bits, fresh for each request. */
export function newNonce(): string {
  return randomBytes(16).toString("base64");
}

/** The policy of one reply. Development adds what hot reloading needs: eval, unmarked styles and a socket. */
export function contentSecurityPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const FIXED_HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy":
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
} as const;

/** The public data may be read by any site's page; everything else only by our own. */
function isPublicData(path: string): boolean {
  if (/^\/api\/v1\/(?:commands|desk)\//.test(path)) return false;
  return path.startsWith("/api/v1/") || path === "/openapi.json" || /^\/[^_].*\.(?:csv|json|ics|atom)$/.test(path);
}

/** Headers of every reply, whoever writes it. No HSTS: the server speaks plain HTTP. */
export function securityHeaders(path: string, policy: string): Record<string, string> {
  return {
    ...FIXED_HEADERS,
    "content-security-policy": policy,
    "cross-origin-resource-policy": isPublicData(path) ? "cross-origin" : "same-origin",
  };
}

const OURS_TO_SET =
  /^(?:content-security-policy.*|x-nonce|x-middleware-.*|x-forwarded-.*|forwarded|x-real-ip|x-invoke-.*|x-matched-path|x-now-.*|x-prerender-.*|next-action)$/;

/** Next has no page for a part of a file or a failed precondition and would answer 500; a read gets it whole. */
const READ_WHOLE = ["range", "if-range", "if-match", "if-unmodified-since"];

/** What pages and routes are told of a request beside what the client wrote. */
interface Told {
  readonly nonce: string;
  readonly policy: string;
  /** Of the socket: no proxy stands before this server, so no header tells it. */
  readonly address: string | undefined;
}

/** Drops what Next would believe although a client wrote it, then tells Next what this server knows. */
export function prepareForNext({ method, url, headers }: Incoming, { nonce, policy, address }: Told): void {
  if (method !== "POST") for (const name of READ_WHOLE) delete headers[name];
  for (const name of Object.keys(headers)) if (OURS_TO_SET.test(name)) delete headers[name];
  headers["content-security-policy"] = policy;
  headers["x-nonce"] = nonce;
  headers["x-client-address"] = address ?? "unknown";
  headers["x-asked-for"] = url ?? "/";
}
