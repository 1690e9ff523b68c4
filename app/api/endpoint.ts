/**
 * One endpoint, declared once: its address, parameters, answer and example. The routes serve it, the
 * OpenAPI document and the reference page describe it, and the contract test holds it to its shape.
 */
import type { z } from "zod";
import { getStore, type Store } from "@/db/client";
import { whereabouts } from "@/db/views";
import { AppError, type FieldError } from "@/domain/errors";
import { EVERYTHING, FILTER_PARAMS, readFilter, type Filter } from "@/domain/filter";
import { messages } from "@/domain/messages";
import type { RecordKind } from "@/domain/records";
import { readOptions, type OptionKey, type Options } from "@/domain/options";
import { today } from "../today";
import type { Parameter } from "./parameters";
import type { Answer } from "./respond";

export type Parameters = Readonly<Record<string, Parameter>>;
export type Values<O extends Parameters> = {
  readonly [P in keyof O]: O[P] extends Parameter<infer T> ? T : never;
};

/** What a client asked, read and checked. */
export interface Asked<K extends OptionKey = OptionKey, O extends Parameters = Parameters> {
  readonly store: Store;
  readonly filter: Filter;
  readonly options: Options<K>;
  readonly own: Values<O>;
  /** The part of the path that names a record, where the endpoint has one. */
  readonly slug: string;
  /** Scheme and host the client used, for links that leave with a file. */
  readonly origin: string;
  /** ISO day. */
  readonly today: string;
}

interface Declared<K extends OptionKey, O extends Parameters> {
  /** Below the prefix, with at most one `{name}`, its last part. */
  readonly path: `/${string}`;
  readonly summary: string;
  /** Whether it takes the filter. */
  readonly filtered?: boolean;
  readonly options?: readonly K[];
  readonly own?: O;
  /** The kind of record its path names, where one may have been merged into another. */
  readonly of?: RecordKind;
  /** An address that answers, below the prefix: shown in the reference, asked by the contract test. */
  readonly example: string;
}

interface Content {
  readonly type: string;
  /** Of JSON: what it holds. */
  readonly shape: z.ZodType | null;
}

export interface Endpoint extends Required<Omit<Declared<OptionKey, Parameters>, "of">> {
  readonly of: RecordKind | null;
  readonly content: Content;
  readonly answer: (asked: Asked) => Promise<Answer>;
}

/** Views answer readonly data; a shape's type is mutable all the way down. */
type Frozen<T> = T extends object ? { readonly [P in keyof T]: Frozen<T[P]> } : T;

const JSON_TYPE = "application/json; charset=utf-8";

/** An endpoint that answers JSON. The compiler holds the view to the shape; null answers 404, or where the record went. */
export function jsonEndpoint<
  S extends z.ZodType,
  K extends OptionKey = never,
  O extends Parameters = object & Parameters,
>(
  declared: Declared<K, O> & {
    readonly shape: S;
    readonly answer: (asked: Asked<K, O>) => Promise<Frozen<z.output<S>> | null>;
  },
): Endpoint {
  const { shape, answer, ...rest } = declared;
  return complete(rest, { type: JSON_TYPE, shape }, async (asked) => {
    const value = await answer(asked);
    if (value === null) return goneFrom(asked, rest.of ?? null);
    return { type: JSON_TYPE, body: JSON.stringify(value) };
  });
}

/** What is answered where no record is: the way to the one it was merged into, or a 404 in words. */
async function goneFrom({ store, slug }: Pick<Asked, "store" | "slug">, of: RecordKind | null): Promise<Answer> {
  const found = of === null ? null : await whereabouts(store, of, slug);
  if (found?.movedTo) {
    // Relative to the address asked, whose last part the slug is.
    return { type: JSON_TYPE, body: "", status: 308, headers: { location: encodeURIComponent(found.movedTo) } };
  }
  const { notFound, removed } = messages.problems;
  throw new AppError("not-found", found?.removedOn ? removed(found.removedOn) : notFound);
}

/** An endpoint that answers a file. `shape` is what it holds where it is JSON. */
export function fileEndpoint<K extends OptionKey = never, O extends Parameters = object & Parameters>(
  declared: Declared<K, O> & {
    readonly type: string;
    readonly shape?: z.ZodType;
    readonly answer: (asked: Asked<K, O>) => Promise<Omit<Answer, "type">>;
  },
): Endpoint {
  const { type, shape = null, answer, ...rest } = declared;
  return complete(rest, { type, shape }, async (asked) => ({ type, ...(await answer(asked)) }));
}

/** Fills in what was left out and forgets the parameters' types: from here on they are data. */
function complete<K extends OptionKey, O extends Parameters>(
  { filtered = false, options = [], own, of, ...rest }: Declared<K, O>,
  content: Content,
  answer: (asked: Asked<K, O>) => Promise<Answer>,
): Endpoint {
  return { ...rest, filtered, options, own: own ?? {}, of: of ?? null, content, answer: answer as Endpoint["answer"] };
}

/** Reads a request strictly: everything not understood is listed in one `bad-request`. */
export function readAsked(
  { filtered, options, own }: Endpoint,
  url: URL,
  passedOver: readonly OptionKey[] = [],
): Pick<Asked, "filter" | "options" | "own"> {
  const params = url.searchParams;
  const filter = filtered ? readFilter(params) : { filter: EVERYTHING, problems: [] };
  const chosen = readOptions(params, [...new Set([...options, ...passedOver])]);
  const values = readOwn(own, params);
  const known = [...(filtered ? FILTER_PARAMS : []), ...options, ...passedOver, ...Object.keys(own)];
  const problems = [...filter.problems, ...chosen.problems, ...values.problems, ...strangers(params, known)];
  if (problems.length > 0) throw new AppError("bad-request", messages.problems.badRequest, problems);
  return { filter: filter.filter, options: chosen.options, own: values.own };
}

export function readOwn(
  own: Parameters,
  params: URLSearchParams,
): { own: Record<string, unknown>; problems: FieldError[] } {
  const problems: FieldError[] = [];
  const values: Record<string, unknown> = {};
  for (const [param, parameter] of Object.entries(own)) {
    const reading = parameter.read(params.getAll(param).filter((value) => value !== ""));
    if ("fault" in reading) problems.push({ param, message: reading.fault });
    else values[param] = reading.value;
  }
  return { own: values, problems };
}

export function strangers(params: URLSearchParams, known: readonly string[]): FieldError[] {
  const names = new Set([...params.keys()].filter((name) => !known.includes(name)));
  return [...names].map((param) => ({ param, message: messages.api.unknownParameter }));
}

/** Scheme and host of a request; the server has checked the host, and speaks plain HTTP. */
export function originOf(request: Request): string {
  const { host, protocol } = new URL(request.url);
  return `${protocol}//${request.headers.get("host") ?? host}`;
}

/** Answers a request at an endpoint. `passedOver` are options an address may carry without effect. */
export async function answerAt(
  endpoint: Endpoint,
  request: Request,
  { slug = "", passedOver = [] }: { readonly slug?: string; readonly passedOver?: readonly OptionKey[] } = {},
): Promise<Answer> {
  const asked = readAsked(endpoint, new URL(request.url), passedOver);
  return endpoint.answer({
    ...asked,
    slug,
    store: getStore(),
    origin: originOf(request),
    today: today(),
  });
}
