/** GET /api/v1/desk/…: what the desk's pages ask. */
import { requestActor } from "@/app/desk/actor";
import { DESK_PREFIX, deskEndpointAt, readDeskParameters } from "@/app/api/desk-contract";
import { privateJson, problemOf, problemResponse } from "@/app/api/respond";
import { getStore } from "@/db/client";
import { demand } from "@/domain/access";
import { AppError } from "@/domain/errors";
import { messages } from "@/domain/messages";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  try {
    const url = new URL(request.url);
    const actor = await requestActor(request);
    // Before anything else is looked at, so that nothing is learnt from which question is refused.
    demand(actor, "read-drafts");
    const found = deskEndpointAt(url.pathname.slice(DESK_PREFIX.length));
    if (found === null) throw new AppError("not-found", messages.api.noSuchAddress);
    demand(actor, found.endpoint.needs);
    const own = readDeskParameters(found.endpoint, url);
    const answer = await found.endpoint.answer({ store: getStore(), actor, own, id: found.id });
    if (answer === null) throw new AppError("not-found", messages.problems.notFound);
    return privateJson(answer, versionOf(answer));
  } catch (error) {
    return problemOf(error, { closed: true });
  }
}
export const HEAD = GET;

/** A draft's version as its ETag: what If-Match of the next command has to say. */
function versionOf(answer: unknown): Record<string, string> {
  const version = (answer as { readonly draft?: { readonly version?: unknown } }).draft?.version;
  return typeof version === "number" ? { etag: `"${version}"` } : {};
}

const refused = async (): Promise<Response> =>
  problemResponse({
    status: 405,
    detail: messages.problems.methodNotAllowed,
    headers: { allow: "GET, HEAD" },
    closed: true,
  });
export const POST = refused;
export const PUT = refused;
export const PATCH = refused;
export const DELETE = refused;
export const OPTIONS = refused;
