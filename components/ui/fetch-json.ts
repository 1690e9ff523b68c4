import { AppError, ERROR_STATUS, type ErrorCode, type FieldError } from "@/domain/errors";
import { keysOf } from "@/domain/taxonomy";

interface Problem {
  readonly detail?: string;
  readonly title?: string;
  readonly errors?: readonly FieldError[];
  readonly [also: string]: unknown;
}

/** GETs JSON from our own API. A problem answer is thrown as the AppError it was made from. */
export async function fetchJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  // Asked anew after a publication, an answer kept by the browser would still be the old one: its ETag is checked.
  const response = await fetch(url, {
    ...(signal ? { signal } : {}),
    cache: "no-cache",
    headers: { accept: "application/json" },
  });
  if (response.ok) return (await response.json()) as T;
  throw await errorOf(response);
}

/** The AppError that a problem answer was made from. */
export async function errorOf(response: Response): Promise<AppError> {
  const problem = (await response.json().catch(() => ({}))) as Problem;
  const { type: _type, title, status: _status, detail, errors, ...also } = problem;
  return new AppError(codeOf(response.status), detail ?? title ?? response.statusText, errors, { also });
}

function codeOf(status: number): ErrorCode {
  return keysOf(ERROR_STATUS).find((code) => ERROR_STATUS[code] === status) ?? "internal";
}
