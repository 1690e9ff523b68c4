"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { fetchJson } from "./fetch-json";
import { hearPublications } from "./publications-channel";

/** Between one question and the next; the first comes as long after the page, so that loading asks nothing. */
const EVERY_MS = 5_000;
/** A server that does not answer is asked less and less often, down to this. */
const AT_MOST_MS = 60_000;

/**
 * Keeps the page current. While it can be seen it asks how often something was published; when that
 * number is another than the page was made at, every figure is asked for anew. `since` is that number.
 */
export function LiveUpdates({ since }: { readonly since: number }) {
  const queries = useQueryClient();
  const router = useRouter();
  const isDesk = usePathname().startsWith("/desk");
  const known = useRef(since);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wait = EVERY_MS;
    const calledOff = new AbortController();

    const ask = async (): Promise<void> => {
      clearTimeout(timer);
      try {
        const { publications } = await fetchJson<{ publications: number }>("/api/v1/publications", calledOff.signal);
        wait = EVERY_MS;
        if (publications !== known.current) follow(publications);
      } catch {
        wait = Math.min(wait * 2, AT_MOST_MS);
      }
      askLater();
    };
    const follow = (publications: number): void => {
      known.current = publications;
      void queries.invalidateQueries();
      // Forms of the desk keep what they were opened with: a late save is told by its version.
      if (!isDesk) router.refresh();
    };
    const askLater = (): void => {
      clearTimeout(timer);
      // The desk's pages show no figures; they hear of their own browser's publications alone.
      if (!calledOff.signal.aborted && !isDesk && !document.hidden) timer = setTimeout(() => void ask(), wait);
    };
    const onVisibility = (): void => {
      if (document.hidden) clearTimeout(timer);
      else if (!isDesk) void ask();
    };

    askLater();
    document.addEventListener("visibilitychange", onVisibility);
    const stopHearing = hearPublications(() => void ask());
    return () => {
      calledOff.abort();
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onVisibility);
      stopHearing();
    };
  }, [isDesk, queries, router]);

  return null;
}
