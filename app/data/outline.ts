import { z } from "zod";

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}

const DEEPEST = 2;

/** The fields of an answer on one line: `{total, nextCursor, meetings: [{slug, title, …}]}`. */
export function outlineOf(shape: z.ZodType): string {
  const root = z.toJSONSchema(shape) as Schema & { readonly $defs?: Readonly<Record<string, Schema>> };
  const resolve = (schema: Schema): Schema => {
    const name = schema.$ref?.split("/").at(-1);
    const target = name === undefined ? undefined : root.$defs?.[name];
    if (target) return resolve(target);
    // A value that may be null is outlined as the value.
    const value = schema.anyOf?.find(({ type }) => type !== "null");
    return value ? resolve(value) : schema;
  };
  const write = (given: Schema, depth: number): string => {
    const schema = resolve(given);
    if (schema.items) {
      const items = write(schema.items, depth);
      return items === "" ? "" : `[${items}]`;
    }
    if (typeof schema.additionalProperties === "object")
      return `{[key]: ${write(schema.additionalProperties, depth) || "…"}}`;
    if (!schema.properties) return "";
    if (depth > DEEPEST) return "{…}";
    const fields = Object.entries(schema.properties).map(([name, field]) => {
      const inner = write(field, depth + 1);
      return inner === "" ? name : `${name}: ${inner}`;
    });
    return `{${fields.join(", ")}}`;
  };
  return write(root, 0);
}
