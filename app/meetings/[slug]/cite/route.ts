import { problemResponse, respond } from "@/app/api/respond";
import { today } from "@/app/today";
import { getStore } from "@/db/client";
import { meeting } from "@/db/views";
import { CITE_FORMATS } from "@/domain/cite";
import { messages } from "@/domain/messages";
import { isKeyOf, keysOf } from "@/domain/taxonomy";

export const dynamic = "force-dynamic";

/** `/meetings/<slug>/cite?format=bibtex`: the citation of a record as a file. */
const answer = async (request: Request) => {
  const url = new URL(request.url);
  // As it stands in the path: a slug has nothing that would be encoded.
  const slug = url.pathname.split("/").at(-2) ?? "";
  const formats = url.searchParams.getAll("format");
  const format = formats[0] ?? "plain";
  if (!isKeyOf(CITE_FORMATS, format) || formats.length > 1) {
    const message = `is not one of ${keysOf(CITE_FORMATS).join(", ")}`;
    return problemResponse({
      status: 400,
      detail: messages.problems.badRequest,
      errors: [{ param: "format", message }],
    });
  }
  const record = await meeting(getStore(), slug);
  if (record === null) return problemResponse({ status: 404, detail: messages.problems.notFound });
  const { type, extension, write } = CITE_FORMATS[format];
  const host = request.headers.get("host") ?? url.host;
  return {
    type,
    body: write({ ...record, url: `${url.protocol}//${host}${record.url}`, readOn: today() }),
    headers: { "content-disposition": `attachment; filename="communique-${slug}.${extension}"` },
  };
};

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = respond(answer);
