/** A draft may be incomplete and half wrong; its shape alone is held. */
import { z } from "zod";
import { mostOf } from "./fields";

/** A record on the way: anything may be missing, and a text may hold anything. */
export type DraftOf<T> = T extends readonly (infer E)[]
  ? DraftOf<E>[]
  : T extends string
    ? string
    : T extends object
      ? { [K in keyof T]?: DraftOf<T[K]> | null | undefined }
      : T;

/** Longest text a draft keeps in one field, in UTF-16 code units. */
const LONGEST_FIELD = 20_000;

/** The loose twin of a record's schema: same keys, same nesting, no rules. */
export function loose<T extends z.ZodType>(schema: T): z.ZodType<DraftOf<z.output<T>>> {
  return loosened(schema) as z.ZodType<DraftOf<z.output<T>>>;
}

function loosened(schema: z.ZodType | z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodObject) {
    const fields: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
    return z.strictObject(
      Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, loosened(field).nullish()])),
    );
  }
  if (schema instanceof z.ZodArray) return z.array(loosened(schema.element)).max(mostOf(schema));
  if (isWrapper(schema)) return loosened(schema.unwrap());
  if (schema instanceof z.ZodPipe) return loosened(schema.in);
  if (schema instanceof z.ZodNumber) return z.number();
  return z.string().max(LONGEST_FIELD);
}

const isWrapper = (schema: z.ZodType | z.core.$ZodType) =>
  schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;

/** A draft's body without the fields that say nothing, as a record's schema expects it: what is left out has its default. */
export function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (typeof value !== "object" || value === null) return value;
  const said = Object.entries(value).filter(([, each]) => each !== undefined && each !== null && each !== "");
  return Object.fromEntries(said.map(([key, each]) => [key, withoutNothing(each)]));
}
