"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { KeyProvider } from "@/components/ui/keys";
import { LiveUpdates } from "@/components/ui/live-updates";

/**
 * One cache for the pages. Answers stay good until something is published: first load brings them
 * along, Back finds them, and a change of the record invalidates all of them at once.
 */
function newClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, gcTime: 30 * 60_000, refetchOnWindowFocus: false, retry: 1 },
    },
  });
}

export function Providers({
  publications,
  children,
}: {
  /** How often something had been published when the page was made. */
  readonly publications: number;
  readonly children: ReactNode;
}) {
  const [client] = useState(newClient);
  return (
    <QueryClientProvider client={client}>
      <LiveUpdates since={publications} />
      <KeyProvider>{children}</KeyProvider>
    </QueryClientProvider>
  );
}
