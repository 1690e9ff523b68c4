/** The explorer's address: reading it, writing it, and the requests that follow from it. */
import { byKeyThenValue, filterEntries, readFilter, unknownParams, writeEntries, type Filter } from "@/domain/filter";
import type { FieldError } from "@/domain/errors";
import { EXPLORER_OPTIONS, optionEntries, readOptions, type ExplorerOptions, type Options } from "@/domain/options";

export interface Address {
  readonly filter: Filter;
  readonly options: ExplorerOptions;
  readonly problems: readonly FieldError[];
}

/** Parameters a page passes over in silence: paging of the list without scripts. */
const PASSED_OVER = ["cursor", ...EXPLORER_OPTIONS];

/** Reads an address leniently: what is not understood is left out and named. */
export function readAddress(params: URLSearchParams): Address {
  const { filter, problems } = readFilter(params);
  const { options, problems: wrong } = readOptions(params, EXPLORER_OPTIONS);
  return { filter, options, problems: [...problems, ...wrong, ...unknownParams(params, PASSED_OVER)] };
}

/** The canonical page address of a filter and options. */
export function hrefOf(filter: Filter, options: Partial<ExplorerOptions> = {}, path = "/"): string {
  const query = writeEntries([...filterEntries(filter), ...optionEntries(options)].sort(byKeyThenValue));
  return query === "" ? path : `${path}?${query}`;
}

/** The views the explorer asks for, each at `/api/v1/<name>`. */
export type ViewName = "facets" | "trend" | "matrix" | "timeline" | "meetings" | "key-figures";

/** Parameters of a request beyond filter and options. */
type Extra = Readonly<Record<string, string | number | readonly string[]>>;

/** The query string of a view: the same for the address, the cache key and the server's prefetch. */
export function viewQuery(filter: Filter, options: Partial<Options> = {}, extra: Extra = {}): string {
  const more = Object.entries(extra).flatMap(([key, value]) =>
    (Array.isArray(value) ? (value as readonly string[]) : [String(value)]).map((each): [string, string] => [
      key,
      each,
    ]),
  );
  return writeEntries([...filterEntries(filter), ...optionEntries(options), ...more].sort(byKeyThenValue));
}
