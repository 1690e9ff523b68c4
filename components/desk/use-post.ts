"use client";

import { useMutation } from "@tanstack/react-query";
import type { AppError } from "@/domain/errors";
import { postJson } from "@/components/forms/post-json";

/** A POST that is no command: signing in, joining, a new password. */
export function usePost(url: string, onDone: () => void) {
  return useMutation<unknown, AppError, unknown>({
    mutationFn: async (body) => (await postJson(url, body)).data,
    onSuccess: onDone,
  });
}

/** What a form holds, by the names of its fields. */
export function valuesOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : ""]),
  );
}
