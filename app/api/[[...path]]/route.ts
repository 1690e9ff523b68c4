/**
 * The public API: one route over the contract, so that nothing is served that is not declared, and
 * nothing below /api answers with a page. Routes in folders of their own go before it.
 */
import { AppError } from "@/domain/errors";
import { messages } from "@/domain/messages";
import { endpointAt, PREFIX } from "../contract";
import { answerAt } from "../endpoint";
import { respond } from "../respond";

// SQLite is read synchronously, which Next would take for something to render at build time.
export const dynamic = "force-dynamic";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = respond(async (request) => {
  const { pathname } = new URL(request.url);
  const found = pathname.startsWith(PREFIX) ? endpointAt(pathname.slice(PREFIX.length)) : null;
  if (found === null) throw new AppError("not-found", messages.api.noSuchAddress);
  return answerAt(found.endpoint, request, { slug: found.slug });
});
