"use client";

import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { fetchJson } from "@/components/ui/fetch-json";
import type { ViewName } from "./address";

/**
 * One view under one query string. The first answer comes with the page; a new query asks the API
 * once, and until it answers the old figures stay (`isPlaceholderData`).
 */
export function useView<T>(name: ViewName, query: string): UseQueryResult<T> {
  return useQuery({
    queryKey: [name, query],
    queryFn: ({ signal }) => fetchJson<T>(`/api/v1/${name}${query === "" ? "" : `?${query}`}`, signal),
    placeholderData: keepPreviousData,
  });
}
