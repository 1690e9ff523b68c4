/** POST /api/v1/commands/{command}: the one address through which the record changes. */
import { z } from "zod";
import { requestActor } from "@/app/desk/actor";
import { problemOf, privateJson, problemResponse } from "@/app/api/respond";
import { getStore } from "@/db/client";
import { COMMANDS, runCommand } from "@/db/commands";
import { AppError } from "@/domain/errors";
import { messages } from "@/domain/messages";

export const dynamic = "force-dynamic";

const asked = z.strictObject({
  /** What the command takes. */
  input: z.unknown(),
  /** Why, for history. */
  reason: z.string().trim().max(2_000).optional(),
});

interface Params {
  readonly params: Promise<{ readonly command: string }>;
}

export async function POST(request: Request, { params }: Params): Promise<Response> {
  try {
    const actor = await requestActor(request);
    const command = COMMANDS.get((await params).command);
    if (command === undefined) throw new AppError("not-found", messages.api.noSuchAddress);
    const { input, reason } = await bodyOf(request);
    const { result, changed } = await runCommand(getStore(), command, input, {
      actor,
      now: new Date(),
      expected: versionOf(request),
      key: keyOf(request),
      reason: reason ?? null,
    });
    const { version } = (result ?? {}) as { version?: number };
    return privateJson({ ...(result as object), changed }, version === undefined ? {} : { etag: `"${version}"` });
  } catch (error) {
    return problemOf(error, { closed: true });
  }
}

const refused = (): Response =>
  problemResponse({ status: 405, detail: messages.api.onlyPost, headers: { allow: "POST" }, closed: true });
export const GET = refused;
export const HEAD = refused;
export const PUT = refused;
export const PATCH = refused;
export const DELETE = refused;
export const OPTIONS = refused;

async function bodyOf(request: Request): Promise<z.output<typeof asked>> {
  const type = request.headers.get("content-type") ?? "";
  // A form of another site can send text, but never this type without asking first.
  if (!/^application\/json\b/i.test(type)) throw new AppError("bad-request", messages.api.jsonWanted);
  const body: unknown = await request.json().catch(() => {
    throw new AppError("bad-request", messages.api.notJson);
  });
  const read = asked.safeParse(body);
  if (!read.success) throw new AppError("bad-request", messages.api.notCommand);
  return read.data;
}

/** The version of If-Match; null where there is none. */
function versionOf(request: Request): number | null {
  const given = request.headers.get("if-match");
  if (given === null) return null;
  const version = /^"(\d{1,9})"$/.exec(given.trim())?.[1];
  if (version === undefined) throw new AppError("bad-request", messages.api.badVersion);
  return Number(version);
}

function keyOf(request: Request): string | null {
  const key = request.headers.get("idempotency-key");
  if (key !== null && !/^[\x21-\x7e]{1,200}$/.test(key)) throw new AppError("bad-request", messages.api.badKey);
  return key;
}
