import { STATUS_CODES, type OutgoingHttpHeaders, type ServerResponse } from "node:http";

/** A refusal by the server itself, before any page or route is asked. */
export interface Problem {
  readonly status: number;
  /** What was wrong, in plain English, for the person who sent the request. */
  readonly detail: string;
  readonly headers?: OutgoingHttpHeaders;
}

/** All a client learns of an unknown error; the cause is in the log. */
export const UNKNOWN_ERROR: Problem = {
  status: 500,
  detail: "Something went wrong on our side. It has been noted in the server's log.",
};

/** RFC 9457, with the status phrase as title because the type is `about:blank`. */
export function problemBody({ status, detail }: Problem): string {
  return JSON.stringify({ type: "about:blank", title: STATUS_CODES[status] ?? "Error", status, detail });
}

export function problemHeaders(problem: Problem): OutgoingHttpHeaders {
  return {
    ...problem.headers,
    "content-type": "application/problem+json; charset=utf-8",
    "cache-control": "no-store",
    "content-length": Buffer.byteLength(problemBody(problem)),
  };
}

/** Answers with the problem; the headers already set on the response stay. */
export function sendProblem(response: ServerResponse, problem: Problem): void {
  response.writeHead(problem.status, problemHeaders(problem));
  response.end(problemBody(problem));
}

/** The same answer as bytes, for a connection that never became a request. */
export function rawProblem(problem: Problem, headers: OutgoingHttpHeaders): string {
  const all = { ...headers, ...problemHeaders(problem), connection: "close" };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${String(value)}`);
  return [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? "Error"}`,
    ...lines,
    "",
    problemBody(problem),
  ].join("\r\n");
}
