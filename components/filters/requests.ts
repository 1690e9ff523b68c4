/**
 * The query strings of the explorer's views, used three times: for the server's prefetch, for the
 * cache key, and for the request after a change. What they share is why the first load asks nothing.
 */
import type { Filter } from "@/domain/filter";
import type { Dimension, ExplorerOptions } from "@/domain/options";
import { viewQuery } from "./address";

/** The tables of "Who speaks about what", by what their rows stand for; columns are states. */
export const HEAT_ROWS = ["area", "level", "format", "year"] as const satisfies readonly Dimension[];
export type HeatRows = (typeof HEAT_ROWS)[number];

/** Rows of the first page of the list, and of each further one. */
export const FIRST_PAGE = 20;
export const NEXT_PAGE = 100;

export const facetsRequest = (filter: Filter, { unit }: Pick<ExplorerOptions, "unit">): string =>
  viewQuery(filter, { unit });

export const keyFiguresRequest = (filter: Filter): string => viewQuery(filter);

/** The series' own key is left out of the filter, so that a chart keeps all its lines while one is chosen. */
export const trendRequest = (filter: Filter, { by, series, unit }: ExplorerOptions): string =>
  viewQuery(filter, { by, series, unit }, series === "none" ? {} : { except: series });

export const matrixRequest = (filter: Filter, { unit }: Pick<ExplorerOptions, "unit">, rows: HeatRows): string =>
  viewQuery(filter, { unit }, { rows, columns: "country" });

export const listRequest = (filter: Filter, { sort }: Pick<ExplorerOptions, "sort">): string =>
  viewQuery(filter, { sort });
