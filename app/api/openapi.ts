/** The OpenAPI 3.1 document, written from the same declarations the routes serve. */
import { z } from "zod";
import { createDocument, type ZodOpenApiParameters, type ZodOpenApiPathItemObject } from "zod-openapi";
import { FILTER, MANY_KEYS, isManyKey, type FilterKey } from "@/domain/filter";
import { messages } from "@/domain/messages";
import { OPTIONS } from "@/domain/options";
import { keysOf } from "@/domain/taxonomy";
import { ENDPOINTS, PREFIX } from "./contract";
import type { Endpoint } from "./endpoint";
import { SECURITY_SCHEMES, writingPaths } from "./openapi-writing";
import { problem } from "./shapes";

const { reference } = messages;

/** A value of a key: one of its closed list, or a slug or code. */
function valueOf(key: FilterKey): z.ZodType {
  const declared = FILTER[key];
  if (declared.kind !== "many" || declared.values === null) return z.string();
  return z.enum(declared.values as [string, ...string[]]);
}

/** The filter's parameters, components of the document so that they stand in it once. */
function filterParameters(): Record<string, z.ZodType> {
  const entries = keysOf(FILTER).map((key): [string, z.ZodType] => {
    const shape = isManyKey(key) ? z.array(valueOf(key)) : valueOf(key);
    return [key, shape.optional().meta({ description: FILTER[key].description, param: { id: key } })];
  });
  const excluded = MANY_KEYS.map((key): [string, z.ZodType] => {
    const description = reference.excludes(FILTER[key].label);
    return [
      `not.${key}`,
      z
        .array(valueOf(key))
        .optional()
        .meta({ description, param: { id: `not.${key}` } }),
    ];
  });
  return Object.fromEntries([...entries, ...excluded]);
}

const FILTER_SHAPES = filterParameters();

/** The query parameters of an endpoint. */
export function queryOf({ filtered, options, own }: Endpoint): Record<string, z.ZodType> {
  const chosen = options.map((key): [string, z.ZodType] => {
    const { values, fallback, description } = OPTIONS[key];
    return [
      key,
      z
        .enum(values as readonly [string, ...string[]])
        .default(fallback)
        .meta({ description }),
    ];
  });
  const others = Object.entries(own).map(([name, { shape, description, required }]): [string, z.ZodType] => [
    name,
    (required ? shape : shape.optional()).meta({ description }),
  ]);
  return { ...(filtered ? FILTER_SHAPES : {}), ...Object.fromEntries([...chosen, ...others]) };
}

/** The name in braces of a path, if it has one. */
export function namedIn(path: string): string | null {
  return /\{(\w+)\}/.exec(path)?.[1] ?? null;
}

function parametersOf(endpoint: Endpoint): ZodOpenApiParameters {
  const name = namedIn(endpoint.path);
  return {
    query: z.object(queryOf(endpoint)),
    ...(name === null ? {} : { path: z.object({ [name]: z.string() }) }),
  };
}

const problemAnswer = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problem } },
});

function pathItem(endpoint: Endpoint): ZodOpenApiPathItemObject {
  const { path, summary, content } = endpoint;
  const [mediaType = ""] = content.type.split(";");
  return {
    get: {
      operationId: path
        .replaceAll(/[^a-z]+(\w?)/gi, (_, letter: string) => letter.toUpperCase())
        .replace(/^./, (first) => first.toLowerCase()),
      summary,
      requestParams: parametersOf(endpoint),
      responses: {
        "200": {
          description: summary,
          content: { [mediaType]: { schema: content.shape ?? z.string() } },
        },
        "304": { description: reference.unchanged },
        "400": problemAnswer(reference.badRequest),
        ...(endpoint.of === null ? {} : { "308": { description: reference.merged } }),
        ...(namedIn(path) === null ? {} : { "404": problemAnswer(messages.problems.notFound) }),
      },
    },
  };
}

/** The document; `origin` is where this server was reached. */
export function openApiDocument(origin: string) {
  return createDocument(
    {
      openapi: "3.1.0",
      info: {
        title: `${messages.shell.name} API`,
        version: "1",
        description: `${messages.shell.claim} ${reference.intro}`,
        license: { name: messages.exports.licence },
      },
      servers: [{ url: `${origin}${PREFIX}` }],
      paths: {
        ...Object.fromEntries(ENDPOINTS.map((endpoint) => [endpoint.path, pathItem(endpoint)])),
        ...writingPaths(),
      },
      components: { securitySchemes: SECURITY_SCHEMES },
    },
    {
      // Answers may gain fields within a version: a client must not refuse what it does not know.
      override: ({ jsonSchema }) => {
        if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      },
    },
  );
}
