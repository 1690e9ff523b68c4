/** What the addresses of signing in share: JSON by POST, an answer for nobody else, cookies beside it. */
import { PRIVATE, problemOf, problemResponse } from "@/app/api/respond";
import { AppError } from "@/domain/errors";
import { messages } from "@/domain/messages";

type Handler = (request: Request) => Promise<Response>;

/** The handlers of an address that is only written to. `work` gives the lines of Set-Cookie. */
export function answerPost(work: (body: unknown, headers: Headers) => Promise<readonly string[]>) {
  const POST: Handler = async (request) => {
    try {
      return answer(await work(await bodyOf(request), request.headers));
    } catch (error) {
      return withPatience(problemOf(error, { closed: true }), error);
    }
  };
  return { POST, GET: refused, HEAD: refused, PUT: refused, PATCH: refused, DELETE: refused, OPTIONS: refused };
}

const refused: Handler = async () =>
  problemResponse({ status: 405, detail: messages.api.onlyPost, headers: { allow: "POST" }, closed: true });

async function bodyOf(request: Request): Promise<unknown> {
  // A form of another site can send text, but never this type without asking first.
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? ""))
    throw new AppError("bad-request", messages.api.jsonWanted);
  return request.json().catch(() => {
    throw new AppError("bad-request", messages.api.notJson);
  });
}

function answer(cookies: readonly string[]): Response {
  const headers = new Headers({ "content-type": "application/json; charset=utf-8", ...PRIVATE });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response("{}", { headers });
}

/** Says in the header too how long to wait. */
function withPatience(response: Response, error: unknown): Response {
  const retryAfter = error instanceof AppError ? error.also["retryAfter"] : undefined;
  if (typeof retryAfter === "number") response.headers.set("retry-after", String(retryAfter));
  return response;
}
