import { log } from "@/app/api/log";
import { problemResponse, respond } from "@/app/api/respond";
import { getStore } from "@/db/client";
import { meetings } from "@/db/views";
import { EVERYTHING } from "@/domain/filter";
import { messages } from "@/domain/messages";

export const dynamic = "force-dynamic";

/** Whether the record can be read, and how many held meetings it has. Never cached. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = respond(async () => {
  try {
    const store = getStore();
    const { total } = await meetings(store, EVERYTHING, { sort: "-date", limit: 1, cursor: null });
    const body = { status: "ok", meetings: total, schema: store.schemaVersion };
    return Response.json(body, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    log.error({ err: error }, "The database cannot be read");
    return problemResponse({ status: 503, detail: messages.api.unreadable });
  }
});
