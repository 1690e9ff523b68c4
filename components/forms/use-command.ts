"use client";

import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { useRef } from "react";
import { tellPublication } from "@/components/ui/publications-channel";
import type { AppError } from "@/domain/errors";
import { postJson } from "./post-json";

/** One use of a command. */
export interface CommandCall<Input> {
  readonly input: Input;
  /** The version of the record that the person saw; needed by every command on an existing record. */
  readonly ifMatch?: number | undefined;
  /** Why, for history. */
  readonly reason?: string | undefined;
}

interface Options<Result> {
  readonly onDone?: (result: Result) => void;
}

/**
 * A command of the desk. The error is the server's own AppError: `faultOf(error, "title")` for a
 * field, `faultOfForm(error)` for the form, `error.also` for what came with it (such as the version
 * that stands). After a change every question is asked anew, so that all charts follow.
 */
export function useCommand<Input, Result = unknown>(
  name: string,
  { onDone }: Options<Result> = {},
): UseMutationResult<Result, AppError, CommandCall<Input>> {
  const queries = useQueryClient();
  const keyOf = useIdempotencyKeys();
  return useMutation<Result, AppError, CommandCall<Input>>({
    mutationFn: async (call) => {
      const body = JSON.stringify(call);
      const headers = {
        "idempotency-key": keyOf(body),
        ...(call.ifMatch === undefined ? {} : { "if-match": `"${call.ifMatch}"` }),
      };
      const { data } = await postJson<Result>(`/api/v1/commands/${name}`, bodyOf(call), headers);
      keyOf(null);
      return data;
    },
    onSuccess: (result) => {
      void queries.invalidateQueries();
      tellPublication();
      onDone?.(result);
    },
  });
}

/** What is sent: the input, and the reason beside it. */
function bodyOf<Input>({ input, reason }: CommandCall<Input>): unknown {
  return reason === undefined ? { input } : { input, reason };
}

/** The same content keeps its key until it has arrived, so that a second try after a broken line does nothing twice. */
function useIdempotencyKeys(): (content: string | null) => string {
  const last = useRef<{ readonly content: string | null; readonly key: string } | null>(null);
  return (content) => {
    if (last.current?.content !== content || content === null) last.current = { content, key: crypto.randomUUID() };
    return last.current.key;
  };
}
