/** What a file must still say when it has left its address: selection, day, coverage, licence, citation. */
import { createHash } from "node:crypto";
import { namesOf, records, type Records } from "@/db/views";
import { COVERAGE } from "@/domain/coverage";
import { FILTER, filterEntries, isManyKey, writeFilter, type Filter } from "@/domain/filter";
import { messages } from "@/domain/messages";
import { describe, sentenceOf } from "@/domain/words";
import type { Asked } from "../endpoint";

export interface Provenance {
  /** The filter in words, with the number of meetings. */
  readonly selection: string;
  /** Canonical address of the page that shows the same. */
  readonly address: string;
  readonly exportedOn: string;
  readonly coverage: string;
  readonly licence: string;
  readonly citation: string;
}

/** A filtered set and what to say about it. */
export interface Exported extends Records {
  readonly provenance: Provenance;
}

/** The meetings an export is about. */
export async function exported({ store, filter, options, origin, today }: Asked<"sort">): Promise<Exported> {
  const set = await records(store, filter, options.sort);
  const selection = sentenceOf(describe(filter, await namesOf(store), "meetings", set.total));
  const address = pageAddress(origin, filter);
  return {
    ...set,
    provenance: {
      selection,
      address,
      exportedOn: today,
      coverage: messages.exports.coverage(COVERAGE.from, COVERAGE.to),
      licence: messages.exports.licence,
      citation: messages.exports.citation(selection, today, address),
    },
  };
}

/** The explorer's address of a filter. */
export function pageAddress(origin: string, filter: Filter): string {
  const query = writeFilter(filter);
  return `${origin}/${query === "" ? "" : `?${query}`}`;
}

const LONGEST_NAME = 60;

/**
 * `communique-meetings-country-kz-from-2016.csv`: canonical, so that the same set has the same name.
 * Only values from closed lists, codes and dates are spelt out. Text and slugs, which a link can make
 * up, show as a hash of the whole filter.
 */
export function fileName(filter: Filter, extension: string): string {
  const entries = filterEntries(filter);
  const spelt = entries.filter(([key]) => isSpeltOut(key)).flat();
  const words = ["communique-meetings", ...spelt]
    .join("-")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-");
  const exact = spelt.length === entries.length * 2 && words.length <= LONGEST_NAME;
  const hash = createHash("sha256").update(writeFilter(filter)).digest("hex").slice(0, 8);
  return `${exact ? words : `${words.slice(0, LONGEST_NAME).replace(/-$/, "")}-${hash}`}.${extension}`;
}

function isSpeltOut(param: string): boolean {
  const key = param.replace(/^not\./, "");
  if (!isManyKey(key)) return key === "from" || key === "to";
  return key === "country" || key === "host" || FILTER[key].values !== null;
}

interface FileHeaders {
  readonly filter: Filter;
  readonly provenance: Provenance;
  readonly extension: string;
  /** A calendar or table is saved; JSON and feeds may be looked at. */
  readonly save: boolean;
  readonly links?: readonly string[];
}

/** Headers of a file: its name, and links to the page, the licence and whatever else describes it. */
export function fileHeaders({ filter, provenance, extension, save, links = [] }: FileHeaders): Record<string, string> {
  const { origin } = new URL(provenance.address);
  return {
    "content-disposition": `${save ? "attachment" : "inline"}; filename="${fileName(filter, extension)}"`,
    link: [
      `<${provenance.address}>; rel="alternate"; type="text/html"`,
      `<${origin}/data#licence>; rel="license"`,
      ...links,
    ].join(", "),
  };
}
