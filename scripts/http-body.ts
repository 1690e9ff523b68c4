import type { IncomingMessage, ServerResponse } from "node:http";
import { BODY_TOO_LARGE, MAX_BODY_BYTES } from "./http-guard";
import { type Problem, problemBody, problemHeaders, sendProblem } from "./http-problem";

/** How long an answered client may go on sending before the connection is cut. */
const LINGER_MS = 2000;

/**
 * Answers with the problem. A client that is still sending may go on for a moment: a connection closed
 * on unread data takes the answer with it. The returned function ends the wait.
 */
export function refuse(request: IncomingMessage, response: ServerResponse, problem: Problem): () => void {
  // An answer that has begun cannot become another one.
  if (response.headersSent) request.destroy();
  else if (request.complete) sendProblem(response, problem);
  else return refuseHalfway(request, response, problem);
  return () => {};
}

function refuseHalfway(request: IncomingMessage, response: ServerResponse, problem: Problem): () => void {
  const end = response.end.bind(response);
  const finish = () => {
    clearTimeout(cut);
    end();
  };
  const cut = setTimeout(() => request.destroy(), LINGER_MS);
  response.setHeader("connection", "close");
  response.writeHead(problem.status, problemHeaders(problem));
  response.write(problemBody(problem));
  request.once("end", finish).once("close", finish).resume();
  return finish;
}

/** What Next still writes to a response that we have answered goes nowhere. */
function mute(response: ServerResponse): void {
  const nothing = () => response;
  Object.assign(response, {
    setHeader: nothing,
    appendHeader: nothing,
    removeHeader: nothing,
    writeHead: nothing,
    flushHeaders: nothing,
    write: () => true,
    end: nothing,
  });
}

/**
 * Counts a body sent in chunks, whose length nobody announced. Over the limit the client is answered
 * and the reader is starved: a body cut short must never look like a whole one.
 */
export function limitChunkedBody(request: IncomingMessage, response: ServerResponse): void {
  const push = request.push.bind(request);
  let bytes = 0;
  let finish: (() => void) | null = null;
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    bytes += chunk?.length ?? 0;
    if (bytes <= MAX_BODY_BYTES) return push(chunk, encoding);
    if (!finish) {
      // The reader learns that the body broke off, never that it ended.
      response.once("close", () => request.destroy());
      finish = refuse(request, response, BODY_TOO_LARGE);
      mute(response);
    }
    if (chunk === null) finish();
    return true;
  };
}
