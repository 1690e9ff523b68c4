import { imports } from "../messages/imports";
import { countryName, isCountryCode, keysOf } from "../taxonomy";
import type { Field } from "./fields";

/** A value as its classification has it: a code stays, and a label, in any case of letters, becomes its code. */
export function codeOf(codes: Field["codes"], value: string): { readonly code: string } | { readonly fault: string } {
  if (codes === undefined || value === "") return { code: value };
  if (codes === "country") return countryOf(value);
  if (Object.hasOwn(codes, value)) return { code: value };
  const wanted = value.toLowerCase();
  const found = keysOf(codes).find((key) => key === wanted || codes[key]?.label.toLowerCase() === wanted);
  return found === undefined ? { fault: imports.row.unknownCode(shortened(value), keysOf(codes)) } : { code: found };
}

/** A code in words. */
export function wordsOf(codes: Field["codes"], code: string): string | undefined {
  return codes === "country" ? countryName(code) : codes?.[code]?.label;
}

// EU and UN stand for bodies under their reserved codes, so any two capital letters are left to the record's own rule.
function countryOf(value: string): { readonly code: string } | { readonly fault: string } {
  const upper = value.toUpperCase();
  if (upper === "UK") return { code: "GB" };
  if (/^[A-Z]{2}$/.test(upper)) return { code: upper };
  const code = countryCodes().get(value.toLowerCase());
  return code === undefined ? { fault: imports.row.unknownCountry(shortened(value)) } : { code };
}

let byName: Map<string, string> | null = null;
function countryCodes(): Map<string, string> {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const codes = () => letters.flatMap((one) => letters.map((two) => one + two)).filter(isCountryCode);
  return (byName ??= new Map(codes().map((code) => [countryName(code).toLowerCase(), code])));
}

const LONGEST_SHOWN = 80;

/** A value of a file as faults show it. */
export const shortened = (value: string): string =>
  value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;
