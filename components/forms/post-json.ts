import { errorOf } from "@/components/ui/fetch-json";
import { AppError } from "@/domain/errors";
import { forms } from "@/domain/messages/forms";

/**
 * POSTs JSON to our own server. What goes wrong is thrown as an AppError whose words can be shown:
 * the server's own, or ours when it cannot be reached.
 */
export async function postJson<T>(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly data: T; readonly response: Response }> {
  const response = await fetch(url, {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  }).catch((cause: unknown) => {
    throw new AppError("internal", forms.unreachable, [], { cause });
  });
  if (!response.ok) throw await errorOf(response);
  const data = (await response.json().catch((cause: unknown) => {
    throw new AppError("internal", forms.garbled, [], { cause });
  })) as T;
  return { data, response };
}

/** What the error says about one field (`participants.0.name`), if it does. */
export function faultOf(error: AppError | null | undefined, field: string): string | undefined {
  return error?.fields.find(({ param }) => param === field)?.message;
}

/** What to say about the form as a whole. */
export function faultOfForm(error: AppError | null | undefined): string | null {
  if (!error) return null;
  if (error.code === "signed-out") return forms.signedOut;
  return error.fields.length > 0 ? forms.seeFields : error.message;
}
