import { AppError, ERROR_STATUS, type ErrorCode, type FieldError } from "@/domain/errors";
import { keysOf } from "@/domain/taxonomy";

interface Problem {
  readonly detail?: string;
  readonly title?: string;
  readonly errors?: readonly FieldError[];
}

/** GETs JSON from our own API. A problem answer is thrown as the AppError it was made from. */
export async function fetchJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(url, { ...(signal ? { signal } : {}), headers: { accept: "application/json" } });
  if (response.ok) return (await response.json()) as T;
  const problem = (await response.json().catch(() => ({}))) as Problem;
  throw new AppError(codeOf(response.status), problem.detail ?? problem.title ?? response.statusText, problem.errors);
}

function codeOf(status: number): ErrorCode {
  return keysOf(ERROR_STATUS).find((code) => ERROR_STATUS[code] === status) ?? "internal";
}
