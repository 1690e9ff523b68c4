import { HydrationBoundary, QueryClient, dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import dynamic from "next/dynamic";
import { HeatMap } from "@/components/charts/heat-map";
import { KeyFigureRow } from "@/components/charts/key-figures";
import { Trend } from "@/components/charts/trend";
import { readAddress, type Address } from "@/components/filters/address";
import { FacetRail } from "@/components/filters/facet-rail";
import { Heading } from "@/components/filters/heading";
import { Notice } from "@/components/filters/notice";
import { AddressProvider } from "@/components/filters/use-address";
import {
  FIRST_PAGE,
  HEAT_ROWS,
  facetsRequest,
  keyFiguresRequest,
  listRequest,
  matrixRequest,
  trendRequest,
} from "@/components/filters/requests";
import { MeetingList } from "@/components/list/meeting-list";
import { REQUEST_PIXELS, overviewRequest, timelineRequest } from "@/components/timeline/request";
import { getStore, type Store } from "@/db/client";
import { facets, keyFigures, matrix, meetings, timeline, trend, type MeetingPage } from "@/db/views";
import { AppError } from "@/domain/errors";
import { defaultView } from "@/domain/timeline-view";
import { describe, sentenceOf } from "@/domain/words";
import { today } from "./today";

// Drawn on the server like everything else; its behaviour comes after that of the page's head.
const Timeline = dynamic(() => import("@/components/timeline/timeline").then((module) => module.Timeline));

interface PageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Next hands parameters over as an object; the filter reads them as the address has them. */
async function paramsOf({ searchParams }: PageProps): Promise<URLSearchParams> {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(await searchParams)) {
    for (const each of [value ?? []].flat()) params.append(key, each);
  }
  return params;
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { filter, options } = readAddress(await paramsOf(props));
  const { total, names } = await facets(getStore(), filter, options.unit, []);
  return { title: sentenceOf(describe(filter, names, options.unit, total)) };
}

export default async function ExplorerPage(props: PageProps) {
  const params = await paramsOf(props);
  const client = new QueryClient();
  await prefetch(client, getStore(), readAddress(params), params.get("cursor"));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <AddressProvider>
        <div className="page frame">
          <FacetRail />
          <main id="content" className="min-w-0">
            <Notice />
            <Heading />
            <KeyFigureRow />
            <Trend />
            <Timeline today={today()} />
            <HeatMap />
            <MeetingList />
          </main>
        </div>
      </AddressProvider>
    </HydrationBoundary>
  );
}

/** Answers every request of the first paint, so that the browser makes none. */
async function prefetch(
  client: QueryClient,
  store: Store,
  { filter, options }: Address,
  cursor: string | null,
): Promise<void> {
  const { lanes, series, unit } = options;
  const except = series === "none" ? null : series;
  client.setQueryData(["facets", facetsRequest(filter, options)], await facets(store, filter, unit));
  client.setQueryData(["key-figures", keyFiguresRequest(filter)], await keyFigures(store, filter));
  client.setQueryData(["trend", trendRequest(filter, options)], await trend(store, filter, options, except));
  client.setQueryData(
    ["trend", overviewRequest(filter)],
    await trend(store, filter, { by: "quarter", series: "none", unit: "meetings" }),
  );
  client.setQueryData(
    ["timeline", timelineRequest(filter, options)],
    await timeline(store, filter, { lanes, pixels: REQUEST_PIXELS, view: defaultView(filter) }),
  );
  for (const rows of HEAT_ROWS) {
    client.setQueryData(
      ["matrix", matrixRequest(filter, options, rows)],
      await matrix(store, filter, { rows, columns: "country", unit }),
    );
  }
  client.setQueryData(["meetings", listRequest(filter, options)], {
    pages: [await firstPage(store, filter, options.sort, cursor)],
    pageParams: [cursor],
  });
}

/** A page of the list; a cursor that is not one of this list begins it anew. */
async function firstPage(
  store: Store,
  filter: Address["filter"],
  sort: Address["options"]["sort"],
  cursor: string | null,
): Promise<MeetingPage> {
  try {
    return await meetings(store, filter, { sort, limit: FIRST_PAGE, cursor });
  } catch (error) {
    if (error instanceof AppError && cursor !== null)
      return meetings(store, filter, { sort, limit: FIRST_PAGE, cursor: null });
    throw error;
  }
}
