/** The part of the OpenAPI document that is written from the commands and the desk's questions. */
import { z } from "zod";
import type { ZodOpenApiPathItemObject, ZodOpenApiResponsesObject } from "zod-openapi";
import type { Command } from "@/db/commands";
import { COMMANDS } from "@/db/commands";
import { PERMISSIONS, type Permission } from "@/domain/access";
import { ERROR_STATUS, type ErrorCode } from "@/domain/errors";
import { messages } from "@/domain/messages";
import { DESK_ENDPOINTS, type DeskEndpoint } from "./desk-contract";
import { problem } from "./shapes";

const { reference } = messages;

/** How a client shows who it is: a token's secret, or the cookie of somebody signed in. */
export const SECURITY_SCHEMES = {
  token: { type: "http", scheme: "bearer", description: reference.writing.token },
  session: { type: "apiKey", in: "cookie", name: "__Host-communique", description: reference.writing.session },
} as const;
const SECURITY = [{ token: [] }, { session: [] }];

const needs = (permission: Permission): string => reference.writing.needs(PERMISSIONS[permission].label.toLowerCase());

function problems(...codes: readonly ErrorCode[]): ZodOpenApiResponsesObject {
  return Object.fromEntries(
    codes.map((code) => [
      String(ERROR_STATUS[code]),
      {
        description: reference.writing.problems[code] ?? code,
        content: { "application/problem+json": { schema: problem } },
      },
    ]),
  );
}

const camelCase = (name: string): string =>
  name.replaceAll(/[^a-z]+([a-z])/g, (_, letter: string) => letter.toUpperCase());

function commandItem({ name, summary, needs: permission, input, versioned }: Command): ZodOpenApiPathItemObject {
  const ifMatch = z.string().meta({ description: reference.writing.ifMatch, example: '"3"' });
  const key = z.string().optional().meta({ description: reference.writing.idempotencyKey });
  return {
    post: {
      operationId: camelCase(name),
      summary,
      description: needs(permission),
      security: SECURITY,
      requestParams: { header: z.object({ ...(versioned ? { "If-Match": ifMatch } : {}), "Idempotency-Key": key }) },
      requestBody: {
        required: true,
        content: {
          "application/json": {
            schema: z.object({ input, reason: z.string().optional().meta({ description: reference.writing.reason }) }),
          },
        },
      },
      responses: {
        "200": {
          description: reference.writing.done,
          content: { "application/json": { schema: z.looseObject({ changed: z.boolean() }) } },
        },
        ...problems("bad-request", "signed-out", "forbidden", "not-found", "conflict", "too-large", "unprocessable"),
        ...(versioned ? problems("stale-version", "version-required") : {}),
      },
    },
  };
}

function questionItem({ path, summary, needs: permission, own }: DeskEndpoint): ZodOpenApiPathItemObject {
  const name = /\{(\w+)\}/.exec(path)?.[1];
  const query = Object.entries(own).map(([key, { shape, description, required }]) => [
    key,
    (required ? shape : shape.optional()).meta({ description }),
  ]);
  return {
    get: {
      operationId: camelCase(`desk${path.replaceAll(/[{}]/g, "")}`),
      summary,
      description: needs(permission),
      security: SECURITY,
      requestParams: {
        query: z.object(Object.fromEntries(query)),
        ...(name === undefined ? {} : { path: z.object({ [name]: z.string() }) }),
      },
      responses: {
        "200": { description: summary, content: { "application/json": { schema: z.unknown() } } },
        ...problems("bad-request", "signed-out", "forbidden", "not-found"),
      },
    },
  };
}

/** The paths of commands and of the desk's questions, by address below the prefix. */
export function writingPaths(): Record<string, ZodOpenApiPathItemObject> {
  return Object.fromEntries([
    ...[...COMMANDS.values()].map((command) => [`/commands/${command.name}`, commandItem(command)] as const),
    ...DESK_ENDPOINTS.map((endpoint) => [`/desk${endpoint.path}`, questionItem(endpoint)] as const),
  ]);
}
