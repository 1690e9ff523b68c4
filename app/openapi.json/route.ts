import { originOf } from "@/app/api/endpoint";
import { openApiDocument } from "@/app/api/openapi";
import { respond } from "@/app/api/respond";

export const dynamic = "force-dynamic";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = respond(async (request) => ({
  type: "application/json; charset=utf-8",
  body: JSON.stringify(openApiDocument(originOf(request))),
}));
