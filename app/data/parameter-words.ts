import { z } from "zod";
import type { Endpoint } from "@/app/api/endpoint";
import { FILTER, isManyKey, type FilterKey } from "@/domain/filter";
import { messages } from "@/domain/messages";
import { OPTIONS } from "@/domain/options";
import { keysOf } from "@/domain/taxonomy";
import type { ParameterWords } from "./parameter-list";

const { reference } = messages;

const LONG_LISTS: Partial<Record<FilterKey, string>> = { country: reference.codeValue, host: reference.codeValue };

function valuesOf(key: FilterKey): string {
  if (!isManyKey(key)) return key === "q" ? reference.textValue : reference.dateValue;
  return `${FILTER[key].values?.join(", ") ?? LONG_LISTS[key] ?? reference.slugValue}; ${reference.many}`;
}

/** The filter's parameters in words. */
export function filterWords(): ParameterWords[] {
  return keysOf(FILTER).map((key) => ({ name: key, meaning: FILTER[key].description, values: valuesOf(key) }));
}

/** What a parameter's JSON type allows, in words: its list or its range, and what holds if it is left out. */
function allowed(shape: z.ZodType): string {
  const { items, ...own } = z.toJSONSchema(shape);
  const schema = typeof items === "object" && !Array.isArray(items) ? { ...own, ...items } : own;
  const { minimum, maximum, enum: values, default: fallback } = schema;
  return [
    values?.join(", "),
    minimum !== undefined && maximum !== undefined ? reference.whole(minimum, maximum) : undefined,
    items === undefined ? undefined : reference.many,
    typeof fallback === "number" ? reference.defaultValue(String(fallback)) : undefined,
  ]
    .filter((part) => part !== undefined)
    .join("; ");
}

/** Parameters of an endpoint beside the filter's, in words. */
export function ownWords({ options, own }: Endpoint): ParameterWords[] {
  const chosen = options.map((name) => {
    const { description, values, fallback } = OPTIONS[name];
    return { name, meaning: description, values: `${values.join(", ")}; ${reference.defaultValue(fallback)}` };
  });
  const others = Object.entries(own).map(([name, { description, shape, required }]) => ({
    name,
    meaning: description,
    values: required ? reference.needed : allowed(shape),
  }));
  return [...chosen, ...others];
}
