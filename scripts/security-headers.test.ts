import { expect, test } from "vitest";
import { contentSecurityPolicy, newNonce, prepareForNext, securityHeaders } from "./security-headers";

const told = { nonce: "abc", policy: "the policy", address: "127.0.0.1" };

test("the policy is the promised one", () => {
  expect(contentSecurityPolicy("abc", false).split("; ")).toEqual([
    "default-src 'self'",
    "script-src 'self' 'nonce-abc' 'strict-dynamic'",
    "style-src 'self' 'nonce-abc'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]);
});

test("only development may evaluate text and open a socket", () => {
  expect(contentSecurityPolicy("abc", true)).toMatch(/'unsafe-eval'.*connect-src 'self' ws:/);
  expect(contentSecurityPolicy("abc", false)).not.toMatch(/unsafe-eval|ws:/);
});

test("a nonce has 128 bits and is never the same twice", () => {
  const nonces = Array.from({ length: 100 }, newNonce);
  expect(new Set(nonces).size).toBe(100);
  expect(Buffer.from(nonces[0]!, "base64")).toHaveLength(16);
});

test("the public data may be read from other sites' pages, nothing else", () => {
  const of = (path: string) => securityHeaders(path, "")["cross-origin-resource-policy"];
  const open = ["/api/v1/facets", "/api/v1/meetings.csv", "/openapi.json", "/meetings.atom", "/meetings.ics"];
  expect(open.map(of)).toEqual(open.map(() => "cross-origin"));
  const own = ["/", "/meetings/x", "/_next/static/a.json", "/api/auth/sign-in", "/healthz"];
  expect(own.map(of)).toEqual(own.map(() => "same-origin"));
});

test("what a client says in the server's name never reaches Next", () => {
  const headers: Record<string, string> = {
    "x-nonce": "guess",
    "content-security-policy": "script-src *",
    "content-security-policy-report-only": "script-src *",
    "x-middleware-subrequest": "middleware",
    "x-forwarded-host": "evil.example",
    "next-action": "abc",
    range: "bytes=9-",
    accept: "text/html",
  };
  prepareForNext({ method: "GET", url: "/desk?x=1", headers, rawHeaders: [] }, told);
  expect(headers).toEqual({
    accept: "text/html",
    "x-nonce": "abc",
    "content-security-policy": "the policy",
    "x-client-address": "127.0.0.1",
    "x-asked-for": "/desk?x=1",
  });
});

test("where a request comes from is the socket's word, whatever a client wrote", () => {
  const headers = { "x-client-address": "10.0.0.1", "x-asked-for": "/elsewhere", "x-forwarded-for": "10.0.0.1" };
  prepareForNext({ method: "GET", url: "/desk", headers, rawHeaders: [] }, told);
  expect(headers).toMatchObject({ "x-client-address": "127.0.0.1", "x-asked-for": "/desk" });
  expect(headers).not.toHaveProperty("x-forwarded-for");
});

test("what the desk answers is for our own pages, though it stands beside public data", () => {
  expect(securityHeaders("/api/v1/desk/drafts", "")["cross-origin-resource-policy"]).toBe("same-origin");
  expect(securityHeaders("/api/v1/commands/publish-draft", "")["cross-origin-resource-policy"]).toBe("same-origin");
  expect(securityHeaders("/api/v1/meetings", "")["cross-origin-resource-policy"]).toBe("cross-origin");
});

test("a write keeps its If-Match", () => {
  const headers = { "if-match": '"3"' };
  prepareForNext({ method: "POST", headers, rawHeaders: [] }, told);
  expect(headers["if-match"]).toBe('"3"');
});
