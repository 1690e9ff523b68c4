/** How much an import takes. A file over a limit is refused as soon as the limit is met. */
export const MAX_ROWS = 10_000;
export const MAX_COLUMNS = 200;
/** In UTF-16 code units. */
export const LONGEST_CELL = 60_000;
/** Over this many in one row the rest is only counted. */
export const MOST_FAULTS = 12;
/** Values of lists, all rows together: a short text can otherwise spell out very many. */
export const MOST_VALUES = 5_000_000;
